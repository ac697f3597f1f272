#include "open_votes.hpp"

namespace undl {

bool Members::is(std::uint32_t member, std::string_view name, std::string_view code) const {
  return member < m_members.size() && m_members[member].first == name && m_members[member].second == code;
}

std::uint32_t Members::number(std::string_view name, std::string_view code) {
  for (const std::uint32_t guess : {m_next, std::uint32_t{0}}) {
    if (!is(guess, name, code)) continue;
    m_next = guess + 1;
    return guess;
  }
  const auto fresh = static_cast<std::uint32_t>(m_members.size());
  const auto [at, added] = m_numbers.try_emplace({std::string(name), std::string(code)}, fresh);
  if (added) m_members.emplace_back(name, code);
  m_next = at->second + 1;
  return at->second;
}

OpenVote &OpenVotes::at(std::string_view key, bool &fresh) {
  fresh = false;
  if (m_last != nullptr && key == m_last_key) return *m_last;
  const auto [at, added] = m_by_key.try_emplace(std::string(key), nullptr);
  if (added) at->second = &m_votes.emplace_back();
  fresh = added;
  m_last_key = key;
  m_last = at->second;
  return *m_last;
}

}  // namespace undl
