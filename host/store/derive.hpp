#pragma once
// Facts from visible claims: the one place where what sources say becomes what the Council did.
//
// all() runs on every claim visible at a reading; votes() runs on the clusters whose claims came or went and gives the same
// rows. Both write to the unqualified fact tables, so that a connection whose temporary tables stand before the stored ones
// derives into those (see Store::know_only).
#include <council/reconcile.hpp>
#include <council/trust.hpp>
#include <store/store.hpp>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace unsc::store {

class ClusterReader;
struct StoredText;
struct StoredSetAside;

class Deriver {
 public:
  /// Claims count as visible as they were when `reading` was the last; the default is now.
  explicit Deriver(Store &store, std::int64_t reading = INT64_MAX);
  ~Deriver();
  Deriver(const Deriver &) = delete;
  Deriver &operator=(const Deriver &) = delete;

  /// True where the reference data or the rules are not those from which the stored facts came.
  bool outdated() const;
  /// Throws all facts away and derives them again. Writes nothing to the log of changes.
  void all();
  /// Votes of these clusters only; what changes is logged under `reading`. What other votes contradicted before stays set
  /// aside until agree().
  void votes(const std::set<std::string> &clusters, std::int64_t reading);
  /// Holds the Council's votes against each other: always all of them; what changes is logged under `reading` unless 0.
  void agree(std::int64_t reading);
  /// Bodies, terms, deadlines and events: always all of them, from the votes as they stand; logged under `reading` unless 0.
  void mandates(std::int64_t reading);
  /// Events, always all of them; entries of lists that came or were removed are logged under `reading` unless 0.
  void events(std::int64_t reading);

  const council::States &states() const { return m_states; }
  const council::Seats &seats() const { return m_seats; }

 private:
  struct Statements;
  void references();
  /// The Council's seats by the reference table, and what sources print beside it.
  void seats();
  void keep_set_aside(const std::vector<StoredSetAside> &before);
  void write(const council::ClusterResult &result, const std::string &cluster);
  void write(const council::VoteFact &vote, const std::string &cluster);
  void write(const council::Conflict &conflict, const std::string &cluster, std::string_view claim_kind = "vote");

  Store &m_store;
  std::int64_t m_at;
  council::States m_states;
  council::Seats m_seats;
  council::Trust m_trust;
  std::unique_ptr<ClusterReader> m_claims;
  std::map<std::int64_t, std::unique_ptr<StoredText>> m_texts;  // read once, by claim
  std::unique_ptr<Statements> m_sql;
};

/// What the facts depend on besides claims, as one hash, taken when the program was built: the sources that decide, without
/// their comments and layout, and the reference data. rules_fingerprint.py names them, each with its reason. A store whose
/// facts came from another fingerprint is derived again at the next write.
extern const char *const kRulesFingerprint;

/// The text of a reference file built into the program; throws Error where there is none of that name.
std::string_view reference(std::string_view name);

/// SQL that makes empty temporary copies of all fact tables, their indexes and the views over them.
std::vector<std::string> temporary_fact_sql(Store &store);

/// A fingerprint of all facts by key: equal facts give equal text, whatever was read in whatever order.
std::string fact_hash(const Store &store);

}  // namespace unsc::store
