#pragma once
// Where a body stands: its status on a day with the reason in a sentence, and the spans of days between which that changes.
//
// This is the one rule. A mandate ends at the end of its last day in New York, so "until D" includes D. A mandate whose end
// has passed has lapsed only where the record was read past that end, or where its renewal is known to have failed and no
// later adopted vote concerns the body; otherwise the honest answer is unknown, naming what is missing and what is known by
// title only. What was decided after the day asked for does not exist yet.
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
  /// Of an end that the text does not fix: the day that is reached for certain; `until` is then absent.
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
