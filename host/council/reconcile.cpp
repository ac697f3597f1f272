#include <council/reconcile.hpp>

#include <council/vote_builder.hpp>
#include <council/vote_matching.hpp>

#include <algorithm>
#include <deque>
#include <map>
#include <tuple>
#include <utility>

namespace unsc::council {
namespace {

/// "S/RES/2680(2023)" for an adopted text; else stem and ordinal, counted in the order in which the votes were told apart.
void name_votes(std::deque<VoteBuilder> &builders) {
  std::map<std::string, int> ordinals;
  for (auto &builder : builders) {
    const auto stem = builder.key_stem();
    builder.set_key(stem.empty() ? builder.vote().resolution : stem + "#" + std::to_string(++ordinals[stem]));
  }
}

}  // namespace

ClusterResult reconcile(std::span<const VoteClaim> cluster, const States &states, const Seats &seats) {
  std::vector<VoteClaim> put_right;
  if (std::any_of(cluster.begin(), cluster.end(), [](const VoteClaim &claim) { return is_misplaced(claim.record); })) {
    put_right.assign(cluster.begin(), cluster.end());
    for (auto &claim : put_right) council::put_right(claim.record);
    cluster = put_right;
  }
  auto groups = match_votes(cluster, states, seats);
  std::deque<VoteBuilder> builders;  // they stay where they are made
  for (auto &group : groups) {
    builders.emplace_back(std::move(group), states, seats);
    builders.back().build();
  }
  name_votes(builders);
  ClusterResult result;
  for (auto &builder : builders) {
    result.votes.push_back(std::move(builder.vote()));
    for (auto &conflict : builder.conflicts()) result.conflicts.push_back(std::move(conflict));
  }
  std::sort(result.votes.begin(), result.votes.end(), [](const VoteFact &a, const VoteFact &b) { return a.key < b.key; });
  std::stable_sort(result.conflicts.begin(), result.conflicts.end(), [](const Conflict &a, const Conflict &b) {
    return std::tie(a.ref, a.kind, a.field, a.state) < std::tie(b.ref, b.kind, b.field, b.state);
  });
  return result;
}

}  // namespace unsc::council
