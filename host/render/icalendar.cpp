#include <render/display.hpp>
#include <render/icalendar.hpp>
#include <render/row.hpp>

#include <core/text.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <stdexcept>

namespace unsc::render {
namespace {

constexpr std::size_t kMostOctets = 75;  // RFC 5545, 3.1: without the line break
constexpr const char *kEveryDay = "P1D";

/// TEXT (RFC 5545, 3.3.11); control characters, which no text may hold, become spaces.
std::string escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto point = core::decode(text);
    if (point.code == '\n')
      out += "\\n";
    else if (point.code == '\\' || point.code == ';' || point.code == ',')
      (out += '\\') += static_cast<char>(point.code);
    else if (is_control(point.code))
      out += ' ';
    else
      out += point.bytes;
    text.remove_prefix(point.size);
  }
  return out;
}

void append_line(std::string &out, const std::string &name, std::string_view value) {
  const std::string line = name + ":" + std::string(value);
  std::size_t column = 0;
  for (std::string_view rest = line; !rest.empty();) {
    const auto size = core::decode(rest).size;
    if (column + size > kMostOctets) {
      out += "\r\n ";
      column = 1;
    }
    out.append(rest.substr(0, size));
    column += size;
    rest.remove_prefix(size);
  }
  out += "\r\n";
}

void append_text(std::string &out, const std::string &name, std::string_view text) {
  if (!text.empty()) append_line(out, name, escaped(text));
}

/// "2024-04-30" -> "20240430", "2024-04-30T08:00:00Z" -> "20240430T080000Z".
std::string basic(std::string iso) {
  std::erase_if(iso, [](char c) { return c == '-' || c == ':'; });
  return iso;
}

core::Date day(const Row &row, std::string_view column) {
  const auto found = core::Date::parse(row.text(column));
  if (!found) throw std::invalid_argument(std::string(column) + " \"" + row.text(column) + "\": expected a day");
  return *found;
}

std::string stamp(const Row &row) {
  const auto found = core::Instant::parse(row.text("stamp"));
  if (!found) throw std::invalid_argument("stamp \"" + row.text("stamp") + "\": expected an instant");
  return basic(found->iso());
}

void append_event(std::string &out, const Row &row) {
  append_line(out, "BEGIN", "VEVENT");
  append_text(out, "UID", row.text("uid"));
  append_line(out, "SEQUENCE", row.text("sequence"));
  append_line(out, "DTSTAMP", stamp(row));
  append_line(out, "DTSTART;VALUE=DATE", basic(day(row, "first_day").iso()));
  append_line(out, "DTEND;VALUE=DATE", basic(day(row, "last_day").plus_days(1).iso()));  // the first day it is over
  append_text(out, "SUMMARY", row.text("summary"));
  append_text(out, "DESCRIPTION", row.text("description"));
  std::vector<std::string> categories;
  for (const auto &category : row.list("categories")) categories.push_back(escaped(category));
  if (!categories.empty()) append_line(out, "CATEGORIES", fmt::format("{}", fmt::join(categories, ",")));
  if (const auto link = row.text("link"); !link.empty()) append_line(out, "URL", link);
  append_line(out, "TRANSP", "TRANSPARENT");  // nobody is busy all day because a mandate ends
  append_line(out, "END", "VEVENT");
}

}  // namespace

std::string icalendar(const CalendarHead &head, const core::Table &events) {
  std::string out;
  append_line(out, "BEGIN", "VCALENDAR");
  append_line(out, "VERSION", "2.0");
  append_line(out, "PRODID", "-//unsc//unsc//EN");
  append_text(out, "UID", head.uid);
  append_text(out, "NAME", head.name);
  append_text(out, "X-WR-CALNAME", head.name);  // what calendars older than RFC 7986 read
  append_text(out, "DESCRIPTION", head.description);
  append_text(out, "X-WR-CALDESC", head.description);
  append_line(out, "REFRESH-INTERVAL;VALUE=DURATION", kEveryDay);
  append_line(out, "X-PUBLISHED-TTL", kEveryDay);
  for (std::size_t i = 0; i < events.rows.size(); ++i) append_event(out, Row(events, i));
  append_line(out, "END", "VCALENDAR");
  return out;
}

}  // namespace unsc::render
