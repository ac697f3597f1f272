#pragma once
// One row of a table by the names of its columns: for renderers that write certain columns in certain places.
#include <core/table.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace unsc::render {

/// Looks into the table, which must outlive it. A column that is not there is std::invalid_argument: our own mistake.
class Row {
 public:
  Row(const core::Table &table, std::size_t index) : m_table(table), m_cells(table.rows.at(index)) {}

  const core::Value &value(std::string_view column) const;
  /// As plain text; empty where null.
  std::string text(std::string_view column) const;
  /// Of a list; a single value is a list of one, null is none.
  std::vector<std::string> list(std::string_view column) const;

 private:
  const core::Table &m_table;
  const std::vector<core::Value> &m_cells;
};

}  // namespace unsc::render
