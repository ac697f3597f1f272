#pragma once
// Votes and ballots as rows. Every list is one prepared statement that walks an index: a country's history goes by
// ballot_by_state, a period by vote_by_date.
#include <core/table.hpp>
#include <council/agreement.hpp>
#include <store/query/rows.hpp>
#include <store/store.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace unsc::store {

/// What a vote is about, for questions by topic or body: every word sources use for it, and what its text decides on.
struct VoteSubject {
  std::string_view topic;  // folded, one saying a line
  std::string_view resolution, draft, date;
};
using AboutVote = std::function<bool(const VoteSubject &)>;

struct VoteFilter {
  std::string since, until;  // ISO; empty: open
  AboutVote about;           // absent: any
};

struct BallotFilter {
  VoteFilter vote;
  std::vector<std::string> states;   // the codes that carry the seat histories
  std::vector<std::string> cast_as;  // empty: any
  std::vector<std::string> refs;     // keys of votes; empty: any
  std::string position;              // empty: any
  bool vetoed = false;
};

/// The columns of `unsc votes`, by date, ref, state.
core::Table ballots(const Store &store, const BallotFilter &filter);

struct Tally {
  std::string name;
  std::int64_t count = 0;
};
std::vector<Tally> count_ballots(const Store &store, const BallotFilter &filter);

/// The columns of `unsc vetoes`, by date, ref. `by`: a code in vetoed_by; empty: any.
core::Table vetoed_votes(const Store &store, const VoteFilter &filter, const std::string &by);

/// Every vote dated by `until` or undated, by date: what it is about, and whether it was vetoed.
void each_vote(const Store &store, const std::string &until,
               const std::function<void(const VoteSubject &vote, bool is_vetoed)> &see);

/// Votes of the span: how many, and how many of them have no agenda item in any source, neither item nor title.
struct AgendaGap {
  std::int64_t votes = 0, without_agenda = 0, without_title = 0;
};
/// `states`: only votes in which one of these has a ballot; none: all. `is_vetoed`: only what was vetoed.
AgendaGap agenda_gap(const Store &store, const VoteFilter &filter, const std::vector<std::string> &states = {},
                     bool is_vetoed = false);

/// Keys of the votes that a reference names, by date and key: an exact key, else a resolution, else a draft, else a meeting,
/// else what the reference is the beginning of. Empty where nothing fits.
std::vector<std::string> find_votes(const Store &store, const std::string &reference, const std::string &until);
/// Every key and symbol a person might have meant.
std::vector<std::string> vote_names(const Store &store);

/// One row with the columns of `unsc vote` but ballots, sources.
core::Table vote_row(const Store &store, const std::string &key);
core::Table vote_ballots(const Store &store, const std::string &key);
core::Table vote_sources(const Store &store, const std::string &key);

struct AgreementFilter {
  std::string organ, since, until;
};
/// All ballots on votes with a vote, cast into bits.
council::Agreement agreement(const Store &store, const AgreementFilter &filter);
/// Votes in which both cast yes, no or abstain: ref, date, title, a, b, agree.
core::Table shared_votes(const Store &store, const AgreementFilter &filter, const std::string &a, const std::string &b,
                         bool differ);
/// Organs that have ballots.
std::vector<std::string> organs(const Store &store);

}  // namespace unsc::store
