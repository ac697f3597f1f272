#pragma once
// What a reading changed: the facts of one vote or one body before and after, compared field by field.
#include <store/store.hpp>

#include <map>
#include <string>

namespace unsc::store {

/// Facts by their key, each with its fields as text.
using Snapshot = std::map<std::string, std::map<std::string, std::string>>;

Snapshot snapshot_votes(const Store &store, const std::string &cluster);
/// Terms and deadlines.
Snapshot snapshot_mandates(const Store &store);

/// Entries of lists: the day by which each was removed.
Snapshot snapshot_entries(const Store &store);

/// Writes one row an entry that came and one an entry that was removed; that a list read later leaves one out is no
/// withdrawal.
void log_entries(Store &store, std::int64_t reading, const Snapshot &before, const Snapshot &after);

/// Writes one row a fact added or withdrawn, one a field changed.
void log_changes(Store &store, std::int64_t reading, const Snapshot &before, const Snapshot &after);

}  // namespace unsc::store

/// The name of a deadline that stays when its day is corrected: "dprk-panel S/RES/2680(2023) 2 report due". Where one
/// paragraph asks for several, the later ones are numbered: "... report due 2". As SQL, a query of `deadline` and `key`.
#define UNSC_DEADLINE_KEYS                                                                                                 \
  "SELECT deadline, due, coalesce(body, '-') || ' ' || coalesce(symbol, '-') || ' ' || coalesce(paragraph, '-') || ' ' ||" \
  " kind || ' due' || CASE WHEN nth > 1 THEN ' ' || nth ELSE '' END AS key"                                                \
  " FROM (SELECT deadline, due, body, symbol, paragraph, kind,"                                                            \
  " row_number() OVER (PARTITION BY body, symbol, paragraph, kind ORDER BY due, owed_by, quote, deadline) AS nth"          \
  " FROM deadline)"
