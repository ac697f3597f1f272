#include <alert/rule.hpp>

#include <algorithm>
#include <array>
#include <tuple>

namespace unsc::alert {
namespace {

constexpr std::array kRules = {
#define UNSC_KIND(name, ...) &name,
    UNSC_ALERT_KINDS(UNSC_KIND)
#undef UNSC_KIND
};

}  // namespace

std::string_view name(Severity severity) {
  static constexpr std::array<std::string_view, 3> kNames = {"info", "warning", "critical"};
  return kNames[static_cast<std::size_t>(severity)];
}

const std::vector<int> &Settings::steps_of(Kind kind, const std::string &body) const {
  if (const auto found = steps_by_body.find(body); found != steps_by_body.end()) return found->second;
  if (const auto found = steps_by_kind.find(kind); found != steps_by_kind.end()) return found->second;
  return steps;
}

int Settings::horizon(Kind kind, const std::string &body) const {
  if (within) return *within;
  const auto &all = steps_of(kind, body);
  return all.empty() ? look_ahead : std::max(look_ahead, *std::max_element(all.begin(), all.end()));
}

int Settings::farthest() const {
  if (within) return *within;
  int days = look_ahead;
  const auto reach = [&days](const std::vector<int> &all) {
    for (const int step : all) days = std::max(days, step);
  };
  reach(steps);
  for (const auto &[kind, all] : steps_by_kind) reach(all);
  for (const auto &[body, all] : steps_by_body) reach(all);
  return days;
}

std::vector<Alert> due(const Record &record, core::Date today, const Settings &settings) {
  std::vector<Alert> alerts;
  for (const auto rule : kRules) rule({record, today, settings}, alerts);
  std::sort(alerts.begin(), alerts.end(), [](const Alert &a, const Alert &b) {
    const auto place = [](const Alert &one) {  // a stale source may be years late, and presses less than what is due
      return std::tuple(row(one.kind).sources, one.days_left, -static_cast<int>(one.severity), std::string_view(one.id));
    };
    return place(a) < place(b);
  });
  return alerts;
}

int check_level(const std::vector<Alert> &alerts) {
  const auto any = [&](auto &&is) { return std::any_of(alerts.begin(), alerts.end(), is); };
  if (any([&](const Alert &one) { return one.speaks && !row(one.kind).sources && one.severity == Severity::critical; }))
    return 2;
  if (any([&](const Alert &one) { return row(one.kind).sources; })) return 3;
  return any([](const Alert &one) { return one.speaks && one.severity == Severity::warning; }) ? 1 : 0;
}

}  // namespace unsc::alert
