#include <store/visibility.hpp>

#include <store/bind.hpp>
#include <store/row.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace unsc::store {
namespace {

struct Candidate {
  std::int64_t reading = 0;
  std::int64_t document = 0;
  std::string name, sha256, released;
  bool has_origin = false;
  bool visible = false;

  auto rank() const {
    const auto instant = core::Instant::parse(released);
    return std::tuple(instant.has_value(), instant.value_or(core::Instant{}), has_origin, name, sha256, reading);
  }
};

/// Readings of one plugin that compete for being visible: one dataset's, or one document's.
struct Group {
  std::string plugin;
  std::string dataset;  // empty: the document stands for itself
  std::int64_t document = 0;
  auto operator<=>(const Group &) const = default;
};

class Settler {
 public:
  Settler(Store &store, std::int64_t last_known) : m_store(store), m_now(store.last_reading()), m_last_known(last_known) {}

  std::int64_t document(const std::string &sha256) {
    auto &query = m_store.prepared("SELECT document FROM document WHERE sha256 = ?");
    return Binder(query).text(sha256).step() ? query.getColumn(0).getInt64() : 0;
  }

  /// The document that the origin held before, 0 where none.
  std::int64_t move(const std::string &origin, std::int64_t document, const std::string &fingerprint) {
    using Held = Columns<"document", "fingerprint">;
    static const std::string kBefore = select_sql<Held>("FROM origin WHERE origin = ?");
    auto &before = m_store.prepared(kBefore.c_str());
    const auto row = row_of<Held>(before);
    const bool known = Binder(before).text(origin).step();
    const auto held = known ? row.number<"document">() : 0;
    if (held == document && row.view<"fingerprint">() == fingerprint) return 0;
    auto &move = m_store.prepared(
        "INSERT INTO origin (origin, document, fingerprint) VALUES (?,?,?) ON CONFLICT (origin) DO UPDATE "
        "SET document = excluded.document, fingerprint = excluded.fingerprint");
    Binder(move).text(origin).number(document).text(fingerprint).run();
    return held == document ? 0 : held;
  }

  /// Settles every group that a reading of this document belongs to.
  void settle(std::int64_t document) {
    using Settled = Columns<"plugin", "coalesce(dataset, '') AS name">;
    static const std::string kGroups =
        select_sql<Settled>("FROM reading WHERE document = ? AND status = 'complete' GROUP BY 1, 2 ORDER BY 1, 2");
    auto &query = m_store.prepared(kGroups.c_str());
    query.bind(1, document);
    const auto row = row_of<Settled>(query);
    std::vector<Group> groups;
    while (query.executeStep()) {
      Group group{row.text<"plugin">(), row.text<"name">(), 0};
      if (group.dataset.empty()) group.document = document;
      groups.push_back(std::move(group));
    }
    for (const auto &group : groups) settle(group);
  }

  Settlement take() { return std::move(m_result); }

 private:
  void settle(const Group &group) {
    auto candidates = load(group);
    const Candidate *best = nullptr;
    for (const auto &candidate : candidates) {
      const bool counts =
          newest_of_its_document(group.plugin, candidate) && (!group.dataset.empty() || candidate.has_origin);
      if (counts && (best == nullptr || best->rank() < candidate.rank())) best = &candidate;
    }
    for (const auto &candidate : candidates) {
      const bool wins = &candidate == best;
      if (wins && !candidate.visible) open(candidate);
      if (!wins && candidate.visible) close(candidate, reason(candidate, best));
      if (!wins && best != nullptr && candidate.reading > m_last_known)
        m_result.overtaken.push_back({group.plugin, reason(candidate, best)});
    }
  }

  std::vector<Candidate> load(const Group &group) {
    using Competing =
        Columns<"r.reading", "r.document", "d.name", "d.sha256", "r.released",
                "EXISTS (SELECT 1 FROM origin o WHERE o.document = r.document) AS has_origin",
                "EXISTS (SELECT 1 FROM visibility v WHERE v.reading = r.reading AND v.closed_at IS NULL) AS visible">;
    static const std::string kCompeting = select_sql<Competing>(
        "FROM reading r JOIN document d USING (document) "
        "WHERE r.plugin = ?1 AND r.status = 'complete' AND coalesce(r.dataset, '') = ?2 AND (?3 = 0 OR r.document = ?3)");
    auto &query = m_store.prepared(kCompeting.c_str());
    query.bind(1, group.plugin);
    query.bind(2, group.dataset);
    query.bind(3, group.document);
    const auto row = row_of<Competing>(query);
    std::vector<Candidate> all;
    while (query.executeStep()) {
      all.push_back({row.number<"reading">(), row.number<"document">(), row.text<"name">(), row.text<"sha256">(),
                     row.text<"released">(), row.flag<"has_origin">(), row.flag<"visible">()});
    }
    return all;
  }

  bool newest_of_its_document(const std::string &plugin, const Candidate &candidate) {
    auto &query =
        m_store.prepared("SELECT max(reading) FROM reading WHERE document = ? AND plugin = ? AND status = 'complete'");
    Binder(query).number(candidate.document).text(plugin).step();
    return query.getColumn(0).getInt64() == candidate.reading;
  }

  static std::string reason(const Candidate &loser, const Candidate *winner) {
    if (winner == nullptr) return fmt::format("{} is no longer found at any origin", loser.name);
    if (winner->document == loser.document) return "read again by a newer plugin version";
    const auto named = [](const Candidate &c) {
      return c.released.empty() ? "undated " + c.name : fmt::format("{} ({})", c.released, c.name);
    };
    return fmt::format("{} yields to {}: changes nothing", named(loser), named(*winner));
  }

  void open(const Candidate &candidate) {
    auto &row = m_store.prepared(
        "INSERT INTO visibility (reading, opened_at) VALUES (?,?) ON CONFLICT (reading, opened_at) DO UPDATE "
        "SET closed_at = NULL, reason = NULL");
    Binder(row).number(candidate.reading).number(m_now).run();
    touch(candidate.reading);
  }

  void close(const Candidate &candidate, const std::string &why) {
    auto &row = m_store.prepared("UPDATE visibility SET closed_at = ?, reason = ? WHERE reading = ? AND closed_at IS NULL");
    Binder(row).number(m_now).packed(why).number(candidate.reading).run();
    touch(candidate.reading);
  }

  void touch(std::int64_t reading) {
    auto &clusters = m_store.prepared("SELECT DISTINCT cluster FROM vote_claim WHERE reading = ?");
    clusters.bind(1, reading);
    while (clusters.executeStep()) m_result.clusters.insert(clusters.getColumn(0).getString());
    auto &others = m_store.prepared(
        "SELECT EXISTS (SELECT 1 FROM text_claim WHERE reading = ?1) OR EXISTS (SELECT 1 FROM "
        "mandate_action_claim WHERE reading = ?1) OR EXISTS (SELECT 1 FROM deadline_claim WHERE reading = ?1) "
        "OR EXISTS (SELECT 1 FROM event_claim WHERE reading = ?1) OR EXISTS (SELECT 1 FROM membership_claim WHERE reading = "
        "?1)");
    others.bind(1, reading);
    others.executeStep();
    m_result.mandates |= others.getColumn(0).getInt() != 0;
  }

  Store &m_store;
  std::int64_t m_now, m_last_known;
  Settlement m_result;
};

}  // namespace

Settlement settle(Store &store, const std::string &origin, const std::string &sha256, const std::string &fingerprint,
                  std::int64_t last_known) {
  Settler settler(store, last_known);
  const auto document = settler.document(sha256);
  if (document == 0) return {};
  const auto before = settler.move(origin, document, fingerprint);
  settler.settle(document);
  if (before != 0) settler.settle(before);
  return settler.take();
}

Settlement withdraw(Store &store, const std::string &sha256) {
  Settler settler(store, store.last_reading());
  const auto document = settler.document(sha256);
  SQLite::Statement origins(store.database(), "DELETE FROM origin WHERE document = ?");
  Binder(origins).number(document).run();
  settler.settle(document);
  return settler.take();
}

}  // namespace unsc::store
