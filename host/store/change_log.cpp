#include <store/change_log.hpp>

#include <store/bind.hpp>
#include <store/fact_tables.hpp>
#include <store/row.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

namespace unsc::store {
namespace {

struct ChangeTable : Columns<"reading", "kind", "ref", "field", "old_value", "new_value"> {
  static constexpr std::string_view table = "change";
};

class Log {
 public:
  Log(Store &store, std::int64_t reading) : m_row(store.prepared(sql())), m_reading(reading) {}

  void write(const char *kind, const std::string &ref, const std::string &field, const std::string &before,
             const std::string &after) {
    m_row.number<"reading">(m_reading).copy<"kind">(kind).text<"ref">(ref).text<"field">(field);
    m_row.text<"old_value">(before).text<"new_value">(after).run();
  }

 private:
  static const char *sql() {
    static const std::string kSql = insert_sql<ChangeTable>();
    return kSql.c_str();
  }

  Insert<ChangeTable> m_row;
  std::int64_t m_reading;
};

/// The first column is the key; every other one is a field, absent where it is empty.
Snapshot snapshot(SQLite::Statement &query) {
  Snapshot facts;
  while (query.executeStep()) {
    auto &fields = facts[query.getColumn(0).getString()];
    for (int i = 1; i < query.getColumnCount(); ++i) {
      auto value = query.getColumn(i).getString();
      if (!value.empty()) fields[query.getColumnName(i)] = std::move(value);
    }
  }
  return facts;
}

}  // namespace

Snapshot snapshot_votes(const Store &store, const std::string &cluster) {
  static const std::string kVotes = "SELECT key, " + fact_columns<VoteTable>(is_logged) + " FROM vote WHERE cluster = ?";
  auto &votes = store.prepared(kVotes.c_str());
  votes.bind(1, cluster);
  Snapshot facts = snapshot(votes);
  if (facts.empty()) return facts;
  using BallotRow = Columns<"v.key", "b.state", "b.position">;
  static const std::string kBallots = select_sql<BallotRow>("FROM vote v JOIN ballot b USING (vote) WHERE v.cluster = ?");
  auto &ballots = store.prepared(kBallots.c_str());
  ballots.bind(1, cluster);
  const auto ballot = row_of<BallotRow>(ballots);
  while (ballots.executeStep()) facts[ballot.text<"key">()]["ballot " + ballot.text<"state">()] = ballot.text<"position">();
  return facts;
}

Snapshot snapshot_mandates(const Store &store) {
  static const std::string kTerms =
      "SELECT body || ' ' || coalesce(symbol, '-') || ' ' || coalesce(paragraph, '-') || ' ' || act, " +
      fact_columns<MandateTermTable>(is_logged) + " FROM mandate_term ORDER BY body, ordinal";
  Snapshot facts = snapshot(store.prepared(kTerms.c_str()));
  facts.merge(snapshot(store.prepared("SELECT key, due FROM (" UNSC_DEADLINE_KEYS ") ORDER BY key")));
  return facts;
}

Snapshot snapshot_entries(const Store &store) {
  return snapshot(store.prepared("SELECT entry, coalesce(removed, '') AS removed FROM event WHERE entry IS NOT NULL"));
}

void log_entries(Store &store, std::int64_t reading, const Snapshot &before, const Snapshot &after) {
  Log log(store, reading);
  const auto day = [](const Snapshot &facts, const std::string &key) {
    const auto found = facts.find(key);
    const bool is_removed = found != facts.end() && found->second.contains("removed");
    return is_removed ? found->second.at("removed") : std::string();
  };
  for (const auto &[key, fields] : after) {
    const auto was = day(before, key), is_now = day(after, key);
    const bool was_there = before.contains(key);
    if (!was_there || (!was.empty() && is_now.empty())) log.write("added", key, "", "", "");
    if (is_now != was && !is_now.empty()) log.write("removed", key, "removed", was, is_now);
  }
  for (const auto &[key, fields] : before) {
    if (!after.contains(key)) log.write("withdrawn", key, "", "", "");
  }
}

void log_changes(Store &store, std::int64_t reading, const Snapshot &before, const Snapshot &after) {
  Log log(store, reading);
  for (const auto &[key, fields] : after) {
    const auto old = before.find(key);
    if (old == before.end()) {
      log.write("added", key, "", "", "");
      continue;
    }
    for (const auto &[field, value] : fields) {
      const auto was = old->second.find(field);
      const std::string before_value = was == old->second.end() ? std::string() : was->second;
      if (before_value != value) log.write("changed", key, field, before_value, value);
    }
    for (const auto &[field, value] : old->second) {
      if (!fields.contains(field)) log.write("changed", key, field, value, "");
    }
  }
  for (const auto &[key, fields] : before) {
    if (!after.contains(key)) log.write("withdrawn", key, "", "", "");
  }
}

}  // namespace unsc::store
