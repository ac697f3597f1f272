#include <council/longest_chain.hpp>

#include <algorithm>
#include <limits>
#include <map>

namespace unsc::council {
namespace {

/// The weight of the heaviest chain that ends with each point. A Fenwick tree of maxima over the values in order.
std::vector<std::int64_t> heaviest_to(const std::vector<ChainPoint> &points, bool may_stay) {
  std::map<std::int64_t, std::size_t> rank;
  for (const auto &point : points) rank.emplace(point.value, 0);
  std::size_t next = 0;
  for (auto &[value, at] : rank) at = ++next;
  std::vector<std::int64_t> tree(rank.size() + 1, 0), all;
  for (const auto &point : points) {
    const auto at = rank.at(point.value);
    std::int64_t best = 0;
    for (std::size_t i = may_stay ? at : at - 1; i > 0; i -= i & (~i + 1)) best = std::max(best, tree[i]);
    all.push_back(best + point.weight);
    for (std::size_t i = at; i < tree.size(); i += i & (~i + 1)) tree[i] = std::max(tree[i], all.back());
  }
  return all;
}

/// The place of a point in a heaviest chain, by weight counted from the chain's beginning.
struct Place {
  std::int64_t begin, end;
  std::size_t point;
};

}  // namespace

std::vector<Fit> fit_to_chain(const std::vector<ChainPoint> &points, bool may_stay) {
  const auto to = heaviest_to(points, may_stay);
  std::vector<ChainPoint> turned(points.rbegin(), points.rend());
  for (auto &point : turned) point.value = -point.value;
  auto from = heaviest_to(turned, may_stay);
  std::reverse(from.begin(), from.end());
  const auto heaviest = to.empty() ? 0 : *std::max_element(to.begin(), to.end());
  std::vector<Place> places;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (to[i] + from[i] - points[i].weight == heaviest) places.push_back({to[i] - points[i].weight, to[i], i});
  }
  std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.begin < b.begin; });
  // Every heaviest chain covers every place, and no place twice: a point is in all of them where no other shares its place.
  std::vector<Fit> fit(points.size(), Fit::never);
  std::int64_t reached = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto next = i + 1 < places.size() ? places[i + 1].begin : std::numeric_limits<std::int64_t>::max();
    fit[places[i].point] = reached <= places[i].begin && places[i].end <= next ? Fit::always : Fit::sometimes;
    reached = std::max(reached, places[i].end);
  }
  return fit;
}

}  // namespace unsc::council
