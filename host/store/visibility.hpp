#pragma once
// Which readings' claims count.
//
// Of one document, the newest complete reading of each plugin. Of the releases of one dataset, the latest by its date or
// instant, whatever was read first; an undated release yields to any dated one; ties go to the document still found at an
// origin, then by document name, then by hash. A document of no dataset counts as long as some origin still holds it: a file
// changed in place replaces what it said before. The rule looks at the set of readings only, so the order in which they came
// is no matter.
#include <store/store.hpp>

#include <set>
#include <string>
#include <vector>

namespace unsc::store {

struct Overtaken {
  std::string plugin;
  std::string reason;  // "release 2025-07-21 is older than 2025-11-25 (2025_11_25_sc_voting.csv): changes nothing"
};

/// What changed in the set of visible claims.
struct Settlement {
  std::set<std::string> clusters;  // of votes whose claims came or went
  bool mandates = false;           // texts, register entries, deadlines, seats or events came or went
  std::vector<Overtaken> overtaken;
};

/// `origin` now holds the document of this hash, known by this fingerprint; makes visible what counts and hides what does
/// not. Changes nothing where all is as it was.
[[nodiscard]] Settlement settle(Store &store, const std::string &origin, const std::string &sha256,
                                const std::string &fingerprint, std::int64_t last_known);

/// This document is withdrawn: no origin holds it any more.
[[nodiscard]] Settlement withdraw(Store &store, const std::string &sha256);

}  // namespace unsc::store
