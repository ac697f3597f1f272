#pragma once
// Where facts come from: the working behind a fact, what sources disagree on, what could not be read, and the sources
// themselves.
#include <alert/alert.hpp>
#include <answer/answer.hpp>

namespace unsc::answer {

/// `ref` as in VoteQuery, or a body; `state` narrows a vote to one state's ballot.
struct WhyQuery {
  core::Date as_of;
  std::string ref, state;
};
/// One object {fact, value, source, document, line, rule, others[{value, source, document, line}], facts[...]}: the fact
/// asked for, and under `facts` the parts it is made of (fields and ballots of a vote, terms of a body), each with the same
/// keys. {ref, votes[...]} where several votes were held on what `ref` names.
Answer why(const store::Store &store, const WhyQuery &query);

struct ConflictsQuery {
  core::Date as_of;
  std::string kind, ref;  // empty: any
};
Answer conflicts(const store::Store &store, const ConflictsQuery &query);

/// What each reading changed: reading, instant, source, document, kind, ref, field, old, new.
Answer log(const store::Store &store);

/// How many facts each reading changed: reading, instant, source, document, added, changed, removed, withdrawn.
Answer log_counts(const store::Store &store);

/// What could not be read, by document and line; failed documents among them.
Answer rejects(const store::Store &store);

struct SourcesQuery {
  core::Date as_of;
  alert::Settings settings;  // how old a source may be
};
/// One row a dataset of a source: who publishes it, under which licence, where to get it; how far its record reaches
/// (newest), when anything new was read (changed), when a sync last looked; its age against its rhythm; what it covers by
/// kind and year with gaps, by numbers of resolutions that it lacks, by drafts that failed and by languages (coverage.hpp).
Answer sources(const store::Store &store, const SourcesQuery &query);

/// source, reason, obtained_from of each stale dataset, in the words of the alert stale_source.
core::Table stale_sources(const store::Store &store, const SourcesQuery &query);

/// Releases that were read and do not count: standing (held, future), source, document, dataset, released, kept, records,
/// withdrawn, reason.
Answer uncounted_releases(const store::Store &store);

}  // namespace unsc::answer
