#pragma once
// What a clock-like paragraph turned out to be. Clock-like: it has a date, a duration or "until", and one of until, period,
// expire, extend, renew, terminate, no later than. Such a paragraph is a term, a deadline, something that is known to be no
// clock of a mandate and has a name, or unread: never silently passed over.
//
// A non-clock is named by its place in the sentence, not by a word somewhere in the paragraph: what recites or asks decides
// nothing; a list of tasks may name days; and of a deciding sentence the words that stand where its object stands tell what
// the time is about ("the term of office of the following judges", "the authorized troop ceiling").
#include <clause/segment.hpp>

namespace unsc::clause {

bool clock_like(const Tokens &tokens);

/// Sets reading.kind and reading.label from what was read.
void classify(const Tokens &tokens, const std::vector<Segment> &segments, Parsed &reading);

/// The name of a thing with a period that is no mandate ("term of office of judges", "strength of a force"), by the words of
/// a decision's object; "" where none is known.
std::string_view named_nonclock(std::string_view object);

}  // namespace unsc::clause
