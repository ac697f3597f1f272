#include <council/trust.hpp>

#include <core/reference.hpp>

#include <charconv>
#include <vector>

namespace unsc::council {

Trust::Trust(std::string_view trust_csv) {
  for (const auto &row : core::read_reference("trust.csv", trust_csv, "plugin,trust")) {
    int trust = 0;
    const auto &text = row[1];
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), trust);
    if (error != std::errc{} || end != text.data() + text.size()) row.refuse("a number as trust");
    m_trust[row[0]] = trust;
  }
}

int Trust::of(std::string_view plugin, bool bundled) const {
  if (const auto set = m_settings.find(plugin); set != m_settings.end()) return set->second;
  if (!bundled) return kOutside;
  const auto entry = m_trust.find(plugin);
  return entry == m_trust.end() ? kBundled : entry->second;
}

}  // namespace unsc::council
