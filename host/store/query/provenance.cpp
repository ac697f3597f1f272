#include <store/query/provenance.hpp>

#include <core/error.hpp>
#include <store/claim_tables.hpp>
#include <store/cluster.hpp>
#include <store/derive.hpp>
#include <store/query/releases.hpp>
#include <store/query/rows.hpp>
#include <store/row.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace unsc::store {
namespace {

std::vector<std::string> strings(const Store &store, const char *sql) {
  Rows rows(store, sql);
  std::vector<std::string> found;
  while (rows.next()) found.push_back(rows.string(0));
  return found;
}

/// Every value of every conflict with the place that says so, by conflict.
std::map<std::int64_t, core::Table> said_by_conflict(const Store &store) {
  // Each source's claim by its number: the reference table has none.
  using Said = Columns<"cv.value", "cv.won", "r.plugin", "d.name",
                       "coalesce(cv.line, v.first_line, t.first_line, m.first_line, o.first_line, s.first_line) AS line",
                       "cv.conflict">;
  Rows rows(store, select_sql<Said>(
                       "FROM conflict_value cv "
                       "LEFT JOIN vote_claim v ON cv.claim_kind = 'vote' AND v.claim = cv.claim "
                       "LEFT JOIN text_claim t ON cv.claim_kind = 'text' AND t.claim = cv.claim "
                       "LEFT JOIN mandate_action_claim m ON cv.claim_kind = 'mandate_action' AND m.claim = cv.claim "
                       "LEFT JOIN deadline_claim o ON cv.claim_kind = 'deadline' AND o.claim = cv.claim "
                       "LEFT JOIN membership_claim s ON cv.claim_kind = 'membership' AND s.claim = cv.claim "
                       "LEFT JOIN reading r ON r.reading = coalesce(v.reading, t.reading, m.reading, o.reading, s.reading) "
                       "LEFT JOIN document d ON d.document = r.document ORDER BY cv.conflict, cv.ordinal"));
  const auto row = row_of<Said>(rows);
  std::map<std::int64_t, core::Table> said;
  while (rows.next()) {
    auto &table = said[row.number<"conflict">()];
    table.columns = {"value", "won", "source", "document", "line"};
    table.rows.push_back(
        {row.value<"value">(), row.flag<"won">(), row.value<"plugin">(), row.value<"name">(), row.value<"line">()});
  }
  return said;
}

}  // namespace

core::Table conflicts(const Store &store, const ConflictFilter &filter) {
  std::string sql =
      "SELECT c.kind, c.ref, c.field, c.state, c.value, c.rule, c.detail, NULL AS \"values\", c.conflict FROM conflict c "
      "LEFT JOIN vote v ON v.key = c.ref WHERE coalesce(v.date, '') <= ?";
  if (!filter.kind.empty()) sql += " AND c.kind = ?";
  if (!filter.refs.empty()) sql += " AND c.ref IN (" + marks(filter.refs.size()) + ")";
  Rows rows(store, sql + " ORDER BY v.date, c.ref, c.kind, c.field, c.state, c.conflict");
  rows.with(filter.until);
  if (!filter.kind.empty()) rows.with(filter.kind);
  rows.with(filter.refs);
  auto found = table(rows);
  const auto said = said_by_conflict(store);
  for (auto &row : found.rows) {
    const auto at = said.find(std::get<std::int64_t>(row.back().kind()));
    row.pop_back();
    row.back() = at == said.end() ? core::Value(core::Value::List{}) : core::Value(at->second);
  }
  found.columns.pop_back();
  return found;
}

std::vector<std::string> conflict_kinds(const Store &store) {
  return strings(store, "SELECT DISTINCT kind FROM conflict ORDER BY kind");
}

std::map<std::string, std::int64_t> count_conflicts_by_kind(const Store &store) {
  Rows rows(store, "SELECT kind, count(*) FROM conflict GROUP BY kind");
  std::map<std::string, std::int64_t> counts;
  while (rows.next()) counts[rows.string(0)] = rows.number(1);
  return counts;
}

std::map<std::string, std::string> set_aside_of(const Store &store, const std::string &vote_key) {
  Rows rows(store, "SELECT field, value FROM vote_set_aside JOIN vote USING (vote) WHERE key = ?");
  rows.with(vote_key);
  std::map<std::string, std::string> fields;
  while (rows.next()) fields[rows.string(0)] = rows.string(1);
  return fields;
}

std::vector<std::string> conflict_refs(const Store &store) {
  return strings(store, "SELECT DISTINCT ref FROM conflict ORDER BY ref");
}

core::Table rejects(const Store &store) {
  Rows rows(store,
            "SELECT 'failed' AS kind, r.plugin AS source, d.name AS document, r.line, r.reason FROM reading r "
            "JOIN document d ON d.document = r.document WHERE r.status = 'failed' AND NOT EXISTS (SELECT 1 FROM reading n "
            "WHERE n.document = r.document AND n.plugin = r.plugin AND n.reading > r.reading) "
            "UNION ALL SELECT 'reject', r.plugin, d.name, j.line, j.reason FROM reject j "
            "JOIN visible_reading s ON s.reading = j.reading JOIN reading r ON r.reading = j.reading "
            "JOIN document d ON d.document = r.document "
            "UNION ALL SELECT 'note', r.plugin, d.name, n.line, n.text FROM note n "
            "JOIN visible_reading s ON s.reading = n.reading JOIN reading r ON r.reading = n.reading "
            "JOIN document d ON d.document = r.document ORDER BY 1, 2, 3, 4, 5");
  return table(rows);
}

core::Table changes(const Store &store) {
  Rows rows(
      store,
      "SELECT c.reading, r.instant, r.plugin AS source, d.name AS document, c.kind, c.ref, c.field, c.old_value AS old, "
      "c.new_value AS new FROM change c JOIN reading r ON r.reading = c.reading "
      "JOIN document d ON d.document = r.document WHERE c.reading <= ? ORDER BY c.reading, c.ref, c.change");
  return table(rows.with(store.known()));
}

core::Table change_counts(const Store &store) {
  Rows rows(store,
            "SELECT c.reading, r.instant, r.plugin AS source, d.name AS document, "
            "count(DISTINCT CASE c.kind WHEN 'added' THEN c.ref END) AS added, "
            "count(DISTINCT CASE c.kind WHEN 'changed' THEN c.ref END) AS changed, "
            "count(DISTINCT CASE c.kind WHEN 'removed' THEN c.ref END) AS removed, "
            "count(DISTINCT CASE c.kind WHEN 'withdrawn' THEN c.ref END) AS withdrawn "
            "FROM change c JOIN reading r ON r.reading = c.reading JOIN document d ON d.document = r.document "
            "WHERE c.reading <= ? GROUP BY c.reading ORDER BY c.reading");
  return table(rows.with(store.known()));
}

std::optional<Place> claim_place(const Store &store, const std::string &kind, std::int64_t claim) {
  if (std::find(core::kRecordKinds.begin(), core::kRecordKinds.end(), kind) == core::kRecordKinds.end()) return std::nullopt;
  using Found = Columns<"r.plugin", "d.name", "c.first_line">;
  Rows rows(store, select_sql<Found>("FROM " + kind +
                                     "_claim c JOIN reading r ON r.reading = c.reading "
                                     "JOIN document d ON d.document = r.document WHERE c.claim = ?"));
  rows.with(claim);
  if (!rows.next()) return std::nullopt;
  const auto row = row_of<Found>(rows);
  return Place{row.text<"plugin">(), row.text<"name">(), row.number<"first_line">()};
}

std::vector<RegisterEntry> register_entries(const Store &store, const std::string &symbol, const std::string &until) {
  using Found = Columns<"c.claim", "c.body", "r.plugin", "d.name", "c.first_line">;
  Rows rows(store,
            select_sql<Found>("FROM mandate_action_claim c JOIN reading r ON r.reading = c.reading "
                              "JOIN visible_reading v ON v.reading = c.reading JOIN document d ON d.document = r.document "
                              "WHERE c.symbol = ? AND c.until_date = ? ORDER BY r.plugin, d.name, c.claim"));
  rows.with(symbol).with(until);
  const auto row = row_of<Found>(rows);
  std::vector<RegisterEntry> all;
  while (rows.next())
    all.push_back(
        {row.number<"claim">(), row.text<"body">(), {row.text<"plugin">(), row.text<"name">(), row.number<"first_line">()}});
  return all;
}

std::vector<council::VoteClaim> claims_behind(const Store &store, const std::string &vote_key) {
  Rows rows(store, "SELECT cluster FROM vote WHERE key = ?");
  rows.with(vote_key);
  if (!rows.next()) return {};
  const council::Trust trust(reference("trust.csv"));
  return ClusterReader(store, trust, store.known()).read(rows.string(0));
}

std::vector<YearCount> coverage_by_year(const Store &store) {
  using Year = Columns<"plugin", "publication", "kind", "year", "count">;
  std::string sql;
  core::for_each_record_kind([&sql]<class Record>() {
    if constexpr (requires(Record record) { record.date; }) {
      using Claims = ClaimTable<Record>;
      sql +=
          (sql.empty() ? "" : " UNION ALL ") + fmt::format(
                                                   "SELECT r.plugin, coalesce(r.publication, '') AS publication, '{}' AS "
                                                   "kind, CAST(substr(c.date, 1, 4) AS INTEGER) AS year, count(*) AS count "
                                                   "FROM {} c JOIN reading r ON r.reading = c.reading "
                                                   "JOIN visible_reading w ON w.reading = c.reading GROUP BY 1, 2, 4",
                                                   core::RecordKind<Record>::name, Claims::table);
    }
  });
  Rows rows(store, select_sql<Year>("FROM (" + sql + ") ORDER BY 1, 2, 3, 4"));
  const auto row = row_of<Year>(rows);
  std::vector<YearCount> all;
  while (rows.next()) {
    all.push_back({row.text<"plugin">(), row.text<"publication">(), row.text<"kind">(),
                   static_cast<int>(row.number<"year">()), row.number<"count">()});
  }
  return all;
}

Reach reach(const Store &store) {
  // A failed draft tells nothing of how far the adopted texts were read, nor does a text in a language that is not read.
  using Reached = Columns<
      "(SELECT v.date FROM vote v WHERE v.date IS NOT NULL AND EXISTS (SELECT 1 FROM text_claim t "
      "JOIN visible_reading w ON w.reading = t.reading WHERE t.symbol = v.key AND coalesce(t.language, 'en') = 'en') "
      "ORDER BY v.date DESC LIMIT 1) AS texts",
      "(SELECT date FROM vote WHERE organ = 'SC' AND date IS NOT NULL ORDER BY date DESC LIMIT 1) AS votes",
      "(SELECT max(instant) FROM sync_run) AS looked",
      "(SELECT max(instant) FROM reading WHERE status = 'complete') AS changed",
      "nullif(max(coalesce((SELECT max(r.newest) FROM reading r JOIN visible_reading w ON w.reading = r.reading), ''), "
      "coalesce((SELECT max(substr(l.day, 1, 10)) FROM release l JOIN reading r ON r.reading = l.reading "
      "JOIN visible_reading w ON w.reading = l.reading WHERE " UNSC_LIST_ON_ITS_DAY "), '')), '') AS newest">;
  Rows rows(store, select_sql<Reached>("LIMIT 1"));
  if (!rows.next()) return {};
  const auto row = row_of<Reached>(rows);
  return {row.text<"texts">(), row.text<"votes">(), row.text<"looked">(), row.text<"changed">(), row.text<"newest">()};
}

}  // namespace unsc::store
