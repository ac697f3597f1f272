#include <cli/alert_query.hpp>
#include <cli/command/list.hpp>

#include <core/error.hpp>
#include <core/text.hpp>
#include <store/ledger.hpp>

#include <algorithm>

namespace unsc::cli {
namespace {

constexpr Positional kIds[] = {
    {"ID", Positional::Count::at_least_one, "an alert's id as \"unsc alerts --format json\" gives it"}};
constexpr Positional kOneId[] = {{"ID", Positional::Count::optional, "only what happened to this alert"}};

constexpr Option kSnoozeOptions[] = {{"--until", "DATE", "the first day on which it speaks again"},
                                     {"--for", "DAYS", "so many days from now, as 14 or 14d"}};

constexpr Example kAckExamples[] = {
    {"unsc alerts ack lapsed:dprk-panel:S/RES/2680(2023):2024-04-30:0", "it is known: be silent about it"}};
constexpr Example kSnoozeExamples[] = {
    {"unsc alerts snooze mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60 --for 14d", "speak again in two weeks"}};
constexpr Example kLogExamples[] = {
    {"unsc alerts log", "what was told, acknowledged, snoozed, delivered, cleared, and when"}};

/// The ids named, each known: of an alert that is due on the day, which is noted with it, or of the ledger.
std::vector<std::string> ids_named(const Context &context, store::Store &store, const answer::AlertsQuery &query) {
  auto ids = context.values().all("ID");
  std::vector<std::string> known;
  std::vector<store::LedgerAlert> due;
  for (const auto &one : store::open_alerts(store)) known.push_back(one.id);
  for (const auto &one : answer::alerts_due(store, query)) {
    known.push_back(one.id);
    if (std::find(ids.begin(), ids.end(), one.id) != ids.end())
      due.push_back({one.id, std::string(alert::name(one.kind)), std::string(alert::name(one.severity)), one.body, one.due,
                     query.as_of});
  }
  for (const auto &id : ids) {
    if (std::find(known.begin(), known.end(), id) == known.end())
      throw core::UsageError::unknown("alert on " + query.as_of.iso(), id, core::nearest(id, known));
  }
  store::note_seen(store, due, context.caller().now());
  return ids;
}

core::Table results() {
  core::Table table;
  table.columns = {"id", "state", "until", "channel", "at"};
  return table;
}

int run_ack(Context &context) {
  auto store = open_ledger(context, "alerts ack");
  const auto now = context.caller().now();
  auto table = results();
  for (const auto &id : ids_named(context, store, alerts_query(context))) {
    store::acknowledge(store, id, now);
    table.rows.push_back({id, "acknowledged", {}, {}, now});
  }
  return context.show(table);
}

core::Date snooze_end(const Context &context, core::Date today) {
  const auto day = context.values().day("--until");
  const auto days = context.values().days("--for");
  if (day.has_value() == days.has_value())
    throw core::UsageError("alerts snooze: expected one of --until DATE and --for DAYS");
  const auto end = day ? *day : today.plus_days(*days);
  if (end <= today) throw core::UsageError("alerts snooze: until " + end.iso() + ": expected a day after " + today.iso());
  return end;
}

int run_snooze(Context &context) {
  const auto query = alerts_query(context);
  const auto end = snooze_end(context, query.as_of);
  auto store = open_ledger(context, "alerts snooze");
  const auto now = context.caller().now();
  auto table = results();
  for (const auto &id : ids_named(context, store, query)) {
    const auto until = store::snooze(store, id, end, query.as_of, now);
    if (until && *until < end) context.remark(id + ": speaks again on " + until->iso() + ", the day it is due");
    table.rows.push_back({id, "snoozed", until, {}, now});
  }
  return context.show(table);
}

int run_log(Context &context) {
  auto table = store::ledger_log(context.open_store());
  if (const auto id = context.values().text("ID"))
    std::erase_if(table.rows, [&](const auto &row) {
      const auto *text = std::get_if<std::string>(&row[0].kind());
      return text == nullptr || *text != *id;
    });
  return context.show(table);
}

}  // namespace

constinit const Command kAlertsAck{"alerts ack",
                                   "this alert is known: be silent about it",
                                   kIds,
                                   {},
                                   kAckExamples,
                                   run_ack,
                                   "An acknowledgement answers one id; the next step of the same end speaks again."};
constinit const Command kAlertsSnooze{"alerts snooze",
                                      "be silent about an alert for a while",
                                      kIds,
                                      kSnoozeOptions,
                                      kSnoozeExamples,
                                      run_snooze,
                                      "A snooze silences every step of the same end, but never past the day it is due."};
constinit const Command kAlertsLog{"alerts log", "what became of each alert", kOneId, {}, kLogExamples, run_log};

}  // namespace unsc::cli
