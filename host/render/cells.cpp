#include <render/cells.hpp>
#include <render/json.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace unsc::render {
namespace {

using core::Value;

/// The texts of the items, those that are empty left out.
template <class Items, class Text>
std::string joined(const Items &items, const char *separator, Text text) {
  std::vector<std::string> parts;
  for (const auto &item : items) parts.push_back(text(item));
  std::erase(parts, "");
  return fmt::format("{}", fmt::join(parts, separator));
}

/// At most three decimals, none that are zero: 0.75, not 0.750000.
std::string rounded(double number) {
  if (!std::isfinite(number)) return {};
  std::string out = fmt::format("{:.3f}", number);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

std::string nested_in_words(const core::Table &table) {
  return joined(table.rows, "; ", [](const auto &row) { return joined(row, " ", in_words); });
}

}  // namespace

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

std::string plain(const Value &value) {
  if (value.is_null()) return {};
  if (const auto *text = std::get_if<std::string>(&value.kind())) return *text;
  if (const auto *list = std::get_if<Value::List>(&value.kind())) return joined(*list, "; ", plain);
  std::string out;
  append_json(out, value);
  return out;
}

std::string in_words(const Value &value) {
  if (const auto *truth = std::get_if<bool>(&value.kind())) return *truth ? "yes" : "no";
  if (const auto *number = std::get_if<double>(&value.kind())) return rounded(*number);
  if (const auto *list = std::get_if<Value::List>(&value.kind())) return joined(*list, "; ", in_words);
  if (const auto *nested = std::get_if<Value::Nested>(&value.kind())) return nested_in_words(**nested);
  return plain(value);
}

}  // namespace unsc::render
