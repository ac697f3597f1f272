#pragma once
// iCalendar (RFC 5545, with the names and the refresh interval of RFC 7986): a file that calendars import or subscribe to.
//
// Every event takes whole days. The same rows and head give the same bytes: no clock is asked, DTSTAMP is what the row says.
// Lines end CRLF and are folded at 75 octets, never inside a character.
#include <core/date.hpp>
#include <core/table.hpp>

#include <optional>
#include <string>

namespace unsc::render {

struct CalendarHead {
  std::string uid, name, description;
};

/// The row's columns, any order, others ignored: uid, sequence (number), stamp (instant), first_day and last_day (both days
/// belong to it), summary, description, categories (list), link (a URI); the last three may be null. Throws
/// std::invalid_argument where a column is missing or a day is none.
std::string icalendar(const CalendarHead &head, const core::Table &events);

}  // namespace unsc::render
