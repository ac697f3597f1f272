#include <council/reference_csv.hpp>

#include <core/error.hpp>

#include <algorithm>
#include <string>

namespace unsc::council {
namespace {

std::vector<std::string_view> cut(std::string_view line) {
  std::vector<std::string_view> fields;
  for (auto comma = line.find(','); comma != std::string_view::npos; comma = line.find(',')) {
    fields.push_back(line.substr(0, comma));
    line.remove_prefix(comma + 1);
  }
  fields.push_back(line);
  return fields;
}

}  // namespace

void reference_error(std::string_view table, std::size_t line, std::string_view expected) {
  throw core::Error(std::string(table) + ":" + std::to_string(line) + ": expected " + std::string(expected));
}

std::vector<ReferenceRow> read_reference(std::string_view table, std::string_view text, std::string_view header) {
  std::vector<ReferenceRow> rows;
  const auto columns = cut(header).size();
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (number == 1 && line != header) reference_error(table, number, "the header " + std::string(header));
    if (number == 1 || line.empty()) continue;
    rows.push_back({number, cut(line)});
    if (rows.back().fields.size() != columns) reference_error(table, number, std::to_string(columns) + " fields");
  }
  if (rows.empty()) reference_error(table, 1, "at least one row below the header");
  return rows;
}

std::optional<core::Date> reference_date(std::string_view table, const ReferenceRow &row, std::size_t field) {
  if (row.fields[field].empty()) return std::nullopt;
  const auto date = core::Date::parse(row.fields[field]);
  if (!date) reference_error(table, row.line, "a date or nothing in field " + std::to_string(field + 1));
  return date;
}

}  // namespace unsc::council
