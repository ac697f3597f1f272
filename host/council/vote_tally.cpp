// The totals of a vote, and whether tally, ballots and seats can all be true.
#include <council/vote_builder.hpp>

#include <core/ballots.hpp>
#include <council/identity.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace unsc::council {
namespace {

using core::Position;

struct Part {
  Position position;
  std::optional<int> Counts::*count;
};
constexpr std::array kParts{Part{Position::yes, &Counts::yes}, Part{Position::no, &Counts::no},
                            Part{Position::abstain, &Counts::abstain}, Part{Position::absent, &Counts::absent}};

int cast_so(const std::vector<BallotFact> &ballots, Position position) {
  return static_cast<int>(
      std::ranges::count_if(ballots, [position](const BallotFact &ballot) { return ballot.position == position; }));
}

Counts count(const std::vector<BallotFact> &ballots) {
  Counts counts;
  for (const auto &part : kParts) counts.*part.count = cast_so(ballots, part.position);
  return counts;
}

}  // namespace

/// How many members have a seat that day; where nobody knows it, as many as a source prints. 0: not known.
std::size_t VoteBuilder::members() const {
  if (council() && day() && m_seats.known(*day())) return m_seats.codes(*day()).size();
  for (const auto *reading : m_ranked) {
    if (const auto printed = reading->record().members) return static_cast<std::size_t>(std::max(0, *printed));
  }
  return 0;
}

/// Every member's ballot is known.
bool VoteBuilder::has_all_ballots() const {
  return m_vote.ballots.size() == members() && cast_so(m_vote.ballots, Position::unknown) == 0 && !m_vote.ballots.empty();
}

/// No claim is whole: the tally of the most trusted that prints one, its blanks from those that do not contradict it.
VoteBuilder::PrintedTally VoteBuilder::printed_tally() const {
  PrintedTally tally;
  for (const auto *reading : m_ranked) {
    if (reading->without_vote() || reading->lists_vetoes() || !reading->printed.any()) continue;
    if (tally.by == nullptr) tally.by = reading;
    if (!tally.counts.contradicts(reading->printed)) tally.counts.fill(reading->printed);
  }
  return tally;
}

void VoteBuilder::decide_totals() {
  if (m_vote.modality == core::Modality::without_vote) return;
  Statements stated;
  for (const auto *reading : m_ranked) {
    if (reading->without_vote() || reading->lists_vetoes()) continue;
    if (reading->printed.filled()) stated.add(reading->printed.text(), reading->claim->id);
    const auto fields = printed_counts(reading->record());
    const auto words = tally_in_words(reading->record().tally);
    if (words.contradicts(fields) && !words.filled()) stated.add(words.text(), reading->claim->id);
    if (fields.filled()) stated.add(fields.text(), reading->claim->id);
  }
  auto tally = m_base != nullptr ? PrintedTally{m_base->counted(), m_base} : printed_tally();
  const bool counted = m_base != nullptr || (tally.by == nullptr && has_all_ballots());
  if (tally.by == nullptr && !counted) return;
  if (const auto listed = count(m_vote.ballots); has_all_ballots() && !tally.counts.contradicts(listed))
    tally.counts.fill(listed);
  const auto said = tally.counts.text();
  auto others = stated.but(said);
  const auto rule = counted ? "by_ballots" : "printed_totals";
  if (!others.empty() && tally.by != nullptr) {
    conflict("totals", "totals", stated.all(), rule, "the printed totals differ; " + said + " stands").winner =
        tally.by->claim->id;
  }
  if (m_base == nullptr) {
    hold_against_ballots(tally);
    hold_against_seats(tally);
    read_by_tally(tally.counts);
  }
  m_vote.yes = tally.counts.yes;
  m_vote.no = tally.counts.no;
  m_vote.abstain = tally.counts.abstain;
  m_vote.absent = tally.counts.absent;
  if (tally.counts.any()) choice("totals", tally.counts.text(), tally.by, rule, std::move(others));
}

/// A list longer than its count, or a count that even the members without a ballot cannot fill: neither the count nor the
/// ballots of a list that is too long are known.
void VoteBuilder::hold_against_ballots(PrintedTally &tally) {
  const auto size = static_cast<int>(members());
  const auto listed = count(m_vote.ballots);
  const auto said = tally.counts;
  const int known = *listed.sum();
  if (known == 0) return;
  // Without a number of members nobody knows how many ballots are missing.
  const auto reaches = [&](int ballots, int total) { return size == 0 || ballots + std::max(0, size - known) >= total; };
  std::string text;
  for (const auto &part : kParts) {
    auto &total = tally.counts.*part.count;
    const int ballots = *(listed.*part.count);
    if (!total || (ballots <= *total && reaches(ballots, *total))) continue;
    text += (text.empty() ? "" : ", ") + std::to_string(ballots) + " ballots " + std::string(core::name(part.position)) +
            " beside a total of " + std::to_string(*total);
    if (ballots > *total) {
      for (auto &ballot : m_vote.ballots) {
        if (ballot.position == part.position) ballot.position = Position::unknown, ballot.rule = "contradiction";
      }
    }
    total = std::nullopt;
  }
  if (text.empty()) return;
  std::vector<Stated> values{{"ballots " + listed.text(), {m_vote.ballots.front().claim}}};
  if (tally.by != nullptr) values.insert(values.begin(), {"tally " + said.text(), {tally.by->claim->id}});
  conflict("tally", "totals", std::move(values), "contradiction",
           text + ": both cannot be true, so what they say of it is unknown");
}

/// Ballots that nobody can read ("?") are what the tally leaves open, where that is one position.
void VoteBuilder::read_by_tally(const Counts &tally) {
  const auto open = cast_so(m_vote.ballots, Position::unknown);
  if (open == 0 || m_vote.ballots.size() != members() || !tally.filled()) return;
  const auto listed = count(m_vote.ballots);
  auto whole = tally;
  whole.fill({{}, {}, {}, static_cast<int>(members()) - *tally.sum()});
  std::optional<Position> position;
  for (const auto &part : kParts) {
    const int missing = *(whole.*part.count) - *(listed.*part.count);
    if (missing == 0) continue;
    if (missing != open || position) return;
    position = part.position;
  }
  if (!position) return;
  for (auto &ballot : m_vote.ballots) {
    if (ballot.position == Position::unknown) ballot.position = *position, ballot.rule = "by_tally";
  }
}

/// A tally and ballots that differ because some ballot is not known, where nothing has said so yet.
void VoteBuilder::note_open_ballots() {
  if (m_vote.ballots.empty()) return;
  constexpr std::array<std::string_view, 5> kReasons{"tally", "seat_count", "no_seat", "two_lists", "unknown_state"};
  const bool is_said = std::ranges::any_of(
      m_conflicts, [&](const Conflict &conflict) { return std::ranges::find(kReasons, conflict.kind) != kReasons.end(); });
  const Counts totals{m_vote.yes, m_vote.no, m_vote.abstain, m_vote.absent};
  const auto listed = count(m_vote.ballots);
  if (is_said || !totals.any() || !totals.contradicts(listed)) return;
  conflict(
      "tally", "ballots",
      {{"tally " + totals.text(), {m_vote.claims.front()}}, {"ballots " + listed.text(), {m_vote.ballots.front().claim}}},
      "printed_totals", "the tally counts members whose ballots are not known");
}

/// More votes than members, or fewer with everyone counted.
void VoteBuilder::hold_against_seats(PrintedTally &tally) {
  const auto size = static_cast<int>(members());
  const auto sum = tally.counts.sum();
  if (size == 0 || !sum || *sum == size || (*sum < size && !tally.counts.absent)) return;
  conflict(
      "seat_count", "totals", {{tally.counts.text(), {tally.by != nullptr ? tally.by->claim->id : m_vote.claims.front()}}},
      "contradiction",
      "the tally counts " + std::to_string(*sum) + " members, " + std::to_string(size) + " had a vote: no total is known");
  tally.counts = {};
}

}  // namespace unsc::council
