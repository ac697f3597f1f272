#pragma once
// The reader of our own reference tables (schema/reference): CSV with one header line; a cell with a comma stands in quotes,
// doubled inside them; no cell holds a line break. The tables are part of the program, so a malformed line throws
// core::Error with the table's name and the line.
#include <core/date.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::core {

class ReferenceRow {
 public:
  ReferenceRow(std::string_view table, std::size_t line, std::vector<std::string> cells);

  std::size_t size() const { return m_cells.size(); }
  const std::string &operator[](std::size_t cell) const { return m_cells.at(cell); }
  /// Empty is nullopt; anything but an ISO day is refused.
  std::optional<Date> date(std::size_t cell) const;
  /// An empty cell is refused too; `expected` says what the day is.
  Date day(std::size_t cell, std::string_view expected) const;
  [[noreturn]] void refuse(std::string_view expected) const;

 private:
  std::string_view m_table;
  std::size_t m_line;
  std::vector<std::string> m_cells;
};

/// All rows below the header, which must be exactly `header`. The rows keep `table`, its name.
std::vector<ReferenceRow> read_reference(std::string_view table, std::string_view text, std::string_view header);

}  // namespace unsc::core
