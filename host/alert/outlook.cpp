#include <alert/outlook.hpp>

#include <algorithm>

namespace unsc::alert {
namespace {

constexpr std::size_t kLast = 5;

bool moves_the_clock(const mandate::Term &term) {
  return term.outcome == mandate::Outcome::adopted && term.adopted && term.until && term.until->is_day() &&
         term.act != "intend" && term.act != "review";
}

/// Days between each renewal and the end it moved, oldest first; renewals after the end count as negative days.
std::vector<int> lead_times(const std::vector<mandate::Term> &terms) {
  std::vector<int> days;
  std::optional<core::Date> end;
  for (const auto &term : terms) {
    if (!moves_the_clock(term)) continue;
    const auto until = *term.until->day();
    if (end && until > *end) days.push_back(end->days_since(*term.adopted));
    end = until;
  }
  return days;
}

int median(std::vector<int> days) {
  std::sort(days.begin(), days.end());
  const auto middle = days.size() / 2;
  return days.size() % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2;
}

}  // namespace

std::string outlook(const std::vector<mandate::Term> &terms, core::Date until) {
  auto days = lead_times(terms);
  if (days.size() < 2) return {};
  if (days.size() > kLast) days.erase(days.begin(), days.end() - static_cast<std::ptrdiff_t>(kLast));
  std::string list;
  for (const int lead : days) list += (list.empty() ? "" : ", ") + std::to_string(lead);
  const int usual = median(days);
  return "the last " + std::to_string(days.size()) + " renewals came " + list + " days before the end (median " +
         std::to_string(usual) + "): the usual day is " + until.plus_days(-usual).iso();
}

}  // namespace unsc::alert
