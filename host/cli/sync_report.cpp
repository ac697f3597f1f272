#include <cli/sync_report.hpp>

#include <core/fields.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace unsc::cli {
namespace {

using core::Table;
using core::Value;

constexpr std::int64_t kShown = 20;

struct Count {
  std::string_view what;
  std::int64_t number;
};

std::vector<Count> document_counts(const ingest::Summary &summary) {
  return {
      {"read", summary.read}, {"unchanged", summary.unchanged}, {"skipped", summary.skipped}, {"failed", summary.failed}};
}

std::vector<Count> record_counts(const ingest::Summary &summary) {
  std::vector<Count> counts;
  for (std::size_t i = 0; i < core::kRecordKinds.size(); ++i) counts.push_back({core::kRecordKinds[i], summary.records[i]});
  return counts;
}

Value object_of(const std::vector<Count> &counts) {
  Table table;
  table.single = true;
  table.rows.emplace_back();
  for (const auto &[what, number] : counts) {
    table.columns.emplace_back(what);
    table.rows.front().emplace_back(number);
  }
  return table;
}

std::string text_of(const std::vector<Count> &counts) {
  std::vector<std::string> parts;
  for (const auto &[what, number] : counts) parts.push_back(fmt::format("{} {}", number, what));
  return fmt::format("{}", fmt::join(parts, ", "));
}

Value remarks_of(const std::vector<ingest::Remark> &remarks) {
  Table table;
  table.columns = {"document", "plugin", "line", "reason"};
  for (const auto &remark : remarks) {
    const auto line = remark.line == 0 ? Value() : Value(static_cast<std::int64_t>(remark.line));
    table.rows.push_back({remark.origin, remark.plugin, line, remark.text});
  }
  return table;
}

Table single(std::vector<std::string> columns, std::vector<Value> row) {
  Table table;
  table.columns = std::move(columns);
  table.rows.push_back(std::move(row));
  table.single = true;
  return table;
}

}  // namespace

Table sync_object(const ingest::Summary &summary, std::chrono::milliseconds elapsed) {
  return single(
      {"documents", "records", "rejects", "notes", "conflicts", "elapsed_ms", "failures", "held"},
      {object_of(document_counts(summary)), object_of(record_counts(summary)), summary.reject_count, summary.note_count,
       summary.conflicts, std::int64_t{elapsed.count()}, remarks_of(summary.failures), remarks_of(summary.held)});
}

Table sync_lines(const ingest::Summary &summary, std::chrono::milliseconds elapsed) {
  auto records = record_counts(summary);
  records.erase(std::remove_if(records.begin(), records.end(), [](const Count &count) { return count.number == 0; }),
                records.end());
  auto table =
      single({"documents", "records", "rejects", "notes", "conflicts", "elapsed"},
             {text_of(document_counts(summary)), records.empty() ? "none new" : text_of(records), summary.reject_count,
              summary.note_count, summary.conflicts, std::to_string(elapsed.count()) + " ms"});
  if (summary.held.empty()) return table;
  table.columns.emplace_back("held back");
  table.rows.front().emplace_back(
      fmt::format("{}", fmt::join(first_lines(summary.held, std::ssize(summary.held), "unsc doctor"), "; ")));
  return table;
}

std::string line_of(const ingest::Remark &remark) {
  std::string out = remark.origin;
  if (remark.line != 0) (out += ':') += std::to_string(remark.line);
  out += ": " + remark.text;
  if (!remark.plugin.empty()) out += " (" + remark.plugin + ")";
  return out;
}

std::vector<std::string> first_lines(const std::vector<ingest::Remark> &remarks, std::int64_t total,
                                     const std::string &where) {
  std::vector<std::string> lines;
  for (const auto &remark : remarks) {
    if (std::ssize(lines) == kShown) break;
    lines.push_back(line_of(remark));
  }
  const std::int64_t more = total - std::ssize(lines);
  if (more > 0) lines.push_back("and " + std::to_string(more) + " more" + (where.empty() ? "" : ": " + where));
  return lines;
}

}  // namespace unsc::cli
