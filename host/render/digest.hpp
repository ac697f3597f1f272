#pragma once
// Alerts as a letter: one subject line and a text that a person reads in a mail program.
#include <core/table.hpp>

#include <string>

namespace unsc::render {

struct Digest {
  std::string subject;  // one line: how many, how severe, the first of them
  std::string text;     // UTF-8, LF; each alert with its reason, paragraph, link and id, `closing` at the end
};

/// The columns of the alerts' table: id, kind, severity, name, due, basis, paragraph, quote, reason, outlook, source; at
/// least one row. Throws std::invalid_argument where a column is missing.
Digest digest(const core::Table &alerts, const std::string &closing);

}  // namespace unsc::render
