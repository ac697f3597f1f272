#pragma once
// What was read of the run of adopted resolutions, and what of it may concern a body.
//
// The Council numbers what it adopts, so a record can be asked for what it lacks: a number that nothing tells of, a
// resolution known by a vote alone, a text that is there only in a language that is not read, a paragraph that speaks of a
// clock and was not understood. Each may be the decision that ends a body, or moves its end. What is certain of a body rests
// on a decision and on everything after it having been read.
#include <mandate/facts.hpp>

#include <map>
#include <string>
#include <vector>

namespace unsc::mandate {

/// How far an adopted resolution was read.
enum class Reading {
  whole,       // its text, and each of its paragraphs that speaks of a clock
  in_part,     // its text; what a paragraph of it does to a clock, or to whose, was not found
  with_gaps,   // some of its paragraphs: between the numbers of those that were read others are missing
  other_only,  // its text is there, but in languages that are not read
  by_vote      // no text of it is there
};

/// Which operative paragraphs of a text were read, by their numbers.
struct Numbered {
  int count = 0, highest = 0;  // both 0 where they bear no numbers
  bool has_gaps() const { return count != highest; }
};
Numbered numbered(const Text &text);

/// So many days after its last vote a record still tells that nothing followed. The Council adopts one resolution a week;
/// this is the rhythm that is assumed of a source that declares none.
inline constexpr int kRecordHolds = 90;

struct Coverage {
  struct Adopted {
    core::Date date;
    int number = 0;
    std::string symbol;
    Reading reading = Reading::whole;
    std::string title;         // folded: what its vote gives as title, agenda item and subjects
    std::string agenda;        // folded: the agenda item that its vote gives, "" where it gives none
    bool tells = false;        // `title` says what it is about: more than its number and the words every title has
    std::vector<int> cited;    // the resolutions that `title` cites
    std::vector<int> in_text;  // those that its paragraphs cite which were not understood, or are in another language
  };
  /// A draft that was voted on and not adopted; its outcome is known.
  struct Failed {
    core::Date date;
    CouncilVote vote;
    std::string title;  // folded
  };
  /// Numbers that nothing in the record has, between two that something has.
  struct Gap {
    int first = 0, last = 0;  // the numbers missing, both included
    core::Date from;          // the first day on which one of them can have been adopted

    int count() const { return last - first + 1; }
  };
  std::vector<Adopted> adopted;                  // by date, number
  std::map<std::string, std::size_t> by_symbol;  // into `adopted`
  std::vector<Failed> failed;                    // by date, symbol
  std::vector<Gap> gaps;                         // by number

  /// The last resolution of the record; nullptr where there is none.
  const Adopted *last() const { return adopted.empty() ? nullptr : &adopted.back(); }
  /// The day to which the record reaches: of the last resolution, or of the last draft that failed; nullopt where it is
  /// empty.
  std::optional<core::Date> reach() const;
  const Adopted *of_symbol(const std::string &symbol) const;
};

/// `texts` in all languages; `paragraphs` are those of the facts: which of them were not understood.
Coverage coverage(const std::vector<CouncilVote> &votes, const std::vector<Text> &texts,
                  const std::vector<ParagraphClass> &paragraphs);

}  // namespace unsc::mandate
