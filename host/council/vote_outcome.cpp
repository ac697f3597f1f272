// The outcome of a vote, by the rule of its time, beside what the sources declare.
#include <council/vote_builder.hpp>

#include <council/identity.hpp>
#include <council/rules.hpp>

#include <algorithm>
#include <utility>

namespace unsc::council {
namespace {

std::optional<Outcome> declared_by(const ClaimReading &reading) {
  const auto &record = reading.record();
  if (auto outcome = read_outcome(record.outcome)) return outcome;
  if (auto outcome = read_outcome(record.tally)) return outcome;
  if (record.outcome.empty() && reading.lists_vetoes()) return Outcome::vetoed;
  return std::nullopt;
}

std::vector<Cast> casts(const std::vector<BallotFact> &ballots, const Seats &seats) {
  std::vector<Cast> all;
  for (const auto &ballot : ballots) all.push_back({ballot.state, ballot.position, seats.permanent(ballot.state)});
  return all;
}

}  // namespace

void VoteBuilder::decide_outcome() {
  Statements declared;
  const ClaimReading *first = nullptr;
  std::optional<Outcome> said;
  for (const auto *reading : m_ranked) {
    const auto outcome = declared_by(*reading);
    if (!outcome) continue;
    if (!said) said = outcome, first = reading;
    declared.add(std::string(name(*outcome)), reading->claim->id);
  }
  for (const auto *reading : m_ranked) {
    if (m_vote.outcome_declared.empty())
      m_vote.outcome_declared = said ? std::string(name(*said)) : reading->record().outcome;
  }
  std::optional<Outcome> ruled;
  if (council() && m_vote.complete && day()) {
    const bool adopted = m_group.adopted || said == Outcome::adopted;
    ruled = decide(casts(m_vote.ballots, m_seats), *day(), adopted && m_vote.yes >= required_majority(*day()));
  }
  std::string_view rule = "declared";
  m_vote.outcome = said;
  if (m_group.adopted) {
    m_vote.outcome = Outcome::adopted;
    rule = "adopted_symbol";
  } else if (ruled && said != Outcome::adopted && !(ruled == Outcome::adopted && said)) {
    m_vote.outcome = ruled;
    rule = "by_rule";
  }
  if (m_vote.outcome) {
    const std::string value(name(*m_vote.outcome));
    choice("outcome", value, rule == "by_rule" ? nullptr : first, rule, declared.but(value));
  }
  note_outcome(declared, ruled ? name(*ruled) : std::string_view{});
}

/// `by_rule` is empty where the ballots decide nothing.
void VoteBuilder::note_outcome(const Statements &declared, std::string_view by_rule) {
  if (!m_vote.outcome) return;
  const std::string value(name(*m_vote.outcome));
  const bool rule_differs = !by_rule.empty() && by_rule != value;
  if (declared.but(value).empty() && !rule_differs) return;
  auto values = declared.all();
  if (!by_rule.empty()) {
    values.push_back({"by the rule: " + std::string(by_rule), {}});
  }
  const auto &rule = m_vote.choices.back().rule;
  conflict("outcome", "outcome", std::move(values), rule,
           "the declared outcome and what the ballots decide differ; " + value + " stands")
      .winner = m_vote.choices.back().claim;
}

void VoteBuilder::decide_vetoes() {
  if (!council() || m_vote.outcome != Outcome::vetoed) return;
  m_vote.vetoed_by = vetoing(casts(m_vote.ballots, m_seats), Outcome::vetoed);
  for (auto &ballot : m_vote.ballots) {
    ballot.vetoed = std::binary_search(m_vote.vetoed_by.begin(), m_vote.vetoed_by.end(), ballot.state);
  }
  if (!m_vote.vetoed_by.empty())
    choice("vetoed_by", joined(m_vote.vetoed_by, ", "), m_base, m_vote.complete ? "by_rule" : "trust");
}

}  // namespace unsc::council
