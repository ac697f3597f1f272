#include <config/settings.hpp>

#include <config/section.hpp>
#include <core/error.hpp>
#include <core/text.hpp>

#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace unsc::config {
namespace {

constexpr int kMostDays = 3650;
constexpr int kMostStaleDays = 100'000;  // a record may end long ago: the texts of 1946 to 1999
constexpr int kMostSeconds = 600;
constexpr int kWhole = 100;  // percent
constexpr int kMostLimit = 1'000'000'000;
constexpr std::array<std::string_view, 5> kTypes = {"file", "command", "webhook", "mail", "standard output"};
constexpr std::size_t kTypesOfAFile = 4;

/// Largest first, each once.
std::optional<std::vector<int>> steps(Section &section) {
  auto days = section.wholes("steps", 0, kMostDays);
  if (!days) return days;
  std::sort(days->rbegin(), days->rend());
  days->erase(std::unique(days->begin(), days->end()), days->end());
  return days;
}

std::map<std::string, std::vector<int>> steps_by(Section &section) {
  std::map<std::string, std::vector<int>> all;
  for (auto &[name, one] : section.sections()) {
    const auto days = steps(one);
    one.done();
    if (!days) one.refuse("steps", "missing: expected the days before, as steps = [30, 7, 0]");
    all[name] = *days;
  }
  section.done();
  return all;
}

void check_kinds(const Section &section, const std::vector<std::string> &kinds, const Vocabulary &vocabulary,
                 std::string_view key) {
  for (const auto &kind : kinds) {
    if (std::find(vocabulary.kinds.begin(), vocabulary.kinds.end(), kind) != vocabulary.kinds.end()) continue;
    section.refuse(key,
                   fmt::format("\"{}\" is no kind of alert: expected one of {}", kind, fmt::join(vocabulary.kinds, ", ")));
  }
}

AlertSettings alerts(Section &section, const Vocabulary &vocabulary) {
  AlertSettings settings;
  settings.within = section.whole("within", 0, kMostDays).value_or(settings.within);
  if (auto days = steps(section)) settings.steps = *days;
  if (auto kinds = section.section("kind")) {
    settings.steps_by_kind = steps_by(*kinds);
    for (const auto &[kind, days] : settings.steps_by_kind) check_kinds(*kinds, {kind}, vocabulary, kind);
  }
  if (auto bodies = section.section("body")) settings.steps_by_body = steps_by(*bodies);
  section.done();
  return settings;
}

SourceSettings sources(Section &section) {
  SourceSettings settings;
  if (auto origins = section.texts("origins")) settings.origins = *origins;
  settings.stale_days = section.whole("stale_days", 1, kMostStaleDays);
  settings.most_withdrawn = section.whole("most_withdrawn", 0, kWhole).value_or(settings.most_withdrawn);
  for (auto &[name, source] : section.sections({"origins", "stale_days", "most_withdrawn"})) {
    const auto days = source.whole("stale_days", 1, kMostStaleDays);
    source.done();
    if (!days) source.refuse("stale_days", "missing: expected a number of days");
    settings.stale_days_by_source[name] = *days;
  }
  section.done();
  return settings;
}

PluginLimits plugin_limits(Section &section, const Vocabulary &vocabulary) {
  PluginLimits limits;
  if (auto bounds = section.section("limits")) {
    for (const auto &name : vocabulary.limits)
      if (const auto bound = bounds->whole(name, 1, kMostLimit)) limits[name] = *bound;
    bounds->done();
  }
  section.done();
  return limits;
}

Secret secret(Section &section) {
  Secret found{section.text("secret_env").value_or(""), section.text("secret_file").value_or("")};
  if (!found.env.empty() && !found.file.empty())
    section.refuse("secret_file", "stands beside secret_env: expected one of both");
  return found;
}

template <class T>
T required(const Section &section, std::string_view key, std::optional<T> value, const char *expected) {
  if (!value) section.refuse(key, std::string("missing: expected ") + expected);
  return *std::move(value);
}

std::string address(Section &section, std::string_view key, std::string_view scheme) {
  const std::string plain = std::string(scheme) + "://", safe = std::string(scheme) + "s://";
  const std::string expected = plain + "... or " + safe + "...";
  auto found = required(section, key, section.text(key), expected.c_str());
  if ((found.starts_with(plain) && found.size() > plain.size()) || (found.starts_with(safe) && found.size() > safe.size()))
    return found;
  section.refuse(key, "\"" + found + "\": expected " + expected);
}

void read_type(Section &section, Channel &channel) {
  switch (channel.type) {
    case ChannelType::file:
      channel.path = required(section, "path", section.text("path"), "the file to append to");
      break;
    case ChannelType::command:
      channel.command = required(section, "command", section.texts("command"), "a list: the program and its arguments");
      break;
    case ChannelType::webhook:
      channel.url = address(section, "url", "http");
      channel.secret = secret(section);
      break;
    case ChannelType::mail:
      channel.server = address(section, "server", "smtp");
      channel.from = required(section, "from", section.text("from"), "the address it comes from");
      channel.to = required(section, "to", section.texts("to"), "a list of addresses");
      channel.user = section.text("user").value_or("");
      channel.secret = secret(section);
      break;
    case ChannelType::standard_output:
      break;
  }
}

std::string channel_name(Section &section) {
  auto name = required(section, "name", section.text("name"), "a name of its own");
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  if (name.front() == '-' || !std::all_of(name.begin(), name.end(), is_plain))
    section.refuse("name", "\"" + name + "\": expected letters, digits, - and _");
  return name;
}

Channel channel(Section &section, const Vocabulary &vocabulary) {
  Channel channel;
  channel.name = channel_name(section);
  const auto type = required(section, "type", section.word("type", {kTypes.begin(), kTypes.begin() + kTypesOfAFile}),
                             "one of file, command, webhook, mail");
  channel.type = static_cast<ChannelType>(std::find(kTypes.begin(), kTypes.end(), type) - kTypes.begin());
  read_type(section, channel);
  channel.timeout_seconds = section.whole("timeout_seconds", 1, kMostSeconds).value_or(channel.timeout_seconds);
  channel.kinds = section.texts("kinds").value_or(channel.kinds);
  check_kinds(section, channel.kinds, vocabulary, "kinds");
  channel.bodies = section.texts("bodies").value_or(channel.bodies);
  channel.severity = section.word("severity", {"info", "warning", "critical"}).value_or(channel.severity);
  section.done();
  return channel;
}

Settings read(const toml::table &table, const std::string &file, const Vocabulary &vocabulary) {
  Settings settings;
  settings.file = file;
  Section whole(table, "", file);
  if (auto section = whole.section("alerts")) settings.alerts = alerts(*section, vocabulary);
  if (auto section = whole.section("sources")) settings.sources = sources(*section);
  if (auto section = whole.section("plugins")) settings.plugin_limits = plugin_limits(*section, vocabulary);
  for (auto &section : whole.list("deliver")) {
    auto one = channel(section, vocabulary);
    for (const auto &other : settings.channels)
      if (other.name == one.name) section.refuse("name", "\"" + one.name + "\" stands twice: expected each name once");
    settings.channels.push_back(std::move(one));
  }
  whole.done();
  return settings;
}

}  // namespace

std::string_view name(ChannelType type) { return kTypes[static_cast<std::size_t>(type)]; }

Settings read(std::string_view text, const std::string &file, const Vocabulary &vocabulary) {
  if (!core::valid_utf8(text)) throw core::UsageError(file + ": bytes that are no UTF-8: expected TOML");
  try {
    return read(toml::parse(text, file), file, vocabulary);
  } catch (const toml::parse_error &error) {
    throw core::UsageError(file + ":" + std::to_string(error.source().begin.line) + ": " + std::string(error.description()) +
                           ": expected TOML");
  }
}

}  // namespace unsc::config
