#pragma once
// The words of a decision's object, asked as the resolver asks them. Only for this room.
#include <initializer_list>
#include <string_view>

namespace unsc::mandate {

/// True where any of `words` stands in `text`; both folded.
bool any_of_words(std::string_view text, std::initializer_list<std::string_view> words);

/// "The expansion of AMISOM", "the task of monitoring", "the police component": what ends with it is a part, and the whole
/// goes on. Only what the phrase itself names as a mandate, a mission, a panel, a regime is one.
bool is_a_part(std::string_view folded);

/// The head of a noun phrase: up to what describes it ("as set out in", "established pursuant to", "imposed by"). In "the
/// mandate of the Panel of Experts, established pursuant to the measures on arms" the head says panel; the rest says
/// measures.
std::string_view head(std::string_view folded);

}  // namespace unsc::mandate
