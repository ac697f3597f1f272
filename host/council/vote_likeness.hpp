#pragma once
// In what two claims of one cluster are alike, so that they may speak of the same vote. None of these decides that alone:
// see vote_matching.hpp.
#include <council/claim_reading.hpp>

#include <core/date.hpp>
#include <council/identity.hpp>
#include <council/seats.hpp>

#include <optional>

namespace unsc::council {

/// One document, read by one plugin.
bool same_source(const VoteClaim &a, const VoteClaim &b);

/// Ballots of members that were present and whose position is known; lists of vetoes alone say too little.
bool equal_ballots(const ClaimReading &a, const ClaimReading &b);
/// Totals speak only where one side has no ballots of its own.
bool equal_totals(const ClaimReading &a, const ClaimReading &b);
/// The same permanent members against, where at least one side lists vetoes only.
bool equal_vetoes(const ClaimReading &a, const ClaimReading &b, const Seats &seats);
bool equal_titles(const ClaimReading &a, const ClaimReading &b);
/// The publisher's own key of both: the same record, or another one. Keys of two publishers tell nothing, so only those of
/// one dataset are held against each other, or of one document where no dataset is known.
bool same_record(const ClaimReading &a, const ClaimReading &b);
bool other_record(const ClaimReading &a, const ClaimReading &b);
/// Both say of which part of the text they speak, and it is not the same.
bool other_part(const ClaimReading &a, const ClaimReading &b);

/// They cannot speak of one vote: another part, or another record of one publisher.
bool kept_apart(const ClaimReading &a, const ClaimReading &b);

/// Absent where the claim has no date, or none to the day.
std::optional<core::Date> day_of(const ClaimReading &reading);
/// The vote can have been on this day as far as the claim's date tells.
bool date_allows(const ClaimReading &claim, core::Date day);

}  // namespace unsc::council
