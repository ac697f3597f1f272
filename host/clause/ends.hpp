#pragma once
// Expressions of time that end something: "until 30 April 2024", "for a further period of six months, until 31 January
// 2001", "13 months from the adoption of this resolution", "for the period specified in paragraph 1 above", "with immediate
// effect". Each production stands in the source with the resolution that showed it.
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
