#pragma once
// What a sync did, for people and for programs.
#include <core/table.hpp>
#include <ingest/sync.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace unsc::cli {

/// One object {documents{read, unchanged, skipped, failed}, records{vote, ...}, rejects, notes, conflicts, elapsed_ms,
/// failures[]}.
core::Table sync_object(const ingest::Summary &summary, std::chrono::milliseconds elapsed);
/// The same in a few lines.
core::Table sync_lines(const ingest::Summary &summary, std::chrono::milliseconds elapsed);

/// "file:17: reason (plugin)".
std::string line_of(const ingest::Remark &remark);
/// The first twenty lines; then how many more there are, `total` of all, and what shows them.
std::vector<std::string> first_lines(const std::vector<ingest::Remark> &remarks, std::int64_t total,
                                     const std::string &where);

}  // namespace unsc::cli
