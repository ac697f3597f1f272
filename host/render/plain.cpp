#include <render/json.hpp>
#include <render/plain.hpp>

#include <cmath>
#include <cstdio>

namespace unsc::render {
namespace {

using core::Value;

template <class Items, class Text>
std::string joined(const Items &items, const char *separator, Text text) {
  std::string out;
  for (const auto &item : items) {
    const std::string part = text(item);
    if (part.empty()) continue;
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

/// At most three decimals, none that are zero: 0.75, not 0.750000.
std::string rounded(double number) {
  if (!std::isfinite(number)) return {};
  char digits[64];
  std::snprintf(digits, sizeof digits, "%.3f", number);
  std::string out = digits;
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

std::string nested_in_words(const core::Table &table) {
  return joined(table.rows, "; ", [](const auto &row) { return joined(row, " ", in_words); });
}

}  // namespace

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
