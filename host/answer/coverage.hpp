#pragma once
// How much of the record was read, in words: resolutions by missing numbers, failed drafts by source and years, languages.
#include <answer/answer.hpp>
#include <store/query/coverage.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace unsc::answer {

/// "1946-2011, 2013": numbers as runs; behind the first `most` of them, how many more there are.
std::string runs(const std::set<int> &numbers, std::size_t most = SIZE_MAX);

/// The numbers between the first and the last that are not there.
std::set<int> missing_between(const std::set<int> &held);

/// What one source holds of these; missing are numbers between the first and the last that it has.
struct SourceHeld {
  std::set<int> missing_votes, missing_texts;
  std::int64_t failed = 0;
  std::set<int> failed_years;
  std::map<std::string, std::int64_t> languages;
};
/// By plugin and publication. Nothing dated after `as_of` counts as failed.
std::map<store::SourceKey, SourceHeld> held_by_source(const store::Store &store, core::Date as_of);

/// The same as columns of "unsc sources": missing_votes, missing_texts (numbers, as runs), failed_drafts (how many),
/// failed_years, languages[{language, texts}], holds_text (all of it for a person).
std::vector<std::string> holding_columns();
std::vector<core::Value> holding_cells(const SourceHeld &held);

/// Where failed drafts were read, for answers about votes.
struct FailedDraftsRead {
  bool has_votes = false;            // of the Council at all
  std::vector<std::string> sources;  // plugins that hold failed drafts
  bool is_partial = false;           // none was read, or none of the last year of the record
  std::string remark;                // empty where has_votes is false
};
/// `every_year`: the remark lists the years; else the first and the last.
FailedDraftsRead failed_drafts_read(const store::Store &store, core::Date as_of, bool every_year = false);

/// The remark of failed_drafts_read() where it is partial, else empty; asks little of a store where it is not.
std::string failed_drafts_gap(const store::Store &store, core::Date as_of);

/// Rows of store_status(): resolutions, texts, languages, failed drafts. Status "gap" is no fault: something was not read.
std::vector<std::vector<core::Value>> coverage_checks(const store::Store &store, core::Date as_of);

}  // namespace unsc::answer
