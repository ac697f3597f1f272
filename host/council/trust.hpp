#pragma once
// How far a source is believed, by plugin id: schema/reference/trust.csv, which settings may override. Higher wins. A plugin
// from outside the install starts lowest, whatever it says of itself.
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace unsc::council {

class Trust {
 public:
  static constexpr int kBundled = 40;
  static constexpr int kOutside = 10;

  explicit Trust(std::string_view trust_csv);
  /// The user's own setting: it stands for a plugin from anywhere.
  void set(std::string plugin, int trust) { m_settings[std::move(plugin)] = trust; }
  /// The table speaks of plugins that are part of the install (`bundled`) only.
  int of(std::string_view plugin, bool bundled) const;
  const std::map<std::string, int, std::less<>> &table() const { return m_trust; }

 private:
  std::map<std::string, int, std::less<>> m_trust, m_settings;
};

}  // namespace unsc::council
