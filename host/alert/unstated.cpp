#include <alert/unstated.hpp>

#include <algorithm>
#include <charconv>
#include <string_view>

namespace unsc::alert {
namespace {

constexpr std::string_view kRule = "start_not_stated(";

/// "13 months" after a day; nullopt where it is no duration.
std::optional<core::Date> after(core::Date day, std::string_view duration) {
  int count = 0;
  const char *end = duration.data() + duration.size();
  const auto [at, error] = std::from_chars(duration.data(), end, count);
  if (error != std::errc() || at == end || *at != ' ') return std::nullopt;
  const std::string_view unit(at + 1, static_cast<std::size_t>(end - at - 1));
  if (unit.starts_with("day")) return day.plus_days(count);
  if (unit.starts_with("week")) return day.plus_days(count * 7);
  if (unit.starts_with("month")) return day.plus_months(count);
  return unit.starts_with("year") ? std::optional(day.plus_months(count * 12)) : std::nullopt;
}

}  // namespace

std::optional<UnstatedEnd> unstated_end(const mandate::Term &term, const std::vector<mandate::Term> &terms) {
  if (term.until || !term.adopted || !term.until_rule.starts_with(kRule)) return std::nullopt;
  const auto duration = std::string_view(term.until_rule).substr(kRule.size());
  const auto earliest = after(*term.adopted, duration.substr(0, duration.find(')')));
  if (!earliest) return std::nullopt;
  UnstatedEnd end{*earliest, *earliest};
  for (const auto &before : terms) {
    if (before.outcome != mandate::Outcome::adopted || !before.until || before.ordinal >= term.ordinal) continue;
    if (const auto last = after(before.until->latest(), duration.substr(0, duration.find(')'))))
      end.latest = std::max(end.latest, *last);
  }
  return end;
}

}  // namespace unsc::alert
