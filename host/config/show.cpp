#include <config/settings.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace unsc::config {
namespace {

core::Value texts(const std::vector<std::string> &all) {
  core::Value::List list;
  for (const auto &one : all) list.emplace_back(one);
  return list;
}

core::Value days(const std::vector<int> &all) {
  core::Value::List list;
  for (const int one : all) list.emplace_back(one);
  return list;
}

/// A word rather than null: an absent choice means something.
core::Value or_word(const std::vector<std::string> &all, const char *word) {
  return all.empty() ? core::Value(word) : texts(all);
}

std::string place_of(const Secret &secret) {
  if (!secret.env.empty()) return "environment " + secret.env;
  return secret.file.empty() ? "none" : "file " + secret.file;
}

class Rows {
 public:
  explicit Rows(std::string file) : m_file(std::move(file)) { m_table.columns = {"setting", "value", "from"}; }
  void add(std::string setting, core::Value value, bool is_default = false) {
    m_table.rows.push_back({std::move(setting), std::move(value), is_default ? "default" : m_file});
  }
  core::Table done() { return std::move(m_table); }

 private:
  std::string m_file;
  core::Table m_table;
};

void add(Rows &rows, const Channel &channel) {
  const std::string prefix = "deliver." + channel.name + ".";
  rows.add(prefix + "type", std::string(name(channel.type)));
  switch (channel.type) {
    case ChannelType::file:
      rows.add(prefix + "path", channel.path);
      break;
    case ChannelType::command:
      rows.add(prefix + "command", texts(channel.command));
      break;
    case ChannelType::webhook:
      rows.add(prefix + "url", channel.url);
      rows.add(prefix + "secret", place_of(channel.secret));
      break;
    case ChannelType::mail:
      rows.add(prefix + "server", channel.server);
      rows.add(prefix + "from", channel.from);
      rows.add(prefix + "to", texts(channel.to));
      if (!channel.user.empty()) rows.add(prefix + "user", channel.user);
      rows.add(prefix + "secret", place_of(channel.secret));
      break;
    case ChannelType::standard_output:
      break;
  }
  const Channel usual;
  rows.add(prefix + "timeout_seconds", channel.timeout_seconds, channel.timeout_seconds == usual.timeout_seconds);
  rows.add(prefix + "kinds", or_word(channel.kinds, "all"), channel.kinds.empty());
  rows.add(prefix + "bodies", or_word(channel.bodies, "all"), channel.bodies.empty());
  rows.add(prefix + "severity", channel.severity, channel.severity == usual.severity);
}

}  // namespace

core::Table table(const Settings &settings) {
  const Settings usual;
  const auto &alerts = settings.alerts;
  const auto &sources = settings.sources;
  Rows rows(settings.file);
  rows.add("alerts.within", alerts.within, alerts.within == usual.alerts.within);
  rows.add("alerts.steps", days(alerts.steps), alerts.steps == usual.alerts.steps);
  for (const auto &[kind, steps] : alerts.steps_by_kind) rows.add("alerts.kind." + kind + ".steps", days(steps));
  for (const auto &[body, steps] : alerts.steps_by_body) rows.add("alerts.body." + body + ".steps", days(steps));
  rows.add("sources.origins", or_word(sources.origins, "none"), sources.origins.empty());
  rows.add("sources.stale_days", sources.stale_days ? core::Value(*sources.stale_days) : core::Value("each by its rhythm"),
           !sources.stale_days);
  rows.add("sources.most_withdrawn", sources.most_withdrawn, sources.most_withdrawn == usual.sources.most_withdrawn);
  for (const auto &[source, limit] : sources.stale_days_by_source) rows.add("sources." + source + ".stale_days", limit);
  for (const auto &[name, limit] : settings.plugin_limits) rows.add("plugins.limits." + name, limit);
  for (const auto &channel : settings.channels) add(rows, channel);
  return rows.done();
}

}  // namespace unsc::config
