#pragma once
// What a desk must act on: the alerts of a day, with what the ledger knows of each.
//
// alerts() is the list a person asks for. speaking() are those that must be told: a step is reached, and nobody acknowledged
// or snoozed them; --new, deliver and --check speak of these. Who tells them notes them with keep_ledger(), which also
// clears what the record has answered since.
#include <alert/alert.hpp>
#include <answer/answer.hpp>

namespace unsc::answer {

struct AlertsQuery {
  core::Date as_of;
  std::optional<int> within;     // days; absent: the settings'
  std::string body, kind, type;  // empty: any
  bool with_silent = false;      // also those acknowledged or snoozed
  alert::Settings settings;
};

/// The most pressing first.
Answer alerts(const store::Store &store, const AlertsQuery &query);
/// The columns of alerts(), of these.
core::Table alerts_table(const store::Store &store, const std::vector<alert::Alert> &alerts, core::Date as_of);

/// All that are due, whatever the ledger says.
std::vector<alert::Alert> alerts_due(const store::Store &store, const AlertsQuery &query);
/// Those to be told.
std::vector<alert::Alert> speaking(const store::Store &store, const AlertsQuery &query);

/// Notes `told` as seen, and clears what is open in the ledger and no longer due, with what answered it. The store must be
/// open for writing.
void keep_ledger(store::Store &store, const AlertsQuery &query, const std::vector<alert::Alert> &told, core::Instant now);

struct Check {
  int code = 0;                      // 0, 1, 2, 3 as monitoring reads them
  std::vector<alert::Alert> alerts;  // those behind it
  std::vector<std::string> remarks;
};
/// What is due by the words of `alerts --check`; a delivery that failed counts as a failure.
Check check(const store::Store &store, const AlertsQuery &query);

struct BacktestQuery {
  core::Date as_of;
  Span span;  // absent: from the first end known, to as_of
  std::string body, type;
  alert::Settings settings;
};
/// result, body, type, name, end, known, basis, first_alert, lead_days, moved, moved_by, detail: every end in the span, and
/// every false alarm; the figures are remarks.
Answer backtest(const store::Store &store, const BacktestQuery &query);

/// How far the record reaches and how old it is.
std::vector<std::string> age_remarks(const store::Store &store, core::Date as_of);

/// Bodies that the settings name and the store does not know, as remarks with the nearest names.
std::vector<std::string> unknown_bodies(const store::Store &store, const std::map<std::string, std::vector<int>> &named);

}  // namespace unsc::answer
