#include <store/query/timeline.hpp>

namespace unsc::store {

core::Table timeline(const Store &store, const TimelineFilter &filter) {
  // An end counts where nothing decided by the known day moved it before it came.
  std::string sql = "SELECT e.date, e.kind, e.symbol, e.title, e.detail, e.state, e.body, e.source";
  if (filter.about) {
    sql += ", t.topic, v.resolution, v.draft, e.topic";
  }
  sql += " FROM timeline_entry e";
  if (filter.about) sql += " LEFT JOIN vote v ON v.vote = e.vote LEFT JOIN vote_topic t ON t.vote = e.vote";
  sql +=
      " WHERE coalesce(e.decided, '') <= ?1 AND (e.superseded IS NULL OR e.superseded > ?1 OR e.superseded > e.date)"
      " AND e.date >= ?2 AND (?3 = '' OR e.date <= ?3)"
      " ORDER BY e.date, e.vote IS NULL, e.kind = 'mandate_end', e.vote, e.symbol, e.body, e.detail";
  Rows rows(store, sql);
  rows.with(filter.known).with(filter.since).with(filter.until);
  if (!filter.about) return table(rows);
  const auto about = [&filter](const Rows &row) {
    return filter.about({row.text(1),
                         row.text(2),
                         row.text(3),
                         row.text(4),
                         row.text(5),
                         row.text(6),
                         {row.text(8), row.text(9), row.text(10), row.text(0)},
                         row.text(11)});
  };
  return table(rows, about, 4);
}

std::vector<std::string> event_kinds(const Store &store) {
  Rows rows(store, "SELECT DISTINCT kind FROM event ORDER BY kind");
  std::vector<std::string> found;
  while (rows.next()) found.push_back(rows.string(0));
  return found;
}

}  // namespace unsc::store
