#include <answer/alerts.hpp>

#include <answer/arguments.hpp>
#include <answer/clocks.hpp>
#include <core/error.hpp>
#include <core/text.hpp>
#include <store/ledger.hpp>
#include <store/query/mandates.hpp>
#include <store/query/provenance.hpp>

#include <algorithm>

namespace unsc::answer {
namespace {

constexpr int kLongAhead = 365;        // days: what is due later than that was told by nobody
constexpr int kUnreadShown = 3 * 365;  // days since an extension whose end was not read

alert::Settings settings_of(const AlertsQuery &query) {
  if (query.within && *query.within < 0) throw core::UsageError("alerts --within: expected a number of days, 0 or more");
  auto settings = query.settings;
  settings.within = query.within;
  return settings;
}

alert::Record record_for(const store::Store &store, const AlertsQuery &query) {
  return alert_record(store, query.as_of, settings_of(query).farthest());
}

std::vector<alert::Alert> due_in(const store::Store &store, const AlertsQuery &query, const alert::Record &record) {
  check_word("kind of alert", query.kind, core::names_of(alert::kKinds));
  const auto bodies = store::bodies(store);
  const auto slug = query.body.empty() ? std::string() : body_named(bodies, query.body).slug;
  const auto is_of_type = [&](const std::string &body) {
    return std::any_of(bodies.begin(), bodies.end(),
                       [&](const auto &one) { return one.slug == body && mandate::name(one.type) == query.type; });
  };
  auto alerts = alert::due(record, query.as_of, settings_of(query));
  // Whoever asks about one body must know as well that the sources behind the answer are stale.
  std::erase_if(alerts, [&](const alert::Alert &one) {
    const bool is_elsewhere = (!slug.empty() && one.body != slug) || (!query.type.empty() && !is_of_type(one.body));
    return (is_elsewhere && !alert::row(one.kind).sources) || (!query.kind.empty() && alert::name(one.kind) != query.kind);
  });
  return alerts;
}

/// Extensions to a day that their text does not give: alerts count to the first day it can be.
std::size_t count_unread(const std::vector<alert::Clock> &clocks, core::Date on) {
  return static_cast<std::size_t>(std::count_if(clocks.begin(), clocks.end(), [&](const alert::Clock &clock) {
    const auto last = std::find_if(clock.terms.rbegin(), clock.terms.rend(),
                                   [&](const mandate::Term &term) { return term.symbol == clock.standing.basis; });
    return last != clock.terms.rend() && !known_end(*last) && last->until_rule.rule == clause::UntilRule::start_not_stated &&
           last->adopted && on.days_since(*last->adopted) <= kUnreadShown;
  }));
}

core::Value source_of(const store::Store &store, const alert::Alert &one) {
  if (alert::row(one.kind).sources) return one.basis;
  if (!one.claim_kind) return {};
  const std::string kind(mandate::name(*one.claim_kind));
  if (one.claim_kind == mandate::ClaimKind::reference) return kind;
  const auto place = store::claim_place(store, kind, one.claim);
  return place ? core::Value(place->source + ": " + place->document + ":" +
                             std::to_string(one.line != 0 ? static_cast<std::int64_t>(one.line) : place->line))
               : core::Value();
}

std::vector<alert::Alert> audible(const store::Store &store, std::vector<alert::Alert> alerts, core::Date today) {
  const auto silence = store::silence(store);
  std::erase_if(alerts, [&](const alert::Alert &one) { return silence.covers(one.id, today); });
  return alerts;
}

std::string count_text(std::size_t count, const std::string &what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

/// What the record says about an alert that is no longer due.
std::string answer_to(const store::LedgerAlert &open, const std::vector<alert::Clock> &clocks, core::Date on) {
  const auto kind = core::word_named(alert::kKinds, open.kind);
  if (kind && alert::row(*kind).day && open.due && open.due->latest() < on) return "its day has passed";
  if (kind && !alert::row(*kind).answer.empty()) return std::string(alert::row(*kind).answer);
  for (const auto &clock : clocks) {
    if (clock.body.slug != open.body || open.body.empty()) continue;
    const auto &standing = clock.standing;
    return std::string(mandate::name(standing.status)) + (standing.basis.empty() ? "" : " by " + standing.basis) +
           (standing.until ? " until " + standing.until->iso() : "");
  }
  return "no longer due";
}

}  // namespace

core::Table alerts_table(const store::Store &store, const std::vector<alert::Alert> &alerts, core::Date as_of) {
  core::Table table;
  table.columns = {"id",    "kind",      "severity", "body",   "name",    "due",    "days_left", "step",
                   "basis", "paragraph", "quote",    "reason", "outlook", "source", "state",     "snoozed_until"};
  table.shown = {"severity", "kind", "body", "due", "days_left", "basis", "paragraph", "reason"};
  const auto silence = store::silence(store);
  for (const auto &one : alerts) {
    const auto snoozed = silence.snoozed(one.id, as_of);
    const char *state = silence.is_acknowledged(one.id) ? "acknowledged"
                        : snoozed                       ? "snoozed"
                        : one.speaks                    ? "due"
                                                        : "ahead";
    table.rows.push_back({one.id, std::string(alert::name(one.kind)), std::string(alert::name(one.severity)), one.body,
                          one.name, one.due, one.days_left, one.step, one.basis, one.paragraph, one.quote, one.reason,
                          one.outlook, source_of(store, one), state, snoozed});
  }
  return table;
}

std::vector<alert::Alert> alerts_due(const store::Store &store, const AlertsQuery &query) {
  return due_in(store, query, record_for(store, query));
}

Answer alerts(const store::Store &store, const AlertsQuery &query) {
  const auto record = record_for(store, query);
  const auto all = due_in(store, query, record);
  const auto heard = query.with_silent ? all : audible(store, all, query.as_of);
  Answer answer{alerts_table(store, heard, query.as_of), {reach_remark(store, query.as_of)}};
  if (heard.size() < all.size())
    answer.remarks.push_back(count_text(all.size() - heard.size(), "alert") +
                             " acknowledged or snoozed: \"unsc alerts --all\"");
  if (const auto unread = count_unread(record.clocks, query.as_of))
    answer.remarks.push_back(count_text(unread, "mandate") +
                             " extended to a day that the text does not give: alerts count to the first day it can be");
  return answer;
}

std::vector<alert::Alert> speaking(const store::Store &store, const AlertsQuery &query) {
  auto alerts = audible(store, alerts_due(store, query), query.as_of);
  std::erase_if(alerts, [](const alert::Alert &one) { return !one.speaks; });
  return alerts;
}

void keep_ledger(store::Store &store, const AlertsQuery &query, const std::vector<alert::Alert> &told, core::Instant now) {
  std::vector<store::LedgerAlert> seen;
  for (const auto &one : told)
    seen.push_back({one.id, std::string(alert::name(one.kind)), std::string(alert::name(one.severity)), one.body, one.due,
                    query.as_of});
  store::note_seen(store, seen, now);

  AlertsQuery all;
  all.as_of = query.as_of;
  all.settings = query.settings;
  all.within = std::max({settings_of(query).farthest(), query.settings.farthest(), kLongAhead});
  const auto record = record_for(store, all);
  std::set<std::string, std::less<>> subjects;
  for (const auto &one : due_in(store, all, record)) subjects.emplace(store::subject_of(one.id));
  for (const auto &open : store::open_alerts(store)) {
    if (open.day && *open.day > query.as_of) continue;  // a question about an earlier day answers nothing
    if (!subjects.contains(store::subject_of(open.id)))
      store::clear(store, open.id, answer_to(open, record.clocks, query.as_of), now);
  }
}

Check check(const store::Store &store, const AlertsQuery &query) {
  auto whole = query;
  whole.kind.clear();
  const auto silence = store::silence(store);
  Check result;
  result.alerts = alerts_due(store, whole);
  // Neither a kind that was asked for nor an acknowledgement hides that the sources are stale.
  std::erase_if(result.alerts, [&](const alert::Alert &one) {
    const bool is_other = !query.kind.empty() && alert::name(one.kind) != query.kind;
    return !alert::row(one.kind).sources && (!one.speaks || is_other || silence.covers(one.id, query.as_of));
  });
  result.remarks = {reach_remark(store, query.as_of)};
  result.code = alert::check_level(result.alerts);
  const auto failed = store::failed_deliveries(store).rows.size();
  if (failed == 0) return result;
  result.remarks.push_back(std::to_string(failed) + (failed == 1 ? " delivery" : " deliveries") +
                           " failed or unfinished: \"unsc doctor\"");
  if (result.code != 2) result.code = 3;
  return result;
}

std::vector<std::string> age_remarks(const store::Store &store, core::Date as_of) { return {reach_remark(store, as_of)}; }

std::vector<std::string> unknown_bodies(const store::Store &store, const std::map<std::string, std::vector<int>> &named) {
  std::vector<std::string> slugs, remarks;
  for (const auto &body : store::bodies(store)) slugs.push_back(body.slug);
  for (const auto &[slug, steps] : named) {
    if (std::find(slugs.begin(), slugs.end(), slug) != slugs.end()) continue;
    std::string nearest;
    for (const auto &one : core::nearest(slug, slugs)) nearest.append(nearest.empty() ? "; nearest: " : ", ").append(one);
    remarks.push_back(std::string("the settings name the body \"")
                          .append(slug)
                          .append("\", which this store does not know")
                          .append(nearest));
  }
  return remarks;
}

}  // namespace unsc::answer
