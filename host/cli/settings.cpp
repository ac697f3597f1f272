#include <cli/settings.hpp>
#include <plugin/limits.hpp>

#include <core/error.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace unsc::cli {
namespace {

std::string variable(const Caller &caller, const char *name) { return caller.environment(name).value_or(""); }

std::string read_file(const std::filesystem::path &file) {
  std::error_code error;
  if (std::filesystem::is_directory(file, error)) throw core::UsageError(file.string() + ": a folder; expected a TOML file");
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.good() && !in.eof())
    throw core::UsageError(file.string() + ": " + std::strerror(errno) + "; expected a TOML file");
  return text;
}

/// Resolves what the file says against its folder.
class Beside {
 public:
  Beside(std::filesystem::path folder, std::string home) : m_folder(std::move(folder)), m_home(std::move(home)) {}

  void operator()(std::string &path) const {
    if (path.empty() || path == "-" || path.find("://") != std::string::npos) return;
    if (path.starts_with("~/") && !m_home.empty()) path = m_home + path.substr(1);
    if (std::filesystem::path(path).is_relative()) path = (m_folder / path).string();
  }

 private:
  std::filesystem::path m_folder;
  std::string m_home;
};

config::Vocabulary vocabulary() {
  config::Vocabulary known;
  known.limits = plugin::limit_names();
  known.kinds = core::names_of(alert::kKinds);
  return known;
}

}  // namespace

std::filesystem::path settings_file(const Caller &caller) {
  if (const auto named = variable(caller, "UNSC_CONFIG"); !named.empty()) return named;
  const auto in_folder = std::filesystem::path("unsc") / "unsc.toml";
  const std::filesystem::path folder = variable(caller, "XDG_CONFIG_HOME");
  if (folder.is_absolute()) return folder / in_folder;
  const auto home = variable(caller, "HOME");
  return home.empty() ? std::filesystem::path() : std::filesystem::path(home) / ".config" / in_folder;
}

config::Settings load_settings(const Caller &caller) {
  const auto file = settings_file(caller);
  std::error_code error;
  if (file.empty() || !std::filesystem::exists(file, error)) {
    if (variable(caller, "UNSC_CONFIG").empty()) return {};
    throw core::UsageError("UNSC_CONFIG: " + file.string() + ": no such file; expected settings as TOML");
  }
  auto settings = config::read(read_file(file), file.string(), vocabulary());
  const Beside beside(std::filesystem::absolute(file, error).parent_path(), variable(caller, "HOME"));
  for (auto &origin : settings.sources.origins) beside(origin);
  for (auto &channel : settings.channels) {
    beside(channel.path);
    beside(channel.secret.file);
  }
  return settings;
}

alert::Settings alert_settings(const config::Settings &settings) {
  alert::Settings all;
  all.steps = settings.alerts.steps;
  for (const auto &[name, steps] : settings.alerts.steps_by_kind) {
    if (const auto kind = core::word_named(alert::kKinds, name)) all.steps_by_kind[*kind] = steps;
  }
  all.steps_by_body = settings.alerts.steps_by_body;
  all.look_ahead = settings.alerts.within;
  all.stale_days = settings.sources.stale_days;
  all.stale_days_by_source = settings.sources.stale_days_by_source;
  return all;
}

}  // namespace unsc::cli
