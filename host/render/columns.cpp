#include <render/columns.hpp>

#include <algorithm>
#include <numeric>

namespace unsc::render {

std::vector<std::size_t> shown_columns(const core::Table &table) {
  std::vector<std::size_t> columns;
  for (const auto &name : table.shown) {
    const auto at = std::find(table.columns.begin(), table.columns.end(), name);
    if (at != table.columns.end()) columns.push_back(static_cast<std::size_t>(at - table.columns.begin()));
  }
  if (!table.shown.empty()) return columns;
  columns.resize(table.columns.size());
  std::iota(columns.begin(), columns.end(), std::size_t{0});
  return columns;
}

std::string heading(const std::string &column) {
  std::string out = column;
  std::replace(out.begin(), out.end(), '_', ' ');
  return out;
}

bool is_numeric(const core::Table &table, std::size_t column) {
  bool any = false;
  for (const auto &row : table.rows) {
    if (column >= row.size() || row[column].is_null()) continue;
    const auto &kind = row[column].kind();
    if (!std::holds_alternative<std::int64_t>(kind) && !std::holds_alternative<double>(kind)) return false;
    any = true;
  }
  return any;
}

}  // namespace unsc::render
