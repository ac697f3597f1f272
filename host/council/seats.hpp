#pragma once
// Who sat on the Security Council on a day, from schema/reference/seats.csv: every holder since the first meeting on 17
// January 1946.
//
// Eleven seats until the end of 1965, fifteen since (Charter Article 23 as amended by General Assembly resolution 1991 A
// (XVIII), in force 31 August 1965; the four new seats were filled from 1 January 1966). Five are permanent. States are
// named by the code that carries the seat history today (RUS, CHN): ask States::cast_as for the code of the day.
//
// Immutable after construction. Throws core::Error where the table is broken.
#include <council/states.hpp>

#include <core/date.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace unsc::council {

struct Seat {
  StateCode state;
  core::Date since;
  std::optional<core::Date> until;  // last day; absent for a permanent seat
  bool permanent = false;
};

class Seats {
 public:
  explicit Seats(std::string_view seats_csv);

  /// Permanent members first, then by code. Empty before 1946 and after the last election in the table.
  std::vector<Seat> holders(core::Date on) const;
  /// The same as plain codes, in code order; computed once a year of the table, so cheap in loops.
  const std::vector<StateCode> &codes(core::Date on) const;
  bool permanent(StateCode state) const;
  /// The number of seats the Charter gives the Council that day (11 or 15), 0 before 1946. Not the number of rows known.
  static std::size_t size(core::Date on);
  /// True where the table knows all holders of that day.
  bool known(core::Date on) const;
  const std::vector<Seat> &all() const { return m_seats; }

 private:
  struct Span {
    core::Date from, until;
    std::vector<StateCode> codes;
  };
  const Span *span_on(core::Date on) const;
  void cut_spans();

  std::vector<Seat> m_seats;
  std::vector<Span> m_spans;  // in order of time, each with one set of holders
};

}  // namespace unsc::council
