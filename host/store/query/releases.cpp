#include <store/query/releases.hpp>

#include <store/query/rows.hpp>
#include <store/row.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace unsc::store {
namespace {

using Key = std::pair<std::string, std::string>;  // plugin, publication

std::vector<std::string> origins_of(const Store &store, std::int64_t document) {
  Rows rows(store, "SELECT origin FROM origin WHERE document = ? ORDER BY origin");
  rows.with(document);
  std::vector<std::string> all;
  while (rows.next()) all.push_back(rows.string(0));
  return all;
}

std::vector<UncountedRelease> standing(const Store &store, std::string_view word) {
  using Line =
      Columns<"r.plugin", "d.name", "r.dataset", "l.day", "k.name AS kept", "l.records", "l.withdrawn", "r.document">;
  Rows rows(store,
            select_sql<Line>("FROM release l JOIN reading r USING (reading) JOIN document d USING (document) "
                             "LEFT JOIN reading h ON h.reading = l.kept LEFT JOIN document k ON k.document = h.document "
                             "WHERE l.standing = ? AND r.reading <= ? ORDER BY r.plugin, r.dataset, l.ordinal"));
  rows.with(word).with(store.known());
  const auto row = row_of<Line>(rows);
  std::vector<UncountedRelease> all;
  while (rows.next()) {
    all.push_back({row.text<"plugin">(), row.text<"name">(), row.text<"dataset">(), row.text<"day">(), row.text<"kept">(),
                   row.number<"records">(), row.number<"withdrawn">(), origins_of(store, row.number<"document">())});
  }
  return all;
}

std::map<Key, std::vector<core::Date>> release_days(const Store &store) {
  Rows rows(store,
            "SELECT DISTINCT plugin, coalesce(publication, ''), substr(released, 1, 10) FROM reading "
            "WHERE released IS NOT NULL AND status = 'complete' AND reading <= ? ORDER BY 1, 2, 3");
  rows.with(store.known());
  std::map<Key, std::vector<core::Date>> all;
  while (rows.next()) {
    if (const auto day = core::Date::parse(rows.text(2))) all[{rows.string(0), rows.string(1)}].push_back(*day);
  }
  return all;
}

constexpr const char *kPublications =
    "FROM source s LEFT JOIN (SELECT r.plugin, coalesce(r.publication, '') AS publication, max(r.instant) AS changed, "
    "count(DISTINCT CASE WHEN w.reading IS NOT NULL THEN r.document END) AS documents, "
    "max(CASE WHEN w.reading IS NOT NULL THEN r.newest END) AS newest, "
    "max(CASE WHEN w.reading IS NOT NULL AND l.dated_by IN ('publisher', 'folder') "
    "THEN l.day END) AS released, "
    "max(CASE WHEN w.reading IS NOT NULL AND " UNSC_LIST_ON_ITS_DAY
    " THEN substr(l.day, 1, 10) END) AS state "
    "FROM reading r LEFT JOIN visible_reading w ON w.reading = r.reading LEFT JOIN release l ON l.reading = r.reading "
    "WHERE r.status = 'complete' AND r.reading <= ?1 GROUP BY 1, 2) g ON g.plugin = s.plugin "
    "LEFT JOIN publication p ON p.plugin = s.plugin AND p.publication = CASE WHEN coalesce(g.publication, '') <> '' "
    "THEN g.publication ELSE (SELECT min(o.publication) FROM publication o WHERE o.plugin = s.plugin HAVING count(*) = 1) "
    "END "
    "ORDER BY s.plugin, g.publication";

}  // namespace

std::vector<UncountedRelease> held_releases(const Store &store) { return standing(store, "held"); }
std::vector<UncountedRelease> future_releases(const Store &store) { return standing(store, "future"); }

std::string reason_held(const UncountedRelease &held) {
  return fmt::format("{} leaves out {} of the {} records of {}: held back until --accept-shrink", held.document,
                     held.withdrawn, held.records, held.kept);
}

std::vector<Publication> publications(const Store &store) {
  using Line = Columns<
      "s.plugin", "s.name", "s.version", "s.bundled", "coalesce(g.publication, '') AS found", "p.publication", "p.publisher",
      "p.licence", "p.obtained_from", "p.update_days", "coalesce(g.documents, 0) AS documents", "g.newest", "g.released",
      "g.state", "g.changed",
      "(SELECT max(y.instant) FROM sync_run y JOIN sync_run_source x ON x.sync_run = y.sync_run WHERE x.plugin = s.plugin "
      "AND x.publication IN ('', coalesce(g.publication, ''))) AS looked",
      "(SELECT count(*) FROM publication o WHERE o.plugin = s.plugin) AS declared">;
  Rows rows(store, select_sql<Line>(kPublications));
  rows.with(store.known());
  const auto row = row_of<Line>(rows);
  const auto days = release_days(store);
  std::vector<Publication> all;
  while (rows.next()) {
    Publication one;
    one.plugin = row.text<"plugin">();
    one.name = row.text<"name">();
    one.version = row.text<"version">();
    one.bundled = row.flag<"bundled">();
    one.publication = row.text<"publication">();
    one.found = row.text<"found">();
    one.publisher = row.text<"publisher">();
    one.licence = row.text<"licence">();
    one.obtained_from = row.text<"obtained_from">();
    one.update_days = row.count<"update_days">();
    one.documents = row.number<"documents">();
    one.released = row.text<"released">();
    one.changed = core::Instant::parse(row.view<"changed">());
    one.looked = std::max(core::Instant::parse(row.view<"looked">()), one.changed);
    one.newest = std::max(core::Date::parse(row.view<"newest">()), core::Date::parse(row.view<"state">()));
    if (const auto found = days.find({one.plugin, one.found}); found != days.end()) one.releases = found->second;
    one.label = row.number<"declared">() > 1 && !one.publication.empty() ? one.publication : one.plugin;
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace unsc::store
