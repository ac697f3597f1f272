#include <answer/ledger.hpp>
#include <cli/alert_query.hpp>
#include <cli/command/list.hpp>

#include <core/error.hpp>

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

int run_ack(Context &context) {
  auto store = open_ledger(context, "alerts ack");
  return context.show(answer::acknowledge(store, alerts_query(context), context.values().all("ID"), context.caller().now()));
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
  return context.show(answer::snooze(store, query, context.values().all("ID"), end, context.caller().now()));
}

int run_log(Context &context) { return context.show(answer::ledger_log(context.open_store(), context.values().text("ID"))); }

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
