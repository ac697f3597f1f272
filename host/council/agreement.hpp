#pragma once
// How often two states voted alike.
//
// Counted are the votes in which both cast yes, no or abstain: an absence is no opinion, and a text adopted without a vote
// has no ballots, so callers leave those out. `contested` counts apart the votes that were not unanimous, where agreeing
// says something. low and high bound the ratio at 95 % (E. B. Wilson, "Probable inference", JASA 22, 1927), so that three
// shared votes do not look like three hundred. Kept as bits: 193 states over thousands of votes compare in milliseconds.
#include <council/states.hpp>

#include <core/ballots.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace unsc::council {

struct PairAgreement {
  StateCode a, b;  // a < b
  std::uint32_t shared = 0, agreed = 0;
  std::uint32_t contested = 0, contested_agreed = 0;
  double ratio = 0, low = 0, high = 0;
};

struct Interval {
  double low = 0, high = 1;
};
Interval wilson(std::uint32_t agreed, std::uint32_t shared);

class Agreement {
 public:
  /// `votes`: how many votes there will be; each is called by its place 0 .. votes - 1.
  explicit Agreement(std::size_t votes);
  void cast(std::size_t vote, StateCode state, core::Position position);

  /// All pairs that share a vote, by a then b; with `only`, the pairs that have at least one of these states (of one state),
  /// or both (of two or more).
  std::vector<PairAgreement> pairs(std::span<const StateCode> only = {}) const;

 private:
  struct Row {
    StateCode state;
    std::vector<std::uint64_t> bits;  // yes words, then no words, then abstain words
  };
  Row &row(StateCode state);
  std::vector<std::uint64_t> contested() const;
  PairAgreement compare(const Row &first, const Row &second, std::span<const std::uint64_t> split) const;

  std::size_t m_words;
  std::vector<Row> m_rows;
  std::vector<std::int16_t> m_row_at;  // by code index
};

}  // namespace unsc::council
