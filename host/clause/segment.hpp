#pragma once
// An operative paragraph cut into its decisions.
//
// One paragraph often says several things. "Decides to extend until 30 April 2024 ..., expresses its intent to review ... no
// later than 22 March 2024, and requests the Secretary-General to ..." (2680, paragraph 1) is three segments of three
// forces. Only the first moves the clock. Read as one, the day of the review could be taken for the end of the panel. A
// segment begins at an operative verb that stands where such a verb can stand: at the beginning, or after a comma, a
// semicolon or an "and".
#include <clause/lexicon.hpp>
#include <clause/token.hpp>

#include <vector>

namespace unsc::clause {

struct Segment {
  std::size_t begin = 0, verb = 0, end = 0;  // tokens; verb == end where the paragraph opens without one
  Force force = Force::recites;
  bool has_verb = false;
};

std::vector<Segment> segments(const Tokens &tokens);

}  // namespace unsc::clause
