#include <council/claim_reading.hpp>

#include <algorithm>
#include <utility>

namespace unsc::council {
namespace {

using core::Position;

struct ByState {
  bool operator()(const ReadBallot &a, const ReadBallot &b) const { return a.state < b.state; }
  bool operator()(const ReadBallot &a, StateCode b) const { return a.state < b; }
};

Counts count(const std::vector<ReadBallot> &ballots) {
  int counts[5] = {};
  for (const auto &ballot : ballots) ++counts[static_cast<std::size_t>(ballot.position)];
  return {counts[static_cast<std::size_t>(Position::yes)], counts[static_cast<std::size_t>(Position::no)],
          counts[static_cast<std::size_t>(Position::abstain)], counts[static_cast<std::size_t>(Position::absent)]};
}

/// Who is meant. Outside the Council a code that our table lacks is taken as printed: nothing is lost.
std::optional<StateCode> state_of(const core::PackedBallot &ballot, std::optional<core::Date> on, const States &states,
                                  bool council) {
  if (const auto code = states.resolve(ballot.member, ballot.code, on)) return states.current(*code);
  return council ? std::nullopt : StateCode::from(ballot.code);
}

void read_ballots(ClaimReading &reading, std::optional<core::Date> on, const States &states, bool council) {
  const auto &packed = reading.record().ballots;
  reading.ballots.reserve(static_cast<std::size_t>(std::count(packed.begin(), packed.end(), '\n')));
  core::BallotReader reader(packed);
  while (const auto ballot = reader.next()) {
    ++reading.listed;
    if (const auto state = state_of(*ballot, on, states, council)) {
      reading.ballots.push_back({*state, ballot->position, ballot->line, {}});
    } else {
      reading.unknown.emplace_back(ballot->member.empty() ? ballot->code : ballot->member);
    }
  }
  if (!std::is_sorted(reading.ballots.begin(), reading.ballots.end(), ByState{})) {
    std::stable_sort(reading.ballots.begin(), reading.ballots.end(), ByState{});
  }
}

/// Which of two positions the printed tally leaves room for; nullopt where it does not tell.
std::optional<Position> by_tally(const ClaimReading &reading, Position first, Position second) {
  std::optional<Position> fits;
  for (const auto position : {first, second}) {
    auto with = reading.ballots;
    with.push_back({{}, position, 0, {}});
    if (reading.printed.filled() && count(with).same(reading.printed)) fits = position;
  }
  return fits;
}

/// A state in two lists: one position goes, by the tally if it can tell, else both. True where the claim can still be used
/// whole.
bool settle_twice(ClaimReading &reading) {
  std::vector<ReadBallot> doubled;
  auto &ballots = reading.ballots;
  for (std::size_t i = 0; i + 1 < ballots.size();) {
    if (ballots[i].state != ballots[i + 1].state) {
      ++i;
    } else if (ballots[i].position == ballots[i + 1].position) {
      ballots.erase(ballots.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    } else {
      reading.twice.push_back({ballots[i].state, ballots[i].position, ballots[i + 1].position});
      doubled.push_back(ballots[i]);
      doubled.push_back(ballots[i + 1]);
      ballots.erase(ballots.begin() + static_cast<std::ptrdiff_t>(i), ballots.begin() + static_cast<std::ptrdiff_t>(i) + 2);
    }
  }
  if (reading.twice.empty()) return true;
  if (reading.twice.size() > 1) return false;
  const auto position = by_tally(reading, doubled[0].position, doubled[1].position);
  if (!position) return false;
  auto settled = doubled[0].position == *position ? doubled[0] : doubled[1];
  settled.rule = "two_lists_by_tally";
  ballots.insert(std::lower_bound(ballots.begin(), ballots.end(), settled.state, ByState{}), settled);
  return true;
}

std::vector<StateCode> holders_without(const ClaimReading &reading, const std::vector<StateCode> &holders) {
  std::vector<StateCode> missing;
  for (const auto holder : holders) {
    if (!std::binary_search(reading.ballots.begin(), reading.ballots.end(), ReadBallot{holder, {}, 0, {}}, ByState{})) {
      missing.push_back(holder);
    }
  }
  return missing;
}

/// Sets ballots of states without a seat aside. Where one column alone carries a wrong name (one state too many, one
/// seat-holder missing, the printed tally kept), the ballot is the seat-holder's. True where every ballot found its seat.
bool settle_seats(ClaimReading &reading, const std::vector<StateCode> &holders) {
  auto &ballots = reading.ballots;
  const auto seatless = std::stable_partition(ballots.begin(), ballots.end(), [&holders](const ReadBallot &ballot) {
    return std::binary_search(holders.begin(), holders.end(), ballot.state);
  });
  for (auto ballot = seatless; ballot != ballots.end(); ++ballot) reading.seatless.push_back({*ballot, {}});
  ballots.erase(seatless, ballots.end());
  if (reading.seatless.empty()) return true;
  const auto missing = holders_without(reading, holders);
  if (reading.seatless.size() != 1 || missing.size() != 1 || !reading.unknown.empty() || reading.lists_vetoes())
    return false;
  auto given = reading.seatless.front().ballot;
  given.state = missing.front();
  given.rule = "mislabelled_column";
  auto with = ballots;
  with.insert(std::lower_bound(with.begin(), with.end(), given.state, ByState{}), given);
  if (!reading.printed.filled() || !count(with).same(reading.printed)) return false;
  ballots = std::move(with);
  reading.seatless.front().given_to = given.state;
  return true;
}

/// A member in none of the lists of an otherwise complete roll did not vote (resolutions of the 1970s without China).
void add_absent(ClaimReading &reading, const std::vector<StateCode> &holders) {
  const auto missing = holders_without(reading, holders);
  const auto listed_absent = count(reading.ballots).absent.value_or(0);
  if (missing.empty() || (reading.printed.absent.value_or(0) != 0 &&
                          *reading.printed.absent != listed_absent + static_cast<int>(missing.size()))) {
    return;
  }
  for (const auto state : missing) reading.ballots.push_back({state, Position::absent, 0, "missing_is_absent"});
  std::sort(reading.ballots.begin(), reading.ballots.end(), ByState{});
}

/// Words say that members did not vote whom a list holds: "Adopted (14-0-0, 1 absent)" beside one name that abstains. Where
/// one list is by just these names too long, they are the absent ones.
void move_absent(ClaimReading &reading) {
  const auto listed = count(reading.ballots);
  const int absent = reading.printed.absent.value_or(0);
  if (absent == 0 || listed.absent != 0 || !reading.printed.filled()) return;
  struct List {
    Position position;
    int listed, printed;
  };
  const List lists[] = {{Position::yes, *listed.yes, *reading.printed.yes},
                        {Position::no, *listed.no, *reading.printed.no},
                        {Position::abstain, *listed.abstain, *reading.printed.abstain}};
  const List *from = nullptr;
  for (const auto &list : lists) {
    if (list.listed == list.printed) continue;
    if (from != nullptr || list.listed != absent || list.printed != 0) return;
    from = &list;
  }
  if (from == nullptr) return;
  for (auto &ballot : reading.ballots) {
    if (ballot.position != from->position) continue;
    ballot.position = Position::absent;
    ballot.rule = "words_say_absent";
  }
}

/// A count that is blank, or that nobody can read, is what the lists say where they account for every member; none where the
/// other counts do. Nothing is filled beside a printed count that the lists contradict. A list alone is no tally.
void fill_blanks(ClaimReading &reading, std::size_t members) {
  auto &printed = reading.printed;
  if (!printed.any() || printed.filled()) return;
  const auto listed = count(reading.ballots);
  if (reading.accounted) {
    if (!printed.contradicts(listed)) printed.fill({listed.yes, listed.no, listed.abstain, {}});
    return;
  }
  auto whole = printed;
  whole.fill({0, 0, 0, {}});
  const bool has_room = *listed.yes <= *whole.yes && *listed.no <= *whole.no && *listed.abstain <= *whole.abstain;
  if (members != 0 && whole.sum() == static_cast<int>(members) && has_room) printed = whole;
}

/// Words before fields. Where they contradict, whole words stand alone; of words that are not whole ("unanimously") the
/// count that is printed twice is not known.
Counts printed_tally(const core::VoteRecord &record) {
  auto words = tally_in_words(record.tally);
  const auto fields = printed_counts(record);
  if (!words.contradicts(fields)) {
    words.fill(fields);
  } else if (!words.filled()) {
    for (const auto count : {&Counts::yes, &Counts::no, &Counts::abstain}) {
      const auto said = words.*count, other = fields.*count;
      words.*count = !said ? other : other && *said != *other ? std::nullopt : said;
    }
  }
  return words;
}

bool tally_kept(const ClaimReading &reading) { return reading.printed.filled() && reading.counted().same(reading.printed); }

bool any_unknown(const ClaimReading &reading) {
  return !reading.unknown.empty() ||
         std::any_of(reading.ballots.begin(), reading.ballots.end(),
                     [](const ReadBallot &ballot) { return ballot.position == Position::unknown; });
}

Level level_of(const ClaimReading &reading, const std::vector<StateCode> *holders, bool settled) {
  if (!settled || reading.ballots.empty() || any_unknown(reading) || reading.lists_vetoes() || !tally_kept(reading)) {
    return Level::partial;
  }
  if (holders != nullptr && reading.ballots.size() != holders->size()) return Level::partial;
  const auto members = reading.record().members;
  if (holders == nullptr && members && static_cast<std::size_t>(*members) != reading.ballots.size()) return Level::partial;
  return reading.seatless.empty() && reading.twice.empty() ? Level::complete : Level::repaired;
}

}  // namespace

Counts ClaimReading::counted() const { return count(ballots); }

bool ClaimReading::saw_a_vote() const {
  const auto listed_so = [](const ReadBallot &ballot) {
    return ballot.position == Position::no || ballot.position == Position::abstain;
  };
  return std::any_of(ballots.begin(), ballots.end(), listed_so) || printed.no.value_or(0) + printed.abstain.value_or(0) > 0;
}

ClaimReading read_claim(const VoteClaim &claim, std::optional<core::Date> on, const States &states, const Seats &seats) {
  ClaimReading reading;
  reading.claim = &claim;
  const bool council = organ_of(claim.record) == "SC";
  reading.printed = printed_tally(claim.record);
  read_ballots(reading, on, states, council);
  reading.nobody_voted = reading.listed != 0 && reading.unknown.empty() &&
                         std::all_of(reading.ballots.begin(), reading.ballots.end(),
                                     [](const ReadBallot &ballot) { return ballot.position == Position::absent; });
  bool settled = settle_twice(reading);
  const std::vector<StateCode> *holders = nullptr;
  if (council && on && seats.known(*on)) {
    holders = &seats.codes(*on);
    settled = settle_seats(reading, *holders) && settled;
  }
  const auto printed_members = static_cast<std::size_t>(std::max(0, claim.record.members.value_or(0)));
  const auto members = holders != nullptr ? holders->size() : printed_members;
  reading.accounted =
      settled && members != 0 && reading.ballots.size() == members && !reading.lists_vetoes() && !any_unknown(reading);
  if (!reading.lists_vetoes()) {
    move_absent(reading);
    fill_blanks(reading, members);
  }
  if (holders != nullptr) {
    if (settled && !reading.lists_vetoes() && reading.listed != 0 && !any_unknown(reading) && tally_kept(reading)) {
      add_absent(reading, *holders);
    }
  }
  reading.level = level_of(reading, holders, settled);
  return reading;
}

}  // namespace unsc::council
