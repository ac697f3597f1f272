// What the claims of a vote could not turn into facts, and where whole claims stand against each other.
#include <council/vote_builder.hpp>

#include <core/ballots.hpp>
#include <council/identity.hpp>

#include <map>

namespace unsc::council {
namespace {

std::string word(core::Position position) { return std::string(core::name(position)); }

std::string listed(const std::vector<StateCode> &states) { return states.empty() ? "none" : joined(states, ", "); }

}  // namespace

/// A list of vetoes names everyone who vetoed: it is held against the vote's own vetoing members.
void VoteBuilder::note_veto_lists() {
  Statements stated;
  if (m_base != nullptr) stated.add(listed(m_vote.vetoed_by), m_base->claim->id);
  for (const auto &reading : m_readings) {
    if (!reading.lists_vetoes()) continue;
    std::vector<StateCode> named;
    for (const auto &ballot : reading.ballots) named.push_back(ballot.state);
    stated.add(listed(named), reading.claim->id);
  }
  if (stated.agree()) return;
  const auto stands = listed(m_vote.vetoed_by);
  conflict("ballot", "vetoed_by", stated.all(), m_vote.complete ? "by_rule" : "trust",
           "the sources name different vetoing members; " + stands + " stands");
}

void VoteBuilder::note_set_aside() {
  struct Seatless {
    Statements stated;
    std::optional<StateCode> given_to;
  };
  std::map<StateCode, Seatless> seatless;
  std::map<StateCode, Statements> twice;
  std::map<std::string, Statements> unknown;
  for (const auto &reading : m_readings) {
    const auto id = reading.claim->id;
    for (const auto &[ballot, given_to] : reading.seatless) {
      seatless[ballot.state].stated.add(word(ballot.position), id);
      if (given_to) seatless[ballot.state].given_to = given_to;
    }
    for (const auto &both : reading.twice) twice[both.state].add(word(both.first) + " and " + word(both.second), id);
    for (const auto &member : reading.unknown) unknown[member].add(member, id);
  }
  for (const auto &[state, found] : seatless) {
    const auto name = m_states.name(state, day());
    const auto text = found.given_to ? name + " held no seat; the ballot is that of " +
                                           m_states.name(*found.given_to, day()) + ", the one member without a ballot"
                                     : name + " held no seat: the ballot is no fact";
    conflict("no_seat", "position", found.stated.all(), found.given_to ? "mislabelled_column" : "seats", text).state = state;
  }
  for (const auto &[state, stated] : twice) {
    const auto *fact = ballot_of(state);
    const auto name = m_states.name(state, day());
    auto &found = conflict("two_lists", "position", stated.all(), fact != nullptr ? fact->rule : "two_lists",
                           name + " stands in two lists of one document" +
                               (fact != nullptr ? "; " + word(fact->position) + " stands" : ": neither is a fact"));
    found.state = state;
    if (fact != nullptr) found.winner = fact->claim;
  }
  for (const auto &[member, stated] : unknown) {
    conflict("unknown_state", "member", stated.all(), "states", "no state is known by the name \"" + member + "\"");
  }
}

/// More or fewer members than seats, unless those missing are known to have been absent.
void VoteBuilder::note_seat_counts() {
  if (!council() || !day() || !m_seats.known(*day()) || m_vote.modality == core::Modality::without_vote) return;
  const auto size = Seats::size(*day());
  Statements stated;
  for (const auto &reading : m_readings) {
    if (reading.level != Level::partial || reading.listed == 0 || reading.lists_vetoes() || reading.without_vote()) continue;
    if (reading.listed != size) stated.add(std::to_string(reading.listed), reading.claim->id);
  }
  if (stated.empty()) return;
  conflict("seat_count", "ballots", stated.all(), "seats",
           "the Council had " + std::to_string(size) + " members that day, the ballots are more or fewer");
}

void VoteBuilder::note_identity() {
  const auto kept_first = [](std::int64_t kept, std::int64_t other, const char *first, const char *second) {
    return std::vector<Stated>{{first, {kept}}, {second, {other}}};
  };
  for (const auto &[kept, again] : m_group.repeated) {
    conflict("duplicate", "vote", kept_first(kept, again, "kept", "repeated"), "filled_claim",
             "one document says this vote twice; the filled saying stands")
        .winner = kept;
  }
  for (const auto &[other, own] : m_group.alike) {
    conflict("duplicate", "vote", kept_first(other, own, "alike", "alike too"), "both_stand",
             "two rows of one document are alike in every ballot: one vote written twice, or two votes; both stand");
  }
  if (m_group.uncertain.empty()) return;
  conflict("identity", "vote", {{"this vote", {m_vote.claims.front()}}, {"may be one of", m_group.uncertain}}, "both_stand",
           "may be one of the other votes on the same draft, but nothing tells which; both stand");
}

}  // namespace unsc::council
