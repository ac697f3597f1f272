#include <render/cells.hpp>
#include <render/display.hpp>
#include <render/forms.hpp>

namespace unsc::render {
namespace {

std::string escaped(const std::string &text) {
  std::string out;
  for (const char c : shown(text, true)) {
    switch (c) {
      case '\\':
      case '|':
      case '*':
      case '`':
      case '[':
      case ']':
        (out += '\\') += c;
        break;
      case '<':
        out += "&lt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '\n':
        out += "<br>";
        break;
      default:
        out += c;
    }
  }
  return out;
}

/// One object as rows of field and value.
core::Table turned(const core::Table &table) {
  core::Table out;
  out.columns = {"field", "value"};
  if (table.rows.empty()) return out;
  const auto &row = table.rows.front();
  for (const std::size_t column : shown_columns(table))
    if (column < row.size() && !row[column].is_null())
      out.rows.push_back({heading(table.columns[column]), in_words(row[column])});
  return out;
}

}  // namespace

std::string markdown(const core::Table &table) {
  if (table.single) return markdown(turned(table));
  const auto columns = shown_columns(table);
  std::string out = "|";
  std::string rule = "|";
  for (const std::size_t column : columns) {
    out += ' ' + escaped(heading(table.columns[column])) + " |";
    rule += is_numeric(table, column) ? " ---: |" : " --- |";
  }
  out += '\n' + rule + '\n';
  for (const auto &row : table.rows) {
    out += '|';
    for (const std::size_t column : columns)
      out += ' ' + (column < row.size() ? escaped(in_words(row[column])) : std::string()) + " |";
    out += '\n';
  }
  return out;
}

}  // namespace unsc::render
