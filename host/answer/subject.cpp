#include <answer/subject.hpp>

#include <answer/arguments.hpp>
#include <core/text.hpp>
#include <store/query/mandates.hpp>

#include <algorithm>
#include <map>

namespace unsc::answer {
namespace {

/// A body's names that no other body shares, folded: "Group of Experts" alone names nobody.
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

}  // namespace

Subject::Subject(const store::Store &store, const council::States &states, std::string_view topic, std::string_view body)
    : m_states(states), m_topic(core::fold(topic)) {
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
  if (const auto state = states.resolve(topic)) {
    m_by_topic.states = states.history(states.current(*state));
  } else {
    m_by_topic.names.push_back(m_topic);
  }
  for (const auto &one : bodies) {
    const auto names = own_names(one, bearers);
    const bool meant = std::find(names.begin(), names.end(), m_topic) != names.end();
    if (meant) m_by_topic.names.insert(m_by_topic.names.end(), names.begin(), names.end());
    const auto about = [&](const std::string &name) { return named(m_by_topic, name); };
    if (meant || std::any_of(names.begin(), names.end(), about)) m_by_topic.bodies.insert(one.slug);
  }
  gather_symbols(store, m_by_topic);
}

void Subject::gather_symbols(const store::Store &store, Names &names) const {
  for (const auto &term : store::terms(store, "", "9999")) {
    if (names.bodies.contains(term.body) && !term.symbol.empty()) names.symbols.insert(term.symbol);
  }
}

bool Subject::named(const Names &names, std::string_view folded) const {
  return std::any_of(names.states.begin(), names.states.end(),
                     [&](council::StateCode code) { return m_states.mentions(folded, code); }) ||
         std::any_of(names.names.begin(), names.names.end(),
                     [&](const std::string &name) { return core::find_words(folded, name) != std::string_view::npos; });
}

bool Subject::vote(const Names &names, const store::VoteSubject &vote) const {
  return names.symbols.contains(vote.resolution) || names.symbols.contains(vote.draft) || named(names, vote.topic);
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
    const auto code = state.empty() ? std::nullopt : m_states.resolve(state);
    return (code && std::find(names.states.begin(), names.states.end(), *code) != names.states.end()) ||
           named(names, folded);
  };
  return (m_topic.empty() || within(m_by_topic)) && (m_body.empty() || within(m_by_body));
}

store::AboutVote Subject::about_votes() const {
  if (any()) return {};
  return [this](const store::VoteSubject &one) { return vote(one); };
}

}  // namespace unsc::answer
