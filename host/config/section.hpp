#pragma once
// One table of a TOML file while it is read: each key is asked for once, with what is expected of it; what was never asked
// for is unknown, and an error. So a value that is asked for must be used: else a setting would count for nothing, unseen.
// Only for this room.
#include <toml++/toml.h>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unsc::config {

class Section {
 public:
  /// `path`: "alerts.kind"; empty for the whole file.
  Section(const toml::table &table, std::string path, const std::string &file)
      : m_table(table), m_path(std::move(path)), m_file(file) {}

  bool has(std::string_view key) const { return m_table.contains(key); }
  [[nodiscard]] std::optional<std::string> text(std::string_view key);
  /// One of these words.
  [[nodiscard]] std::optional<std::string> word(std::string_view key, const std::vector<std::string> &words);
  [[nodiscard]] std::optional<int> whole(std::string_view key, int least, int most);
  /// Not empty where given.
  [[nodiscard]] std::optional<std::vector<std::string>> texts(std::string_view key);
  [[nodiscard]] std::optional<std::vector<int>> wholes(std::string_view key, int least, int most);
  /// The tables inside, by name; `known` are keys that are none of them.
  [[nodiscard]] std::vector<std::pair<std::string, Section>> sections(const std::set<std::string> &known = {});
  [[nodiscard]] std::optional<Section> section(std::string_view key);
  /// [[key]]
  [[nodiscard]] std::vector<Section> list(std::string_view key);

  /// Throws where a key was never asked for.
  void done() const;
  /// Throws "file:line: path.key: what".
  [[noreturn]] void refuse(std::string_view key, const std::string &what) const;

 private:
  const toml::node *ask(std::string_view key);
  std::string where(const toml::node &node) const;
  std::string named(std::string_view key) const;

  const toml::table &m_table;
  std::string m_path;
  const std::string &m_file;
  std::set<std::string, std::less<>> m_asked;
};

}  // namespace unsc::config
