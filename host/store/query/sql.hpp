#pragma once
// A stranger's own question, and whether the file is intact.
#include <core/table.hpp>
#include <store/store.hpp>

#include <string>
#include <utility>
#include <vector>

namespace unsc::store {

/// Runs one statement that only reads: whatever would write, attach, load or set is refused with core::UsageError, and so is
/// SQL that is not understood.
core::Table run_sql(const Store &store, const std::string &query);

/// Empty, or what PRAGMA integrity_check and foreign_key_check found, one sentence a line.
std::vector<std::string> integrity(const Store &store);
std::int64_t stored_schema_version(const Store &store);
/// Rows of each table of claims and facts, by name.
std::vector<std::pair<std::string, std::int64_t>> row_counts(const Store &store);

}  // namespace unsc::store
