#include <answer/arguments.hpp>
#include <answer/calendar.hpp>
#include <answer/mandates.hpp>
#include <core/symbol.hpp>
#include <store/query_mandates.hpp>
#include <store/query_provenance.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace unsc::answer {
namespace {

/// When each act of the Council was voted on, by symbol.
std::map<std::string, core::Date, std::less<>> dates_of_acts(const store::Store &store, core::Date as_of) {
  std::map<std::string, core::Date, std::less<>> dates;
  const auto acts = store::mandate_coverage(store, as_of.iso());
  for (const auto &act : acts.adopted) dates.emplace(act.symbol, act.date);
  for (const auto &act : acts.failed) dates[act.symbol] = *act.date;
  return dates;
}

/// One row of `alerts` by the names of its columns.
class AlertRow {
 public:
  AlertRow(const core::Table &table, const std::vector<core::Value> &cells) : m_table(table), m_cells(cells) {}

  const core::Value &operator[](std::string_view column) const {
    const auto at = std::find(m_table.columns.begin(), m_table.columns.end(), column);
    return m_cells.at(static_cast<std::size_t>(at - m_table.columns.begin()));
  }
  std::string text(std::string_view column) const {
    const auto *words = std::get_if<std::string>(&(*this)[column].kind());
    return words == nullptr ? std::string() : *words;
  }
  std::optional<int> number(std::string_view column) const {
    const auto *found = std::get_if<std::int64_t>(&(*this)[column].kind());
    return found == nullptr ? std::nullopt : std::optional(static_cast<int>(*found));
  }

 private:
  const core::Table &m_table;
  const std::vector<core::Value> &m_cells;
};

/// The day its step was reached, but not before the act on which it rests; a lapse is told the day after the end.
core::Date began(const AlertRow &row, std::optional<core::Date> act, core::Date as_of) {
  core::Date day = act.value_or(as_of);
  if (const auto due = core::PartialDate::parse(row.text("due"))) {
    const bool is_past = row.text("kind") == "lapsed";
    const auto reached = is_past ? due->latest().plus_days(1) : due->earliest().plus_days(-row.number("step").value_or(0));
    day = act ? std::max(*act, reached) : reached;
  }
  return std::min(day, as_of);
}

std::string content(const AlertRow &row) {
  std::string text = row.text("reason");
  if (const auto quote = row.text("quote"); !quote.empty()) text += "\n\n\u201c" + quote + "\u201d";
  if (const auto basis = row.text("basis"); !basis.empty()) {
    const auto paragraph = row.text("paragraph");
    text += "\n\n" + basis + (paragraph.empty() ? "" : ", paragraph " + paragraph);
  }
  if (const auto outlook = row.text("outlook"); !outlook.empty()) text += "\n\n" + outlook;
  return text;
}

std::string title(const AlertRow &row) {
  std::string words = row.text("kind");
  std::replace(words.begin(), words.end(), '_', ' ');
  const auto name = row.text("name"), due = row.text("due");
  return row.text("severity") + ": " + words + (name.empty() ? "" : ", " + name) + (due.empty() ? "" : ", " + due);
}

}  // namespace

Answer feed(const store::Store &store, const SubscriptionQuery &query) {
  const auto bodies = store::bodies(store);
  check_committee(bodies, query.committee);
  std::map<std::string, const mandate::Body *, std::less<>> by_slug;
  for (const auto &body : bodies) by_slug[body.slug] = &body;
  AlertsQuery asked;
  asked.as_of = query.as_of;
  asked.body = query.body;
  asked.kind = query.kind;
  const auto due = alerts(store, asked);
  const auto dates = dates_of_acts(store, query.as_of);
  Answer answer;
  answer.remarks = due.remarks;
  answer.table.columns = {"id", "updated", "title", "content", "categories", "link"};
  for (const auto &cells : due.table.rows) {
    const AlertRow row(due.table, cells);
    const auto body = by_slug.find(row.text("body"));
    const std::string committee = body == by_slug.end() ? std::string() : body->second->committee;
    if (!query.committee.empty() && committee != query.committee) continue;
    core::Value::List categories;
    for (const char *column : {"kind", "severity"}) categories.push_back(row[column]);
    if (!row["body"].is_null()) categories.push_back(row["body"]);
    if (!committee.empty()) categories.emplace_back(committee + " Committee");
    const auto act = dates.find(row.text("basis"));
    const auto day = began(row, act == dates.end() ? std::nullopt : std::optional(act->second), query.as_of);
    answer.table.rows.push_back({"alert:" + row.text("id"), *core::Instant::parse(day.iso()), title(row), content(row),
                                 std::move(categories), core::document_link(row.text("basis"))});
  }
  return answer;
}

Age age(const store::Store &store) {
  const auto reach = store::reach(store);
  const auto or_nothing = [](const std::string &date) { return date.empty() ? std::string("no day") : date; };
  Age age;
  age.last_look = core::Instant::parse(reach.last_look);
  age.text = "Texts read reach to " + or_nothing(reach.texts) + ", votes to " + or_nothing(reach.votes) + "; last sync " +
             (age.last_look ? age.last_look->day().iso() : std::string("never")) + ".";
  return age;
}

}  // namespace unsc::answer
