#pragma once
// The settings of unsc.toml as plain values, with their defaults.
//
// Everything has a default: without a file the program is whole. Paths stand here as they are written; whoever uses them
// resolves relative ones against the folder of unsc.toml. Secrets are never held here, only where they are found, so that
// settings can be shown.
#include <core/table.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::config {

/// [alerts]. Steps are days before the day due, descending; no steps: silence.
struct AlertSettings {
  int within = 90;  // how far ahead `unsc alerts` looks; further where the first step is
  std::vector<int> steps = {90, 60, 30, 14, 7, 1, 0};
  std::map<std::string, std::vector<int>> steps_by_kind;  // [alerts.kind.review_due]
  std::map<std::string, std::vector<int>> steps_by_body;  // [alerts.body.dprk-panel]; stands before the kind's
};

/// [sources]. A source is stale when its record is older than its own publishing rhythm, or than these days.
struct SourceSettings {
  std::vector<std::string> origins;                 // what `unsc sync` reads where none is named
  std::optional<int> stale_days;                    // for every source; absent: each by its rhythm
  std::map<std::string, int> stale_days_by_source;  // [sources.undl_votes], [sources."undl ga_voting"]: stands before both
  int most_withdrawn = 10;  // percent of a release's records that a newer one may leave out; else it is held back
};

/// [plugins.limits]: bounds of a plugin's worker by their names, in their units; what is not named keeps its default.
using PluginLimits = std::map<std::string, int>;

/// Where a secret is found: at most one of the two. Neither: there is none.
struct Secret {
  std::string env, file;
  bool given() const { return !env.empty() || !file.empty(); }
};

/// The last stands in no file: it is what `alerts --new` prints.
enum class ChannelType { file, command, webhook, mail, standard_output };
std::string_view name(ChannelType type);

/// One [[deliver]]: where alerts go.
struct Channel {
  std::string name;  // of letters, digits, - and _; each once
  ChannelType type = ChannelType::file;
  std::string path;                  // file: appended to
  std::vector<std::string> command;  // command: program and arguments, no shell between
  std::string url;                   // webhook: http:// or https://
  std::string server;                // mail: smtp://host:port or smtps://host:port
  std::string from;                  // mail
  std::vector<std::string> to;       // mail
  std::string user;                  // mail: with the secret as its password
  Secret secret;                     // webhook: the key of its signature; mail: the password
  int timeout_seconds = 30;
  std::vector<std::string> kinds, bodies;  // only these; empty: all
  std::string severity = "info";           // at least: info, warning, critical
};

struct Settings {
  std::string file;  // where they were read; empty: nowhere, all defaults
  AlertSettings alerts;
  SourceSettings sources;
  PluginLimits plugin_limits;
  std::vector<Channel> channels;  // in the order of the file
};

/// setting, value, from (the file, or "default"), for `unsc config show`. Of a secret it is said where it is found, never
/// what it is.
core::Table table(const Settings &settings);

/// What may be named in a file but is decided elsewhere.
struct Vocabulary {
  std::vector<std::string> kinds;   // of alerts
  std::vector<std::string> limits;  // of a plugin's worker
};

/// `text` is TOML; `file` is its name in messages. Throws core::UsageError "unsc.toml:12: alerts.steps: ...: expected ..."
/// for anything that is not understood, unknown keys with the nearest known.
Settings read(std::string_view text, const std::string &file, const Vocabulary &vocabulary);

}  // namespace unsc::config
