#pragma once
// One claim read in the light of who the states are and who sat that day: its ballots by state, its printed tally, and how
// far the two agree. What cannot be a fact (a ballot without a seat, a state in two lists, a name nobody knows) is set aside
// here, not dropped.
#include <council/identity.hpp>
#include <council/seats.hpp>
#include <council/states.hpp>

#include <core/ballots.hpp>
#include <core/date.hpp>
#include <core/record.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::council {

/// A printed tally: yes, no, abstain, and those that did not vote.
struct Counts {
  std::optional<int> yes, no, abstain, absent;
  bool filled() const { return yes && no && abstain; }
  bool any() const { return yes || no || abstain; }
  std::string text() const;  // "9-0-6"; "14-?-1" where one is not known
  bool same(const Counts &other) const { return yes == other.yes && no == other.no && abstain == other.abstain; }
  /// Both know a count, and not the same.
  bool contradicts(const Counts &other) const;
  /// What is not known, from another.
  void fill(const Counts &other);
  /// How many members the tally speaks of; nullopt where it is not whole. Those that did not vote count where printed.
  std::optional<int> sum() const;
};

/// The numbers in "Adopted 9-0-6, 5028th meeting" or "Adopted (14-0-0, 1 absent)". "Adopted unanimously": nobody against and
/// nobody abstaining. What the words do not say is absent.
Counts tally_in_words(std::string_view text);
/// The count fields of a record.
Counts printed_counts(const core::VoteRecord &record);

struct ReadBallot {
  StateCode state;
  core::Position position = core::Position::unknown;
  std::uint64_t line = 0;
  std::string_view rule;  // empty: as printed
};

/// A ballot of a state without a seat; `given_to` is the seat-holder whose ballot it proves to be, if one.
struct SeatlessBallot {
  ReadBallot ballot;
  std::optional<StateCode> given_to;
};

/// A state that one document prints with two positions.
struct TwoPositions {
  StateCode state;
  core::Position first, second;
};

/// `partial`: not known to be whole. `repaired`: whole once what it misplaces is put right. `complete`: as printed.
enum class Level { partial, repaired, complete };

struct ClaimReading {
  const VoteClaim *claim = nullptr;
  std::vector<ReadBallot> ballots;  // one a state, in code order
  std::vector<SeatlessBallot> seatless;
  std::vector<TwoPositions> twice;
  std::vector<std::string> unknown;  // member names, as printed
  Counts printed;                    // words before count fields: 1559 prints 9-0-6 in words and 15-0-0 in fields
  bool accounted = false;            // the lists say of every member how it voted
  std::size_t listed = 0;            // members that the document lists
  bool nobody_voted = false;         // members are listed, each as not voting
  Level level = Level::partial;

  const core::VoteRecord &record() const { return claim->record; }
  bool lists_vetoes() const { return record().ballot_scope == core::BallotScope::vetoes; }
  /// Said so, or an adopted text for which every member is printed as not voting, as one publisher writes it.
  bool without_vote() const {
    return record().modality == core::Modality::without_vote ||
           (nobody_voted && record().modality == core::Modality::unknown && !record().resolution.empty());
  }
  /// Says anything of how the vote went.
  bool filled() const { return listed != 0 || printed.any() || without_vote(); }
  /// A ballot against or an abstention, listed or counted: there was a vote.
  bool saw_a_vote() const;
  /// From the ballots; absent ones included.
  Counts counted() const;
};

ClaimReading read_claim(const VoteClaim &claim, std::optional<core::Date> on, const States &states, const Seats &seats);

}  // namespace unsc::council
