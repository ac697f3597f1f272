#pragma once
// The votes of which rows have been seen, while more may come.
//
// Rows need not be sorted, so a vote stays open until as many ballots have come as it prints members, or until the document
// ends. An open vote keeps sixteen bytes a ballot and where its first row stands; names are kept once a document. Ballots
// that come for a vote already handed over open it again and become one more record of it at the end.
#include <unsc/plugin.hpp>

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace undl {

/// The members, each (name, code) once, by number. Rows of one vote follow the order of those of the vote before, mostly, so
/// the next number is tried first.
class Members {
 public:
  std::uint32_t number(std::string_view name, std::string_view code);
  std::string_view name(std::uint32_t member) const { return m_members[member].first; }
  std::string_view code(std::uint32_t member) const { return m_members[member].second; }

 private:
  bool is(std::uint32_t member, std::string_view name, std::string_view code) const;

  std::deque<std::pair<std::string, std::string>> m_members;
  std::map<std::pair<std::string, std::string>, std::uint32_t> m_numbers;
  std::uint32_t m_next = 0;
};

struct OpenBallot {
  std::uint32_t member, first_line, last_line;
  unsc::Position position;
};

struct OpenVote {
  std::size_t first_row = 0;       // its offset in the document
  std::size_t first_row_size = 0;  // without the line end
  std::uint64_t first_row_line = 0;
  std::int32_t members = UNSC_NO_COUNT;  // as printed
  bool handed_over = false;              // once at least
  bool without_vote = false;
  std::vector<OpenBallot> ballots;

  bool is_full() const { return !handed_over && members > 0 && ballots.size() == static_cast<std::size_t>(members); }
};

/// Votes by key, in the order of their first rows.
class OpenVotes {
 public:
  /// The vote with the key; `fresh` tells whether this call made it.
  OpenVote &at(std::string_view key, bool &fresh);
  std::deque<OpenVote> &all() { return m_votes; }

 private:
  std::deque<OpenVote> m_votes;
  std::unordered_map<std::string, OpenVote *> m_by_key;
  std::string m_last_key;
  OpenVote *m_last = nullptr;
};

}  // namespace undl
