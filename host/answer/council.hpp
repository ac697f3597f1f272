#pragma once
// States with their codes and continuity; who sits in the Council on a day, and since when.
#include <answer/answer.hpp>

#include <string>

namespace unsc::answer {

Answer states(const store::Store &store);
/// Of an organ that a source tells seats of; empty: of the Council.
Answer council(const store::Store &store, const std::string &organ, core::Date as_of);

}  // namespace unsc::answer
