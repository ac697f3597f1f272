#pragma once
// Which claims speak of one vote.
//
// A claim is what one document says of one vote. Adopted texts join on organ and resolution number. A text that was not
// adopted has no number: draft symbol, date and an ordinal tell its votes apart (S/3502 was voted on sixteen times on 13
// December 1955). The ordinal comes from the first document, in order of trust, that tells several votes apart; the claims
// of other documents join one to one by equal ballots or totals. A merge that is not certain is not made: both stand, with a
// conflict.
//
// Everything is decided on a set of claims sorted by what they say, never by the order in which they were read.
#include <core/record.hpp>

#include <cstdint>
#include <string>

namespace unsc::council {

struct VoteClaim {
  std::int64_t id = 0;  // the store's number: only handed back, never decides
  std::string plugin;
  int trust = 0;
  std::string document;  // its name
  std::string dataset;   // of which the document is a release or a part; empty: not known
  std::string language;  // of the text that the document prints beside the vote; empty: not known
  core::VoteRecord record;

  /// Whom a reader of English finds cited second, where the evidence is equal.
  bool is_in_another_language() const { return !language.empty() && language != "en"; }
};

/// "SC" unless the record says another organ, or its symbols do.
std::string organ_of(const core::VoteRecord &record);

/// A symbol that is no resolution's stands where the resolution's should: "S/2024/255", as some tables print every text in
/// one column. Such a text was not adopted by that.
bool is_misplaced(const core::VoteRecord &record);
/// Then it is the draft's, if no other is given.
void put_right(core::VoteRecord &record);

/// All claims that can be about one vote or one draft share this key, and only they need to be reconciled together:
/// "SC:R:2680" by resolution number, "GA:R:A/RES/76/262" by resolution symbol, else "SC:D:S/2024/255" by draft without its
/// revisions. A vote on a part goes with its draft. A record with neither
/// symbol: "SC:X:2023-12-22", its day, since two sources share nothing else for certain.
std::string cluster_key(const core::VoteRecord &record);

}  // namespace unsc::council
