#include <core/reference.hpp>

#include <core/error.hpp>
#include <core/text.hpp>

#include <fmt/format.h>

#include <utility>

namespace unsc::core {
namespace {

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells(1);
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' && is_quoted && i + 1 < line.size() && line[i + 1] == '"')
      cells.back() += line[i++];
    else if (c == '"')
      is_quoted = !is_quoted;
    else if (c == ',' && !is_quoted)
      cells.emplace_back();
    else
      cells.back() += c;
  }
  return cells;
}

}  // namespace

ReferenceRow::ReferenceRow(std::string_view table, std::size_t line, std::vector<std::string> cells)
    : m_table(table), m_line(line), m_cells(std::move(cells)) {}

std::optional<Date> ReferenceRow::date(std::size_t cell) const {
  const auto &text = (*this)[cell];
  if (text.empty()) return std::nullopt;
  const auto date = Date::parse(text);
  if (!date) refuse(fmt::format("a date or nothing in field {}", cell + 1));
  return date;
}

Date ReferenceRow::day(std::size_t cell, std::string_view expected) const {
  const auto found = date(cell);
  if (!found) refuse(expected);
  return *found;
}

void ReferenceRow::refuse(std::string_view expected) const {
  throw Error(fmt::format("{}:{}: expected {}", m_table, m_line, expected));
}

std::vector<ReferenceRow> read_reference(std::string_view table, std::string_view text, std::string_view header) {
  std::vector<ReferenceRow> rows;
  const auto columns = cells_of(header).size();
  std::size_t number = 0;
  for (const auto line : split(text, '\n')) {
    ++number;
    if (number == 1 && line != header) ReferenceRow(table, number, {}).refuse(fmt::format("the header {}", header));
    if (number == 1 || line.empty()) continue;
    rows.emplace_back(table, number, cells_of(line));
    if (rows.back().size() != columns) rows.back().refuse(fmt::format("{} fields", columns));
  }
  if (rows.empty()) ReferenceRow(table, 1, {}).refuse("at least one row below the header");
  return rows;
}

}  // namespace unsc::core
