#pragma once
// Dates as the Council's documents print them, read into calendar dates.
//
//   ISO            2024-03-28, 2027-06 (month only), 1946 (year only)
//   English        28 March 2024, March 28, 2024, June 30 2023, 30 Apr. 2024, 1st June 2004, December 2024 (month only)
//   Ranges         14-15 December 2001, 30 June - 1 July 2002: both days are given
//   With slashes   2/16/1946: only where the caller says which part is the month, because the text does not
//
// A date that is no day of the calendar (30 February) and text that is more than a date are nullopt, never a guess. Years
// have four digits. No dependency.
#include <unsc/plugin.hpp>
#include <unsc/symbols.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unsc {

/// Which part of "2/3/1946" is the month.
enum class SlashOrder { refused, month_first, day_first };

/// What a document printed: first and last are the same but for a range.
struct PrintedDates {
  Date first{}, last{};
};

constexpr bool same_date(Date a, Date b) { return a.year == b.year && a.month == b.month && a.day == b.day; }

/// The day, month or year where it exists; month 0 and day 0 mean "not printed".
inline std::optional<Date> calendar_date(unsigned year, unsigned month, unsigned day) {
  constexpr std::array<unsigned, 13> kDays = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1000 || year > 9999 || month > 12 || (month == 0 && day != 0)) return std::nullopt;
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  const auto days = month == 2 && leap ? 29u : kDays[month];
  if (day > days) return std::nullopt;
  return Date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

/// Exactly "2024-03-28", "2024-03" or "2024".
inline std::optional<Date> date_from_iso(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return std::nullopt;
  std::array<unsigned, 3> parts{};
  std::size_t part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      if (text[i] != '-') return std::nullopt;
      ++part;
    } else if (text[i] >= '0' && text[i] <= '9') {
      parts[part] = parts[part] * 10 + static_cast<unsigned>(text[i] - '0');
    } else {
      return std::nullopt;
    }
  }
  if ((part > 0 && parts[1] == 0) || (part > 1 && parts[2] == 0)) return std::nullopt;
  return calendar_date(parts[0], parts[1], parts[2]);
}

namespace detail {

/// 1..12 from a month's English name or at least three of its first letters; 0 where it is none.
inline unsigned month_from(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kNames = {"january",   "february", "march",    "april",
                                                              "may",       "june",     "july",     "august",
                                                              "september", "october",  "november", "december"};
  if (word.size() < 3) return 0;
  for (unsigned m = 0; m < kNames.size(); ++m) {
    if (kNames[m].starts_with(word)) return m + 1;
  }
  return 0;
}

/// A date cut into a shape ("nmy" for "28 March 2024") and the numbers in it, in order.
class DateWords {
 public:
  explicit DateWords(std::string_view text) {
    while (m_known && !text.empty()) text.remove_prefix(take(text));
  }
  std::string_view shape() const { return m_known ? std::string_view(m_shape.data(), m_size) : std::string_view("?"); }
  unsigned operator[](std::size_t i) const { return m_numbers[i]; }

 private:
  static bool digit(char c) { return c >= '0' && c <= '9'; }
  static bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  std::size_t take(std::string_view text) {
    if (digit(text[0])) return take_number(text);
    if (letter(text[0])) return take_word(text);
    if (const auto size = blank_size(text); size != 0) return size;
    for (const std::string_view dash : {"-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x90", "\xE2\x80\x91"}) {
      if (text.starts_with(dash)) return add('-', 0, dash.size());
    }
    if (text[0] == '/') return add('/', 0, 1);
    if (text[0] == ',' || text[0] == '.') return 1;
    m_known = false;
    return 1;
  }
  std::size_t take_number(std::string_view text) {
    std::size_t size = 0;
    unsigned value = 0;
    while (size < text.size() && digit(text[size]) && size < 5)
      value = value * 10 + static_cast<unsigned>(text[size++] - '0');
    if (size == 3 || size > 4) m_known = false;
    add(size == 4 ? 'y' : 'n', value, size);
    for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
      if (text.substr(size).starts_with(ordinal) && (text.size() == size + 2 || !letter(text[size + 2]))) return size + 2;
    }
    return size;
  }
  std::size_t take_word(std::string_view text) {
    std::string word;
    while (word.size() < text.size() && letter(text[word.size()])) word += static_cast<char>(text[word.size()] | 0x20);
    const auto month = month_from(word);
    if (month == 0) m_known = false;
    return add('m', month, word.size());
  }
  std::size_t add(char kind, unsigned value, std::size_t size) {
    if (m_size == m_shape.size()) {
      m_known = false;
      return size;
    }
    m_shape[m_size] = kind;
    m_numbers[m_size++] = value;
    return size;
  }

  std::array<char, 7> m_shape{};
  std::array<unsigned, 7> m_numbers{};
  std::size_t m_size = 0;
  bool m_known = true;
};

inline std::optional<PrintedDates> range(std::optional<Date> first, std::optional<Date> last) {
  if (!first || !last) return std::nullopt;
  const auto ordinal = [](Date d) { return d.year * 372 + d.month * 31 + d.day; };
  if (ordinal(*first) > ordinal(*last)) return std::nullopt;
  return PrintedDates{*first, *last};
}
/// A day is printed here, so zero is no day.
inline std::optional<Date> day(unsigned year, unsigned month, unsigned day_of_month) {
  return day_of_month == 0 || month == 0 ? std::nullopt : calendar_date(year, month, day_of_month);
}
inline std::optional<PrintedDates> single(std::optional<Date> date) { return range(date, date); }

}  // namespace detail

/// Everything the head of this file lists; surrounding blanks are ignored.
inline std::optional<PrintedDates> read_dates(std::string_view printed, SlashOrder order = SlashOrder::refused) {
  using detail::day, detail::range, detail::single;
  const auto text = trimmed(printed);
  if (const auto iso = date_from_iso(text)) return single(iso);
  const detail::DateWords w(text);
  const auto shape = w.shape();
  if (shape == "nmy") return single(day(w[2], w[1], w[0]));
  if (shape == "mny") return single(day(w[2], w[0], w[1]));
  if (shape == "my") return single(calendar_date(w[1], w[0], 0));
  if (shape == "n-nmy") return range(day(w[4], w[3], w[0]), day(w[4], w[3], w[2]));
  if (shape == "mn-ny") return range(day(w[4], w[0], w[1]), day(w[4], w[0], w[3]));
  if (shape == "nm-nmy") return range(day(w[5], w[1], w[0]), day(w[5], w[4], w[3]));
  if (shape == "mn-mny") return range(day(w[5], w[0], w[1]), day(w[5], w[3], w[4]));
  if (shape == "nmy-nmy") return range(day(w[2], w[1], w[0]), day(w[6], w[5], w[4]));
  if (shape == "mny-mny") return range(day(w[2], w[0], w[1]), day(w[6], w[4], w[5]));
  if (shape == "n/n/y" && order == SlashOrder::month_first) return single(day(w[4], w[0], w[2]));
  if (shape == "n/n/y" && order == SlashOrder::day_first) return single(day(w[4], w[2], w[0]));
  return std::nullopt;
}

/// One date; a range is nullopt here.
inline std::optional<Date> read_date(std::string_view printed, SlashOrder order = SlashOrder::refused) {
  const auto dates = read_dates(printed, order);
  if (!dates || !same_date(dates->first, dates->last)) return std::nullopt;
  return dates->first;
}

}  // namespace unsc
