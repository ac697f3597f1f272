#pragma once
// Votes held against each other: what one says of its day, its meeting and its draft cannot be true beside what others say.
//
// The Council counts. Resolutions and meetings are numbered in the order of their days (S/RES/1(1946), S/PV.1), a
// resolution's symbol carries the year of its adoption, a meeting is on one day unless it is resumed, and a draft becomes
// one resolution. What most votes have in common stands: of all ways to leave votes out so that the rest is in order, the
// one that leaves out the fewest. A vote that no such way keeps is out of order; where two ways are equally good, the votes
// in which they differ cannot all be true either, and nothing tells which are. Pure: the same votes in any order give the
// same result.
#include <core/date.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::council {

/// What a vote says, decided from its own claims alone.
struct VoteParts {
  std::string key;
  std::string resolution;     // empty: not adopted
  std::optional<int> number;  // of the resolution
  std::optional<core::PartialDate> date;
  std::string meeting, draft;
};

struct Breach {
  std::string kind;                  // number_order, symbol_year, meeting_order, meeting_day, draft_twice
  std::string ref;                   // the vote's key
  std::string field, value;          // what it says that cannot be true
  std::vector<std::string> against;  // keys of votes that contradict it, the nearest first
  std::string text;                  // one sentence for a person
};

/// A part that is not known although the vote's claims say it; `instead` is what nothing contradicts: of a day its
/// month or its year.
struct SetAside {
  std::string ref, field, value, instead;
  auto operator<=>(const SetAside &) const = default;
};

struct VotesHeld {
  std::vector<Breach> breaches;     // by ref, kind
  std::vector<SetAside> set_aside;  // by ref, field; one a field
};

/// Votes of the Council.
VotesHeld hold_against_each_other(std::vector<VoteParts> votes);

/// The kinds of breaches, in the order in which they are counted: those above, and those within one vote.
inline constexpr std::string_view kBreaches[] = {"tally",         "seat_count",  "symbol_year", "number_order",
                                                 "meeting_order", "meeting_day", "draft_twice"};

}  // namespace unsc::council
