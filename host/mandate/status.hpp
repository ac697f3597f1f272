#pragma once
// A body's status on a day, with the reason in a sentence.
//
// A mandate ends at the end of its last day in New York, so "until D" includes D. A mandate whose end has passed has lapsed
// only where the record was read past that end, or where its renewal is known to have failed and no later adopted vote
// concerns the body; otherwise the honest answer is unknown, naming what was read last and what is known by title only. Acts
// dated after the day asked for do not exist yet.
#include <mandate/facts.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::mandate {

enum class State { active, open_ended, lapsed, terminated, not_yet, unknown };
std::string_view name(State state);

/// What was read, by any source: the adopted acts, each with its text or without.
struct Coverage {
  struct Adopted {
    core::Date date;
    std::string symbol, title;
    bool has_text = false;
  };
  std::vector<Adopted> adopted;  // by date, symbol
  /// Failed drafts that were voted on, for the reason of a lapse.
  std::vector<Act> failed;  // by date
};
Coverage coverage(const std::vector<Act> &acts, const std::vector<ActText> &texts);

struct Status {
  State state = State::unknown;
  std::optional<core::PartialDate> since, until;
  /// Of an end that the text does not fix: the day that is reached for certain; `until` is then absent.
  std::optional<core::Date> until_at_least;
  std::string basis, paragraph, quote, reason;
};

/// `terms` are the body's own, in order.
Status status(const Body &body, const std::vector<Term> &terms, core::Date on, const Coverage &coverage);

}  // namespace unsc::mandate
