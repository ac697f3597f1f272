#pragma once
// What past renewals tell about the next one, with its working: how many days before the end they came, how the votes went,
// who abstained or opposed, which drafts failed.
#include <core/date.hpp>
#include <mandate/facts.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace unsc::alert {

/// How the Council voted on a text.
struct Tally {
  std::optional<int> yes, no, abstain;
  std::vector<std::string> abstained, opposed;  // state codes
};
/// By the symbol of the resolution and of the draft.
using Tallies = std::map<std::string, Tally>;

/// "13-1-1"; empty where the totals are not known.
std::string words(const Tally &tally);

/// "the last 5 renewals came 38, 36, 38, 29, 38 days before the end (median 38): the usual day is 2024-03-23, 22 days ahead;
/// votes 15-0-0, ...: steady at 15 in favour; nobody abstained or opposed; failed drafts: S/2024/255 vetoed 2024-03-28".
/// What is not known is left out; empty where nothing is. `until` is the end ahead.
std::string outlook(const std::vector<mandate::Term> &terms, core::Date until, core::Date today, const Tallies &tallies);

}  // namespace unsc::alert
