#pragma once
// One Council record out of claims that disagree: the votes of one cluster (see identity.hpp), each field decided by a named
// rule, every disagreement kept as a conflict. Pure: the same set of claims gives the same result in whatever order it
// comes.
//
// A claim is complete where its ballots agree with the tally that its own document prints and with the Council's size that
// day, every ballot is a seat-holder's and no state stands in two lists. For each field the complete claim of the most
// trusted source wins; an empty claim never beats a filled one. Ballots of states without a seat are no facts.
//
// Vote keys: "S/RES/2680(2023)" for an adopted text; "S/2024/255@2024-03-28#1" for any other: draft without revision, date,
// ordinal on that day, always printed, so that a second vote found later does not rename the first. No draft:
// "SC@1946-06-18#1". Several votes of one symbol: "E/CN.4/RES(I)@1947-02-05#2".
#include <council/further_texts.hpp>
#include <council/identity.hpp>
#include <council/rules.hpp>
#include <council/seats.hpp>
#include <council/states.hpp>

#include <core/ballots.hpp>
#include <core/date.hpp>
#include <core/record.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::council {

/// One value and the claims that state it, most trusted first.
struct Stated {
  std::string value;
  std::vector<std::int64_t> claims;
};

// Rules. Fields: complete_claim, trust (most trusted that fills it), majority_of_dates, tie_of_dates, majority_of_meetings,
// tie_of_meetings, by_ballots, printed_totals, adopted_symbol, by_rule (majority and veto of the day), declared,
// nobody_voted, somebody_opposed. Ballots: complete_claim, trust, veto_list, missing_is_absent, mislabelled_column,
// two_lists_by_tally, words_say_absent, by_tally, contradiction. Conflicts also: seats, states, two_lists, without_vote,
// filled_claim, both_stand.

/// How one field of a vote came to its value: what `why` shows.
struct Choice {
  std::string field;  // the column's name: "date", "title", "outcome", ...
  std::string value;
  std::optional<std::int64_t> claim;  // absent where computed
  std::uint64_t line = 0;
  std::string rule;  // one of the rules above
  std::vector<Stated> others;
};

struct BallotFact {
  StateCode state;    // carries the seat history: RUS, CHN
  StateCode cast_as;  // the code of the day: SUN, TWN
  core::Position position = core::Position::unknown;
  bool vetoed = false;  // this "no" was a veto
  std::int64_t claim = 0;
  std::uint64_t line = 0;  // 0: the claim prints no line for it (a member missing from its lists)
  std::string_view rule;   // a static text: "complete", "trust", "missing_is_absent", "mislabelled_column", ...
};

struct VoteFact {
  std::string key;
  std::string organ, resolution;
  std::optional<int> number;  // of a Council resolution
  std::string draft, meeting;
  std::optional<core::PartialDate> date;
  std::string title, agenda;
  core::Modality modality = core::Modality::unknown;
  std::optional<Outcome> outcome;
  std::string outcome_declared;  // "adopted", "vetoed", "not_adopted", or as printed where it cannot be read
  std::optional<int> yes, no, abstain, absent;
  std::optional<bool> chapter_vii;
  std::string link, part;
  std::array<std::string, kFurtherTexts.size()> further;
  std::vector<std::string> sponsors, subjects;
  std::vector<StateCode> vetoed_by;  // code order
  bool complete = false;             // its ballots come from a complete claim
  std::vector<BallotFact> ballots;   // code order; none where adopted without a vote
  std::vector<Choice> choices;
  std::vector<std::int64_t> claims;  // all that support it, most trusted first
  std::string topic;                 // folded titles, agendas, subjects and drafts of all its claims, one a line
};

/// Kinds: ballot, totals, tally, no_seat, seat_count, two_lists, outcome, date, meeting, duplicate, identity, unknown_state.
struct Conflict {
  std::string kind;
  std::string ref;  // the vote's key
  std::string field;
  std::optional<StateCode> state;
  std::vector<Stated> values;
  std::optional<std::int64_t> winner;  // the claim that won, absent where none did
  std::string rule;
  std::string text;  // one sentence for a person
};

struct ClusterResult {
  std::vector<VoteFact> votes;      // by key
  std::vector<Conflict> conflicts;  // by ref, kind, field, state
};

ClusterResult reconcile(std::span<const VoteClaim> cluster, const States &states, const Seats &seats);

}  // namespace unsc::council
