#pragma once
// What is owed by a day, within days of something, or again and again.
//
// "No later than" never ends a mandate. 2680 extends the DPRK panel "until 30 April 2024" and says "no later than 22 March
// 2024" of a review. So these words are read here, and the grammar of ends steps over them.
//
// A deadline needs three things near each other: a time, a verb or noun for what is owed (report, review, briefing), and a
// sentence that asks, decides or undertakes. Without something owed the time is left to others: an invented report would be
// chased for ever.
#include <clause/segment.hpp>

#include <vector>

namespace unsc::clause {

std::vector<DeadlineClause> deadlines(const Tokens &tokens, const Segment &segment);

/// The number of tokens that a "no later than", a "by D", a "within" or an "every" takes at `i`; 0 where there is no such
/// expression. They end nothing.
std::size_t deadline_words(const Tokens &tokens, std::size_t i);

}  // namespace unsc::clause
