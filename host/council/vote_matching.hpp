#pragma once
// From the claims of one cluster to its votes: which claims speak of the same one.
#include <council/claim_reading.hpp>
#include <council/identity.hpp>
#include <council/seats.hpp>
#include <council/states.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace unsc::council {

/// Claims that speak of one vote, most trusted first.
struct VoteGroup {
  std::vector<ClaimReading> readings;
  bool adopted = false;        // joined on a resolution's symbol
  bool shares_symbol = false;  // with other votes: the symbol alone does not name it
  /// Claims of one document that say the same record twice: (kept, set back).
  std::vector<std::pair<std::int64_t, std::int64_t>> repeated;
  /// Other groups' claims that may speak of this vote, but not certainly.
  std::vector<std::int64_t> uncertain;
  /// Rows of one document that are alike in every ballot: (another vote's, this vote's).
  std::vector<std::pair<std::int64_t, std::int64_t>> alike;
};

/// Most trusted first, then by plugin, document, lines and content; never by id or order of arrival.
bool before(const VoteClaim &a, const VoteClaim &b);

std::vector<VoteGroup> match_votes(std::span<const VoteClaim> cluster, const States &states, const Seats &seats);

}  // namespace unsc::council
