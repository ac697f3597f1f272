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
  for (const auto &name : {source.label, source.plugin}) {
    if (const auto found = settings.stale_days_by_source.find(name); found != settings.stale_days_by_source.end())
      return {found->second, "the settings allow"};
  }
  if (settings.stale_days) return {*settings.stale_days, "the settings allow"};
  if (source.declared_days) return {*source.declared_days, "its publisher renews it every"};
  if (const auto days = observed(source.releases)) return {*days, "its releases came every"};
  return {kAssumedDays, "its rhythm is not known; assumed are"};
}

Alert stale(const std::string &label, const std::string &name, const std::optional<core::Date> &since) {
  Alert alert;
  alert.kind = Kind::stale_source;
  alert.severity = Severity::warning;
  alert.name = name;
  alert.basis = label;
  alert.id = std::string(alert::name(alert.kind)) + "::" + label + ":" + (since ? since->iso() : "") + ":once";
  return alert;
}

std::string iso(const std::optional<core::Date> &day) { return day ? day->iso() : "never"; }

std::string age_said(const SourceAge &source, int age) {
  return (source.newest ? "its record reaches to " + source.newest->iso()
                        : "its record prints no day, and is as it was on " + iso(source.changed)) +
         ", " + days_text(age) + " ago";
}

}  // namespace

Freshness freshness(const SourceAge &source, core::Date today, const Settings &settings) {
  const auto own = rhythm(source, settings);
  const auto since = source.newest ? source.newest : source.changed;
  Freshness fresh{own.days, own.said, {}, !since};
  if (since) fresh.age = today.days_since(*since);
  fresh.is_stale = !fresh.age || *fresh.age > own.days;
  return fresh;
}

void stale_source(const Asked &asked, std::vector<Alert> &alerts) {
  if (!asked.record.sources) return;
  if (asked.record.sources->empty()) {
    auto alert = stale("", "all sources", {});
    alert.reason = "no source was ever read, so nothing can be due: \"unsc sync ORIGIN\"";
    alerts.push_back(std::move(alert));
  }
  for (const auto &source : *asked.record.sources) {
    const auto fresh = freshness(source, asked.today, asked.settings);
    if (!fresh.is_stale) continue;
    const auto since = source.newest ? source.newest : source.changed;
    auto alert = stale(source.label, source.name, since);
    alert.days_left = fresh.age ? fresh.rhythm_days - *fresh.age : -1;
    if (since) alert.due = since->plus_days(fresh.rhythm_days);
    alert.reason = (fresh.age ? age_said(source, *fresh.age) : std::string("never read")) + "; " + fresh.rhythm_said + " " +
                   days_text(fresh.rhythm_days) + ": what was decided since may be missing; last changed on " +
                   iso(source.changed) + ", last looked at on " + iso(source.looked);
    alerts.push_back(std::move(alert));
  }
}

}  // namespace unsc::alert
