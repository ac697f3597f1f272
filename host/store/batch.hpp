#pragma once
// A transaction of a sync: claims and the facts that follow from them are committed together.
#include <store/claims.hpp>
#include <store/visibility.hpp>

#include <memory>

namespace unsc::store {

class Batch {
 public:
  /// Begins a transaction; settles and derives everything again first where reference data or rules have changed since the
  /// facts were made.
  explicit Batch(Store &store, int most_withdrawn = kMostWithdrawn);
  /// What was not committed is taken back.
  ~Batch();
  Batch(const Batch &) = delete;
  Batch &operator=(const Batch &) = delete;

  /// Derives the votes and the entries of lists of a settlement at once; the mandates follow at the next commit.
  void facts_follow(const Settlement &settlement);
  /// Commits and goes on in a new transaction.
  void commit();
  /// Notes the sync and commits.
  void finish(const SyncRun &run);

 private:
  struct State;
  void derive_mandates();
  std::unique_ptr<State> m_state;
};

std::int64_t count_conflicts(const Store &store);

/// Settles everything, throws all facts away and derives them again, in one transaction.
void rebuild(Store &store, int most_withdrawn = kMostWithdrawn);

}  // namespace unsc::store
