#include <render/display.hpp>
#include <render/json.hpp>

#include <core/text.hpp>

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace unsc::render {
namespace {

using core::Table;
using core::Value;

constexpr std::array<bool, 256> plain_bytes() {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7f; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}
constexpr auto kPlain = plain_bytes();

void append_special(std::string &out, const core::CodePoint &point) {
  switch (point.code) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (is_control(point.code))
    out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(point.code));
  else
    out += point.bytes;
}

void append_text(std::string &out, std::string_view text) {
  out += '"';
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (kPlain[static_cast<unsigned char>(text[at])]) {
      ++at;
      continue;
    }
    out.append(text, plain, at - plain);
    const auto point = core::decode(text.substr(at));
    append_special(out, point);
    at += point.size;
    plain = at;
  }
  out.append(text, plain, std::string_view::npos);
  out += '"';
}

template <class Number>
void append_number(std::string &out, Number number) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  out.append(digits, end);
}

void append_list(std::string &out, const Value::List &list) {
  out += '[';
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i != 0) out += ',';
    append_json(out, list[i]);
  }
  out += ']';
}

/// `"key":` of each column, escaped once a table instead of once a row.
std::vector<std::string> keys_of(const Table &table) {
  std::vector<std::string> keys;
  keys.reserve(table.columns.size());
  for (const auto &column : table.columns) {
    std::string &key = keys.emplace_back(keys.empty() ? "{" : ",");
    append_text(key, column);
    key += ':';
  }
  return keys;
}

void append_row(std::string &out, const std::vector<std::string> &keys, const std::vector<Value> &row) {
  if (keys.empty()) out += '{';
  for (std::size_t i = 0; i < keys.size(); ++i) {
    out += keys[i];
    if (i < row.size())
      append_json(out, row[i]);
    else
      out += "null";
  }
  out += '}';
}

void append_table(std::string &out, const Table &table, std::string_view line_break) {
  const auto keys = keys_of(table);
  if (table.single) {
    if (table.rows.empty())
      out += "{}";
    else
      append_row(out, keys, table.rows.front());
    return;
  }
  out += '[';
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (i != 0) out += ',';
    out += line_break;
    append_row(out, keys, table.rows[i]);
  }
  if (!table.rows.empty()) out += line_break;
  out += ']';
}

struct Appender {
  std::string &out;
  void operator()(std::monostate) const { out += "null"; }
  void operator()(bool value) const { out += value ? "true" : "false"; }
  void operator()(std::int64_t value) const { append_number(out, value); }
  void operator()(double value) const {
    if (std::isfinite(value))
      append_number(out, value);
    else
      out += "null";
  }
  void operator()(const std::string &value) const { append_text(out, value); }
  void operator()(const Value::List &value) const { append_list(out, value); }
  void operator()(const Value::Nested &value) const { append_table(out, *value, ""); }
};

}  // namespace

void append_json(std::string &out, const Value &value) { std::visit(Appender{out}, value.kind()); }

std::string json(const Table &table) {
  std::string out;
  out.reserve(table.rows.size() * table.columns.size() * 24 + 16);
  append_table(out, table, "\n");
  out += '\n';
  return out;
}

std::string ndjson(const Table &table) {
  std::string out;
  const auto keys = keys_of(table);
  for (const auto &row : table.rows) {
    append_row(out, keys, row);
    out += '\n';
  }
  return out;
}

}  // namespace unsc::render
