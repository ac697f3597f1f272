#pragma once
// From one group of claims to one vote: each field by its rule, each disagreement to a conflict. Internal to reconcile.
#include <core/date.hpp>
#include <core/record.hpp>
#include <council/claim_reading.hpp>
#include <council/reconcile.hpp>
#include <council/seats.hpp>
#include <council/states.hpp>
#include <council/vote_matching.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::council {

/// Values and who states them, in the order first stated.
class Statements {
 public:
  void add(const std::string &value, std::int64_t claim);
  bool agree() const { return m_stated.size() < 2; }
  bool empty() const { return m_stated.empty(); }
  const std::vector<Stated> &all() const { return m_stated; }
  std::vector<Stated> but(std::string_view value) const;

 private:
  std::vector<Stated> m_stated;
};

class VoteBuilder {
 public:
  VoteBuilder(VoteGroup group, const States &states, const Seats &seats);
  VoteBuilder(const VoteBuilder &) = delete;
  VoteBuilder &operator=(const VoteBuilder &) = delete;
  void build();
  /// The ordinal and with it the key come last: they need the dates of all votes of the cluster.
  void set_key(std::string key);
  /// "S/2024/255@2024-03-28": what the ordinal counts within; empty for an adopted text.
  std::string key_stem() const;

  VoteFact &vote() { return m_vote; }
  std::vector<Conflict> &conflicts() { return m_conflicts; }

 private:
  void read_again();
  void decide_identity();
  void decide_date();
  void decide_meeting();
  void decide_modality();
  void decide_texts();
  void decide_lists();
  void decide_ballots();
  void ballots_from(const ClaimReading &base);
  void ballots_pieced_together();
  void add_ballot(const ReadBallot &ballot, std::int64_t claim, std::string_view rule);
  /// Totals, and the claim that prints them; none where they are counted.
  struct PrintedTally {
    Counts counts;
    const ClaimReading *by = nullptr;
  };
  std::size_t members() const;
  bool has_all_ballots() const;
  PrintedTally printed_tally() const;
  void decide_totals();
  void hold_against_ballots(PrintedTally &tally);
  void hold_against_seats(PrintedTally &tally);
  void read_by_tally(const Counts &tally);
  void note_open_ballots();
  void decide_outcome();
  void decide_vetoes();
  void gather_topic();

  void note_ballot_conflicts();
  void note_veto_lists();
  void note_set_aside();
  void note_seat_counts();
  void note_outcome(const Statements &declared, std::string_view by_rule);
  void note_identity();
  void note_imputed();

  void pick_text(std::string_view field, std::string core::VoteRecord::*member, std::string &into);
  void choice(std::string_view field, std::string value, const ClaimReading *reading, std::string_view rule,
              std::vector<Stated> others = {});
  Conflict &conflict(std::string_view kind, std::string_view field, std::vector<Stated> values, std::string_view rule,
                     std::string text);
  const BallotFact *ballot_of(StateCode state) const;
  bool council() const { return m_vote.organ == "SC"; }
  std::optional<core::Date> day() const { return m_day; }
  std::vector<const ClaimReading *> ranked() const;

  VoteGroup m_group;
  const States &m_states;
  const Seats &m_seats;
  std::vector<ClaimReading> &m_readings;       // of m_group
  std::vector<const ClaimReading *> m_ranked;  // complete ones first, then in order of trust
  const ClaimReading *m_base = nullptr;        // the claim whose ballots are the vote's
  std::optional<core::Date> m_day;             // of the vote; the first it can mean
  VoteFact m_vote;
  std::vector<Conflict> m_conflicts;
};

}  // namespace unsc::council
