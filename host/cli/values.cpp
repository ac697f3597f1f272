#include <cli/values.hpp>

#include <core/error.hpp>

#include <charconv>

namespace unsc::cli {
namespace {

[[noreturn]] void refuse(std::string_view name, const std::string &value, const char *expected) {
  throw core::UsageError(std::string(name) + " \"" + value + "\": expected " + expected);
}

}  // namespace

bool Values::has(std::string_view name) const { return m_words.find(name) != m_words.end(); }

std::vector<std::string> Values::all(std::string_view name) const {
  const auto at = m_words.find(name);
  return at == m_words.end() ? std::vector<std::string>{} : at->second;
}

std::optional<std::string> Values::text(std::string_view name) const {
  const auto at = m_words.find(name);
  if (at == m_words.end() || at->second.empty()) return std::nullopt;
  return at->second.back();
}

std::optional<core::Date> Values::day(std::string_view name) const {
  const auto word = text(name);
  if (!word) return std::nullopt;
  const auto day = core::Date::parse(*word);
  if (!day) refuse(name, *word, "a day as 2024-04-30");
  return day;
}

std::optional<core::PartialDate> Values::partial(std::string_view name) const {
  const auto word = text(name);
  if (!word) return std::nullopt;
  const auto date = core::PartialDate::parse(*word);
  if (!date) refuse(name, *word, "a day, month or year as 2024-04-30, 2024-04 or 2024");
  return date;
}

std::optional<core::Date> Values::first_day(std::string_view name) const {
  const auto date = partial(name);
  return date ? std::optional(date->earliest()) : std::nullopt;
}

std::optional<core::Date> Values::last_day(std::string_view name) const {
  const auto date = partial(name);
  return date ? std::optional(date->latest()) : std::nullopt;
}

std::optional<int> Values::days(std::string_view name) const {
  const auto word = text(name);
  if (!word) return std::nullopt;
  constexpr int kMostDays = 36525;
  int days = 0;
  const char *end = word->data() + word->size();
  const auto [after, error] = std::from_chars(word->data(), end, days);
  const bool has_unit = end - after == 1 && *after == 'd';
  if (error != std::errc() || (after != end && !has_unit) || days < 0 || days > kMostDays)
    refuse(name, *word, "a number of days as 90 or 90d");
  return days;
}

}  // namespace unsc::cli
