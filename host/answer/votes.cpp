#include <answer/votes.hpp>

#include <answer/arguments.hpp>
#include <answer/subject.hpp>
#include <core/error.hpp>
#include <store/query/votes.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace unsc::answer {
namespace {

const char *kNoProcedure = "the sources hold votes on drafts and amendments; procedural votes are mostly absent";

core::Table counted(const char *what, std::int64_t total, const std::vector<store::Tally> &tallies) {
  core::Table by;
  by.columns = {what, "count"};
  for (const auto &tally : tallies) by.rows.push_back({tally.name, tally.count});
  core::Table table;
  table.single = true;
  table.columns = {"total", "by"};
  table.rows.push_back({total, by});
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

std::vector<store::Tally> count_by_state(const core::Table &vetoes, const std::string &only) {
  std::map<std::string, std::int64_t> counts;
  const auto at = static_cast<std::size_t>(std::find(vetoes.columns.begin(), vetoes.columns.end(), "vetoed_by") -
                                           vetoes.columns.begin());
  for (const auto &row : vetoes.rows) {
    for (const auto &state : std::get<core::Value::List>(row[at].kind())) ++counts[std::get<std::string>(state.kind())];
  }
  std::vector<store::Tally> tallies;
  for (const auto &[state, count] : counts) {
    if (only.empty() || state == only) tallies.push_back({state, count});
  }
  std::stable_sort(tallies.begin(), tallies.end(), [](const auto &a, const auto &b) { return a.count > b.count; });
  return tallies;
}

core::Table whole_vote(const store::Store &store, const std::string &key) {
  auto table = store::vote_row(store, key);
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

Answer votes(const store::Store &store, const VotesQuery &query) {
  const auto states = load_states();
  auto filter = filter_of(query, states);
  const Subject subject(store, states, query.topic, query.body);
  filter.vote.about = subject.about_votes();
  Answer answer;
  answer.remarks = {reach_remark(store, query.as_of)};
  if (query.count) {
    const auto tallies = store::count_ballots(store, filter);
    std::int64_t total = 0;
    for (const auto &tally : tallies) total += tally.count;
    answer.table = counted("position", total, tallies);
    return answer;
  }
  answer.table = store::ballots(store, filter);
  answer.table.shown = {"date", "ref", "title", "position", "outcome", "yes", "no", "abstain", "vetoed_by"};
  if (filter.states.size() > 1) answer.table.shown.insert(answer.table.shown.begin() + 1, "state");
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

Answer vetoes(const store::Store &store, const VetoesQuery &query) {
  const auto states = load_states();
  const auto by = query.by.empty() ? std::string() : states.current(states.argument(query.by)).text();
  const Subject subject(store, states, query.topic, "");
  const store::VoteFilter filter{since(query.span), until(query.span, query.as_of), subject.about_votes()};
  Answer answer;
  answer.table = store::vetoed_votes(store, filter, by);
  answer.remarks = {reach_remark(store, query.as_of), "counted are votes, each ballot on one draft by itself", kNoProcedure};
  if (query.count) {
    answer.table = counted("state", static_cast<std::int64_t>(answer.table.rows.size()), count_by_state(answer.table, by));
    return answer;
  }
  answer.table.shown = {"date", "ref", "title", "vetoed_by", "yes", "no", "abstain"};
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
