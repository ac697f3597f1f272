#include <council/membership.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace unsc::council {
namespace {

constexpr const char *kCouncil = "SC";

/// "2023-01-01 to 2024-12-31", "1946-01-17 on".
template <class From, class Until>
std::string span_text(const From &from, const Until &until) {
  return (from ? from->iso() : std::string("?")) + (until ? " to " + until->iso() : std::string(" on"));
}

std::string span_text(const Seat &seat) { return span_text(std::optional(seat.since), seat.until); }
std::string span_text(const core::MembershipRecord &record) { return span_text(record.from, record.until); }

/// Days that a record can mean, both included.
struct Days {
  core::Date from, until;
};

Days days_of(const core::MembershipRecord &record) {
  static const core::Date first = *core::Date::parse("0001-01-01"), last = *core::Date::parse("9999-12-31");
  return {record.from ? record.from->earliest() : first, record.until ? record.until->latest() : last};
}

bool overlaps(const Seat &seat, const Days &days) {
  return seat.since <= days.until && (!seat.until || *seat.until >= days.from);
}

/// The record says of this seat what the table says, or of whole years of it: lists by year are sources too.
bool agrees(const Seat &seat, const core::MembershipRecord &record) {
  const Days days = days_of(record);
  const bool begins =
      record.from && (record.from->earliest() <= seat.since ? record.from->latest() >= seat.since
                                                            : days.from.month() == 1 && days.from.day() == 1);
  if (!begins || (record.permanent && !seat.permanent)) return false;
  if (!record.until) return !seat.until;
  if (!seat.until || days.until < *seat.until) return days.until.month() == 12 && days.until.day() == 31;
  return record.until->earliest() <= *seat.until;
}

class Comparison {
 public:
  Comparison(const States &states, const Seats &seats) : m_states(states), m_seats(seats) {}

  void add(const MembershipClaim &claim) {
    const auto &record = claim.record;
    const auto on = record.from ? std::optional(record.from->earliest()) : std::nullopt;
    const auto printed = m_states.resolve(record.state, record.code, on);
    if (!printed) {
      const auto &name = record.state.empty() ? record.code : record.state;
      conflict({"unknown_state",
                record.organ + " " + name,
                "state",
                std::nullopt,
                {{name, {claim.id}}},
                std::nullopt,
                "states",
                name + " is no state that is known: its seat is no fact"});
      return;
    }
    const StateCode state = m_states.current(*printed);
    if (record.organ == kCouncil && known_by_table(claim, state)) return;
    stand(claim, state);
  }

  Memberships give() && {
    auto &all = m_result.seats;
    std::sort(all.begin(), all.end(), [](const SeatFact &a, const SeatFact &b) {
      return std::tie(a.organ, a.state, a.from) < std::tie(b.organ, b.state, b.from);
    });
    return std::move(m_result);
  }

 private:
  void conflict(Conflict one) { m_result.conflicts.push_back(std::move(one)); }

  static std::string ref(const std::string &organ, StateCode state) { return organ + " " + state.text(); }

  /// True where the table decides: it agrees, or it disagrees and wins.
  bool known_by_table(const MembershipClaim &claim, StateCode state) {
    const auto &record = claim.record;
    const Days days = days_of(record);
    std::string said;
    for (const Seat &seat : m_seats.all()) {
      if (seat.state != state || !overlaps(seat, days)) continue;
      if (agrees(seat, record)) return true;
      said += (said.empty() ? "" : ", ") + span_text(seat) + (seat.permanent ? " (permanent)" : "");
    }
    if (said.empty() && (!record.from || !m_seats.known(days.from))) return false;
    if (said.empty()) said = "no seat";
    const std::string value = span_text(record) + (record.permanent ? " (permanent)" : "");
    conflict({"seat",
              ref(record.organ, state),
              "seat",
              state,
              {{said, {kTableOfSeats}}, {value, {claim.id}}},
              kTableOfSeats,
              "seats",
              state.text() + ": the table of seats says " + said + ", the source " + value + "; the table stands"});
    return true;
  }

  void stand(const MembershipClaim &claim, StateCode state) {
    const auto &record = claim.record;
    const auto [known, is_new] = m_places.emplace(std::tuple(record.organ, state, record.from), m_result.seats.size());
    if (!is_new) {
      const SeatFact &seat = m_result.seats[known->second];
      if (seat.until == record.until && seat.permanent == record.permanent) return;
      const std::string won = span_text(seat.from, seat.until), lost = span_text(record);
      conflict({"seat",
                ref(record.organ, state),
                "seat",
                state,
                {{won, {seat.claim}}, {lost, {claim.id}}},
                seat.claim,
                "trust",
                state.text() + ": sources give its seat from " + won + " and " + lost});
      return;
    }
    m_result.seats.push_back({record.organ, state, record.from, record.until, record.permanent, claim.id});
  }

  const States &m_states;
  const Seats &m_seats;
  Memberships m_result;
  std::map<std::tuple<std::string, StateCode, std::optional<core::PartialDate>>, std::size_t> m_places;  // in m_result.seats
};

/// The most trusted first; then by content, so that the order of reading does not show.
auto order_of(const MembershipClaim &claim) {
  const auto &r = claim.record;
  return std::tuple(-claim.trust, std::string_view(r.organ), std::string_view(r.state), std::string_view(r.code), r.from,
                    r.until, r.permanent, r.lines.first, claim.id);
}

}  // namespace

Memberships memberships(std::vector<MembershipClaim> claims, const States &states, const Seats &seats) {
  std::sort(claims.begin(), claims.end(),
            [](const MembershipClaim &a, const MembershipClaim &b) { return order_of(a) < order_of(b); });
  Comparison comparison(states, seats);
  for (const MembershipClaim &claim : claims) comparison.add(claim);
  return std::move(comparison).give();
}

}  // namespace unsc::council
