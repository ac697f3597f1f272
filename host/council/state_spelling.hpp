#pragma once
// The names of states as the lists of other publishers write them: "Korea, Dem. People's Rep." (World Bank), "Congo, Dem.
// Rep.", "Micronesia, Fed. Sts.", "Trinidad & Tobago", "Iran, Islamic Republic of" (ISO 3166), "Philippines (the)". Internal
// to States.
#include <string>
#include <string_view>
#include <utility>

namespace unsc::council {

/// The words of a folded name in one order and spelt out, without those that some lists leave out ("of", "the", "and",
/// "former"): two spellings of one name give the same text. Empty where nothing is left.
std::string spelt_out(std::string_view folded);

/// The two names of "Myanmar (Burma)" and "Turkey/Turkiye"; both empty where the name is one.
std::pair<std::string_view, std::string_view> two_names(std::string_view folded);

}  // namespace unsc::council
