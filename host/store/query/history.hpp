#pragma once
// What became of mandates and deadlines after they were first told: for whoever handed their dates on, as a calendar does.
//
// A term is known by body, symbol, paragraph and act, a deadline by body, symbol, paragraph, kind and number, a vote by its
// key; the same keys stand in `change.ref`.
#include <mandate/facts.hpp>
#include <store/store.hpp>

#include <map>
#include <string>
#include <vector>

namespace unsc::store {

/// How often, and when last, a later sync gave another date for it or took it back. What changed within the sync that first
/// told it, while its neighbours were still being read, does not count.
struct Revision {
  int corrected = 0, withdrawn = 0;
  core::Instant last;
};
/// By key; what was never revised is not in it.
std::map<std::string, Revision, std::less<>> revisions(const Store &store);

struct KeyedDeadline {
  std::string key;
  mandate::Deadline deadline;
};
/// All that were decided by `known` (ISO), by due, key.
std::vector<KeyedDeadline> keyed_deadlines(const Store &store, const std::string &known);

}  // namespace unsc::store
