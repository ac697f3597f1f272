#include <answer/mandates.hpp>

#include <answer/arguments.hpp>
#include <answer/clocks.hpp>
#include <core/error.hpp>
#include <store/query/mandates.hpp>

namespace unsc::answer {
namespace {

const std::vector<std::string> kTypes = {
    "expert_panel", "peacekeeping", "political_mission", "authorization", "sanctions_measures", "committee", "other"};
const std::vector<std::string> kStatuses = {"active", "open_ended", "lapsed", "terminated", "not_yet", "unknown"};

/// A body that only later acts found does not exist yet; asked for by name it is shown as such.
bool exists(const alert::Clock &clock) { return clock.status.state != mandate::State::not_yet || !clock.terms.empty(); }

bool wanted(const MandatesQuery &query, const alert::Clock &clock) {
  return (!query.body.empty() || exists(clock)) && (query.type.empty() || clock.body.type == query.type) &&
         (query.status.empty() || mandate::name(clock.status.state) == query.status) &&
         (query.committee.empty() || clock.body.committee == query.committee);
}

core::Table status_table(const MandatesQuery &query, const std::vector<alert::Clock> &clocks) {
  core::Table table;
  table.columns = {"body", "name", "type", "committee", "status", "since", "until", "basis", "paragraph", "quote", "reason"};
  table.shown = {"body", "status", "since", "until", "basis", "reason"};
  for (const auto &clock : clocks) {
    if (!wanted(query, clock)) continue;
    const auto &status = clock.status;
    table.rows.push_back({clock.body.slug, clock.body.name, clock.body.type, clock.body.committee,
                          std::string(mandate::name(status.state)), status.since, status.until, status.basis,
                          status.paragraph, status.quote, status.reason});
  }
  return table;
}

core::Table terms_table(const MandatesQuery &query, const std::vector<alert::Clock> &clocks) {
  core::Table table;
  table.columns = {"body",           "ordinal",    "symbol",    "adopted", "act",       "from",   "until",
                   "until_at_least", "until_rule", "paragraph", "quote",   "condition", "outcome"};
  table.shown = {"adopted", "symbol", "act", "from", "until", "until_rule", "paragraph", "outcome"};
  if (query.body.empty()) table.shown.insert(table.shown.begin(), "body");
  for (const auto &clock : clocks) {
    if (!wanted(query, clock)) continue;
    for (const auto &term : clock.terms) {
      table.rows.push_back({term.body, term.ordinal, term.symbol, term.adopted, term.act, term.from, term.until,
                            term.until_at_least, term.until_rule, term.paragraph, term.quote, term.condition,
                            std::string(mandate::name(term.outcome))});
    }
  }
  return table;
}

}  // namespace

Answer mandates(const store::Store &store, const MandatesQuery &query) {
  check_word("type", query.type, kTypes);
  check_word("status", query.status, kStatuses);
  const auto bodies = store::bodies(store);
  check_committee(bodies, query.committee);
  const auto slug = query.body.empty() ? std::string() : body_named(bodies, query.body).slug;
  const auto all = clocks(store, query.as_of, slug);
  return {query.terms ? terms_table(query, all) : status_table(query, all), {reach_remark(store, query.as_of)}};
}

Answer unread_paragraphs(const store::Store &store, core::Date as_of) {
  Answer answer;
  answer.table = store::unread_paragraphs(store, as_of.iso());
  const auto counts = store::count_paragraph_readings(store);
  std::int64_t total = 0;
  for (const auto &count : counts) total += count.count;
  std::string said;
  for (const auto &count : counts) {
    said += (said.empty() ? "" : ", ") + std::to_string(count.count) + " " + count.reading;
  }
  answer.remarks = {"of " + std::to_string(total) + " operative paragraphs that speak of a clock: " + said};
  return answer;
}

Answer deadlines(const store::Store &store, const DeadlinesQuery &query) {
  const auto bodies = store::bodies(store);
  const auto slug = query.body.empty() ? std::string() : body_named(bodies, query.body).slug;
  const auto last = query.within ? query.as_of.plus_days(*query.within).iso() : std::string();
  Answer answer;
  auto &table = answer.table;
  table.columns = {"body", "kind", "due", "days_left", "owed_by", "owed_to", "basis", "paragraph", "quote", "rule"};
  table.shown = {"due", "days_left", "body", "kind", "owed_by", "owed_to", "basis", "paragraph"};
  // A month is due until its last day, so the question to the store begins with the month.
  for (const auto &deadline : store::deadlines(store, query.as_of.iso(), query.as_of.iso().substr(0, 7), last)) {
    if (deadline.due.latest() < query.as_of || (!slug.empty() && deadline.body != slug)) continue;
    table.rows.push_back({deadline.body, deadline.kind, deadline.due, deadline.due.latest().days_since(query.as_of),
                          deadline.owed_by, deadline.owed_to, deadline.symbol, deadline.paragraph, deadline.quote,
                          deadline.rule});
  }
  answer.remarks = {reach_remark(store, query.as_of)};
  return answer;
}

}  // namespace unsc::answer
