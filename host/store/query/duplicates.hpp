#pragma once
// Votes that may be one vote written twice: what the rule both_stand left standing, for the marks in lists and counts.
#include <core/table.hpp>
#include <store/query/votes.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::store {

struct Duplicates {
  std::map<std::string, std::set<std::string>, std::less<>> others;   // by ref: the votes that it may be
  std::map<std::string, std::set<std::string>, std::less<>> repeats;  // of these, the ones that stand before it in a count
};
Duplicates suspected_duplicates(const Store &store);

/// The list column that ballots(), vetoed_votes() and vote_row() leave empty, filled by the column ref.
inline constexpr std::string_view kDuplicateColumn = "suspected_duplicate_of";
void mark_duplicates(const Duplicates &duplicates, core::Table &table);

/// How many of the ballots may be on a vote that another one of them is on too, by position.
std::map<std::string, std::int64_t> repeated_ballots(const Store &store, const Duplicates &duplicates,
                                                     const BallotFilter &filter);

}  // namespace unsc::store
