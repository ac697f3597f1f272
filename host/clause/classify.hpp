#pragma once
// What a clock-like paragraph turned out to be. Clock-like: it has a date, a duration or "until", and one of until, period,
// expire, extend, renew, terminate, no later than. Such a paragraph is a term, a deadline, something that is known to be no
// clock of a mandate and has a name, or unread: never silently passed over.
#include <clause/segment.hpp>

namespace unsc::clause {

bool clock_like(const Tokens &tokens);

/// Sets reading.kind and reading.label from what was read.
void classify(const Tokens &tokens, const std::vector<Segment> &segments, Reading &reading);

/// The name of a thing with a period that is no mandate ("judges' terms of office", "troop level"), by the words of a
/// decision;
/// "" where none is known.
std::string_view named_nonclock(std::string_view lower_text);

}  // namespace unsc::clause
