#pragma once
// Bodies, their terms, what falls due and how far the texts reach: the mandate room's values back out of the store, and the
// lists that need no more working than SQL.
#include <core/table.hpp>
#include <mandate/facts.hpp>
#include <mandate/standing.hpp>
#include <store/store.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace unsc::store {

/// By slug, with all their names.
std::vector<mandate::Body> bodies(const Store &store);
/// Of one body, or of all (empty), by body and ordinal; decided by `until` (ISO) at the latest.
std::vector<mandate::Term> terms(const Store &store, const std::string &body, const std::string &until);
/// Decided by `known` at the latest, due from `since` to `until` (empty: open), by due, body.
std::vector<mandate::Deadline> deadlines(const Store &store, const std::string &known, const std::string &since,
                                         const std::string &until);
/// Where bodies stand on a day, by slug; of one body, or of all (empty).
std::map<std::string, mandate::Standing, std::less<>> standings(const Store &store, const std::string &body,
                                                                const std::string &on);
/// Slugs of the bodies of which something was decided by the day.
std::set<std::string, std::less<>> bodies_with_terms(const Store &store, const std::string &until);
/// Of one body, from the first day to the last.
std::vector<mandate::Span> spans(const Store &store, const std::string &body);
/// Drafts that were voted on and not adopted, by `until` at the latest, by date.
std::vector<mandate::CouncilVote> failed_votes(const Store &store, const std::string &until);
/// When each text was voted on, by `until` at the latest: by the symbol of the resolution or of the failed draft.
std::map<std::string, core::Date, std::less<>> voting_days(const Store &store, const std::string &until);

/// A seat held on a day; `source` is the plugin it was read by, empty for the reference table.
struct Seat {
  std::string state;
  std::optional<core::PartialDate> from, until;
  bool permanent = false;
  std::string source;
};
/// Permanent members first, then by code. Nobody is known to sit on a day where no source gives the first one.
std::vector<Seat> seats(const Store &store, const std::string &organ, const std::string &on);
/// Every seat of a state by the day, with where it was read.
struct SeatOf {
  std::string organ;
  Seat held;
  std::string document;
  std::uint64_t line = 0;
};
std::vector<SeatOf> seats_of(const Store &store, const std::string &state, const std::string &until);
std::vector<std::string> organs_with_seats(const Store &store);

struct ParagraphCount {
  std::string name;  // term, deadline, named_nonclock, unread
  std::int64_t count = 0;
};
std::vector<ParagraphCount> count_paragraph_classes(const Store &store);
/// symbol, date, paragraph, text, name of those that were not understood, of texts dated by `until`.
core::Table unread_paragraphs(const Store &store, const std::string &until);

/// symbol, date, paragraph, snippet of operative paragraphs; `words` is an FTS5 expression.
core::Table search(const Store &store, const std::string &words, const std::string &until, int limit);

}  // namespace unsc::store
