#include <alert/rule.hpp>

#include <algorithm>

namespace unsc::alert {
namespace {

constexpr int kAssumedDays = 90;  // where neither the source nor its releases tell
constexpr std::size_t kReleasesToTell = 3;

struct Rhythm {
  int days = kAssumedDays;
  std::string said;
};

/// The median of the days between its releases; nullopt where there are too few.
std::optional<int> observed(std::vector<core::Date> releases) {
  std::sort(releases.begin(), releases.end());
  releases.erase(std::unique(releases.begin(), releases.end()), releases.end());
  if (releases.size() < kReleasesToTell) return std::nullopt;
  std::vector<int> gaps;
  for (std::size_t i = 1; i < releases.size(); ++i) gaps.push_back(releases[i].days_since(releases[i - 1]));
  std::sort(gaps.begin(), gaps.end());
  return gaps[gaps.size() / 2];
}

Rhythm rhythm(const SourceAge &source, const Settings &settings) {
  if (const auto found = settings.stale_days_by_source.find(source.plugin); found != settings.stale_days_by_source.end())
    return {found->second, "the settings allow"};
  if (settings.stale_days) return {*settings.stale_days, "the settings allow"};
  if (source.declared_days) return {*source.declared_days, "its publisher renews it every"};
  if (const auto days = observed(source.releases)) return {*days, "its releases came every"};
  return {kAssumedDays, "its rhythm is not known; assumed are"};
}

Alert stale(const std::string &plugin, const std::string &name, const std::string &last_synced) {
  Alert alert;
  alert.kind = Kind::stale_source;
  alert.severity = Severity::warning;
  alert.name = name;
  alert.basis = plugin;
  alert.id = std::string(alert::name(alert.kind)) + "::" + plugin + ":" + last_synced + ":once";
  return alert;
}

}  // namespace

void stale_source(const Asked &asked, std::vector<Alert> &alerts) {
  if (!asked.record.sources) return;
  if (asked.record.sources->empty()) {
    auto alert = stale("", "all sources", "");
    alert.reason = "no source was ever read, so nothing can be due: \"unsc sync ORIGIN\"";
    alerts.push_back(std::move(alert));
  }
  for (const auto &source : *asked.record.sources) {
    const auto own = rhythm(source, asked.settings);
    const int age = source.last_synced ? asked.today.days_since(*source.last_synced) : own.days + 1;
    if (age <= own.days) continue;
    auto alert = stale(source.plugin, source.name, source.last_synced ? source.last_synced->iso() : "");
    alert.days_left = own.days - age;
    if (source.last_synced) alert.due = source.last_synced->plus_days(own.days);
    alert.reason = (source.last_synced ? "last synced on " + source.last_synced->iso() + ", " + days_text(age) + " ago"
                                       : std::string("never synced")) +
                   "; " + own.said + " " + days_text(own.days) + ": what was decided since may be missing";
    alerts.push_back(std::move(alert));
  }
}

}  // namespace unsc::alert
