#include <cli/alert_query.hpp>
#include <cli/command/list.hpp>
#include <cli/settings.hpp>

#include <core/error.hpp>
#include <core/text.hpp>
#include <deliver/deliver.hpp>

#include <algorithm>

namespace unsc::cli {
namespace {

constexpr Option kOptions[] = {{"--channel", "NAME", "only this channel of unsc.toml; may be given several times", {}, true},
                               {"--dry-run", "", "say what would be sent where, send nothing, change nothing"}};

constexpr Example kExamples[] = {{"unsc alerts deliver -q", "in cron: speaks by the channels of unsc.toml, each alert once"},
                                 {"unsc alerts deliver --dry-run", "what would go where"}};

std::vector<config::Channel> channels_named(const Context &context) {
  auto channels = load_settings(context.caller()).channels;
  std::vector<std::string> known;
  for (const auto &channel : channels) known.push_back(channel.name);
  const auto wanted = context.values().all("--channel");
  for (const auto &name : wanted)
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw core::UsageError::unknown("channel", name, core::nearest(name, known));
  if (channels.empty())
    throw core::UsageError("alerts deliver: no channel: expected one [[deliver]] at least in " +
                           settings_file(context.caller()).string());
  if (!wanted.empty())
    std::erase_if(channels, [&](const auto &channel) {
      return std::find(wanted.begin(), wanted.end(), channel.name) == wanted.end();
    });
  return channels;
}

int run(Context &context) {
  const auto &caller = context.caller();
  deliver::Order order{alerts_query(context), channels_named(context), context.values().has("--dry-run"), caller.now};
  const bool is_net_needed = std::any_of(order.channels.begin(), order.channels.end(), [](const auto &channel) {
    return channel.type == config::ChannelType::webhook || channel.type == config::ChannelType::mail;
  });
  net::Courier courier(is_net_needed ? net::helper_file(caller.program) : "", caller.environment);
  auto store = order.is_dry_run ? context.open_store() : open_ledger(context, "alerts deliver");
  const auto delivery = deliver::deliver(store, order, {caller.environment, courier});
  for (const auto &remark : answer::age_remarks(store, order.query.as_of)) context.remark(remark);
  for (const auto &failure : delivery.failures) caller.err << "unsc: " << feed_line(failure) << '\n';
  context.show(delivery.table);
  return delivery.failures.empty() ? kFine : kPartlyFailed;
}

}  // namespace

constinit const Command kAlertsDeliver{
    "alerts deliver",
    "send what is due by file, command, webhook and mail, each alert at least once on each channel",
    {},
    kOptions,
    kExamples,
    run,
    "Channels are the [[deliver]] tables of unsc.toml. What nobody took is tried again by the next run, and shows in \"unsc "
    "doctor\";\nthen the exit code is 3. A receiver tells a repetition by the alert's id: \"id\" of the JSON, the header "
    "X-Unsc-Alert, the Message-ID."};

}  // namespace unsc::cli
