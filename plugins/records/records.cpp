// Records as JSON Lines, written by a script of any language: the SDK's records without its compiler. See README.md.
#include "kinds.hpp"

#include <unsc/json.hpp>
#include <unsc/text.hpp>

#include <optional>
#include <string>

namespace {

constexpr std::int64_t kVersion = 1;
constexpr std::string_view kMark = "unsc_records";

/// The line that names the format: {"unsc_records": 1, "dataset": "...", "released": "2026-02-27"}.
void read_header(const unsc::json::Object &header, std::uint64_t line, bool first, unsc::Output &out) {
  const auto version = header.integer(kMark);
  if (version != kVersion) {
    throw unsc::Malformed(line, std::string(kMark) + ' ' + header.json(kMark) + ": expected version " +
                                    std::to_string(kVersion) + ", the one that this program reads");
  }
  if (!first) return out.note(line, "another header: the first one stands");
  for (const auto key : header.keys()) {
    if (key != kMark && key != "dataset" && key != "released")
      out.note(line, "key of no field, left out: " + std::string(key) + " = " + header.json(key));
  }
  const auto dataset = header.text("dataset"), printed = header.text("released");
  const auto released = unsc::released_at(printed);
  if (!printed.empty() && released.empty())
    out.note(line, "released " + header.json("released") + ": expected a date or an instant such as 2026-02-27T09:30:00Z");
  if (!dataset.empty()) out.dataset("records " + dataset, released);
  if (dataset.empty() && !printed.empty()) out.note(line, "released without a dataset says nothing");
}

/// The first line that is not blank.
std::string_view first_line(std::string_view bytes) {
  unsc::LineReader lines(bytes);
  while (lines.next()) {
    if (const auto line = unsc::trimmed(lines.text()); !line.empty()) return line;
  }
  return {};
}

bool is_header(std::string_view line) {
  bool found = false;
  if (unsc::mentions(line, kMark) && line.starts_with('{')) {
    unsc::json::for_each_object(
        line, [&](const unsc::json::Object &object, unsc::Lines) { found = object.has(kMark); },
        [](std::uint64_t, const std::string &) {});
  }
  return found;
}

void read_records(const unsc::Document &document, unsc::Output &out) {
  records::Shelf shelf;
  bool first = true;
  const auto rejected = [&](std::uint64_t line, const std::string &reason) { out.reject(line, reason); };
  const auto record = [&](const unsc::json::Object &object, unsc::Lines lines) {
    if (object.has(kMark)) {
      read_header(object, lines.first, first, out);
      first = false;
      return;
    }
    shelf.clear();
    records::Fields fields(object, shelf);
    records::emit(fields, lines, out);
  };
  unsc::json::for_each_object(document.bytes, record, rejected, [&](std::size_t bytes) { out.progress(bytes); });
}

constexpr unsc::Format kFormats[] = {{.glob = "*.records.jsonl",
                                      .media_type = "application/x-ndjson",
                                      .description = "records as JSON Lines, version 1: a header line, then a record a line",
                                      .publisher = "whoever wrote the script",
                                      .licence = "as its author says",
                                      .obtained_from = "written by a script; the format is in this plugin's README",
                                      .update_days = 0}};

struct Records {
  static constexpr unsc::Description description{
      .id = "records",
      .name = "Records as JSON Lines",
      .version = "1.1.0",
      .summary = "Votes, texts, mandates, deadlines, memberships and events that a script writes, a record a line.",
      .formats = kFormats};

  static int recognise(std::string_view /*name*/, std::string_view head) { return is_header(first_line(head)) ? 100 : 0; }

  static void read(const unsc::Document &document, unsc::Output &out) {
    if (!is_header(first_line(document.bytes)))
      throw unsc::Malformed(1, "expected a first line such as {\"unsc_records\": 1}");
    read_records(document, out);
  }
};

}  // namespace

UNSC_PLUGIN(Records)
