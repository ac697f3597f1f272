#pragma once
// Releases of datasets as they were judged (store/release.hpp), and how fresh each publication is.
#include <core/date.hpp>
#include <store/store.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unsc::store {

/// A release that does not count, because it would leave out too much of the one it came to replace, or because it is dated
/// later than the day it was read.
struct UncountedRelease {
  std::string plugin, document, dataset, day;  // dataset, day: empty where there is none
  std::string kept;                            // the document that counts instead
  std::int64_t records = 0, withdrawn = 0;     // of that document; how many of them the release leaves out
  std::vector<std::string> origins;            // where it lies
};
std::vector<UncountedRelease> held_releases(const Store &store);
std::vector<UncountedRelease> future_releases(const Store &store);

/// "leaves out 2728 of the 2743 records of votes.csv: held back until --accept-shrink"
std::string reason_held(const UncountedRelease &held);

/// One of the things that a source reads, with the three dates of its freshness.
struct Publication {
  std::string plugin, name, version;
  std::string publication;  // its own name; empty: documents of which the source does not say what they are
  std::string found;        // the same as its readings have it; empty where none said
  std::string publisher, licence, obtained_from;
  std::optional<int> update_days;
  bool bundled = true;
  std::int64_t documents = 0;
  std::string released;                  // the newest release that counts, as dated by its publisher or its folder
  std::optional<core::Date> newest;      // how far the record reaches: the latest day of a record, or on which a list stood
  std::optional<core::Instant> changed;  // when anything new was read
  std::optional<core::Instant> looked;   // when a sync last met any of its documents
  std::vector<core::Date> releases;      // the days of all that were read, each once, in order
  /// What settings and alerts call it: the publication, or the source where that has but one.
  std::string label;
};
std::vector<Publication> publications(const Store &store);

}  // namespace unsc::store

/// A list is a state on the day of its release, and so reaches to it. Of other releases that day tells when they were made,
/// not how far they reach: the file of the year 2025 may be made anew in 2026. No list reaches further than to the day after
/// it was read. As SQL, of the release l of the reading r.
#define UNSC_LIST_ON_ITS_DAY                                                                         \
  "l.dated_by IN ('publisher', 'folder') AND substr(l.day, 1, 10) <= date(r.instant, '+1 day') AND " \
  "EXISTS (SELECT 1 FROM event_claim e WHERE e.reading = r.reading AND e.kind = 'designation')"
