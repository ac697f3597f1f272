#include <alert/rule.hpp>

#include <core/text.hpp>

#include <algorithm>
#include <cstdlib>

namespace unsc::alert {
namespace {

constexpr int kWarnBefore = 14;

const Clock *clock_of(const Record &record, const std::string &body) {
  const auto found =
      std::find_if(record.clocks.begin(), record.clocks.end(), [&](const Clock &clock) { return clock.body.slug == body; });
  return body.empty() || found == record.clocks.end() ? nullptr : &*found;
}

/// A review looks ahead to a decision: where the body's clock was moved since it was asked for, it has been answered.
bool answered(const mandate::Deadline &deadline, const Clock *clock) {
  if (clock == nullptr || !deadline.adopted) return false;
  return std::any_of(clock->terms.begin(), clock->terms.end(), [&](const mandate::Term &term) {
    return term.outcome == mandate::Outcome::adopted && term.adopted && *term.adopted > *deadline.adopted &&
           !core::row_of(clause::kActs, term.act).announces && term.act != clause::Act::rename;
  });
}

std::string owed(const mandate::Deadline &deadline) {
  return deadline.kind + (deadline.owed_by.empty() ? "" : " by " + deadline.owed_by) +
         (deadline.owed_to.empty() ? "" : " to " + deadline.owed_to);
}

Alert about(const mandate::Deadline &deadline, const Clock *clock, Kind kind) {
  Alert alert;
  alert.kind = kind;
  alert.body = deadline.body;
  alert.name = clock != nullptr ? clock->body.name : deadline.owed_by;
  alert.due = deadline.due;
  alert.basis = deadline.symbol;
  alert.paragraph = deadline.paragraph;
  alert.quote = deadline.quote;
  alert.claim_kind = deadline.claim_kind;
  alert.claim = deadline.claim;
  alert.line = deadline.line;
  return alert;
}

/// Both are one request that repeats ("every 90 days").
bool same_series(const mandate::Deadline &a, const mandate::Deadline &b) {
  return !a.rule.empty() && a.rule == b.rule && a.kind == b.kind && a.owed_by == b.owed_by && a.paragraph == b.paragraph &&
         a.symbol == b.symbol;
}

/// Of what repeats the next speaks alone: those after it say nothing new.
bool behind_another(const mandate::Deadline &deadline, const Asked &asked) {
  const auto &all = asked.record.deadlines;
  return std::any_of(all.begin(), all.end(), [&](const mandate::Deadline &other) {
    return other.due < deadline.due && other.due.latest() >= asked.today && same_series(deadline, other);
  });
}

/// What is owed every month or oftener is never far from due: it informs and warns of nothing.
bool routine(const mandate::Deadline &deadline, const Asked &asked) {
  constexpr int kMonth = 31;
  const auto &all = asked.record.deadlines;
  return std::any_of(all.begin(), all.end(), [&](const mandate::Deadline &other) {
    const int apart = std::abs(other.due.latest().days_since(deadline.due.latest()));
    return apart > 0 && apart <= kMonth && same_series(deadline, other);
  });
}

/// One a paragraph and day: two things due together are one alert that names both.
void add(const mandate::Deadline &deadline, const Clock *clock, Kind kind, const Asked &asked, std::vector<Alert> &alerts) {
  if (deadline.due.latest() < asked.today || (deadline.adopted && *deadline.adopted > asked.today)) return;
  auto alert = about(deadline, clock, kind);
  const int left = std::max(0, deadline.due.earliest().days_since(asked.today));
  if (!place(alert, asked, left, alert.basis + (alert.paragraph.empty() ? "" : "#" + alert.paragraph))) return;
  const auto same = std::find_if(alerts.begin(), alerts.end(), [&](const Alert &one) { return one.id == alert.id; });
  if (same != alerts.end()) {
    if (same->reason.find(owed(deadline)) == std::string::npos) same->reason += "; and " + owed(deadline);
    return;
  }
  alert.severity = left <= kWarnBefore && !routine(deadline, asked) ? Severity::warning : Severity::info;
  alert.reason = "due in " + days_text(left) + (deadline.due.is_day() ? ", on " : " or later, in ") + deadline.due.iso() +
                 ": " + owed(deadline);
  alerts.push_back(std::move(alert));
}

}  // namespace

Kind kind_of(const mandate::Deadline &deadline) {
  return core::find_words(core::fold(deadline.kind), "review") == std::string::npos ? Kind::report_due : Kind::review_due;
}

void review_due(const Asked &asked, std::vector<Alert> &alerts) {
  for (const auto &deadline : asked.record.deadlines) {
    const Clock *clock = clock_of(asked.record, deadline.body);
    if (kind_of(deadline) == Kind::review_due && !answered(deadline, clock))
      add(deadline, clock, Kind::review_due, asked, alerts);
  }
}

void report_due(const Asked &asked, std::vector<Alert> &alerts) {
  for (const auto &deadline : asked.record.deadlines) {
    if (kind_of(deadline) == Kind::report_due && !behind_another(deadline, asked))
      add(deadline, clock_of(asked.record, deadline.body), Kind::report_due, asked, alerts);
  }
}

}  // namespace unsc::alert
