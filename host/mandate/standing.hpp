#pragma once
// Where a body stands: its status on a day with the reason in a sentence, and the spans of days between which that changes.
//
// This is the one rule. A mandate ends at the end of its last day in New York, so "until D" includes D. Whatever is certain
// rests on a decision and on all that followed it, up to the day, having been read (doubts.hpp); otherwise the honest answer
// is unknown, or the least that is certain, naming what is missing. What was decided after the day asked for does not exist
// yet. That a later resolution is known proves only that none was adopted before it unseen.
//
// Every output (commands, views, alerts, calendar, backtest) reads spans(); standing() is what they are made of and tested
// against. Pure.
#include <mandate/coverage.hpp>

#include <optional>
#include <string>
#include <vector>

namespace unsc::mandate {

struct Standing {
  Status status = Status::unknown;
  std::optional<core::PartialDate> since, until;
  /// Of an end that is not certain, by the text or by what was not read: the day that is reached; `until` is then absent.
  std::optional<core::Date> until_at_least;
  /// The decision on which the status rests: its place among the body's terms (Term::ordinal, 0 none), symbol, paragraph.
  int basis_ordinal = 0;
  std::string basis, paragraph, quote, reason;
  /// The decision by which the end is planned: it calls it final, closes the body on that day, or founds what takes its
  /// place. Known by the day; "" where no decision does. Such an end is no lapse.
  std::string planned_by;

  bool operator==(const Standing &) const = default;
};

/// Days, both included, on which a body stands the same.
struct Span {
  core::Date from, until;
  Standing standing;
};
/// The first and the last day of every row of spans: before and after all that is dated here.
core::Date first_day();
core::Date last_day();

/// `terms` are the body's own, in order.
[[nodiscard]] Standing standing(const Body &body, const std::vector<Term> &terms, core::Date on, const Coverage &coverage);

/// From first_day() to last_day() without a gap, none like the one before it.
[[nodiscard]] std::vector<Span> spans(const Body &body, const std::vector<Term> &terms, const Coverage &coverage);

}  // namespace unsc::mandate
