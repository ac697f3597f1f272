#pragma once
// States with their codes and continuity; who sits in the Council on a day, and since when.
#include <answer/answer.hpp>

namespace unsc::answer {

Answer states(const store::Store &store);
Answer council(const store::Store &store, core::Date as_of);

}  // namespace unsc::answer
