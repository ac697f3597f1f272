#include <store/query/history.hpp>

#include <store/change_log.hpp>
#include <store/query/rows.hpp>
#include <store/row.hpp>

namespace unsc::store {

std::map<std::string, Revision, std::less<>> revisions(const Store &store) {
  // A reading belongs to the first sync that ended after it.
  using Told = Columns<"t.ref", "t.kind", "count(DISTINCT t.sync_run) AS times", "max(t.instant) AS last">;
  Rows rows(
      store,
      "WITH told AS MATERIALIZED (SELECT c.ref, c.kind, r.instant, "
      "coalesce((SELECT min(l.sync_run) FROM sync_run l WHERE l.instant >= r.instant), 0) AS sync_run "
      "FROM change c JOIN reading r ON r.reading = c.reading "
      "WHERE c.reading <= ?1 AND c.kind <> 'removed' AND (c.field IN ('until_date', 'due', 'date') OR (c.kind <> 'changed' "
      "AND c.ref LIKE '% "
      "%'))) " +
          select_sql<Told>(
              "FROM told t WHERE t.kind <> 'added' "
              "AND NOT EXISTS (SELECT 1 FROM told a WHERE a.ref = t.ref AND a.kind = 'added' AND a.sync_run = t.sync_run) "
              "GROUP BY t.ref, t.kind ORDER BY t.ref, t.kind"));
  rows.with(store.known());
  const auto row = row_of<Told>(rows);
  std::map<std::string, Revision, std::less<>> all;
  while (rows.next()) {
    auto &revision = all[row.text<"ref">()];
    (row.view<"kind">() == "withdrawn" ? revision.withdrawn : revision.corrected) += static_cast<int>(row.number<"times">());
    if (const auto at = core::Instant::parse(row.view<"last">())) revision.last = std::max(revision.last, *at);
  }
  return all;
}

std::vector<KeyedDeadline> keyed_deadlines(const Store &store, const std::string &known) {
  using Keyed = Columns<"k.key", "d.body", "d.kind", "d.due", "d.owed_by", "d.owed_to", "d.symbol", "d.adopted",
                        "d.paragraph", "d.quote", "d.rule">;
  Rows rows(store, select_sql<Keyed>("FROM deadline d JOIN (" UNSC_DEADLINE_KEYS ") k ON k.deadline = d.deadline "
                                     "WHERE coalesce(d.adopted, '') <= ? ORDER BY d.due, k.key"));
  rows.with(known);
  const auto row = row_of<Keyed>(rows);
  std::vector<KeyedDeadline> all;
  while (rows.next()) {
    const auto due = row.date<"due">();
    if (!due) continue;
    KeyedDeadline one{row.text<"key">(), {}};
    auto &deadline = one.deadline;
    deadline.body = row.text<"body">();
    deadline.kind = row.text<"kind">();
    deadline.due = *due;
    deadline.owed_by = row.text<"owed_by">();
    deadline.owed_to = row.text<"owed_to">();
    deadline.symbol = row.text<"symbol">();
    deadline.adopted = row.day<"adopted">();
    deadline.paragraph = row.text<"paragraph">();
    deadline.quote = row.text<"quote">();
    deadline.rule = row.text<"rule">();
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace unsc::store
