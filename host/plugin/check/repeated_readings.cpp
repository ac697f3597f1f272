// Checks of what a plugin reads in its own documents.
#include <plugin/check/documents.hpp>
#include <plugin/check/kit.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace unsc::plugin {
namespace {

/// Where two readings part, for people.
std::string difference(const Reading &one, const Reading &other) {
  if (one.records.size() != other.records.size())
    return fmt::format("{} records, then {}", one.records.size(), other.records.size());
  if (one.rejects.size() != other.rejects.size())
    return fmt::format("{} rejects, then {}", one.rejects.size(), other.rejects.size());
  return one.ending.kind != other.ending.kind ? "it ended otherwise"
                                              : "as many records, but not the same or not in the same order";
}

void require_lines(Kit &kit, const Fixture &fixture, const core::Lines &lines, std::uint64_t all, const char *of_what) {
  if (lines.first == 0 || lines.last > all)
    kit.fail(fixture.name,
             fmt::format("a {} at lines {} to {}: the document has 1 to {}", of_what, lines.first, lines.last, all));
}

/// Of the words a record gives, the part that stands in the lines it names.
double found_in(std::string_view lines, const std::vector<std::string> &words) {
  std::string lower(lines);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto found =
      std::count_if(words.begin(), words.end(), [&](const auto &word) { return lower.find(word) != std::string::npos; });
  return words.empty() ? 1 : static_cast<double>(found) / static_cast<double>(words.size());
}

}  // namespace

void check_deterministic(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    const auto first = kit.read(fixture), second = kit.read(fixture);
    if (first.ending.kind == Ending::Kind::fault) kit.fail(fixture.name, first.ending.reason);
    if (first.said != second.said) kit.fail(fixture.name, "read twice: " + difference(first, second));
    kit.start_anew();
    const auto anew = kit.read(fixture);
    if (first.said != anew.said) kit.fail(fixture.name, "read in a new process: " + difference(first, anew));
  }
}

void check_independent(Kit &kit) {
  auto others = foreign_documents();
  others.insert(others.end(), kit.fixtures().begin(), kit.fixtures().end());
  for (const auto &fixture : kit.fixtures()) {
    kit.start_anew();
    const auto alone = kit.read(fixture);
    for (const auto &other : others) {
      kit.read(other);
      const auto after = kit.read(fixture);
      if (alone.said != after.said) kit.fail(fixture.name, "read after " + other.name + ": " + difference(alone, after));
    }
  }
}

void check_line_endings(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    const auto with_feeds = kit.read(with_line_feeds(fixture)), with_both = kit.read(with_returns(fixture));
    if (with_feeds.said_without_returns != with_both.said_without_returns)
      kit.fail(fixture.name, "with LF, then with CRLF: " + difference(with_feeds, with_both));
  }
}

void check_cancellation(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    for (std::uint64_t call = 1; call <= 12; ++call) {
      const auto ending = kit.read(fixture, call).ending;
      if (ending.kind == Ending::Kind::complete || ending.kind == Ending::Kind::malformed) {
        if (ending.calls_after_cancelled == 0) break;  // it had less to say
        kit.fail(fixture.name, fmt::format("cancelled at its call {}, it went on to the end", call));
      } else if (ending.kind == Ending::Kind::fault) {
        kit.fail(fixture.name, fmt::format("cancelled at its call {}: {}", call, ending.reason));
      } else if (ending.calls_after_cancelled > 0 || !ending.returned_stopped) {
        kit.fail(fixture.name,
                 fmt::format("cancelled at its call {}, it made {} more and returned {}", call, ending.calls_after_cancelled,
                             ending.returned_stopped ? "UNSC_STOPPED" : "not UNSC_STOPPED"));
      }
    }
  }
}

void check_valid_records(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    const auto reading = kit.read(fixture);
    for (const auto &[line, reason] : reading.refused)
      kit.fail(fixture.name, fmt::format("line {}: the host refuses a record: {}", line, reason));
    if (reading.ending.kind != Ending::Kind::complete)
      kit.fail(fixture.name, fmt::format("not read to its end: line {}: {}", reading.ending.line, reading.ending.reason));
    else if (reading.records.empty())
      kit.fail(fixture.name, "no record: expected at least one in a document that it is meant to read");
  }
}

void check_lines(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    const auto reading = kit.read(fixture);
    const auto all = count_lines(fixture.bytes);
    for (const auto &record : reading.records) {
      const auto lines = lines_of(record);
      require_lines(kit, fixture, lines, all, "record");
      for (const auto &inner : inner_lines_of(record)) require_lines(kit, fixture, inner, all, "ballot or paragraph");
      const auto words = words_of(record);
      const double part = found_in(lines_of(fixture.bytes, lines.first, lines.last), words);
      if (part < 0.5)
        kit.fail(fixture.name,
                 fmt::format("lines {} to {} hold {:.0f} in 100 of the words of the record said to stand there", lines.first,
                             lines.last, part * 100));
    }
    for (const auto *remarks : {&reading.rejects, &reading.notes}) {
      for (const auto &[line, text] : *remarks) {
        if (line > all) kit.fail(fixture.name, fmt::format("line {} of {}: {}", line, all, text));
      }
    }
  }
}

void check_prints_nothing(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    const auto reading = kit.read(fixture);
    if (!reading.ending.printed.empty()) kit.fail(fixture.name, "it printed: " + reading.ending.printed);
  }
}

}  // namespace unsc::plugin
