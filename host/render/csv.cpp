#include <render/cells.hpp>
#include <render/display.hpp>
#include <render/forms.hpp>

#include <algorithm>

namespace unsc::render {
namespace {

void append_field(std::string &out, const std::string &field) {
  const auto needs_quotes = [](char c) { return c == ',' || c == '"' || c == '\r' || c == '\n'; };
  if (std::none_of(field.begin(), field.end(), needs_quotes)) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string csv(const core::Table &table, bool for_terminal) {
  std::string out;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (i != 0) out += ',';
    append_field(out, table.columns[i]);
  }
  out += '\n';
  for (const auto &row : table.rows) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (i != 0) out += ',';
      if (i >= row.size()) continue;
      const std::string field = plain(row[i]);
      append_field(out, for_terminal ? shown(field, true) : field);
    }
    out += '\n';
  }
  return out;
}

}  // namespace unsc::render
