#include <answer/calendar.hpp>

#include <answer/arguments.hpp>
#include <answer/calendar_event.hpp>
#include <answer/clocks.hpp>
#include <core/symbol.hpp>
#include <store/query/mandates.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace unsc::answer {
namespace {

constexpr int kYear = 365;

using Revisions = std::map<std::string, store::Revision, std::less<>>;

store::Revision of(const Revisions &revisions, const std::string &key) {
  const auto found = revisions.find(key);
  return found == revisions.end() ? store::Revision{} : found->second;
}

/// Of all terms of a body together; the keys of deadlines, which hold " due", and of votes are no terms.
Revisions by_body(const Revisions &revisions) {
  Revisions bodies;
  for (const auto &[key, revision] : revisions) {
    if (key.find(' ') == std::string::npos || key.find(" due") != std::string::npos) continue;
    auto &body = bodies[key.substr(0, key.find(' '))];
    body.corrected += revision.corrected;
    body.withdrawn += revision.withdrawn;
    body.last = std::max(body.last, revision.last);
  }
  return bodies;
}

class Calendar {
 public:
  Calendar(const store::Store &store, const SubscriptionQuery &query)
      : m_store(store),
        m_query(query),
        m_record(alert_record(store, query.as_of, 0)),
        m_revisions(store::revisions(store)),
        m_since(query.since.value_or(query.as_of.plus_days(-kYear))) {
    for (const auto &clock : m_record.clocks) m_bodies[clock.body.slug] = &clock.body;
  }

  void add_ends() {
    const auto revised = by_body(m_revisions);
    for (const auto &clock : m_record.clocks) {
      if (clock.terms.empty()) continue;
      if (clock.standing.until || clock.standing.until_at_least)
        add(end_event(clock, of(revised, clock.body.slug), m_query.as_of));
      else if (clock.standing.status == mandate::Status::unknown && wanted(alert::Kind::mandate_expiry, &clock.body))
        ++m_endless;
    }
  }

  void add_deadlines() {
    for (const auto &keyed : store::keyed_deadlines(m_store, m_query.as_of.iso()))
      add(deadline_event(keyed, body(keyed.deadline.body), of(m_revisions, keyed.key)));
  }

  void add_debates() {
    for (const auto &debate : alert::veto_debates(m_record, m_query.as_of))
      add(debate_event(debate, of(m_revisions, debate.veto->symbol)));
  }

  Answer answer() && {
    std::sort(m_events.begin(), m_events.end(), [](const CalendarEvent &a, const CalendarEvent &b) {
      return std::tuple(a.day.earliest(), std::string_view(a.uid)) < std::tuple(b.day.earliest(), std::string_view(b.uid));
    });
    Answer answer{table(), {reach_remark(m_store, m_query.as_of)}};
    if (m_endless > 0)
      answer.remarks.push_back(std::to_string(m_endless) + (m_endless == 1 ? " mandate has" : " mandates have") +
                               " no known end and no event: \"unsc mandates --status unknown\"");
    return answer;
  }

 private:
  bool wanted(alert::Kind kind, const mandate::Body *body) const {
    return (m_query.kind.empty() || m_query.kind == alert::name(kind)) &&
           (m_query.body.empty() || (body != nullptr && body->slug == m_query.body)) &&
           (m_query.committee.empty() || (body != nullptr && body->committee == m_query.committee));
  }

  const mandate::Body *body(const std::string &slug) const {
    const auto found = m_bodies.find(slug);
    return found == m_bodies.end() ? nullptr : found->second;
  }

  void add(CalendarEvent event) {
    if (event.day.latest() >= m_since && wanted(event.kind, event.body)) m_events.push_back(std::move(event));
  }

  core::Table table() const {
    core::Table table;
    table.columns = {"uid",     "sequence",    "stamp",      "kind", "body",  "name",      "first_day", "last_day",
                     "summary", "description", "categories", "link", "basis", "paragraph", "quote"};
    table.shown = {"first_day", "last_day", "kind", "summary", "basis", "paragraph"};
    for (const auto &event : m_events) {
      const auto body = event.body != nullptr ? *event.body : mandate::Body{};
      core::Value::List categories;
      categories.emplace_back(std::string(alert::name(event.kind)));
      if (event.body != nullptr) categories.emplace_back(std::string(mandate::name(body.type)));
      if (!body.committee.empty()) categories.emplace_back(body.committee + " Committee");
      table.rows.push_back({event.uid, event.sequence, event.stamp, std::string(alert::name(event.kind)), body.slug,
                            body.name, event.day.earliest(), event.day.latest(), event.summary, event.description,
                            std::move(categories), core::document_link(event.document), event.basis, event.paragraph,
                            event.quote});
    }
    return table;
  }

  const store::Store &m_store;
  const SubscriptionQuery &m_query;
  alert::Record m_record;
  Revisions m_revisions;
  core::Date m_since;
  std::map<std::string, const mandate::Body *, std::less<>> m_bodies;
  std::vector<CalendarEvent> m_events;
  int m_endless = 0;
};

}  // namespace

Answer calendar(const store::Store &store, const SubscriptionQuery &asked) {
  check_word("kind of event", asked.kind, core::names_of(alert::kKinds, alert::in_calendar));
  auto query = asked;
  const auto bodies = store::bodies(store);
  check_committee(bodies, query.committee);
  if (!query.body.empty()) query.body = body_named(bodies, query.body).slug;
  Calendar calendar(store, query);
  calendar.add_ends();
  calendar.add_deadlines();
  calendar.add_debates();
  return std::move(calendar).answer();
}

}  // namespace unsc::answer
