#include <render/cells.hpp>
#include <render/row.hpp>

#include <algorithm>
#include <stdexcept>

namespace unsc::render {

const core::Value &Row::value(std::string_view column) const {
  const auto at = std::find(m_table.columns.begin(), m_table.columns.end(), column);
  if (at == m_table.columns.end()) throw std::invalid_argument("no column " + std::string(column));
  return m_cells.at(static_cast<std::size_t>(at - m_table.columns.begin()));
}

std::string Row::text(std::string_view column) const { return plain(value(column)); }

std::vector<std::string> Row::list(std::string_view column) const {
  const auto &cell = value(column);
  if (cell.is_null()) return {};
  const auto *items = std::get_if<core::Value::List>(&cell.kind());
  if (items == nullptr) return {plain(cell)};
  std::vector<std::string> all;
  for (const auto &item : *items) all.push_back(plain(item));
  return all;
}

}  // namespace unsc::render
