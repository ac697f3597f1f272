#include <core/date.hpp>

#include <date/date.h>

#include <cstdio>

namespace unsc::core {
namespace {

/// Exactly `count` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

date::year_month_day ymd(int days) { return date::year_month_day{date::sys_days{date::days{days}}}; }

}  // namespace

std::optional<Date> Date::from(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999) return std::nullopt;
  const auto value = date::year{year} / date::month{month} / date::day{day};
  if (!value.ok()) return std::nullopt;
  return Date(static_cast<int>(date::sys_days{value}.time_since_epoch().count()));
}

std::optional<Date> Date::parse(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const int year = digits(iso, 0, 4), month = digits(iso, 5, 2), day = digits(iso, 8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  return from(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

int Date::year() const { return static_cast<int>(ymd(m_days).year()); }
unsigned Date::month() const { return static_cast<unsigned>(ymd(m_days).month()); }
unsigned Date::day() const { return static_cast<unsigned>(ymd(m_days).day()); }

std::string Date::iso() const {
  const auto value = ymd(m_days);
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(value.year()), static_cast<unsigned>(value.month()),
                static_cast<unsigned>(value.day()));
  return text;
}

Date Date::plus_months(int months) const {
  auto value = ymd(m_days) + date::months{months};
  if (!value.ok()) value = value.year() / value.month() / date::last;
  return Date(static_cast<int>(date::sys_days{value}.time_since_epoch().count()));
}

unsigned Date::weekday() const { return date::weekday{date::sys_days{date::days{m_days}}}.c_encoding(); }

PartialDate::PartialDate(Date day)
    : m_year(static_cast<std::int16_t>(day.year())),
      m_month(static_cast<std::uint8_t>(day.month())),
      m_day(static_cast<std::uint8_t>(day.day())) {}

std::optional<PartialDate> PartialDate::from(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999 || month > 12 || (month == 0 && day != 0)) return std::nullopt;
  if (day != 0 && !Date::from(year, month, day)) return std::nullopt;
  PartialDate value;
  value.m_year = static_cast<std::int16_t>(year);
  value.m_month = static_cast<std::uint8_t>(month);
  value.m_day = static_cast<std::uint8_t>(day);
  return value;
}

std::optional<PartialDate> PartialDate::parse(std::string_view iso) {
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  const int year = digits(iso, 0, 4);
  int month = 0, day = 0;
  if (iso.size() >= 7 && (iso[4] != '-' || (month = digits(iso, 5, 2)) < 1)) return std::nullopt;
  if (iso.size() == 10 && (iso[7] != '-' || (day = digits(iso, 8, 2)) < 1)) return std::nullopt;
  if (year < 0) return std::nullopt;
  return from(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::optional<Date> PartialDate::day() const { return is_day() ? Date::from(m_year, m_month, m_day) : std::nullopt; }

Date PartialDate::earliest() const {
  return Date::from(m_year, m_month == 0 ? 1u : m_month, m_day == 0 ? 1u : m_day).value_or(Date{});
}

Date PartialDate::latest() const {
  if (is_day()) return earliest();
  if (is_month()) return earliest().plus_months(1).plus_days(-1);
  return Date::from(m_year, 12, 31).value_or(Date{});
}

std::string PartialDate::iso() const {
  char text[24];
  if (m_day != 0) {
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", m_year, unsigned{m_month}, unsigned{m_day});
  } else if (m_month != 0) {
    std::snprintf(text, sizeof text, "%04d-%02u", m_year, unsigned{m_month});
  } else {
    std::snprintf(text, sizeof text, "%04d", m_year);
  }
  return text;
}

std::optional<Instant> Instant::parse(std::string_view text) {
  const auto day = Date::parse(text.substr(0, 10));
  if (!day) return std::nullopt;
  const std::int64_t midnight = std::int64_t{day->days_since(Date{})} * 86400;
  if (text.size() == 10) return Instant(midnight);
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z') return std::nullopt;
  const int hour = digits(text, 11, 2), minute = digits(text, 14, 2), second = digits(text, 17, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return std::nullopt;
  return Instant(midnight + hour * 3600 + minute * 60 + second);
}

Date Instant::day() const {
  std::int64_t days = m_seconds / 86400;
  if (m_seconds % 86400 < 0) --days;
  return Date{}.plus_days(static_cast<int>(days));
}

std::string Instant::iso() const {
  const Date on = day();
  const auto rest = static_cast<int>(m_seconds - std::int64_t{on.days_since(Date{})} * 86400);
  char text[24];
  std::snprintf(text, sizeof text, "T%02d:%02d:%02dZ", rest / 3600, rest / 60 % 60, rest % 60);
  return on.iso() + text;
}

}  // namespace unsc::core
