#pragma once
// The cell with which lists of votes name what was voted on: a resolution, a draft, the record of a meeting in which an
// unnumbered proposal was made, a remark on the version, or several of these.
//
//   S/RES/2680 (2023)               a resolution
//   S/11400 (as amended)            a draft, and what of it was put to the vote
//   S/552, S/PV.202                 a draft and a meeting
//   S/PV.45                         a meeting: the proposal has no symbol of its own
//   Oral amendment                  no symbol at all
#include <unsc/text.hpp>

#include <string>
#include <string_view>

namespace vetoes {

/// Borrowed from the cell, each empty where the cell has none.
struct Proposal {
  std::string_view resolution, draft, meeting, part;
  bool named() const { return !resolution.empty() || !draft.empty() || !meeting.empty() || !part.empty(); }
};

Proposal read_proposal(std::string_view cell);

/// The lines of a cell ("S/PV.9591" over "S/PV.9592") as one text, joined by ", "; a cell of one line is left as it is.
std::string one_line(std::string_view cell);

}  // namespace vetoes
