#pragma once
// How states voted, one vote in full, what was lost to a veto, and who votes with whom.
#include <answer/answer.hpp>

#include <cstdint>

namespace unsc::answer {

/// `states`: codes or names of any time, at least one. One seat is one history (RUS with the USSR, CHN with the Republic of
/// China) unless `exact`: then only what was cast under that code.
struct VotesQuery {
  core::Date as_of;
  std::vector<std::string> states;
  std::string position;  // yes, no, abstain, absent, unknown; empty: any
  bool vetoed = false;   // only ballots that were a veto
  Span span;
  std::string topic, body;  // empty: any
  bool exact = false;
  bool count = false;
};
/// Rows by date, ref, state; suspected_duplicate_of names votes that may be the same, written twice. With `count` one object
/// {total, by[{position, count, suspected_duplicates}], suspected_duplicates, without_agenda, failed_drafts_from[]}.
Answer votes(const store::Store &store, const VotesQuery &query);

struct VoteQuery {
  core::Date as_of;
  std::string ref;
};
/// One object: the vote with its ballots, sponsors and sources; {ref, votes[...]} where several votes were held on what
/// `ref` names. `ref`: a key, a symbol in any spelling, "S/RES/2680", "2680", a draft, a meeting.
Answer vote(const store::Store &store, const VoteQuery &query);

struct VetoesQuery {
  core::Date as_of;
  std::string by;  // a state; empty: any
  Span span;
  std::string topic;
  bool drafts = false;  // a row a draft, and counts of drafts: all votes on one draft count once
  bool count = false;
};
/// Rows by date, ref; with `drafts` also votes, how many the draft had. With `count` one object {total, votes, drafts,
/// suspected_duplicates, by[{state, count, votes, drafts, suspected_duplicates}], without_agenda, failed_drafts_from[]}; a
/// vote that several vetoed counts once in the total. suspected_duplicates: votes that may be another of those counted,
/// written twice.
Answer vetoes(const store::Store &store, const VetoesQuery &query);

struct AgreementQuery {
  core::Date as_of;
  std::vector<std::string> states;  // none: all pairs; one: its pairs; two or more: the pairs among them
  Span span;
  std::string organ;    // empty: SC
  bool votes = false;   // the list of shared votes; needs exactly two states
  bool differ = false;  // of that list only where they differ; implies votes
};
Answer agreement(const store::Store &store, const AgreementQuery &query);

/// Shows the mark of suspected duplicates in a table for people where any row has one.
void show_duplicates(core::Table &table);
std::string duplicates_remark(std::int64_t repeats);

}  // namespace unsc::answer
