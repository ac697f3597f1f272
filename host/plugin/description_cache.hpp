#pragma once
// What plugins said of themselves, kept in a file between runs, so that naming the plugins starts no worker. An entry holds
// for a file of the same path, size, times and inode, and for this build's boundary. A cache that cannot be read is empty,
// one that cannot be written stays as it is: it only saves time.
#include <plugin/plugin.hpp>

#include <map>
#include <optional>

namespace unsc::plugin {

class DescriptionCache {
 public:
  /// "" keeps nothing.
  explicit DescriptionCache(std::filesystem::path file);
  std::optional<Description> find(const std::filesystem::path &plugin) const;
  void keep(const Description &description);
  /// Writes the file anew where there is something new; entries of plugins that are gone are left out.
  void save();

 private:
  struct Entry {
    std::string stamp;
    Description description;
  };
  void read();

  std::filesystem::path m_file;
  std::map<std::string, Entry> m_entries;  // by the plugin's absolute path
  bool m_has_news = false;
};

}  // namespace unsc::plugin
