#include <answer/subject.hpp>

#include <answer/arguments.hpp>
#include <core/text.hpp>
#include <store/query/mandates.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace unsc::answer {

std::vector<std::string> own_names(const mandate::Body &body, const std::map<std::string, int> &bearers) {
  std::vector<std::string> names;
  auto all = body.aliases;
  all.push_back(body.name);
  all.push_back(body.slug);
  for (const auto &name : all) {
    auto folded = core::fold(name);
    if (bearers.at(folded) == 1 && std::find(names.begin(), names.end(), folded) == names.end())
      names.push_back(std::move(folded));
  }
  return names;
}

std::map<std::string, int> count_bearers(const std::vector<mandate::Body> &bodies) {
  std::map<std::string, int> bearers;
  for (const auto &body : bodies) {
    std::set<std::string> own = {core::fold(body.slug), core::fold(body.name)};
    for (const auto &alias : body.aliases) own.insert(core::fold(alias));
    for (const auto &name : own) ++bearers[name];
  }
  return bearers;
}

int year_of(std::string_view iso) {
  int year = 0;
  std::from_chars(iso.data(), iso.data() + std::min<std::size_t>(iso.size(), 4), year);
  return year;
}

Subject::Subject(const store::Store &store, const council::States &states, std::string_view topic, std::string_view body)
    : m_states(states), m_asked(core::tidy(topic)), m_topic(core::fold(topic)) {
  if (topic.empty() && body.empty()) return;
  const auto bodies = store::bodies(store);
  const auto bearers = count_bearers(bodies);
  if (!body.empty()) {
    const auto &found = body_named(bodies, body);
    m_body = found.slug;
    m_by_body.names = own_names(found, bearers);
    m_by_body.bodies.insert(found.slug);
    gather_symbols(store, m_by_body);
  }
  if (topic.empty()) return;
  m_topics.emplace(states);
  gather_topic(bodies, bearers);
  gather_symbols(store, m_by_topic);
}

void Subject::gather_topic(const std::vector<mandate::Body> &bodies, const std::map<std::string, int> &bearers) {
  m_meant = m_topics->argument(m_asked);
  if (m_meant)
    m_by_topic.topic.emplace(*m_topics, *m_meant);
  else
    m_by_topic.names.push_back(m_topic);
  for (const auto &one : bodies) {
    const auto names = own_names(one, bearers);
    if (m_meant) {
      if (m_topics->told_of_body(one.slug, names)[*m_meant]) m_by_topic.bodies.insert(one.slug);
      continue;
    }
    const bool is_meant = std::find(names.begin(), names.end(), m_topic) != names.end();
    if (is_meant) m_by_topic.names.insert(m_by_topic.names.end(), names.begin(), names.end());
    const auto about = [&](const std::string &name) { return named(m_by_topic, name); };
    if (is_meant || std::any_of(names.begin(), names.end(), about)) m_by_topic.bodies.insert(one.slug);
  }
}

std::vector<std::string> Subject::when_nothing_is_found() const {
  if (m_topic.empty()) return {};
  const auto near = m_topics->nearest(m_asked);
  auto words = fmt::format("nothing is found on \"{}\"", m_asked);
  if (!m_meant) words += ", which is no topic of \"unsc topics\"";
  if (!near.empty()) words += fmt::format("; the nearest topics: {}", fmt::join(near, ", "));
  return {std::move(words)};
}

void Subject::gather_symbols(const store::Store &store, Names &names) const {
  for (const auto &term : store::terms(store, "", "9999")) {
    if (names.bodies.contains(term.body) && !term.symbol.empty()) names.symbols.insert(term.symbol);
  }
}

bool Subject::named(const Names &names, std::string_view folded, int year) const {
  const auto found = names.topic ? (*names.topic)(folded, year) : TopicFinder::Found::no;
  if (found == TopicFinder::Found::by_general_item && year != 0) m_by_general_item.insert(std::string(folded));
  if (found != TopicFinder::Found::no) return true;
  return std::any_of(names.names.begin(), names.names.end(),
                     [&](const std::string &name) { return core::find_words(folded, name) != std::string_view::npos; });
}

bool Subject::vote(const Names &names, const store::VoteSubject &vote) const {
  return names.symbols.contains(vote.resolution) || names.symbols.contains(vote.draft) ||
         named(names, vote.topic, year_of(vote.date));
}

bool Subject::vote(const store::VoteSubject &one) const {
  return (m_topic.empty() || vote(m_by_topic, one)) && (m_body.empty() || vote(m_by_body, one));
}

bool Subject::fact(std::string_view body, std::string_view symbol) const {
  const bool topic =
      m_topic.empty() || m_by_topic.bodies.contains(body) || (body.empty() && m_by_topic.symbols.contains(symbol));
  return topic && (m_body.empty() || m_by_body.bodies.contains(body));
}

bool Subject::words(std::string_view text, std::string_view state, std::string_view body) const {
  const auto folded = core::fold(text);
  const auto within = [&](const Names &names) {
    if (!body.empty() && (names.bodies.contains(body) || named(names, core::fold(body)))) return true;
    return is_state(names, state) || named(names, folded);
  };
  return (m_topic.empty() || within(m_by_topic)) && (m_body.empty() || within(m_by_body));
}

bool Subject::is_state(const Names &names, std::string_view printed) const {
  const auto code = printed.empty() || !names.topic ? std::nullopt : m_states.resolve(printed);
  if (!code) return false;
  const auto &parts = m_topics->all()[*m_meant].includes;
  return std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
    const auto &states = m_topics->all()[part].states;
    return std::find(states.begin(), states.end(), m_states.current(*code)) != states.end();
  });
}

std::string Subject::general_remark() const {
  if (m_by_general_item.empty()) return {};
  return fmt::format("{} found by a general agenda item of {} alone: nothing says more precisely what {} about",
                     m_by_general_item.size() == 1 ? "1 vote is" : fmt::format("{} votes are", m_by_general_item.size()),
                     m_by_general_item.size() == 1 ? "its year" : "their years",
                     m_by_general_item.size() == 1 ? "it is" : "they are");
}

void add_topic_remarks(const Subject &subject, const store::AgendaGap &gap, Answer &answer) {
  if (!subject.has_topic()) return;
  if (auto remark = agenda_remark(gap); !remark.empty()) answer.remarks.push_back(std::move(remark));
  if (auto general = subject.general_remark(); !general.empty()) answer.remarks.push_back(std::move(general));
  const auto &rows = answer.table.rows;
  const auto *total = rows.size() == 1 && answer.table.single ? std::get_if<std::int64_t>(&rows[0][0].kind()) : nullptr;
  if (!rows.empty() && (total == nullptr || *total != 0)) return;
  for (auto &remark : subject.when_nothing_is_found()) answer.remarks.push_back(std::move(remark));
}

store::AboutVote Subject::about_votes() const {
  if (any()) return {};
  return [this](const store::VoteSubject &one) { return vote(one); };
}

}  // namespace unsc::answer
