// Votes lost to a veto, counted by vote and by draft.
#include <answer/votes.hpp>

#include <answer/arguments.hpp>
#include <answer/coverage.hpp>
#include <answer/subject.hpp>
#include <store/query/duplicates.hpp>
#include <store/query/votes.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace unsc::answer {
namespace {

const char *kNoProcedure = "the sources hold votes on drafts and amendments; procedural votes are mostly absent";

std::size_t place(const core::Table &table, std::string_view column) {
  return static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), column) - table.columns.begin());
}

std::string text_of(const core::Value &value) {
  const auto *text = std::get_if<std::string>(&value.kind());
  return text != nullptr ? *text : std::string();
}

/// One vetoed vote: its row, the draft voted on, and whether it may repeat an earlier row.
struct Vetoed {
  const std::vector<core::Value> *row = nullptr;
  std::string draft;
  bool is_repeat = false;
  std::vector<std::string> by;
};

/// Votes on one draft, whichever of its revisions, have one key before "@"; a proposal without a symbol is a draft of its
/// own.
std::vector<Vetoed> vetoed_of(const core::Table &table, const store::Duplicates &duplicates) {
  const auto ref = place(table, "ref"), draft = place(table, "draft"), by = place(table, "vetoed_by");
  std::set<std::string> refs;
  for (const auto &row : table.rows) refs.insert(text_of(row[ref]));
  std::vector<Vetoed> all;
  for (const auto &row : table.rows) {
    const auto key = text_of(row[ref]);
    Vetoed one{&row, row[draft].is_null() ? key : key.substr(0, key.find('@')), false, {}};
    if (const auto earlier = duplicates.repeats.find(key); earlier != duplicates.repeats.end())
      one.is_repeat = std::any_of(earlier->second.begin(), earlier->second.end(),
                                  [&](const std::string &other) { return refs.contains(other); });
    for (const auto &state : std::get<core::Value::List>(row[by].kind())) one.by.push_back(text_of(state));
    all.push_back(std::move(one));
  }
  return all;
}

struct Counts {
  std::int64_t votes = 0, repeats = 0;
  std::set<std::string> drafts;
  void add(const Vetoed &one) {
    ++votes;
    if (one.is_repeat) ++repeats;
    drafts.insert(one.draft);
  }
  std::int64_t of(bool by_draft) const { return by_draft ? static_cast<std::int64_t>(drafts.size()) : votes; }
};

core::Table count(const std::vector<Vetoed> &vetoed, const std::string &only, bool by_draft, const store::AgendaGap &gap,
                  const FailedDraftsRead &failed) {
  Counts all;
  std::map<std::string, Counts> by_state;
  for (const auto &one : vetoed) {
    all.add(one);
    for (const auto &state : one.by) {
      if (only.empty() || state == only) by_state[state].add(one);
    }
  }
  std::vector<std::pair<std::string, Counts>> states(by_state.begin(), by_state.end());
  std::stable_sort(states.begin(), states.end(),
                   [&](const auto &a, const auto &b) { return a.second.of(by_draft) > b.second.of(by_draft); });
  core::Table by;
  by.columns = {"state", "count", "votes", "drafts", "suspected_duplicates"};
  for (const auto &[state, counts] : states)
    by.rows.push_back({state, counts.of(by_draft), counts.votes, counts.of(true), counts.repeats});
  core::Table table;
  table.single = true;
  table.columns = {"total", "votes", "drafts", "suspected_duplicates", "by", "without_agenda", "failed_drafts_from"};
  table.rows.push_back({all.of(by_draft), all.votes, all.of(true), all.repeats, by, gap.without_agenda,
                        core::Value(core::Value::List{failed.sources.begin(), failed.sources.end()})});
  return table;
}

/// One row a draft: the first vote on it stands for it; who vetoed any of its votes; how many votes it had. A tally is one
/// vote's, so a draft of several votes has none.
core::Table one_a_draft(const core::Table &table, const std::vector<Vetoed> &vetoed) {
  core::Table drafts = table;
  drafts.rows.clear();
  drafts.columns.emplace_back("votes");
  const auto by = place(table, "vetoed_by");
  std::map<std::string, std::size_t> at;
  for (const auto &one : vetoed) {
    const auto [found, is_new] = at.emplace(one.draft, drafts.rows.size());
    if (is_new) {
      drafts.rows.push_back(*one.row);
      drafts.rows.back().emplace_back(std::int64_t{1});
      continue;
    }
    auto &row = drafts.rows[found->second];
    std::set<std::string> states(one.by.begin(), one.by.end());
    for (const auto &state : std::get<core::Value::List>(row[by].kind())) states.insert(text_of(state));
    row[by] = core::Value(core::Value::List{states.begin(), states.end()});
    for (const auto *column : {"yes", "no", "abstain", "absent"}) row[place(table, column)] = {};
    row.back() = std::get<std::int64_t>(row.back().kind()) + 1;
  }
  return drafts;
}

}  // namespace

Answer vetoes(const store::Store &store, const VetoesQuery &query) {
  const auto states = load_states();
  const auto by = query.by.empty() ? std::string() : states.current(states.argument(query.by)).text();
  const Subject subject(store, states, query.topic, "");
  const store::VoteFilter filter{since(query.span), until(query.span, query.as_of), subject.about_votes()};
  const auto duplicates = store::suspected_duplicates(store);
  const auto failed = failed_drafts_read(store, query.as_of);
  const auto gap = store::agenda_gap(store, filter, {}, true);
  Answer answer;
  answer.table = store::vetoed_votes(store, filter, by);
  store::mark_duplicates(duplicates, answer.table);
  answer.remarks = {reach_remark(store, query.as_of), failed.remark,
                    query.drafts ? "counted are drafts: all votes on one draft, its parts and revisions, count once"
                                 : "counted are votes, each ballot on one draft by itself",
                    kNoProcedure};
  add_topic_remarks(subject, gap, answer);
  const auto vetoed = vetoed_of(answer.table, duplicates);
  if (const auto repeats = std::count_if(vetoed.begin(), vetoed.end(), [](const Vetoed &one) { return one.is_repeat; }))
    answer.remarks.push_back(duplicates_remark(repeats));
  std::erase(answer.remarks, "");
  if (query.count) {
    answer.table = count(vetoed, by, query.drafts, gap, failed);
    return answer;
  }
  answer.table.shown = {"date", "ref", "title", "vetoed_by", "yes", "no", "abstain"};
  if (query.drafts) {
    answer.table = one_a_draft(answer.table, vetoed);
    answer.table.shown.push_back("votes");
  }
  show_duplicates(answer.table);
  return answer;
}

}  // namespace unsc::answer
