#pragma once
// Which resolutions a text names by number, in whatever language it is: "resolution 2713 (2023)", "résolutions 1718 (2006)
// et 1874 (2009)". A number alone can be anything; with a year in brackets, or behind the word, it is a resolution's.
#include <string_view>
#include <vector>

namespace unsc::mandate {

/// The numbers, ascending, each once. `folded` as core::fold gives it.
std::vector<int> cited_resolutions(std::string_view folded);

}  // namespace unsc::mandate
