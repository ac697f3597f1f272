#pragma once
// Who holds which seat, as sources say it, beside the reference table of the Council.
//
// The table (schema/reference/seats.csv) knows every holder from 1946 to the last election in it, and decides there: a
// record that says otherwise is a conflict. After it, and for other organs, what a source prints is a fact; where sources
// differ the most trusted one wins and the others stand in a conflict. Pure: the same claims in any order give the same
// result.
#include <council/reconcile.hpp>
#include <council/seats.hpp>
#include <council/states.hpp>

#include <core/record.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unsc::council {

/// Stands for the reference table where a claim is named.
inline constexpr std::int64_t kTableOfSeats = 0;

struct MembershipClaim {
  std::int64_t id = 0;
  int trust = 0;
  core::MembershipRecord record;
};

struct SeatFact {
  std::string organ;
  StateCode state;                               // carries the seat history: RUS, CHN
  std::optional<core::PartialDate> from, until;  // absent until: as far as is known still held
  bool permanent = false;
  std::int64_t claim = 0;
};

struct Memberships {
  std::vector<SeatFact> seats;      // that the table does not know; by organ, state, from
  std::vector<Conflict> conflicts;  // kinds: seat, unknown_state; ref "SC KOR"
};

Memberships memberships(std::vector<MembershipClaim> claims, const States &states, const Seats &seats);

}  // namespace unsc::council
