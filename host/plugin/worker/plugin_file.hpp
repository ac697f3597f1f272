#pragma once
// The plugin's file, opened while the worker is still who started it. An ordinary user's own files are reachable afterwards;
// root's need not be for nobody: then a copy in memory stands in.
#include <filesystem>
#include <string>

namespace unsc::plugin {

class PluginFile {
 public:
  explicit PluginFile(const std::string &file);
  PluginFile(const PluginFile &) = delete;
  PluginFile &operator=(const PluginFile &) = delete;
  ~PluginFile();

  /// A path that this process can open now.
  std::filesystem::path reachable() const;
  /// A message with the file's own name in it.
  static std::string named(std::string message, const std::string &file);

 private:
  std::string m_file;
  int m_copy = -1;
};

}  // namespace unsc::plugin
