#include <answer/topics_answer.hpp>

#include <answer/arguments.hpp>
#include <answer/subject.hpp>
#include <answer/topics.hpp>
#include <core/error.hpp>
#include <store/query/mandates.hpp>
#include <store/query/votes.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace unsc::answer {
namespace {

struct Held {
  std::int64_t votes = 0, vetoed = 0;
  std::string since, until;
};

/// The topics of each text that sets the clock of a body.
std::map<std::string, Told, std::less<>> told_by_bodies(const store::Store &store, const Topics &topics) {
  const auto bodies = store::bodies(store);
  const auto bearers = count_bearers(bodies);
  std::map<std::string, Told, std::less<>> by_body, by_symbol;
  for (const auto &body : bodies) by_body.emplace(body.slug, topics.told_of_body(body.slug, own_names(body, bearers)));
  for (const auto &term : store::terms(store, "", "9999")) {
    const auto told = by_body.find(term.body);
    if (told == by_body.end() || term.symbol.empty()) continue;
    auto &all = by_symbol.emplace(term.symbol, Told(topics.all().size())).first->second;
    for (std::size_t at = 0; at < all.size(); ++at) all[at] = all[at] || told->second[at];
  }
  return by_symbol;
}

std::vector<Held> held_of(const store::Store &store, const Topics &topics, core::Date as_of, std::int64_t &without) {
  const auto by_symbol = told_by_bodies(store, topics);
  std::vector<Held> held(topics.all().size());
  const auto add = [&](const store::VoteSubject &vote, bool is_vetoed) {
    auto told = topics.told(vote.topic, year_of(vote.date));
    for (const auto symbol : {vote.resolution, vote.draft}) {
      const auto more = by_symbol.find(symbol);
      for (std::size_t at = 0; more != by_symbol.end() && at < told.size(); ++at) told[at] = told[at] || more->second[at];
    }
    if (std::find(told.begin(), told.end(), true) == told.end()) ++without;
    for (std::size_t at = 0; at < told.size(); ++at) {
      if (!told[at]) continue;
      ++held[at].votes;
      if (is_vetoed) ++held[at].vetoed;
      if (vote.date.empty()) continue;
      if (held[at].since.empty()) held[at].since = vote.date;
      held[at].until = vote.date;
    }
  };
  store::each_vote(store, as_of.iso(), add);
  return held;
}

core::Value::List list_of(const std::vector<std::string> &words) { return {words.begin(), words.end()}; }

core::Value::List names_included(const Topics &topics, std::size_t at) {
  core::Value::List names;
  for (const auto part : topics.all()[at].includes) {
    if (part != at) names.emplace_back(topics.all()[part].slug);
  }
  return names;
}

/// The topics to show, by name.
std::vector<std::size_t> chosen(const Topics &topics, const std::string &word, const std::vector<Held> &held) {
  std::vector<std::size_t> rows;
  if (!word.empty()) {
    rows = topics.meant(word);
    if (rows.empty()) throw core::UsageError::unknown("topic", word, topics.nearest(word));
  }
  for (std::size_t at = 0; word.empty() && at < held.size(); ++at) {
    if (held[at].votes != 0 || topics.all()[at].kind != "state") rows.push_back(at);
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::size_t a, std::size_t b) { return topics.all()[a].name < topics.all()[b].name; });
  return rows;
}

}  // namespace

Answer topics(const store::Store &store, const TopicsQuery &query) {
  const auto states = load_states();
  const Topics topics(states);
  std::int64_t without = 0;
  const auto held = held_of(store, topics, query.as_of, without);
  Answer answer;
  answer.table.columns = {"topic",    "name",  "kind",   "called", "agenda", "bodies",
                          "includes", "votes", "vetoed", "since",  "until"};
  answer.table.shown = {"topic", "name", "kind", "votes", "vetoed", "since", "until"};
  for (const auto at : chosen(topics, query.word, held)) {
    const auto &topic = topics.all()[at];
    const auto &found = held[at];
    answer.table.rows.push_back({topic.slug, topic.name, topic.kind, list_of(topic.called), list_of(topic.agenda),
                                 list_of(topic.bodies), names_included(topics, at), found.votes, found.vetoed, found.since,
                                 found.until});
  }
  answer.remarks = {reach_remark(store, query.as_of)};
  const auto gap = agenda_remark(store::agenda_gap(store, {{}, query.as_of.iso(), {}}));
  if (!gap.empty()) answer.remarks.push_back(gap);
  if (without != 0) answer.remarks.push_back(fmt::format("{} votes are on no topic of the table", without));
  return answer;
}

}  // namespace unsc::answer
