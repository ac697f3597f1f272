#include <alert/alert.hpp>
#include <alert/outlook.hpp>

#include <algorithm>
#include <array>
#include <tuple>

namespace unsc::alert {
namespace {

using Rule = void (*)(const Record &, core::Date, const Settings &, std::vector<Alert> &);

/// The last step passed on the way to the day: 45 days left is past 60, not yet 30.
std::optional<int> step_reached(const Settings &settings, int days_left) {
  std::optional<int> reached;
  for (const int step : settings.steps) {
    if (step >= days_left && (!reached || step < *reached)) reached = step;
  }
  return reached;
}

Severity severity_of(int days_left) {
  if (days_left <= 7) return Severity::critical;
  return days_left <= 30 ? Severity::warning : Severity::info;
}

std::string id_of(const Alert &alert) {
  std::string id = alert.kind + ":" + alert.body + ":" + alert.basis + ":" + (alert.due ? alert.due->iso() : "");
  return id + ":" + (alert.step ? std::to_string(*alert.step) : "ahead");
}

/// Drafts on the body that failed after the term that counts, said in words; empty where there are none.
std::string failed_since(const Clock &clock) {
  std::string said;
  std::vector<std::string> drafts;
  for (const auto &term : clock.terms) {
    if (term.outcome == mandate::Outcome::adopted) {
      if (term.symbol == clock.status.basis) drafts.clear(), said.clear();
      continue;
    }
    if (std::find(drafts.begin(), drafts.end(), term.symbol) != drafts.end()) continue;
    drafts.push_back(term.symbol);
    said += "; renewal " + term.symbol + (term.outcome == mandate::Outcome::vetoed ? " vetoed" : " not adopted") +
            (term.adopted ? " on " + term.adopted->iso() : "");
  }
  return said;
}

Alert about(const Clock &clock, const char *kind) {
  Alert alert;
  alert.kind = kind;
  alert.body = clock.body.slug;
  alert.name = clock.body.name;
  alert.due = clock.status.until;
  alert.basis = clock.status.basis;
  alert.paragraph = clock.status.paragraph;
  alert.quote = clock.status.quote;
  return alert;
}

std::string days_text(int days) { return std::to_string(days) + (days == 1 ? " day" : " days"); }

void mandate_expiry(const Record &record, core::Date today, const Settings &settings, std::vector<Alert> &alerts) {
  for (const auto &clock : record.clocks) {
    if (clock.status.state != mandate::State::active || !clock.status.until) continue;
    // Where only the month is known the first day it can be is the one to be ready for.
    const int left = std::max(0, clock.status.until->earliest().days_since(today));
    if (left > settings.within) continue;
    auto alert = about(clock, "mandate_expiry");
    const auto failed = failed_since(clock);
    alert.days_left = left;
    alert.step = step_reached(settings, left);
    alert.severity = failed.empty() ? severity_of(left) : Severity::critical;
    alert.reason = "ends in " + days_text(left) + (clock.status.until->is_day() ? ", on " : " or later, in ") +
                   clock.status.until->iso() + (alert.basis.empty() ? "" : ", by " + alert.basis) + failed;
    alert.outlook = outlook(clock.terms, clock.status.until->latest());
    alert.id = id_of(alert);
    alerts.push_back(std::move(alert));
  }
}

void lapsed(const Record &record, core::Date today, const Settings &settings, std::vector<Alert> &alerts) {
  for (const auto &clock : record.clocks) {
    if (clock.status.state != mandate::State::lapsed || !clock.status.until) continue;
    const int since = today.days_since(clock.status.until->latest());
    if (since > settings.within) continue;
    auto alert = about(clock, "lapsed");
    alert.days_left = -since;
    alert.step = 0;
    alert.severity = Severity::critical;
    alert.reason = clock.status.reason;
    alert.id = id_of(alert);
    alerts.push_back(std::move(alert));
  }
}

struct NamedRule {
  std::string_view kind;
  Rule rule;
};
constexpr std::array kRules = {NamedRule{"mandate_expiry", mandate_expiry}, NamedRule{"lapsed", lapsed}};

}  // namespace

std::string_view name(Severity severity) {
  static constexpr std::array<std::string_view, 3> kNames = {"info", "warning", "critical"};
  return kNames[static_cast<std::size_t>(severity)];
}

std::vector<std::string_view> kinds() {
  std::vector<std::string_view> all;
  for (const auto &rule : kRules) all.push_back(rule.kind);
  return all;
}

std::vector<Alert> due(const Record &record, core::Date today, const Settings &settings) {
  std::vector<Alert> alerts;
  for (const auto &rule : kRules) rule.rule(record, today, settings, alerts);
  std::sort(alerts.begin(), alerts.end(), [](const Alert &a, const Alert &b) {
    return std::tuple(a.days_left, -static_cast<int>(a.severity), std::string_view(a.id)) <
           std::tuple(b.days_left, -static_cast<int>(b.severity), std::string_view(b.id));
  });
  return alerts;
}

}  // namespace unsc::alert
