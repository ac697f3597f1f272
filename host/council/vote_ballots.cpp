// The ballots of a vote.
#include <council/vote_builder.hpp>

#include <core/ballots.hpp>
#include <council/identity.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace unsc::council {

using core::Position;

namespace {

std::string word(Position position) { return std::string(core::name(position)); }

bool known(Position position) { return position != Position::unknown; }

}  // namespace

void VoteBuilder::decide_ballots() {
  if (m_vote.modality == core::Modality::without_vote) {
    note_imputed();
    return;
  }
  for (const auto *reading : m_ranked) {
    if (reading->level != Level::partial && (m_base == nullptr || reading->level > m_base->level)) m_base = reading;
  }
  if (m_base != nullptr)
    ballots_from(*m_base);
  else
    ballots_pieced_together();
  m_vote.complete = m_base != nullptr;
  note_ballot_conflicts();
}

void VoteBuilder::ballots_from(const ClaimReading &base) {
  m_vote.ballots.reserve(base.ballots.size());
  for (const auto &ballot : base.ballots) {
    add_ballot(ballot, base.claim->id, ballot.rule.empty() ? "complete_claim" : ballot.rule);
  }
}

/// No claim is complete: each state's ballot from the most trusted that prints one, and from lists of vetoes what is left.
void VoteBuilder::ballots_pieced_together() {
  std::map<StateCode, std::pair<const ClaimReading *, const ReadBallot *>> best;
  for (const bool vetoes : {false, true}) {
    for (const auto &reading : m_readings) {
      if (reading.without_vote() || reading.lists_vetoes() != vetoes) continue;
      for (const auto &ballot : reading.ballots) {
        const auto [at, fresh] = best.try_emplace(ballot.state, &reading, &ballot);
        if (!fresh && !known(at->second.second->position) && known(ballot.position)) at->second = {&reading, &ballot};
      }
    }
  }
  for (const auto &[state, source] : best) {
    const auto &[reading, ballot] = source;
    add_ballot(*ballot, reading->claim->id,
               reading->lists_vetoes() ? "veto_list"
               : ballot->rule.empty()  ? "trust"
                                       : ballot->rule);
  }
}

void VoteBuilder::add_ballot(const ReadBallot &ballot, std::int64_t claim, std::string_view rule) {
  BallotFact fact;
  fact.state = ballot.state;
  fact.cast_as = m_day ? m_states.cast_as(ballot.state, *m_day) : ballot.state;
  fact.position = ballot.position;
  fact.claim = claim;
  fact.line = ballot.line;
  fact.rule = rule;
  m_vote.ballots.push_back(fact);
}

const BallotFact *VoteBuilder::ballot_of(StateCode state) const {
  const auto at = std::lower_bound(m_vote.ballots.begin(), m_vote.ballots.end(), state,
                                   [](const BallotFact &fact, StateCode code) { return fact.state < code; });
  return at == m_vote.ballots.end() || at->state != state ? nullptr : &*at;
}

void VoteBuilder::note_ballot_conflicts() {
  if (m_readings.size() < 2) return;
  std::map<StateCode, Statements> stated;
  for (const auto &reading : m_readings) {
    if (reading.lists_vetoes() && m_base != nullptr) continue;
    for (const auto &ballot : reading.ballots) {
      if (known(ballot.position)) stated[ballot.state].add(word(ballot.position), reading.claim->id);
    }
  }
  for (const auto &[state, values] : stated) {
    const auto *fact = ballot_of(state);
    if (fact == nullptr || values.agree()) continue;
    auto &found =
        conflict("ballot", "position", values.all(), fact->rule,
                 m_states.name(state, day()) + " is printed with different positions; " + word(fact->position) + " stands");
    found.state = state;
    found.winner = fact->claim;
  }
}

/// Adopted without a vote: whatever is printed for the members is no ballot. A "no" or an abstention says that somebody saw
/// a vote.
void VoteBuilder::note_imputed() {
  Statements stated;
  for (const auto &reading : m_readings) {
    const auto against = std::find_if(reading.ballots.begin(), reading.ballots.end(), [](const ReadBallot &ballot) {
      return ballot.position == Position::no || ballot.position == Position::abstain;
    });
    if (against != reading.ballots.end())
      stated.add("vote " + reading.counted().text(), reading.claim->id);
    else if (reading.without_vote())
      stated.add("without_vote", reading.claim->id);
  }
  if (stated.agree() && (stated.empty() || stated.all().front().value == "without_vote")) return;
  conflict("ballot", "modality", stated.all(), "without_vote",
           "said to be without a vote, yet votes against or abstentions are printed: no ballots stand");
}

}  // namespace unsc::council
