#pragma once
// What one reading of one document said, kept for comparing and looking through. For the conformance kit.
#include <plugin/plugin.hpp>

#include <functional>

#include <string>
#include <utility>
#include <vector>

namespace unsc::plugin {

using LineAndText = std::pair<std::uint64_t, std::string>;

struct Reading {
  std::vector<core::Record> records;
  std::vector<LineAndText> rejects, notes, refused;
  /// All of it and how it ended, encoded; readings are the same where these are.
  std::string said;
  /// The same without carriage returns in any text.
  std::string said_without_returns;
  Ending ending;
};

/// `read(sink)` runs the reading.
Reading keep_reading(const std::function<Ending(RecordSink &)> &read);

/// How many lines a text has, by plugin.h: a line ends at LF, CRLF or a lone CR.
std::uint64_t count_lines(std::string_view bytes);
/// The text from one line to another, both included.
std::string_view lines_of(std::string_view bytes, std::uint64_t first, std::uint64_t last);

core::Lines lines_of(const core::Record &record);
/// The lines of its paragraphs and ballots.
std::vector<core::Lines> inner_lines_of(const core::Record &record);
/// The distinct words of three letters or digits and more in a record's own texts, its ballots left out, in lower case.
std::vector<std::string> words_of(const core::Record &record);

}  // namespace unsc::plugin
