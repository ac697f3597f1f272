#include <answer/provenance.hpp>

#include <answer/arguments.hpp>
#include <answer/coverage.hpp>
#include <core/error.hpp>
#include <council/votes_agree.hpp>
#include <store/query/mandates.hpp>
#include <store/query/provenance.hpp>
#include <store/query/releases.hpp>
#include <store/query/votes.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace unsc::answer {
namespace {

const std::vector<std::string> kConflictKinds = {"ballot", "totals",    "no_seat",  "seat_count",    "two_lists", "outcome",
                                                 "date",   "duplicate", "identity", "unknown_state", "meeting"};

std::vector<std::string> refs_named(const store::Store &store, const ConflictsQuery &query) {
  const auto known = store::conflict_refs(store);
  if (std::find(known.begin(), known.end(), query.ref) != known.end()) return {query.ref};
  const auto bodies = store::bodies(store);
  if (const auto *body = find_body(bodies, query.ref)) return {body->slug};
  return votes_named(store, query.ref, query.as_of);
}

using Covered = std::pair<std::string, std::string>;  // source, publication

/// One row a record kind: kind, records, years, gaps.
std::map<Covered, core::Table> coverage_by_publication(const store::Store &store) {
  std::map<std::pair<Covered, std::string>, std::map<int, std::int64_t>> counts;
  for (const auto &row : store::coverage_by_year(store))
    counts[{{row.plugin, row.publication}, row.kind}][row.year] = row.claims;
  std::map<Covered, core::Table> coverage;
  for (const auto &[key, by_year] : counts) {
    std::set<int> years, gaps;
    std::int64_t records = 0;
    for (const auto &[year, count] : by_year) {
      records += count;
      if (year != 0) years.insert(year);
    }
    for (int year = years.empty() ? 1 : *years.begin(); !years.empty() && year < *years.rbegin(); ++year) {
      if (!years.contains(year)) gaps.insert(year);
    }
    auto &table = coverage[key.first];
    table.columns = {"kind", "records", "years", "gaps"};
    table.rows.push_back({key.second, records, runs(years), runs(gaps)});
  }
  return coverage;
}

std::string coverage_text(const core::Table &coverage) {
  std::vector<std::string> kinds;
  const auto words = [](const core::Value &value) {
    const auto *held = std::get_if<std::string>(&value.kind());
    return held ? *held : std::string();
  };
  for (const auto &row : coverage.rows) {
    kinds.push_back(words(row[0]) + " " + words(row[2]));
    if (!row[3].is_null()) kinds.back() += " (gaps " + words(row[3]) + ")";
  }
  return fmt::format("{}", fmt::join(kinds, "; "));
}

}  // namespace

Answer conflicts(const store::Store &store, const ConflictsQuery &query) {
  auto kinds = store::conflict_kinds(store);
  kinds.insert(kinds.end(), kConflictKinds.begin(), kConflictKinds.end());
  kinds.insert(kinds.end(), std::begin(council::kBreaches), std::end(council::kBreaches));
  check_word("kind of conflict", query.kind, kinds);
  store::ConflictFilter filter{query.as_of.iso(), query.kind, {}};
  if (!query.ref.empty()) filter.refs = refs_named(store, query);
  Answer answer;
  answer.table = store::conflicts(store, filter);
  answer.table.shown = {"ref", "kind", "field", "state", "value", "detail"};
  answer.remarks = {reach_remark(store, query.as_of)};
  return answer;
}

Answer log(const store::Store &store) { return {store::changes(store), {}}; }

Answer log_counts(const store::Store &store) { return {store::change_counts(store), {}}; }

Answer rejects(const store::Store &store) { return {store::rejects(store), {}}; }

Answer sources(const store::Store &store, const SourcesQuery &query) {
  const auto coverage = coverage_by_publication(store);
  Answer answer;
  auto &table = answer.table;
  table.columns = {"source",      "dataset",     "name",      "version",  "publisher",    "licence", "obtained_from",
                   "update_days", "bundled",     "documents", "released", "newest",       "changed", "looked",
                   "age_days",    "rhythm_days", "stale",     "coverage", "coverage_text"};
  for (const auto &column : holding_columns()) table.columns.push_back(column);
  const auto holdings = held_by_source(store, query.as_of);
  table.shown = {"source", "dataset", "publisher",     "newest",     "changed",
                 "looked", "stale",   "coverage_text", "holds_text", "obtained_from"};
  for (const auto &row : store::publications(store)) {
    const auto found = coverage.find({row.plugin, row.found});
    const auto held = found == coverage.end() ? core::Table{} : found->second;
    const auto fresh = alert::freshness(source_age(row), query.as_of, query.settings);
    table.rows.push_back({row.plugin, row.publication, row.name, row.version, row.publisher, row.licence, row.obtained_from,
                          row.update_days, row.bundled, row.documents, row.released, row.newest, row.changed, row.looked,
                          fresh.age, fresh.rhythm_days, fresh.is_stale, held, coverage_text(held)});
    const auto own = holdings.find({row.plugin, row.found});
    for (auto &cell : holding_cells(own == holdings.end() ? SourceHeld{} : own->second))
      table.rows.back().push_back(std::move(cell));
  }
  answer.remarks = {reach_remark(store, query.as_of), failed_drafts_read(store, query.as_of).remark};
  std::erase(answer.remarks, "");
  return answer;
}

core::Table stale_sources(const store::Store &store, const SourcesQuery &query) {
  core::Table table{{"source", "reason", "obtained_from"}, {}, false, {}};
  alert::Record record;
  std::map<std::string, std::string, std::less<>> places;
  record.sources.emplace();
  for (const auto &one : store::publications(store)) {
    record.sources->push_back(source_age(one));
    places[one.label] = one.obtained_from;
  }
  if (record.sources->empty()) return table;  // that nothing was ever read is a finding of its own
  for (const auto &stale : alert::due(record, query.as_of, query.settings))
    if (alert::row(stale.kind).sources) table.rows.push_back({stale.basis, stale.reason, places[stale.basis]});
  return table;
}

Answer uncounted_releases(const store::Store &store) {
  Answer answer;
  auto &table = answer.table;
  table.columns = {"standing", "source", "document", "dataset", "released", "kept", "records", "withdrawn", "reason"};
  for (const auto &one : store::held_releases(store))
    table.rows.push_back({"held", one.plugin, one.document, one.dataset, one.day, one.kept, one.records, one.withdrawn,
                          store::reason_held(one)});
  for (const auto &one : store::future_releases(store))
    table.rows.push_back(
        {"future",
         one.plugin,
         one.document,
         one.dataset,
         one.day,
         {},
         {},
         {},
         one.document + " is a release of " + one.day + ", later than the day it was read: it takes the place of nothing"});
  return answer;
}

}  // namespace unsc::answer
