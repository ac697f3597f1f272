#include <store/change_log.hpp>

#include <store/bind.hpp>
#include <store/deadline_key.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

namespace unsc::store {
namespace {

class Log {
 public:
  Log(Store &store, std::int64_t reading)
      : m_row(store.prepared("INSERT INTO change (reading, kind, ref, field, old_value, new_value) VALUES (?,?,?,?,?,?)")),
        m_reading(reading) {}

  void write(const char *kind, const std::string &ref, const std::string &field, const std::string &before,
             const std::string &after) {
    Binder(m_row).number(m_reading).copy(kind).text(ref).text(field).text(before).text(after).run();
  }

 private:
  SQLite::Statement &m_row;
  std::int64_t m_reading;
};

/// Every column after the first two becomes a field; the first is the key, the second a field name prefix or "".
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
  auto &votes = store.prepared(
      "SELECT key, resolution, draft, meeting, date, title, agenda, part, modality, outcome, "
      "outcome_declared, yes, no, abstain, absent, chapter_vii, vetoed_by, sponsors, subjects, link "
      "FROM vote WHERE cluster = ?");
  votes.bind(1, cluster);
  Snapshot facts = snapshot(votes);
  if (facts.empty()) return facts;
  auto &ballots =
      store.prepared("SELECT v.key, b.state, b.position FROM vote v JOIN ballot b USING (vote) WHERE v.cluster = ?");
  ballots.bind(1, cluster);
  while (ballots.executeStep()) {
    facts[ballots.getColumn(0).getString()]["ballot " + ballots.getColumn(1).getString()] = ballots.getColumn(2).getString();
  }
  return facts;
}

Snapshot snapshot_mandates(const Store &store) {
  Snapshot facts = snapshot(
      store.prepared("SELECT body || ' ' || coalesce(symbol, '-') || ' ' || coalesce(paragraph, '-') || ' ' || act, "
                     "from_date, until_date, until_at_least, until_rule, outcome FROM mandate_term ORDER BY body, ordinal"));
  facts.merge(snapshot(store.prepared("SELECT key, due FROM (" UNSC_DEADLINE_KEYS ") ORDER BY key")));
  return facts;
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
