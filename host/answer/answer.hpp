#pragma once
// Answers: one function a question, plain rows out. Command line, pages and feeds only render them.
//
// Every question takes the store, which it only reads, and what was asked, as the person wrote it: names and words are
// resolved here, and what is not known ends in core::UsageError with the nearest names, never in an empty table. "As of" is
// an argument: what is dated later does not exist yet. Nothing here reads a clock. The columns of a table are its JSON keys.
#include <core/date.hpp>
#include <core/table.hpp>

#include <optional>
#include <string>
#include <vector>

namespace unsc::store {
class Store;
}

namespace unsc::answer {

struct Answer {
  core::Table table;
  /// Lines for the reader beside the rows (stderr): how far the sources reach, what the question leaves out.
  std::vector<std::string> remarks;
};

/// Both ends included; an absent end is open.
struct Span {
  std::optional<core::Date> since, until;
};

}  // namespace unsc::answer
