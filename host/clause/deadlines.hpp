#pragma once
// "No later than": what is owed by a day, within days of something, or again and again.
#include <clause/segment.hpp>

#include <vector>

namespace unsc::clause {

std::vector<DeadlineClause> deadlines(const Tokens &tokens, const Segment &segment);

/// The tokens that a "no later than", a "by D", a "within" or an "every" takes at `i`; 0 where there is none. They end
/// nothing.
std::size_t deadline_words(const Tokens &tokens, std::size_t i);

}  // namespace unsc::clause
