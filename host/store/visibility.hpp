#pragma once
// Which readings' claims count.
//
// Of one document, the newest complete reading of each plugin. Of the releases of one dataset, those that release.hpp
// names current. A document of no dataset counts as long as some origin still holds it: a file changed in place replaces
// what it said before, unless it would leave out too much of it: then what was there before still counts, until a person
// accepts the change. Same-named files in dated folders are releases of one dataset, also where their plugin names none.
// The rule looks at the set of readings only, so the order in which they came is no matter.
#include <store/store.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace unsc::store {

struct Overtaken {
  std::string plugin;
  std::string reason;  // "2025-07-21 (b.csv) yields to 2025-11-25 (a.csv): changes nothing"
};

/// What changed in the set of visible claims.
struct Settlement {
  std::set<std::string> clusters;  // of votes whose claims came or went
  bool mandates = false;           // texts, register entries, deadlines, seats or events came or went
  bool lists = false;              // entries of lists came or went
  std::vector<Overtaken> overtaken;
  void add(const Settlement &other);
};

/// A release may leave out this much of the one before, in percent of its records.
inline constexpr int kMostWithdrawn = 10;

/// `origin` now holds the document of this hash, known by this fingerprint; makes visible what counts and hides what does
/// not. Changes nothing where all is as it was.
[[nodiscard]] Settlement settle(Store &store, const std::string &origin, const std::string &sha256,
                                const std::string &fingerprint, std::int64_t last_known,
                                int most_withdrawn = kMostWithdrawn);

/// This document is withdrawn: no origin holds it any more.
[[nodiscard]] Settlement withdraw(Store &store, const std::string &sha256);

/// A person said that this document may leave out as much as it does, whatever reads it.
[[nodiscard]] Settlement accept_shrink(Store &store, const std::string &sha256, core::Instant now, int most_withdrawn);

/// Those that were dated later than the last look once more: their day may have come.
[[nodiscard]] Settlement settle_future(Store &store, int most_withdrawn);

/// Everything once more, where the rules have changed since.
[[nodiscard]] Settlement settle_all(Store &store, int most_withdrawn);

}  // namespace unsc::store
