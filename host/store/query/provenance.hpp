#pragma once
// Where facts come from: claims by number, what sources disagree on, what could not be read, how far each source reaches.
#include <core/table.hpp>
#include <council/reconcile.hpp>
#include <store/store.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace unsc::store {

struct ConflictFilter {
  std::string until;              // ISO: of votes dated later nothing is said
  std::string kind;               // empty: any
  std::vector<std::string> refs;  // empty: any
};
/// kind, ref, field, state, value, rule, detail, values[{value, won, source, document, line}].
core::Table conflicts(const Store &store, const ConflictFilter &filter);
std::vector<std::string> conflict_kinds(const Store &store);
/// How many of each kind.
std::map<std::string, std::int64_t> count_conflicts_by_kind(const Store &store);
/// Fields of a vote that its own sources give and other votes contradict: the field, and what they give.
std::map<std::string, std::string> set_aside_of(const Store &store, const std::string &vote_key);
std::vector<std::string> conflict_refs(const Store &store);

/// kind (failed, reject, note), source, document, line, reason of the readings that count, and of the failed ones.
core::Table rejects(const Store &store);

/// What each reading changed in the facts, oldest first.
core::Table changes(const Store &store);

/// How many facts each reading added, changed, removed and withdrew.
core::Table change_counts(const Store &store);

/// One claim's place: plugin, document, first line.
struct Place {
  std::string source, document;
  std::int64_t line = 0;
};
/// `kind`: vote, text, mandate_action, event, ...; nullopt where there is no such claim.
std::optional<Place> claim_place(const Store &store, const std::string &kind, std::int64_t claim);

/// An entry of a register that counts, and the body as it names it.
struct RegisterEntry {
  std::int64_t claim = 0;
  std::string body;
  Place place;
};
/// All that let an act end a term on this day (ISO).
std::vector<RegisterEntry> register_entries(const Store &store, const std::string &symbol, const std::string &until);

/// The claims of the vote's cluster as they are visible, for another look at how they were reconciled.
std::vector<council::VoteClaim> claims_behind(const Store &store, const std::string &vote_key);

/// How many visible claims of a kind a publication has in each year; without a date the year is 0.
struct YearCount {
  std::string plugin, publication, kind;
  int year = 0;
  std::int64_t claims = 0;
};
std::vector<YearCount> coverage_by_year(const Store &store);

/// How far the record reaches, each an ISO date or instant, empty where there is none.
struct Reach {
  std::string texts, votes;
  std::string looked, changed;  // when a sync last looked, and last read anything new
  std::string newest;           // the latest day of any record that counts
};
Reach reach(const Store &store);

}  // namespace unsc::store
