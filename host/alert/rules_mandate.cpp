#include <alert/rule.hpp>

#include <algorithm>

namespace unsc::alert {

namespace {

/// Between "ends in 30 days" and the day: a month has later days, and an end that is the least that is certain may come
/// later.
std::string when(const Clock &clock, core::PartialDate due) {
  if (!clock.standing.until) return " or later, at the earliest on ";
  return due.is_day() ? ", on " : " or later, in ";
}

/// A decision that gives no certain end by itself; what merely was not read may as well have moved nothing.
bool leaves_it_open(const Clock &clock) {
  const auto *basis = basis_of(clock);
  return !clock.standing.until && basis != nullptr && !basis->until;
}

/// A later end that holds under a condition is told beside the one that is certain.
bool has_condition(const Clock &clock) {
  return std::any_of(clock.terms.begin(), clock.terms.end(), [&](const mandate::Term &term) {
    return term.symbol == clock.standing.basis && term.until_rule.rule == clause::UntilRule::conditional;
  });
}

bool is_planned(const Clock &clock) { return !clock.standing.planned_by.empty(); }

bool ahead(const Clock &clock, core::Date today) {
  if (clock.standing.status == mandate::Status::active) return true;
  // A month speaks to its last day, an end under a condition to the day that it can reach.
  return clock.standing.status == mandate::Status::unknown && today <= end_of(clock)->latest();
}

}  // namespace

void mandate_expiry(const Asked &asked, std::vector<Alert> &alerts) {
  for (const auto &clock : asked.record.clocks) {
    if (!end_of(clock) || !ahead(clock, asked.today)) continue;
    // Extended to a day that the text does not give: the end known before has been moved, so nothing ends on it.
    const auto *basis = basis_of(clock);
    if (basis != nullptr && !known_end(*basis)) continue;
    auto alert = about(clock, Kind::mandate_expiry);
    // Where only the month is known the first day it can be is the one to be ready for.
    if (!place(alert, asked, std::max(0, alert.due->earliest().days_since(asked.today)), alert.basis)) continue;
    alert.severity = severity_of(alert.days_left);
    if (leaves_it_open(clock)) alert.severity = std::min(alert.severity, Severity::warning);  // it may end later
    if (is_planned(clock)) alert.severity = Severity::info;
    alert.reason = "ends in " + days_text(alert.days_left) + when(clock, *alert.due) + alert.due->iso() +
                   (alert.basis.empty() ? "" : ", by " + alert.basis);
    if (is_planned(clock)) alert.reason += ", planned by " + clock.standing.planned_by;
    if (!clock.standing.until || clock.standing.status != mandate::Status::active || has_condition(clock))
      alert.reason += "; " + clock.standing.reason;
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
    if (!end_of(clock) || !ahead(clock, asked.today)) continue;
    for (const auto *term : failed_since(clock)) {
      if (term->outcome != mandate::Outcome::vetoed) continue;
      auto alert = about(clock, Kind::renewal_vetoed);
      if (!place(alert, asked, std::max(0, alert.due->earliest().days_since(asked.today)), term->symbol)) continue;
      // A veto is news once, on the day it is cast; the end ahead goes on counting as mandate_expiry.
      alert.step = std::nullopt;
      alert.speaks = true;
      alert.decision = term->symbol;
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

namespace {

/// Told once, on the day it is known: of an end that has passed.
void tell_passed(const Asked &asked, const Clock &clock, Kind kind, Severity severity, std::vector<Alert> &alerts) {
  const int since = asked.today.days_since(end_of(clock)->latest());
  auto alert = about(clock, kind);
  if (since <= 0 || since > asked.settings.horizon(alert.kind, alert.body) || !place(alert, asked, -since, alert.basis))
    return;
  alert.step = 0;
  alert.speaks = true;
  alert.id = id_of(alert, alert.basis, "0");
  alert.severity = severity;
  alert.reason = clock.standing.reason;
  alerts.push_back(std::move(alert));
}

}  // namespace

void unknown_after_end(const Asked &asked, std::vector<Alert> &alerts) {
  for (const auto &clock : asked.record.clocks) {
    if (clock.standing.status != mandate::Status::unknown || !end_of(clock)) continue;
    const auto *basis = basis_of(clock);
    if (basis != nullptr && clause::ends(basis->act)) continue;  // it was ended by decision
    const bool failed = !failed_since(clock).empty();
    tell_passed(asked, clock, Kind::unknown_after_end,
                failed              ? Severity::critical
                : is_planned(clock) ? Severity::info
                                    : Severity::warning,
                alerts);
  }
}

void lapsed(const Asked &asked, std::vector<Alert> &alerts) {
  for (const auto &clock : asked.record.clocks) {
    if (clock.standing.status == mandate::Status::lapsed && clock.standing.until)
      tell_passed(asked, clock, Kind::lapsed, Severity::critical, alerts);
  }
}

}  // namespace unsc::alert
