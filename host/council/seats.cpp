#include <council/seats.hpp>

#include <core/reference.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace unsc::council {
namespace {

constexpr std::string_view kTable = "seats.csv";
const core::Date kFirstMeeting = *core::Date::from(1946, 1, 17);
const core::Date kEnlarged = *core::Date::from(1966, 1, 1);

bool held_on(const Seat &seat, core::Date on) { return seat.since <= on && (!seat.until || on <= *seat.until); }

}  // namespace

Seats::Seats(std::string_view seats_csv) {
  for (const auto &row : core::read_reference(kTable, seats_csv, "state,from,until,permanent")) {
    const auto code = StateCode::from(row[0]);
    const auto from = row.date(1);
    if (!code || !from) row.refuse("a code and the first day of the seat");
    m_seats.push_back({*code, *from, row.date(2), row[3] == "1"});
    if (m_seats.back().until && *m_seats.back().until < *from) row.refuse("an end after its start");
  }
  std::sort(m_seats.begin(), m_seats.end(), [](const Seat &a, const Seat &b) {
    if (a.permanent != b.permanent) return a.permanent;
    return a.state != b.state ? a.state < b.state : a.since < b.since;
  });
  cut_spans();
}

void Seats::cut_spans() {
  std::set<core::Date> starts;
  for (const auto &seat : m_seats) {
    starts.insert(seat.since);
    if (seat.until) starts.insert(seat.until->plus_days(1));
  }
  for (auto start = starts.begin(); start != starts.end() && std::next(start) != starts.end(); ++start) {
    Span span{*start, std::next(start)->plus_days(-1), {}};
    for (const auto &seat : m_seats) {
      if (held_on(seat, *start)) span.codes.push_back(seat.state);
    }
    std::sort(span.codes.begin(), span.codes.end());
    m_spans.push_back(std::move(span));
  }
}

const Seats::Span *Seats::span_on(core::Date on) const {
  const auto after =
      std::upper_bound(m_spans.begin(), m_spans.end(), on, [](core::Date day, const Span &span) { return day < span.from; });
  if (after == m_spans.begin() || std::prev(after)->until < on) return nullptr;
  return &*std::prev(after);
}

std::vector<Seat> Seats::holders(core::Date on) const {
  std::vector<Seat> sitting;
  if (span_on(on) == nullptr) return sitting;
  std::copy_if(m_seats.begin(), m_seats.end(), std::back_inserter(sitting),
               [on](const Seat &seat) { return held_on(seat, on); });
  return sitting;
}

const std::vector<StateCode> &Seats::codes(core::Date on) const {
  static const std::vector<StateCode> kNobody;
  const Span *span = span_on(on);
  return span == nullptr ? kNobody : span->codes;
}

bool Seats::permanent(StateCode state) const {
  for (const auto &seat : m_seats) {
    if (!seat.permanent) return false;
    if (seat.state == state) return true;
  }
  return false;
}

std::size_t Seats::size(core::Date on) { return on < kFirstMeeting ? 0 : on < kEnlarged ? 11 : 15; }

bool Seats::known(core::Date on) const {
  const auto sitting = codes(on).size();
  return sitting != 0 && sitting == size(on);
}

}  // namespace unsc::council
