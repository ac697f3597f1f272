#include <answer/mandates.hpp>

#include <answer/arguments.hpp>
#include <core/error.hpp>
#include <store/query/mandates.hpp>

#include <fmt/ranges.h>

#include <map>
#include <set>

namespace unsc::answer {
namespace {

/// What a row of the answer shows of one body.
struct Shown {
  const mandate::Body &body;
  const mandate::Standing &standing;
};

/// Bodies of the answer: on the day, and of the type, status and committee asked for. A body that only later decisions found
/// does not exist yet; asked for by name it is shown as such.
std::vector<Shown> shown(const store::Store &store, const MandatesQuery &query, const std::vector<mandate::Body> &bodies,
                         const std::map<std::string, mandate::Standing, std::less<>> &standings) {
  const auto decided = store::bodies_with_terms(store, query.as_of.iso());
  std::vector<Shown> all;
  for (const auto &body : bodies) {
    const auto found = standings.find(body.slug);
    if (found == standings.end()) continue;
    const auto status = found->second.status;
    const bool nothing_read = found->second.basis.empty() && body.founded_by.empty();
    const bool exists = (status != mandate::Status::not_yet && !nothing_read) || decided.contains(body.slug);
    if ((!query.body.empty() || exists) && (query.type.empty() || mandate::name(body.type) == query.type) &&
        (query.status.empty() || mandate::name(status) == query.status) &&
        (query.committee.empty() || body.committee == query.committee))
      all.push_back({body, found->second});
  }
  return all;
}

core::Table status_table(const std::vector<Shown> &all) {
  core::Table table;
  table.columns = {"body",  "name",           "type",  "committee", "status", "since",
                   "until", "until_at_least", "basis", "paragraph", "quote",  "reason"};
  table.shown = {"body", "status", "since", "until", "basis", "reason"};
  for (const auto &[body, standing] : all) {
    table.rows.push_back({body.slug, body.name, std::string(mandate::name(body.type)), body.committee,
                          std::string(mandate::name(standing.status)), standing.since, standing.until,
                          standing.until_at_least, standing.basis, standing.paragraph, standing.quote, standing.reason});
  }
  return table;
}

core::Table terms_table(const store::Store &store, const MandatesQuery &query, const std::string &slug,
                        const std::vector<Shown> &all) {
  core::Table table;
  table.columns = {"body",           "ordinal",    "symbol",    "adopted", "act",       "from",   "until",
                   "until_at_least", "until_rule", "paragraph", "quote",   "condition", "outcome"};
  table.shown = {"adopted", "symbol", "act", "from", "until", "until_rule", "paragraph", "outcome"};
  if (query.body.empty()) table.shown.insert(table.shown.begin(), "body");
  std::set<std::string_view> wanted;
  for (const auto &one : all) wanted.insert(one.body.slug);
  for (const auto &term : store::terms(store, slug, query.as_of.iso())) {
    if (!wanted.contains(term.body)) continue;
    table.rows.push_back({term.body, term.ordinal, term.symbol, term.adopted, std::string(clause::name(term.act)), term.from,
                          term.until, term.until_at_least, term.until_rule.text(), term.paragraph, term.quote,
                          term.condition, std::string(council::name(term.outcome))});
  }
  return table;
}

}  // namespace

Answer mandates(const store::Store &store, const MandatesQuery &query) {
  check_word("type", query.type, core::names_of(mandate::kBodyTypes));
  check_word("status", query.status, core::names_of(mandate::kStatuses));
  const auto bodies = store::bodies(store);
  check_committee(bodies, query.committee);
  const auto slug = query.body.empty() ? std::string() : body_named(bodies, query.body).slug;
  const auto standings = store::standings(store, slug, query.as_of.iso());
  const auto all = shown(store, query, bodies, standings);
  return {query.terms ? terms_table(store, query, slug, all) : status_table(all), {reach_remark(store, query.as_of)}};
}

Answer unread_paragraphs(const store::Store &store, core::Date as_of) {
  Answer answer;
  answer.table = store::unread_paragraphs(store, as_of.iso());
  const auto counts = store::count_paragraph_classes(store);
  std::int64_t total = 0;
  for (const auto &count : counts) total += count.count;
  std::vector<std::string> said;
  for (const auto &count : counts) said.push_back(fmt::format("{} {}", count.count, count.name));
  answer.remarks = {fmt::format("of {} operative paragraphs that speak of a clock: {}", total, fmt::join(said, ", "))};
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
