#include <answer/arguments.hpp>
#include <answer/clocks.hpp>
#include <answer/mandates.hpp>
#include <core/error.hpp>
#include <store/query_mandates.hpp>

namespace unsc::answer {
namespace {

core::Table alerts_table(const std::vector<alert::Alert> &alerts, const std::string &slug, const std::string &kind) {
  core::Table table;
  table.columns = {"id",   "kind",  "severity",  "body",  "name",   "due",    "days_left",
                   "step", "basis", "paragraph", "quote", "reason", "outlook"};
  table.shown = {"severity", "kind", "body", "due", "days_left", "basis", "paragraph", "reason"};
  for (const auto &one : alerts) {
    if ((!slug.empty() && one.body != slug) || (!kind.empty() && one.kind != kind)) continue;
    table.rows.push_back({one.id, one.kind, std::string(alert::name(one.severity)), one.body, one.name, one.due,
                          one.days_left, one.step, one.basis, one.paragraph, one.quote, one.reason, one.outlook});
  }
  return table;
}

/// Ends that passed lately and of which the record cannot say what followed: no alert, but not silence either.
std::size_t count_unknown(const std::vector<alert::Clock> &clocks, core::Date on, int within) {
  std::size_t count = 0;
  for (const auto &clock : clocks) {
    const auto &status = clock.status;
    if (status.state != mandate::State::unknown || !status.until) continue;
    const int since = on.days_since(status.until->latest());
    if (since > 0 && since <= within) ++count;
  }
  return count;
}

}  // namespace

Answer alerts(const store::Store &store, const AlertsQuery &query) {
  if (query.within < 0) throw core::UsageError("alerts --within: expected a number of days, 0 or more");
  std::vector<std::string> kinds;
  for (const auto kind : alert::kinds()) kinds.emplace_back(kind);
  check_word("kind of alert", query.kind, kinds);
  const auto slug = query.body.empty() ? std::string() : body_named(store::bodies(store), query.body).slug;
  const alert::Record record{clocks(store, query.as_of), {}};
  alert::Settings settings;
  settings.within = query.within;
  Answer answer;
  answer.table = alerts_table(alert::due(record, query.as_of, settings), slug, query.kind);
  answer.remarks = {reach_remark(store, query.as_of)};
  if (const auto unknown = count_unknown(record.clocks, query.as_of, query.within)) {
    answer.remarks.push_back(std::to_string(unknown) + (unknown == 1 ? " mandate" : " mandates") + " ended in the last " +
                             std::to_string(query.within) +
                             " days as far as was read, and may have been renewed: \"unsc mandates --status unknown\"");
  }
  return answer;
}

}  // namespace unsc::answer
