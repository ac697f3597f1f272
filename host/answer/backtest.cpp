#include <alert/backtest.hpp>
#include <answer/alerts.hpp>

#include <answer/arguments.hpp>
#include <core/error.hpp>
#include <store/query/mandates.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace unsc::answer {
namespace {

using alert::Replayed;
using alert::Verdict;

std::optional<core::Date> first_decision(const std::vector<mandate::Term> &terms) {
  std::optional<core::Date> first;
  for (const auto &term : terms)
    if (term.adopted && (!first || *term.adopted < *first)) first = term.adopted;
  return first;
}

core::Table table_of(const std::vector<Replayed> &all) {
  core::Table table;
  table.columns = {"result", "body",        "type",      "name",  "end",      "known",
                   "basis",  "first_alert", "lead_days", "moved", "moved_by", "detail"};
  table.shown = {"end", "body", "result", "first_alert", "lead_days", "basis", "moved", "moved_by", "detail"};
  for (const auto &one : all) {
    const auto lead =
        one.first_alert && one.end ? core::Value(one.end->earliest().days_since(*one.first_alert)) : core::Value();
    table.rows.push_back({std::string(alert::name(one.verdict)), one.body, std::string(mandate::name(one.type)), one.name,
                          one.end, one.known, one.basis, one.first_alert, lead, one.moved, one.moved_by, one.detail});
  }
  return table;
}

std::string figures(const std::vector<Replayed> &all, core::Date since, core::Date until) {
  std::array<std::size_t, 7> counts{};
  for (const auto &one : all) ++counts[static_cast<std::size_t>(one.verdict)];
  const auto count = [&](Verdict verdict) { return std::to_string(counts[static_cast<std::size_t>(verdict)]); };
  const auto ends = all.size() - counts[static_cast<std::size_t>(Verdict::false_alarm)] -
                    counts[static_cast<std::size_t>(Verdict::unread)];
  return std::to_string(ends) + (ends == 1 ? " end" : " ends") + " from " + since.iso() + " to " + until.iso() + ": " +
         count(Verdict::early) + " with an alert at least " + std::to_string(alert::kEarlyDays) + " days before, " +
         count(Verdict::short_term) + " known for less and told when known, " + count(Verdict::moved_early) +
         " renewed before any step, " + count(Verdict::late) + " told late, " + count(Verdict::missed) + " missed; " +
         count(Verdict::false_alarm) +
         (counts[static_cast<std::size_t>(Verdict::false_alarm)] == 1 ? " false alarm; " : " false alarms; ") +
         count(Verdict::unread) + " extended to a day that the text does not give";
}

}  // namespace

Answer backtest(const store::Store &store, const BacktestQuery &query) {
  const auto bodies = store::bodies(store);
  const auto slug = query.body.empty() ? std::string() : body_named(bodies, query.body).slug;
  const auto terms = store::terms(store, slug, query.as_of.iso());
  const auto until = query.span.until.value_or(query.as_of);
  const auto since = query.span.since.value_or(first_decision(terms).value_or(until));
  if (since > until)
    throw core::UsageError("alerts --backtest: --since " + since.iso() + " is after --until " + until.iso());
  std::map<std::string, std::vector<mandate::Term>> by_body;
  for (const auto &term : terms) by_body[term.body].push_back(term);
  std::vector<Replayed> all;
  for (const auto &body : bodies) {
    if ((!slug.empty() && body.slug != slug) || (!query.type.empty() && mandate::name(body.type) != query.type)) continue;
    auto replayed = alert::backtest(body, by_body[body.slug], store::spans(store, body.slug), since, until, query.settings);
    std::move(replayed.begin(), replayed.end(), std::back_inserter(all));
  }
  std::sort(all.begin(), all.end(), [](const Replayed &a, const Replayed &b) {
    return std::tie(a.end, a.body, a.known, a.verdict) < std::tie(b.end, b.body, b.known, b.verdict);
  });
  return {table_of(all), {reach_remark(store, query.as_of), figures(all, since, until)}};
}

}  // namespace unsc::answer
