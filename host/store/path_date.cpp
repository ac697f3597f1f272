#include <store/path_date.hpp>

#include <core/date.hpp>
#include <core/text.hpp>

#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <vector>

namespace unsc::store {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_digit(text[at + count])) ++count;
  return count;
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

std::optional<core::Date> day(std::string_view year, std::string_view month, std::string_view day) {
  constexpr int kFirstYear = 1945;  // what looks like a day before the United Nations is a number
  const auto date = core::Date::from(number(year), static_cast<unsigned>(number(month)), static_cast<unsigned>(number(day)));
  return date && date->year() >= kFirstYear ? date : std::nullopt;
}

/// "T095829", "T09:58:29", "_095829" behind a day; empty where there is none.
std::string time_after(std::string_view rest) {
  if (rest.empty() || (rest.front() != 'T' && rest.front() != '_' && rest.front() != '-')) return {};
  std::string digits;
  std::size_t at = 1;
  for (; at < rest.size() && digits.size() < 6; ++at) {
    if (is_digit(rest[at]))
      digits += rest[at];
    else if (rest.front() != 'T' || (rest[at] != ':' && rest[at] != '-' && rest[at] != '.'))
      break;
  }
  if (digits.size() != 6 || (at < rest.size() && is_digit(rest[at]))) return {};
  auto time = fmt::format("T{}:{}:{}Z", digits.substr(0, 2), digits.substr(2, 2), digits.substr(4, 2));
  return core::Instant::parse("2000-01-01" + time) ? time : std::string();
}

/// The day that begins at this digit, and where it ends.
std::optional<core::Date> day_at(std::string_view name, std::size_t at, std::size_t &end) {
  const auto first = digits_at(name, at);
  if (first == 8) {
    end = at + 8;
    return day(name.substr(at, 4), name.substr(at + 4, 2), name.substr(at + 6, 2));
  }
  if (first != 4 || at + 4 >= name.size()) return std::nullopt;
  const char between = name[at + 4];
  if (between != '-' && between != '_' && between != '.' && between != ' ') return std::nullopt;
  const auto second = digits_at(name, at + 5), after = at + 5 + second;
  if (second == 0 || second > 2 || after >= name.size() || name[after] != between) return std::nullopt;
  const auto third = digits_at(name, after + 1);
  if (third == 0 || third > 2) return std::nullopt;
  end = after + 1 + third;
  return day(name.substr(at, 4), name.substr(at + 5, second), name.substr(after + 1, third));
}

/// "2025", "01", "24": folders within each other.
std::string day_of(std::string_view year, std::string_view month, std::string_view in_month) {
  const auto is_number = [](std::string_view text, std::size_t most) {
    return !text.empty() && text.size() <= most && digits_at(text, 0) == text.size();
  };
  if (year.size() != 4 || !is_number(year, 4) || !is_number(month, 2) || !is_number(in_month, 2)) return {};
  const auto date = day(year, month, in_month);
  return date ? date->iso() : std::string();
}

struct DatedFolder {
  std::string date;  // empty: there is none
  std::size_t at = 0;
};

/// The nearest one above the file, which is the last part.
DatedFolder dated_folder(const std::vector<std::string_view> &parts) {
  for (auto at = parts.empty() ? 0 : parts.size() - 1; at-- > 0;) {
    if (auto date = date_in_name(parts[at]); !date.empty()) return {std::move(date), at};
    if (at < 2) continue;
    if (auto date = day_of(parts[at - 2], parts[at - 1], parts[at]); !date.empty()) return {std::move(date), at};
  }
  return {};
}

}  // namespace

std::string date_in_name(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); ++at) {
    if (!is_digit(name[at]) || (at > 0 && is_digit(name[at - 1]))) continue;
    std::size_t end = 0;
    if (const auto date = day_at(name, at, end)) return date->iso() + time_after(name.substr(end));
  }
  return {};
}

std::string date_in_folders(std::string_view path) { return dated_folder(core::split(path, '/')).date; }

std::string series_of(std::string_view path) {
  const auto parts = core::split(path, '/');
  const auto dated = dated_folder(parts);
  if (dated.date.empty()) return {};
  std::string series;
  for (auto at = dated.at + 1; at + 1 < parts.size(); ++at) series += core::fold(parts[at]) + "/";
  return series + stem_of(path);
}

std::string stem_of(std::string_view path) {
  auto name = path.substr(path.rfind('/') + 1);
  name = name.substr(0, name.find('.', 1));
  if (const auto copy = name.find(" ("); copy != std::string_view::npos && copy > 0) name = name.substr(0, copy);
  return core::fold(name);
}

}  // namespace unsc::store
