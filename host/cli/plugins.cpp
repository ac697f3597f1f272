#include <cli/plugins.hpp>
#include <cli/settings.hpp>

#include <core/error.hpp>
#include <plugin/library.hpp>

namespace unsc::cli {
namespace {

/// "" where no folder of the user's is known: then nothing is kept.
std::filesystem::path cache_file(const Caller &caller) {
  const std::filesystem::path cache = caller.environment("XDG_CACHE_HOME").value_or("");
  const std::filesystem::path home = caller.environment("HOME").value_or("");
  // Only an absolute XDG_CACHE_HOME counts (XDG Base Directory Specification).
  if (cache.is_absolute()) return cache / "unsc" / "plugins";
  return home.is_absolute() ? home / ".cache" / "unsc" / "plugins" : std::filesystem::path();
}

}  // namespace

std::vector<plugin::Found> found_plugins(const Context &context) {
  const auto &caller = context.caller();
  const auto path = plugin::search_path(context.values().all("--plugin-dir"),
                                        caller.environment("UNSC_PLUGIN_PATH").value_or(""), caller.program);
  if (context.values().text("--isolation") == "none") return plugin::open_all(path, plugin::load);
  auto in_workers = isolation(context);
  return plugin::open_all(path, [&in_workers](const std::filesystem::path &file) { return in_workers.open(file); });
}

plugin::Limits limits(const Context &context) {
  plugin::Limits limits;
  for (const auto &[name, bound] : load_settings(context.caller()).plugin_limits)
    plugin::set_limit(limits, name, std::to_string(bound));
  for (const auto &word : context.values().all("--limit")) {
    const auto equals = word.find('=');
    if (equals == std::string::npos) throw core::UsageError("--limit \"" + word + "\": expected NAME=N");
    plugin::set_limit(limits, std::string_view(word).substr(0, equals), std::string_view(word).substr(equals + 1));
  }
  return limits;
}

plugin::Isolation isolation(const Context &context) {
  const auto &caller = context.caller();
  return {plugin::worker_program(caller.program), limits(context), cache_file(caller)};
}

}  // namespace unsc::cli
