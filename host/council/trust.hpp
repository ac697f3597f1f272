#pragma once
// How far a source is believed, by plugin id: schema/reference/trust.csv, which settings may override. Higher wins. A plugin
// from outside the install starts lowest, whatever it says of itself.
#include <map>
#include <string>
#include <string_view>

namespace unsc::council {

class Trust {
 public:
  static constexpr int kBundled = 40;
  static constexpr int kOutside = 10;

  explicit Trust(std::string_view trust_csv);
  void set(std::string plugin, int trust) { m_trust[std::move(plugin)] = trust; }
  /// A plugin in the table has its trust only as part of the install.
  int of(std::string_view plugin, bool bundled) const;
  const std::map<std::string, int, std::less<>> &table() const { return m_trust; }

 private:
  std::map<std::string, int, std::less<>> m_trust;
};

}  // namespace unsc::council
