#pragma once
// What was read: which adopted resolutions are known, and of which of them the text. A mandate that ended may be called
// lapsed only where a renewal would have been read.
#include <mandate/facts.hpp>

#include <set>
#include <string>
#include <vector>

namespace unsc::mandate {

struct Coverage {
  struct Adopted {
    core::Date date;
    std::string symbol;
    std::string title;  // folded
    bool has_text = false;
  };
  /// A draft that was voted on and not adopted; its outcome is known.
  struct Failed {
    core::Date date;
    CouncilVote vote;
    std::string title;  // folded
  };
  std::vector<Adopted> adopted;   // by date, symbol
  std::vector<Failed> failed;     // by date, symbol
  std::vector<Adopted> texts;     // those of `adopted` that have a text
  std::set<int> years_with_text;  // of adoption

  /// The last text adopted by the day; nullptr where there is none.
  const Adopted *last_text(core::Date by) const;
  /// The first text adopted after the day; nullptr where there is none.
  const Adopted *first_text(core::Date after) const;
};

/// `texts` are those in a language that is read; a text that only another language gives has not been read.
Coverage coverage(const std::vector<CouncilVote> &votes, const std::vector<Text> &texts);

}  // namespace unsc::mandate
