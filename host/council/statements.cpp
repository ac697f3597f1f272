#include <council/vote_builder.hpp>

#include <algorithm>

namespace unsc::council {

void Statements::add(const std::string &value, std::int64_t claim) {
  auto same =
      std::find_if(m_stated.begin(), m_stated.end(), [&value](const Stated &stated) { return stated.value == value; });
  if (same == m_stated.end()) same = m_stated.insert(m_stated.end(), Stated{value, {}});
  if (std::find(same->claims.begin(), same->claims.end(), claim) == same->claims.end()) same->claims.push_back(claim);
}

std::vector<Stated> Statements::but(std::string_view value) const {
  std::vector<Stated> others;
  std::copy_if(m_stated.begin(), m_stated.end(), std::back_inserter(others),
               [value](const Stated &stated) { return stated.value != value; });
  return others;
}

}  // namespace unsc::council
