#include <answer/alerts.hpp>
#include <answer/arguments.hpp>
#include <answer/calendar.hpp>
#include <core/symbol.hpp>
#include <core/text.hpp>
#include <store/query/mandates.hpp>

#include <algorithm>
#include <map>

namespace unsc::answer {
namespace {

/// The day its step was reached, but not before the vote on which it rests; a lapse is told the day after the end.
core::Date began(const alert::Alert &alert, std::optional<core::Date> voted, core::Date as_of) {
  core::Date day = voted.value_or(as_of);
  if (alert.due && (alert.step || !voted)) {
    const bool is_past = alert.kind == alert::Kind::lapsed || alert.kind == alert::Kind::unknown_after_end;
    const auto reached =
        is_past ? alert.due->latest().plus_days(1) : alert.due->earliest().plus_days(-alert.step.value_or(0));
    day = voted ? std::max(*voted, reached) : reached;
  }
  return std::min(day, as_of);
}

std::string content(const alert::Alert &alert) {
  std::string text = alert.reason;
  if (!alert.quote.empty()) text += "\n\n\u201c" + alert.quote + "\u201d";
  if (!alert.basis.empty() && !alert.quote.empty())
    text += "\n\n" + alert.basis + (alert.paragraph.empty() ? "" : ", paragraph " + alert.paragraph);
  if (!alert.outlook.empty()) text += "\n\n" + alert.outlook;
  return text;
}

std::string title(const alert::Alert &alert) {
  std::string words(alert::name(alert.kind));
  std::replace(words.begin(), words.end(), '_', ' ');
  return std::string(alert::name(alert.severity)) + ": " + words + (alert.name.empty() ? "" : ", " + alert.name) +
         (alert.due ? ", " + alert.due->iso() : "");
}

/// The text behind the alert: of a veto the draft, else the paragraph's resolution.
const std::string &text_behind(const alert::Alert &alert) { return alert.decision.empty() ? alert.basis : alert.decision; }

}  // namespace

Answer feed(const store::Store &store, const SubscriptionQuery &query) {
  const auto bodies = store::bodies(store);
  check_committee(bodies, query.committee);
  std::map<std::string, std::string, std::less<>> committees;
  for (const auto &body : bodies) committees[body.slug] = body.committee;
  AlertsQuery asked;
  asked.as_of = query.as_of;
  asked.body = query.body;
  asked.kind = query.kind;
  asked.settings = query.settings;
  const auto dates = store::voting_days(store, query.as_of.iso());
  Answer answer;
  answer.remarks = age_remarks(store, query.as_of);
  answer.table.columns = {"id", "updated", "title", "content", "categories", "link"};
  answer.table.shown = {"updated", "title"};
  for (const auto &alert : alerts_due(store, asked)) {
    const auto found = committees.find(alert.body);
    const std::string committee = found == committees.end() ? std::string() : found->second;
    const bool is_stale = alert::row(alert.kind).sources;
    if (!alert.speaks || (!query.committee.empty() && committee != query.committee && !is_stale)) continue;
    core::Value::List categories;
    for (const auto &word : {std::string(alert::name(alert.kind)), std::string(alert::name(alert.severity)), alert.body})
      if (!word.empty()) categories.emplace_back(word);
    if (!committee.empty()) categories.emplace_back(committee + " Committee");
    const auto &symbol = text_behind(alert);
    const auto voted = dates.find(symbol);
    const auto day = began(alert, voted == dates.end() ? std::nullopt : std::optional(voted->second), query.as_of);
    answer.table.rows.push_back({"alert:" + alert.id, *core::Instant::parse(day.iso()), title(alert), content(alert),
                                 std::move(categories), is_stale ? std::string() : core::document_link(symbol)});
  }
  return answer;
}

}  // namespace unsc::answer
