#pragma once
// An operative paragraph cut into its decisions: "Decides to extend ..., expresses its intention to review ..., and requests
// the Panel to report ..." are three segments of three forces. A segment begins at an operative verb that stands where one
// can stand.
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
