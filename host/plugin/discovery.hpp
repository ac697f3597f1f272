#pragma once
// Where plugins are looked for, in this order; the first file of a plugin id wins, later ones are reported as shadowed:
//   1. --plugin-dir, as often as given
//   2. UNSC_PLUGIN_PATH, folders separated by ':'
//   3. beside the program: <program>/plugins (a build tree), <program>/../lib/unsc/plugins (an installation)
// A plugin found under 3 is bundled; one from 1 or 2 comes from outside the installation and is trusted least.
#include <plugin/plugin.hpp>

#include <functional>
#include <optional>

namespace unsc::plugin {

struct SearchPath {
  std::vector<std::filesystem::path> outside;
  std::vector<std::filesystem::path> bundled;
};

/// From the options, the environment's UNSC_PLUGIN_PATH ("" where unset) and the program's own path.
SearchPath search_path(const std::vector<std::string> &plugin_dirs, std::string_view environment,
                       const std::filesystem::path &program);

struct Candidate {
  std::filesystem::path file;
  bool bundled = false;
};

/// Every *.so in the folders, by name within a folder. A folder of --plugin-dir or UNSC_PLUGIN_PATH that does not exist is
/// an Error; a bundled one that does not exist has no plugins.
std::vector<Candidate> find(const SearchPath &path);

/// One file and what came of it.
struct Found {
  std::filesystem::path file;
  bool bundled = false;
  std::optional<Description> description;  // absent: refused
  std::string refusal;                     // or why it is not used
  std::unique_ptr<Plugin> plugin;          // null: not usable
};

/// How a file becomes a plugin: in this process (library.hpp) or in a worker (isolation.hpp). Throws Refusal for a bad one.
using Opener = std::function<std::unique_ptr<Plugin>(const std::filesystem::path &)>;

/// Opens every candidate. Never throws for a bad plugin.
std::vector<Found> open_all(const SearchPath &path, const Opener &open);

}  // namespace unsc::plugin
