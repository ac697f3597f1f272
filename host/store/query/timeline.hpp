#pragma once
// Everything with a date, in order of time.
#include <core/table.hpp>
#include <store/query/votes.hpp>
#include <store/store.hpp>

#include <string>

namespace unsc::store {

/// One line of the timeline as a question sees it before it becomes a row.
struct TimelineEntry {
  std::string_view kind, symbol, title, detail, state, body;
  VoteSubject vote;        // empty where it is no vote
  std::string_view topic;  // what an event says it is about
};

struct TimelineFilter {
  std::string known;                                 // ISO: what was decided by then; of votes and events: dated by then
  std::string since, until;                          // ISO; empty: open
  std::function<bool(const TimelineEntry &)> about;  // absent: any
};

/// The kinds of events on record.
std::vector<std::string> event_kinds(const Store &store);

/// date, kind, symbol, title, detail, state, body, source; by date, then acts before the terms and ends that follow from
/// them.
core::Table timeline(const Store &store, const TimelineFilter &filter);

}  // namespace unsc::store
