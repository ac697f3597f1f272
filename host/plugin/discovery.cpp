#include <plugin/discovery.hpp>

#include <core/error.hpp>
#include <core/text.hpp>
#include <plugin/library.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace unsc::plugin {
namespace {

void list_folder(const std::filesystem::path &folder, bool bundled, std::vector<Candidate> &into) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    if (bundled) return;
    throw core::Error(fmt::format("plugin folder {}: expected a folder", folder.string()));
  }
  const auto first = into.size();
  for (const auto &entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".so") into.push_back({entry.path(), bundled});
  }
  std::sort(into.begin() + static_cast<std::ptrdiff_t>(first), into.end(),
            [](const Candidate &a, const Candidate &b) { return a.file < b.file; });
}

}  // namespace

SearchPath search_path(const std::vector<std::string> &plugin_dirs, std::string_view environment,
                       const std::filesystem::path &program) {
  SearchPath path;
  path.outside.assign(plugin_dirs.begin(), plugin_dirs.end());
  for (const auto folder : core::split(environment, ':')) {
    if (!folder.empty()) path.outside.emplace_back(folder);
  }
  const auto home = program.parent_path();
  path.bundled = {home / "plugins", home.parent_path() / "lib" / "unsc" / "plugins"};
  return path;
}

std::vector<Candidate> find(const SearchPath &path) {
  std::vector<Candidate> all;
  for (const auto &folder : path.outside) list_folder(folder, false, all);
  for (const auto &folder : path.bundled) list_folder(folder, true, all);
  return all;
}

std::vector<Found> open_all(const SearchPath &path, const Opener &open) {
  std::vector<Found> all;
  std::map<std::string, std::filesystem::path> taken;
  for (const auto &candidate : find(path)) {
    Found found{candidate.file, candidate.bundled, {}, {}, nullptr};
    try {
      found.plugin = open(candidate.file);
      found.description = found.plugin->description();
      const auto [earlier, is_new] = taken.emplace(found.description->id, candidate.file);
      if (!is_new) {
        found.plugin.reset();
        found.refusal =
            fmt::format("{}: shadowed by {}, which has the same id", candidate.file.string(), earlier->second.string());
      }
    } catch (const Refusal &refusal) {
      found.refusal = refusal.what();
    }
    all.push_back(std::move(found));
  }
  return all;
}

}  // namespace unsc::plugin
