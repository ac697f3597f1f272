#pragma once
// Of points in one order the most that are in another order too: the heaviest chain. Internal to votes_agree.
#include <cstddef>
#include <cstdint>
#include <vector>

namespace unsc::council {

/// How a point stands to the heaviest chains: in every one, in some, in none.
enum class Fit { always, sometimes, never };

struct ChainPoint {
  std::int64_t value = 0;   // the second measure
  std::int64_t weight = 1;  // > 0
};

/// `points` in order of the first measure. Along a chain values rise, or stay where `may_stay`. In O(n log n).
std::vector<Fit> fit_to_chain(const std::vector<ChainPoint> &points, bool may_stay);

}  // namespace unsc::council
