#pragma once
// The release that a publisher writes into a file name.
//
//   2026_02_06_sc_voting.csv             sc_voting, 2026-02-06
//   2025_7_21_sc_voting (1).csv          sc_voting, 2025-07-21: parts need no zero, a browser's copy number is no part of it
//   20250512T101930_bfb259c9_2025.json   2025, 2025-05-12T10:19:30Z: an instant, and the version's hash left out
//   votes.csv                            votes, undated
//
// And the release that a document prints inside itself, as a date or as an instant in any of ISO 8601's usual forms:
//
//   2026-02-27T00:00:09.554Z, 2026-02-26T19:00:09-05:00     2026-02-27T00:00:09Z
//   2026-02-27, 2026-02-27T00:00:09 (of an unknown zone)    2026-02-27
//
// No dependency.
#include <unsc/dates.hpp>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc {

struct Release {
  std::string dataset;   // the name without release, copy number and ending
  std::string released;  // ISO date or instant, empty where the name has none
};

namespace detail {

inline std::string two(unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); }

inline bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}
inline unsigned number(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) value = value * 10 + static_cast<unsigned>(c - '0');
  return value;
}

/// "20250512T101930", with or without a closing Z.
inline std::string compact_instant(std::string_view word) {
  if (word.ends_with('Z')) word.remove_suffix(1);
  if (word.size() != 15 || word[8] != 'T' || !all_digits(word.substr(0, 8)) || !all_digits(word.substr(9))) return {};
  const auto date = day(number(word.substr(0, 4)), number(word.substr(4, 2)), number(word.substr(6, 2)));
  const auto hour = number(word.substr(9, 2)), minute = number(word.substr(11, 2)), second = number(word.substr(13, 2));
  if (!date || hour > 23 || minute > 59 || second > 59) return {};
  return std::string(word.substr(0, 4)) + '-' + two(date->month) + '-' + two(date->day) + 'T' + two(hour) + ':' +
         two(minute) + ':' + two(second) + 'Z';
}
/// "20260206" as one word, or three words "2026", "2", "6" from position i on.
inline std::string spelled_date(const std::vector<std::string_view> &words, std::size_t i, std::size_t &used) {
  std::optional<Date> date;
  if (words[i].size() == 8 && all_digits(words[i])) {
    date = day(number(words[i].substr(0, 4)), number(words[i].substr(4, 2)), number(words[i].substr(6, 2)));
    used = 1;
  } else if (i + 2 < words.size() && words[i].size() == 4 && all_digits(words[i]) && words[i + 1].size() <= 2 &&
             all_digits(words[i + 1]) && words[i + 2].size() <= 2 && all_digits(words[i + 2])) {
    date = day(number(words[i]), number(words[i + 1]), number(words[i + 2]));
    used = 3;
  }
  if (!date) return {};
  return std::to_string(date->year) + '-' + two(date->month) + '-' + two(date->day);
}
inline bool looks_like_hash(std::string_view word) {
  return word.size() >= 7 && word.size() <= 40 && word.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// "09", "09.554" give 9, "9" none; `most` is the greatest that may stand there.
inline std::optional<unsigned> two_digits(std::string_view text, std::size_t at, unsigned most) {
  if (at + 2 > text.size() || !all_digits(text.substr(at, 2))) return std::nullopt;
  const auto value = number(text.substr(at, 2));
  return value <= most ? std::optional(value) : std::nullopt;
}
/// Minutes that the zone is ahead of UTC: "Z", "+05:30", "-0500"; nullopt for anything else, nothing included.
inline std::optional<int> zone_minutes(std::string_view zone) {
  if (zone == "Z") return 0;
  if (zone.size() < 5 || (zone[0] != '+' && zone[0] != '-')) return std::nullopt;
  const auto colon = zone[3] == ':' ? 1u : 0u;
  const auto hours = two_digits(zone, 1, 14), minutes = two_digits(zone, 3 + colon, 59);
  if (!hours || !minutes || zone.size() != 5 + colon) return std::nullopt;
  const auto ahead = static_cast<int>(*hours * 60 + *minutes);
  return zone[0] == '-' ? -ahead : ahead;
}

}  // namespace detail

/// What out.dataset() takes, from a date or instant as a document prints it; empty where it is neither.
inline std::string released_at(std::string_view printed) {
  const auto text = trimmed(printed);
  const auto date = date_from_iso(text.substr(0, 10));
  if (!date || date->day == 0) return {};
  if (text.size() == 10) return std::string(text);
  const auto hour = detail::two_digits(text, 11, 23), minute = detail::two_digits(text, 14, 59),
             second = detail::two_digits(text, 17, 60);
  if (text[10] != 'T' || !hour || !minute || !second || text[13] != ':' || text[16] != ':') return {};
  const auto zone = text.substr(std::min(text.find_first_not_of("0123456789.,", 19), text.size()));
  if (zone.empty()) return std::string(text.substr(0, 10));
  const auto ahead = detail::zone_minutes(zone);
  if (!ahead) return {};
  using namespace std::chrono;
  const auto midnight = sys_days(year(date->year) / month(date->month) / std::chrono::day(date->day));
  const auto utc = sys_seconds(midnight) + hours(*hour) + minutes(static_cast<int>(*minute) - *ahead) + seconds(*second);
  const year_month_day on(floor<days>(utc));
  const hh_mm_ss time(utc - floor<days>(utc));
  return std::to_string(static_cast<int>(on.year())) + '-' + detail::two(static_cast<unsigned>(on.month())) + '-' +
         detail::two(static_cast<unsigned>(on.day())) + 'T' + detail::two(static_cast<unsigned>(time.hours().count())) +
         ':' + detail::two(static_cast<unsigned>(time.minutes().count())) + ':' +
         detail::two(static_cast<unsigned>(time.seconds().count())) + 'Z';
}

inline Release release_in_name(std::string_view file_name) {
  auto stem = file_name.substr(0, file_name.find('.'));
  if (const auto copy = stem.find(" ("); copy != std::string_view::npos && copy > 0) stem = stem.substr(0, copy);
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin <= stem.size();) {
    const auto end = std::min(stem.find_first_of("_- ", begin), stem.size());
    if (end > begin) words.push_back(stem.substr(begin, end - begin));
    begin = end + 1;
  }
  Release release;
  for (std::size_t i = 0, used = 0; i < words.size(); i += used) {
    used = 1;
    if (release.released.empty()) {
      release.released = detail::compact_instant(words[i]);
      if (!release.released.empty() && i + 2 < words.size() && detail::looks_like_hash(words[i + 1])) used = 2;
      if (release.released.empty()) release.released = detail::spelled_date(words, i, used);
      if (!release.released.empty()) continue;
    }
    used = 1;
    release.dataset += (release.dataset.empty() ? "" : "_") + std::string(words[i]);
  }
  return release;
}

}  // namespace unsc
