#include <answer/votes.hpp>

#include <answer/arguments.hpp>
#include <answer/coverage.hpp>
#include <answer/subject.hpp>
#include <core/error.hpp>
#include <store/query/duplicates.hpp>
#include <store/query/votes.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace unsc::answer {
namespace {

core::Table counted(const store::Store &store, const store::Duplicates &duplicates, const store::BallotFilter &filter,
                    const store::AgendaGap &gap, const FailedDraftsRead &failed) {
  const auto repeated = store::repeated_ballots(store, duplicates, filter);
  std::int64_t total = 0, repeats = 0;
  core::Table by;
  by.columns = {"position", "count", "suspected_duplicates"};
  for (const auto &tally : store::count_ballots(store, filter)) {
    const auto found = repeated.find(tally.name);
    const auto again = found == repeated.end() ? 0 : found->second;
    by.rows.push_back({tally.name, tally.count, again});
    total += tally.count;
    repeats += again;
  }
  core::Table table;
  table.single = true;
  table.columns = {"total", "by", "suspected_duplicates", "without_agenda", "failed_drafts_from"};
  table.rows.push_back({total, by, repeats, gap.without_agenda,
                        core::Value(core::Value::List{failed.sources.begin(), failed.sources.end()})});
  return table;
}

store::BallotFilter filter_of(const VotesQuery &query, const council::States &states) {
  if (query.states.empty()) throw core::UsageError("votes: no state; expected a code or a name");
  check_word("position", query.position, core::names_of(core::kPositions));
  store::BallotFilter filter;
  for (const auto &text : query.states) {
    const auto code = states.argument(text);
    filter.states.push_back(states.current(code).text());
    if (query.exact) filter.cast_as.push_back(code.text());
  }
  filter.position = query.position;
  filter.vetoed = query.vetoed;
  filter.vote.since = since(query.span);
  filter.vote.until = until(query.span, query.as_of);
  return filter;
}

core::Table whole_vote(const store::Store &store, const std::string &key) {
  auto table = store::vote_row(store, key);
  store::mark_duplicates(store::suspected_duplicates(store), table);
  table.single = true;
  table.columns.insert(table.columns.end(), {"ballots", "sources"});
  table.rows.at(0).push_back(store::vote_ballots(store, key));
  table.rows.at(0).push_back(store::vote_sources(store, key));
  return table;
}

double rounded(double ratio) { return std::round(ratio * 1e4) / 1e4; }

core::Table pairs_table(const std::vector<council::PairAgreement> &pairs) {
  core::Table table;
  table.columns = {"a", "b", "shared", "agreed", "ratio", "low", "high", "contested", "contested_agreed"};
  const auto number = [](std::uint32_t count) { return core::Value(std::int64_t{count}); };
  for (const auto &pair : pairs) {
    table.rows.push_back({pair.a.text(), pair.b.text(), number(pair.shared), number(pair.agreed), rounded(pair.ratio),
                          rounded(pair.low), rounded(pair.high), number(pair.contested), number(pair.contested_agreed)});
  }
  return table;
}

std::string join(const std::vector<std::string> &words) { return fmt::format("{}", fmt::join(words, ", ")); }

}  // namespace

void show_duplicates(core::Table &table) {
  const auto found = std::find(table.columns.begin(), table.columns.end(), store::kDuplicateColumn);
  if (found == table.columns.end()) return;
  const auto at = static_cast<std::size_t>(found - table.columns.begin());
  const bool is_any = std::any_of(table.rows.begin(), table.rows.end(), [at](const auto &row) {
    const auto *others = std::get_if<core::Value::List>(&row[at].kind());
    return others != nullptr && !others->empty();
  });
  if (is_any) table.shown.emplace_back(store::kDuplicateColumn);
}

std::string duplicates_remark(std::int64_t repeats) {
  return std::to_string(repeats) + (repeats == 1 ? " of these votes may be another" : " of these votes may be others") +
         ", written twice (suspected_duplicate_of)";
}

Answer votes(const store::Store &store, const VotesQuery &query) {
  const auto states = load_states();
  auto filter = filter_of(query, states);
  const Subject subject(store, states, query.topic, query.body);
  filter.vote.about = subject.about_votes();
  const auto duplicates = store::suspected_duplicates(store);
  Answer answer;
  answer.remarks = {reach_remark(store, query.as_of)};
  if (auto missed = failed_drafts_gap(store, query.as_of); !missed.empty()) answer.remarks.push_back(std::move(missed));
  const auto gap =
      subject.has_topic() || query.count ? store::agenda_gap(store, filter.vote, filter.states) : store::AgendaGap{};
  if (query.count) {
    answer.table = counted(store, duplicates, filter, gap, failed_drafts_read(store, query.as_of));
    add_topic_remarks(subject, gap, answer);
    return answer;
  }
  answer.table = store::ballots(store, filter);
  store::mark_duplicates(duplicates, answer.table);
  answer.table.shown = {"date", "ref", "title", "position", "outcome", "yes", "no", "abstain", "vetoed_by"};
  if (filter.states.size() > 1) answer.table.shown.insert(answer.table.shown.begin() + 1, "state");
  show_duplicates(answer.table);
  add_topic_remarks(subject, gap, answer);
  return answer;
}

Answer vote(const store::Store &store, const VoteQuery &query) {
  const auto keys = votes_named(store, query.ref, query.as_of);
  Answer answer;
  answer.remarks = {reach_remark(store, query.as_of)};
  if (keys.size() == 1) {
    answer.table = whole_vote(store, keys.front());
    return answer;
  }
  core::Table all;
  for (const auto &key : keys) {
    auto one = whole_vote(store, key);
    all.columns = std::move(one.columns);
    all.rows.push_back(std::move(one.rows.at(0)));
  }
  answer.remarks.push_back(std::to_string(keys.size()) + " votes were held on " + query.ref);
  answer.table.single = true;
  answer.table.columns = {"ref", "votes"};
  answer.table.rows.push_back({query.ref, std::move(all)});
  return answer;
}

Answer agreement(const store::Store &store, const AgreementQuery &query) {
  const auto states = load_states();
  std::vector<council::StateCode> codes;
  for (const auto &text : query.states) {
    const auto code = states.current(states.argument(text));
    if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
  }
  const auto known = store::organs(store);
  const store::AgreementFilter filter{query.organ.empty() ? "SC" : query.organ, since(query.span),
                                      until(query.span, query.as_of)};
  if (!query.organ.empty()) check_word("organ", query.organ, known);
  Answer answer;
  answer.remarks = {reach_remark(store, query.as_of)};
  if (query.organ.empty() && known.size() > 1)
    answer.remarks.push_back("votes of SC; the store holds organs " + join(known));
  if (query.votes || query.differ) {
    if (codes.size() != 2) throw core::UsageError("agreement --votes: expected exactly two states");
    answer.table = store::shared_votes(store, filter, codes[0].text(), codes[1].text(), query.differ);
    answer.table.shown = {"date", "ref", "title", "a_position", "b_position", "agree"};
    return answer;
  }
  answer.table = pairs_table(store::agreement(store, filter).pairs(codes));
  answer.remarks.push_back(
      "counted are votes in which both cast yes, no or abstain; low and high bound the ratio at 95 % (Wilson)");
  return answer;
}

}  // namespace unsc::answer
