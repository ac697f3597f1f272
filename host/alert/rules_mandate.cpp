#include <alert/rule.hpp>
#include <alert/unstated.hpp>

#include <algorithm>

namespace unsc::alert {
namespace {

/// Extended by a duration from a day that the text does not state: the first day it can end is the one to be ready for.
void unstated_expiry(const Clock &clock, const mandate::Term &basis, const Asked &asked, std::vector<Alert> &alerts) {
  if (clock.status.state != mandate::State::active && clock.status.state != mandate::State::unknown) return;
  const auto end = unstated_end(basis, clock.terms);
  if (!end || asked.today > end->latest) return;
  auto alert = about(clock, "mandate_expiry");
  alert.due = end->earliest;
  if (!place(alert, asked, std::max(0, end->earliest.days_since(asked.today)), alert.basis)) return;
  alert.severity = std::min(severity_of(alert.days_left), Severity::warning);
  alert.reason = "ends in " + days_text(alert.days_left) + " or later, on " + end->earliest.iso() + " at the earliest" +
                 (end->latest > end->earliest ? " and " + end->latest.iso() + " at the latest" : "") + ": " + alert.basis +
                 " extends it from a day that it does not state";
  alert.outlook = outlook(clock.terms, end->earliest, asked.today, asked.record.tallies);
  alerts.push_back(std::move(alert));
}

}  // namespace

void mandate_expiry(const Asked &asked, std::vector<Alert> &alerts) {
  for (const auto &clock : asked.record.clocks) {
    // Where the basis gives no end, the end known before has been moved and nothing ends on it.
    if (const auto *basis = basis_of(clock); basis != nullptr && !basis->until) {
      unstated_expiry(clock, *basis, asked, alerts);
      continue;
    }
    if (clock.status.state != mandate::State::active || !clock.status.until) continue;
    auto alert = about(clock, "mandate_expiry");
    // Where only the month is known the first day it can be is the one to be ready for.
    if (!place(alert, asked, std::max(0, alert.due->earliest().days_since(asked.today)), alert.basis)) continue;
    alert.severity = severity_of(alert.days_left);
    alert.reason = "ends in " + days_text(alert.days_left) + (alert.due->is_day() ? ", on " : " or later, in ") +
                   alert.due->iso() + (alert.basis.empty() ? "" : ", by " + alert.basis);
    for (const auto *term : failed_since(clock)) {
      alert.severity = Severity::critical;
      alert.reason +=
          "; renewal " + term->symbol + " " + failure(*term, vote_on(asked.record.failed, *term), asked.record.tallies);
    }
    alert.outlook = outlook(clock.terms, alert.due->latest(), asked.today, asked.record.tallies);
    alerts.push_back(std::move(alert));
  }
}

void renewal_vetoed(const Asked &asked, std::vector<Alert> &alerts) {
  for (const auto &clock : asked.record.clocks) {
    if (clock.status.state != mandate::State::active || !clock.status.until) continue;
    for (const auto *term : failed_since(clock)) {
      if (term->outcome != mandate::Outcome::vetoed) continue;
      auto alert = about(clock, "renewal_vetoed");
      if (!place(alert, asked, std::max(0, alert.due->earliest().days_since(asked.today)), term->symbol)) continue;
      // A veto is news once, on the day it is cast; the end ahead goes on counting as mandate_expiry.
      alert.step = std::nullopt;
      alert.speaks = true;
      alert.id = id_of(alert, term->symbol, "once");
      alert.severity = Severity::critical;
      alert.reason = "renewal " + term->symbol + " " +
                     failure(*term, vote_on(asked.record.failed, *term), asked.record.tallies) + "; ends in " +
                     days_text(alert.days_left) + " on " + alert.due->iso() + " by " + alert.basis;
      alert.outlook = outlook(clock.terms, alert.due->latest(), asked.today, asked.record.tallies);
      alerts.push_back(std::move(alert));
    }
  }
}

void lapsed(const Asked &asked, std::vector<Alert> &alerts) {
  for (const auto &clock : asked.record.clocks) {
    if (clock.status.state != mandate::State::lapsed || !clock.status.until) continue;
    const int since = asked.today.days_since(clock.status.until->latest());
    auto alert = about(clock, "lapsed");
    if (since > asked.settings.horizon(alert.kind, alert.body) || !place(alert, asked, -since, alert.basis)) continue;
    alert.step = 0;
    alert.speaks = true;
    alert.id = id_of(alert, alert.basis, "0");
    alert.severity = Severity::critical;
    alert.reason = clock.status.reason;
    alerts.push_back(std::move(alert));
  }
}

}  // namespace unsc::alert
