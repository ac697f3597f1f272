#include <answer/provenance.hpp>

#include <answer/arguments.hpp>
#include <answer/coverage.hpp>
#include <core/error.hpp>
#include <store/query/mandates.hpp>
#include <store/query/provenance.hpp>
#include <store/query/votes.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace unsc::answer {
namespace {

const std::vector<std::string> kConflictKinds = {"ballot",  "totals", "no_seat",   "seat_count", "two_lists",
                                                 "outcome", "date",   "duplicate", "identity",   "unknown_state"};

std::vector<std::string> refs_named(const store::Store &store, const ConflictsQuery &query) {
  const auto known = store::conflict_refs(store);
  if (std::find(known.begin(), known.end(), query.ref) != known.end()) return {query.ref};
  const auto bodies = store::bodies(store);
  if (const auto *body = find_body(bodies, query.ref)) return {body->slug};
  return votes_named(store, query.ref, query.as_of);
}

/// One row a record kind: kind, since, until, records, years, gaps.
std::map<std::string, core::Table> coverage_by_source(const store::Store &store) {
  std::map<std::pair<std::string, std::string>, std::map<int, std::int64_t>> counts;
  for (const auto &row : store::coverage_by_year(store)) counts[{row.plugin, row.kind}][row.year] = row.claims;
  std::map<std::string, core::Table> coverage;
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

core::Value age_of(const std::string &instant, core::Date as_of) {
  const auto at = core::Instant::parse(instant);
  return at ? core::Value(as_of.days_since(at->day())) : core::Value();
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

Answer rejects(const store::Store &store) { return {store::rejects(store), {}}; }

Answer sources(const store::Store &store, core::Date as_of) {
  const auto coverage = coverage_by_source(store);
  Answer answer;
  auto &table = answer.table;
  table.columns = {"source",        "name",        "version",  "publisher", "licence",
                   "obtained_from", "update_days", "bundled",  "documents", "released",
                   "last_read",     "last_synced", "age_days", "coverage",  "coverage_text"};
  table.shown = {"source", "publisher", "documents", "released", "age_days", "coverage_text", "holds_text", "obtained_from"};
  const auto holdings = held_by_source(store, as_of);
  for (const auto &column : holding_columns()) table.columns.push_back(column);
  for (const auto &row : store::source_lines(store)) {
    const auto found = coverage.find(row.plugin);
    const auto held = found == coverage.end() ? core::Table{} : found->second;
    const auto &looked = row.last_synced.empty() ? row.last_read : row.last_synced;
    table.rows.push_back({row.plugin, row.name, row.version, row.publisher, row.licence, row.obtained_from, row.update_days,
                          row.bundled, row.documents, row.released, row.last_read, row.last_synced, age_of(looked, as_of),
                          held, coverage_text(held)});
    const auto own = holdings.find(row.plugin);
    for (auto &cell : holding_cells(own == holdings.end() ? SourceHeld{} : own->second))
      table.rows.back().push_back(std::move(cell));
  }
  answer.remarks = {reach_remark(store, as_of), failed_drafts_read(store, as_of).remark};
  std::erase(answer.remarks, "");
  return answer;
}

}  // namespace unsc::answer
