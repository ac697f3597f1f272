#pragma once
// Calendar dates and instants.
//
// A Date is a real day of the proleptic Gregorian calendar. A PartialDate is what a document may print: a day, only a month,
// or only a year. An Instant is a second in UTC. The three never convert into each other by themselves. Values, no clock:
// "today" is always an argument.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unsc::core {

class Date {
 public:
  constexpr Date() = default;
  /// nullopt where there is no such day (30 February).
  static std::optional<Date> from(int year, unsigned month, unsigned day);
  /// Exactly "2024-04-30"; anything else is nullopt.
  static std::optional<Date> parse(std::string_view iso);

  int year() const;
  unsigned month() const;
  unsigned day() const;
  std::string iso() const;

  Date plus_days(int days) const { return Date(m_days + days); }
  /// Keeps the day of the month, clamped at the month's end: 31 January + 1 month is 28 or 29 February.
  Date plus_months(int months) const;
  int days_since(Date earlier) const { return m_days - earlier.m_days; }
  /// 0 Sunday .. 6 Saturday.
  unsigned weekday() const;

  constexpr auto operator<=>(const Date &) const = default;

 private:
  explicit constexpr Date(int days) : m_days(days) {}
  std::int32_t m_days = 0;  // since 1970-01-01
};

/// "2024-04-30", "2027-06" where only the month is known, "1946" where only the year is.
class PartialDate {
 public:
  constexpr PartialDate() = default;
  PartialDate(Date day);  // NOLINT(google-explicit-constructor): a day is the most a partial date can say
  /// Zero month or day: not known. nullopt where no such day, month or year exists.
  static std::optional<PartialDate> from(int year, unsigned month, unsigned day);
  static std::optional<PartialDate> parse(std::string_view iso);

  bool is_day() const { return m_day != 0; }
  bool is_month() const { return m_month != 0 && m_day == 0; }
  int year() const { return m_year; }
  unsigned month() const { return m_month; }
  std::optional<Date> day() const;
  /// The first and the last day it can mean.
  Date earliest() const;
  Date latest() const;
  std::string iso() const;

  /// By year, month, day; an unknown part sorts before a known one.
  constexpr auto operator<=>(const PartialDate &) const = default;

 private:
  std::int16_t m_year = 0;
  std::uint8_t m_month = 0;
  std::uint8_t m_day = 0;
};

class Instant {
 public:
  constexpr Instant() = default;
  static constexpr Instant from_unix(std::int64_t seconds) { return Instant(seconds); }
  /// "2025-05-12T10:19:30Z" or a day, meaning its first second; anything else is nullopt.
  static std::optional<Instant> parse(std::string_view text);
  std::int64_t unix() const { return m_seconds; }
  std::string iso() const;
  /// The UTC day it falls on.
  Date day() const;
  constexpr auto operator<=>(const Instant &) const = default;

 private:
  explicit constexpr Instant(std::int64_t seconds) : m_seconds(seconds) {}
  std::int64_t m_seconds = 0;
};

}  // namespace unsc::core
