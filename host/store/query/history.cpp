#include <store/query/history.hpp>

#include <store/deadline_key.hpp>
#include <store/query/rows.hpp>

namespace unsc::store {

std::map<std::string, Revision, std::less<>> revisions(const Store &store) {
  // A reading belongs to the first sync that ended after it.
  Rows rows(
      store,
      "WITH told AS MATERIALIZED (SELECT c.ref, c.kind, r.instant, "
      "coalesce((SELECT min(l.sync_run) FROM sync_run l WHERE l.instant >= r.instant), 0) AS sync_run "
      "FROM change c JOIN reading r ON r.reading = c.reading "
      "WHERE c.reading <= ?1 AND (c.field IN ('until_date', 'due', 'date') OR (c.kind <> 'changed' AND c.ref LIKE '% %'))) "
      "SELECT t.ref, t.kind, count(DISTINCT t.sync_run), max(t.instant) FROM told t WHERE t.kind <> 'added' "
      "AND NOT EXISTS (SELECT 1 FROM told a WHERE a.ref = t.ref AND a.kind = 'added' AND a.sync_run = t.sync_run) "
      "GROUP BY t.ref, t.kind ORDER BY t.ref, t.kind");
  rows.with(store.known());
  std::map<std::string, Revision, std::less<>> all;
  while (rows.next()) {
    auto &revision = all[rows.string(0)];
    (rows.text(1) == "withdrawn" ? revision.withdrawn : revision.corrected) += static_cast<int>(rows.number(2));
    if (const auto at = core::Instant::parse(rows.text(3))) revision.last = std::max(revision.last, *at);
  }
  return all;
}

std::vector<KeyedDeadline> keyed_deadlines(const Store &store, const std::string &known) {
  Rows rows(store,
            "SELECT k.key, d.body, d.kind, d.due, d.owed_by, d.owed_to, d.symbol, d.adopted, d.paragraph, d.quote, d.rule "
            "FROM deadline d JOIN (" UNSC_DEADLINE_KEYS
            ") k ON k.deadline = d.deadline "
            "WHERE coalesce(d.adopted, '') <= ? ORDER BY d.due, k.key");
  rows.with(known);
  std::vector<KeyedDeadline> all;
  while (rows.next()) {
    const auto due = core::PartialDate::parse(rows.text(3));
    if (!due) continue;
    KeyedDeadline one{rows.string(0), {}};
    auto &deadline = one.deadline;
    deadline.body = rows.string(1);
    deadline.kind = rows.string(2);
    deadline.due = *due;
    deadline.adopted = core::Date::parse(rows.text(7));
    int at = 4;
    for (auto *field : {&deadline.owed_by, &deadline.owed_to, &deadline.symbol}) *field = rows.string(at++);
    at = 8;
    for (auto *field : {&deadline.paragraph, &deadline.quote, &deadline.rule}) *field = rows.string(at++);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace unsc::store
