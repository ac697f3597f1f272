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

/// Writes one row a fact added or withdrawn, one a field changed.
void log_changes(Store &store, std::int64_t reading, const Snapshot &before, const Snapshot &after);

}  // namespace unsc::store
