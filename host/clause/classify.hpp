#pragma once
// What a paragraph that speaks of a time turned out to be.
//
// A paragraph is clock-like where it has a date, a duration or "until", and one of these words: until, period, expire,
// extend, renew, terminate, no later than. Such a paragraph is one of four: a term; a deadline; a non-clock, which is no
// clock of a mandate and has a name; or unread. None is passed over silently, because a missed renewal would show as a false
// lapse.
//
// A non-clock is named by its place in the sentence, not by a word somewhere in the paragraph. What recites or asks decides
// nothing. A list of tasks may name days. In a sentence that decides, the words at the place of the object tell what the
// time is about: "the term of office of the following permanent judges" (1824), "the authorized troop ceiling ... until 15
// May 2021" (2550, paragraph 4).
#include <clause/segment.hpp>

namespace unsc::clause {

bool clock_like(const Tokens &tokens);

/// Sets reading.kind and reading.label from what was read.
void classify(const Tokens &tokens, const std::vector<Segment> &segments, Parsed &reading);

/// The name of a thing that has a period and is no mandate ("term of office of judges", "strength of a force"), by the words
/// of a decision's object; "" where no name is known.
std::string_view named_nonclock(std::string_view object);

/// Whether a clause about a body can bear that name where the text is missing that says which body.
bool can_be_a_body(std::string_view label);

}  // namespace unsc::clause
