#pragma once
// Expressions of time that end something: "until 30 April 2024" (2680), "for a new period terminating on 31 July 2000"
// (1287), "13 months from the date of adoption of this resolution" (2700), "for the period specified in paragraph 1 above"
// (1609), "with immediate effect" (1372).
//
// The rules, and why:
//   - "Until D" includes D: UNMIBH's mandate "until 30 June 2002" (1418) was extended on that day by 1420, and never lapsed.
//   - A printed date is taken before a duration beside it. The date is what the Council reads out; the duration is its
//     description.
//   - "N months" keeps the day of the month: 2237 of 2 September 2015, ten months, ended on 2 July 2016.
//   - A duration without a word from when has no certain end. It is marked, and the chain decides.
// Each production in ends.cpp stands with the resolution that showed it.
#include <clause/token.hpp>

namespace unsc::clause {

struct End {
  std::size_t first = 0, last = 0;  // tokens [first, last)
  UntilRule rule = UntilRule::none;
  std::optional<core::PartialDate> until, from, recited_expiry;
  std::optional<Duration> duration;
  bool floating_start = false, unstated_start = false, further = false;
  bool initial = false, final = false;
  bool immediate = false;
  std::string same_as;
  std::optional<Citation> other;
};

/// The end expression that begins at token `i` and does not go past `stop`.
std::optional<End> end_at(const Tokens &tokens, std::size_t i, std::size_t stop);

/// The day on which a termination takes effect: "as of June 30 2023", "with effect from 16 December 2018", "with immediate
/// effect".
std::optional<End> effect_at(const Tokens &tokens, std::size_t i, std::size_t stop);

}  // namespace unsc::clause
