#include <council/vote_likeness.hpp>

#include <core/ballots.hpp>
#include <core/record.hpp>
#include <core/text.hpp>
#include <council/states.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace unsc::council {
namespace {

using core::Position;

std::vector<ReadBallot> cast_ballots(const ClaimReading &reading) {
  std::vector<ReadBallot> cast;
  for (const auto &ballot : reading.ballots) {
    if (ballot.position != Position::absent && ballot.position != Position::unknown) cast.push_back(ballot);
  }
  return cast;
}

Counts totals(const ClaimReading &reading) {
  if (reading.printed.filled() || reading.listed == 0 || reading.lists_vetoes()) return reading.printed;
  return reading.counted();
}

std::vector<StateCode> permanent_no(const ClaimReading &reading, const Seats &seats) {
  std::vector<StateCode> states;
  for (const auto &ballot : reading.ballots) {
    if (ballot.position == Position::no && seats.permanent(ballot.state)) states.push_back(ballot.state);
  }
  return states;
}

bool keys_of_one_publisher(const ClaimReading &a, const ClaimReading &b) {
  if (a.record().record_id.empty() || b.record().record_id.empty()) return false;
  const auto &x = *a.claim, &y = *b.claim;
  return x.plugin == y.plugin && x.dataset == y.dataset && (!x.dataset.empty() || x.document == y.document);
}

/// What a source calls the matter: some print a title, some only the agenda item.
std::string matter(const ClaimReading &reading) {
  return core::fold(reading.record().title.empty() ? reading.record().agenda : reading.record().title);
}

}  // namespace

bool same_source(const VoteClaim &a, const VoteClaim &b) { return a.plugin == b.plugin && a.document == b.document; }

bool equal_ballots(const ClaimReading &a, const ClaimReading &b) {
  if (a.lists_vetoes() || b.lists_vetoes()) return false;
  const auto first = cast_ballots(a), second = cast_ballots(b);
  return !first.empty() &&
         std::equal(first.begin(), first.end(), second.begin(), second.end(),
                    [](const ReadBallot &x, const ReadBallot &y) { return x.state == y.state && x.position == y.position; });
}

bool equal_totals(const ClaimReading &a, const ClaimReading &b) {
  if (a.listed != 0 && b.listed != 0) return false;
  const auto first = totals(a), second = totals(b);
  return first.filled() && first.same(second);
}

bool equal_vetoes(const ClaimReading &a, const ClaimReading &b, const Seats &seats) {
  if (!a.lists_vetoes() && !b.lists_vetoes()) return false;
  const auto first = permanent_no(a, seats);
  return !first.empty() && first == permanent_no(b, seats);
}

bool equal_titles(const ClaimReading &a, const ClaimReading &b) {
  const auto called = matter(a);
  return !called.empty() && called == matter(b);
}

bool same_record(const ClaimReading &a, const ClaimReading &b) {
  return keys_of_one_publisher(a, b) && a.record().record_id == b.record().record_id;
}

bool other_record(const ClaimReading &a, const ClaimReading &b) {
  return keys_of_one_publisher(a, b) && a.record().record_id != b.record().record_id;
}

bool other_part(const ClaimReading &a, const ClaimReading &b) {
  return !a.record().part.empty() && !b.record().part.empty() && core::fold(a.record().part) != core::fold(b.record().part);
}

bool kept_apart(const ClaimReading &a, const ClaimReading &b) { return other_part(a, b) || other_record(a, b); }

std::optional<core::Date> day_of(const ClaimReading &reading) {
  return reading.record().date ? reading.record().date->day() : std::nullopt;
}

bool date_allows(const ClaimReading &claim, core::Date day) {
  const auto &date = claim.record().date;
  return !date || (date->earliest() <= day && day <= date->latest());
}

}  // namespace unsc::council
