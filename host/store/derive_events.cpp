// Events, and among them the entries of lists.
//
// Events stand as they are claimed; the same event in two documents of one plugin is one fact. An entry of a list, an event
// of the kind "designation", is more: a list is a state on a day. What an older release names and a newer one does not was
// on the list all the same. So an entry stands as the newest release that names it says, from the first day on which it was
// seen there to the last, with the day of the release that names it no more.
#include <store/change_log.hpp>
#include <store/derive.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

namespace unsc::store {
namespace {

// chain: the releases of each list that counted once or count now, from the oldest to the current one. The day on which an
// undated release was read says when its list was seen only where no release of that list has a day of its own.
constexpr const char *kEvents = R"(
WITH seen AS MATERIALIZED (
  SELECT r.reading, r.plugin, coalesce(r.dataset, r.document) AS list, coalesce(r.dataset, r.plugin) AS name,
         coalesce(l.ordinal, 0) AS ordinal, substr(r.instant, 1, 10) AS read_on, v.reading IS NOT NULL AS visible,
         CASE WHEN l.dated_by IN ('publisher', 'folder') THEN substr(l.day, 1, 10) END AS day
  FROM reading r LEFT JOIN release l ON l.reading = r.reading
  LEFT JOIN visibility v ON v.reading = r.reading AND v.opened_at <= ?1 AND (v.closed_at IS NULL OR v.closed_at > ?1)
  WHERE r.status = 'complete' AND r.reading <= ?1
    AND (v.reading IS NOT NULL OR (r.dataset IS NOT NULL AND l.kept IS NULL AND l.standing IN ('current', 'superseded')))
    AND EXISTS (SELECT 1 FROM event_claim e WHERE e.reading = r.reading AND e.kind = 'designation')),
lists AS (
  SELECT plugin, list, max(ordinal) FILTER (WHERE visible) AS ordinal, count(day) AS dated FROM seen GROUP BY 1, 2),
chain AS MATERIALIZED (
  SELECT s.reading, s.plugin, s.list, s.name, s.ordinal, CASE WHEN l.dated = 0 THEN s.read_on ELSE s.day END AS day, s.read_on
  FROM seen s JOIN lists l ON l.plugin = s.plugin AND l.list = s.list WHERE s.ordinal <= l.ordinal),
numbered AS (
  SELECT e.claim, c.plugin, c.list, c.ordinal, c.day, c.name || ' ' || coalesce(e.symbol, e.title, '') AS entry,
         row_number() OVER (PARTITION BY e.reading, coalesce(e.symbol, e.title) ORDER BY e.claim) AS nth
  FROM event_claim e JOIN chain c ON c.reading = e.reading WHERE e.kind = 'designation'),
entries AS (
  SELECT claim, plugin, list, ordinal, entry || CASE WHEN nth > 1 THEN ' ' || nth ELSE '' END AS entry,
         min(day) OVER one AS first_seen, max(day) OVER one AS last_seen,
         row_number() OVER (PARTITION BY plugin, list, entry, nth ORDER BY ordinal DESC) AS from_newest
  FROM numbered WINDOW one AS (PARTITION BY plugin, list, entry, nth)),
standing AS (
  SELECT claim, entry, first_seen, last_seen,
         (SELECT coalesce(c.day, c.read_on) FROM chain c WHERE c.plugin = n.plugin AND c.list = n.list AND c.ordinal > n.ordinal
          ORDER BY c.ordinal LIMIT 1) AS removed
  FROM entries n WHERE from_newest = 1)
INSERT INTO event (kind, date, title, detail, state, body, symbol, topic, attributes, link, entry, first_seen, last_seen, removed, claim)
SELECT kind, date, title, detail, state, body, symbol, topic, attributes, link, entry, first_seen, last_seen, removed, min(claim)
FROM (
  SELECT c.kind, c.date, c.title, c.detail, c.state, c.body, c.symbol, c.topic, c.attributes, c.link,
         NULL AS entry, NULL AS first_seen, NULL AS last_seen, NULL AS removed, c.claim
  FROM event_claim c JOIN visibility v USING (reading)
  WHERE c.kind <> 'designation' AND v.opened_at <= ?1 AND (v.closed_at IS NULL OR v.closed_at > ?1)
  UNION ALL
  SELECT c.kind, c.date, c.title,
         CASE WHEN s.removed IS NULL THEN c.detail
              ELSE coalesce(c.detail || '; ', '') || CASE WHEN s.first_seen IS NULL THEN ''
                ELSE 'seen from ' || s.first_seen || ' to ' || s.last_seen || '; ' END || 'removed by ' || s.removed END,
         c.state, c.body, c.symbol, c.topic, c.attributes, c.link, s.entry, s.first_seen, s.last_seen, s.removed, c.claim
  FROM standing s JOIN event_claim c ON c.claim = s.claim)
GROUP BY kind, date, title, detail, state, body, symbol, topic, attributes, link, entry, first_seen, last_seen, removed
ORDER BY date, kind, title, min(claim))";

}  // namespace

void Deriver::events(std::int64_t reading) {
  auto &db = m_store.database();
  Snapshot before;
  if (reading != 0) before = snapshot_entries(m_store);
  db.exec("DELETE FROM event");
  SQLite::Statement events(db, kEvents);
  events.bind(1, m_at);
  events.exec();
  if (reading != 0) log_entries(m_store, reading, before, snapshot_entries(m_store));
}

}  // namespace unsc::store
