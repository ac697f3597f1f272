#include <answer/alerts.hpp>
#include <answer/choices.hpp>
#include <answer/freshness.hpp>
#include <cli/alert_query.hpp>
#include <cli/command/list.hpp>
#include <cli/spans.hpp>

#include <core/error.hpp>
#include <deliver/deliver.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace unsc::cli {
namespace {

constexpr Option kOptions[] = {
    kWithin,
    {"--new", "", "only what was not told by --new before; then it counts as told"},
    {"--check", "", "for monitoring: exit code 2 critical, else 3 stale or any failure, else 1 warning, else 0"},
    {"--all", "", "also what was acknowledged or snoozed"},
    kBody,
    {"--kind", "K", "only this kind", answer::kAlertKindChoices},
    {"--type", "T", "only bodies of this type", answer::kBodyTypeChoices},
    {"--backtest", "", "for every end from --since to --until: when the first alert would have come"},
    kSince,
    kUntil};

constexpr Example kExamples[] = {
    {"unsc alerts --within 90d", "what runs out in the next 90 days, most pressing first"},
    {"unsc alerts --as-of 2024-03-01 --body dprk-panel", "what a desk officer would have seen on 1 March 2024"},
    {"unsc alerts --new -q", "in cron: speaks when something is due, and once"},
    {"unsc alerts --backtest --type expert_panel --since 2010 --until 2023-11-30", "would it have spoken in time?"}};

int tell_new(const Context &context, const answer::AlertsQuery &query) {
  const auto &caller = context.caller();
  config::Channel printed;
  printed.name = "--new";
  printed.type = config::ChannelType::standard_output;
  auto store = open_ledger(context, "alerts --new");
  const auto print = [&](const core::Table &alerts) {
    context.show(answer::Answer{alerts, answer::age_remarks(store, query.as_of)});
    return static_cast<bool>(caller.out.flush());
  };
  net::Courier courier(net::helper_file(caller.program), caller.environment);
  const deliver::Order order{.query = query, .channels = {printed}, .is_dry_run = false, .now = caller.now};
  return deliver::deliver(store, order, {caller.environment, courier, print}).failures.empty() ? kFine : kFailed;
}

/// The first line is what monitoring shows: "WARNING: 2 warning, 11 info; ...".
std::string headline(const answer::Check &check) {
  constexpr std::array<const char *, 4> kWords = {"OK", "WARNING", "CRITICAL", "UNKNOWN"};
  std::array<int, 3> counts{};
  for (const auto &one : check.alerts) ++counts[static_cast<std::size_t>(one.severity)];
  const auto worst = std::max_element(check.alerts.begin(), check.alerts.end(),
                                      [](const auto &a, const auto &b) { return a.severity < b.severity; });
  std::string line = std::string(kWords[static_cast<std::size_t>(check.code)]) + ": " + std::to_string(counts[2]) +
                     " critical, " + std::to_string(counts[1]) + " warning, " + std::to_string(counts[0]) + " info";
  if (worst != check.alerts.end())
    line += "; " + std::string(alert::name(worst->kind)) + " " + (worst->body.empty() ? worst->name : worst->body) + ": " +
            worst->reason;
  return line;
}

int check(const Context &context, const answer::AlertsQuery &query) {
  const auto store = context.open_store();
  const auto check = answer::check(store, query);
  const bool is_for_people = context.format() == render::Format::table || context.format() == render::Format::md;
  const auto record = answer::age(store).text;
  if (is_for_people) context.caller().out << feed_line(headline(check)) << '\n' << feed_line(record) << '\n';
  auto alerts = answer::alerts_table(store, check.alerts, query.as_of);
  alerts.columns.emplace_back("record");
  for (auto &row : alerts.rows) row.emplace_back(record);
  if (!is_for_people || !check.alerts.empty()) context.show(answer::Answer{std::move(alerts), check.remarks});
  return check.code;
}

int backtest(const Context &context, const answer::AlertsQuery &query) {
  answer::BacktestQuery replay;
  replay.as_of = query.as_of;
  replay.span = span_of(context);
  replay.body = query.body;
  replay.type = query.type;
  replay.settings = query.settings;
  replay.settings.within = query.within;
  return context.show(answer::backtest(context.open_store(), replay));
}

int run(Context &context) {
  const Values &values = context.values();
  if (values.has("--new") + values.has("--check") + values.has("--backtest") + values.has("--all") > 1)
    throw core::UsageError("alerts: expected one of --new, --check, --backtest and --all");
  if (!values.has("--backtest") && (values.has("--since") || values.has("--until")))
    throw core::UsageError("alerts: --since and --until are for --backtest; --within says how far ahead");
  auto query = alerts_query(context);
  query.kind = values.text("--kind").value_or("");
  query.body = values.text("--body").value_or("");
  query.type = values.text("--type").value_or("");
  query.within = values.days("--within");
  query.with_silent = values.has("--all");
  if (values.has("--new")) return tell_new(context, query);
  if (values.has("--check")) return check(context, query);
  if (values.has("--backtest")) return backtest(context, query);
  const auto store = context.open_store();
  for (const auto &remark : answer::unknown_bodies(store, query.settings.steps_by_body)) context.remark(remark);
  return context.show(answer::alerts(store, query));
}

}  // namespace

constinit const Command kAlerts{"alerts",
                                "what is due, runs out or has lapsed, quoting the paragraph",
                                {},
                                kOptions,
                                kExamples,
                                run,
                                "Steps and severities: an alert speaks 90, 60, 30, 14, 7, 1 and 0 days before, or as "
                                "unsc.toml says for a kind or a body.\n"
                                "stale_source says that a source's record is older than it takes to be renewed: "
                                "then silence proves nothing."};

}  // namespace unsc::cli
