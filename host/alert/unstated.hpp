#pragma once
// Mandates extended "for a period of 13 months" by a text that does not say from when. The end is unknown; the first day it
// can be is so many months after the adoption, the last day so many after the end before. Only for this room.
#include <mandate/facts.hpp>

#include <optional>
#include <vector>

namespace unsc::alert {

struct UnstatedEnd {
  core::Date earliest, latest;
};
/// nullopt where the term gives an end, or no duration. `terms` are the body's, in order, `term` among them.
std::optional<UnstatedEnd> unstated_end(const mandate::Term &term, const std::vector<mandate::Term> &terms);

}  // namespace unsc::alert
