#include <answer/timeline.hpp>

#include <answer/arguments.hpp>
#include <answer/subject.hpp>
#include <core/error.hpp>
#include <core/timeline_kind.hpp>
#include <store/query/mandates.hpp>
#include <store/query/timeline.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace unsc::answer {
namespace {

void check_kind(const store::Store &store, const std::string &kind) {
  auto known = core::names_of(core::kTimelineKinds);
  for (auto &one : store::event_kinds(store)) known.push_back(std::move(one));
  check_word("kind", kind, known);
}

/// Of a body, not of a vote.
bool is_fact(std::string_view kind) {
  const auto decided = core::word_named(core::kTimelineKinds, kind);
  return decided && core::row_of(core::kTimelineKinds, *decided).mandates;
}

/// Decides entry by entry, in order of time: what a text about the subject decides is about it too.
class Chooser {
 public:
  Chooser(const Subject &subject, const TimelineQuery &query, const council::States &states)
      : m_subject(subject), m_states(states), m_kind(query.kind) {
    if (!query.state.empty()) m_state = states.current(states.argument(query.state));
  }

  bool operator()(const store::TimelineEntry &entry) {
    const bool chosen = about(entry) && (!m_state || concerns(entry));
    if (chosen && !entry.symbol.empty() && !is_fact(entry.kind)) m_symbols.emplace(entry.symbol);
    return chosen && (m_kind.empty() || entry.kind == m_kind);
  }

 private:
  bool about(const store::TimelineEntry &entry) const {
    if (m_subject.any()) return true;
    if (is_fact(entry.kind)) return m_subject.fact(entry.body, entry.symbol);
    if (is_vote(entry)) return m_subject.vote(entry.vote);
    return m_subject.words(std::string(entry.title) + "\n" + std::string(entry.detail) + "\n" + std::string(entry.topic),
                           entry.state, entry.body);
  }
  bool concerns(const store::TimelineEntry &entry) const {
    if (is_fact(entry.kind)) return m_symbols.contains(entry.symbol);
    if (is_vote(entry) && entry.state.find(m_state->view()) != std::string_view::npos) return true;
    if (!is_vote(entry) && !entry.state.empty() && m_states.resolve(entry.state) == m_state) return true;
    const auto codes = m_states.history(*m_state);
    return std::any_of(codes.begin(), codes.end(),
                       [&](council::StateCode code) { return m_states.mentions(entry.vote.topic, code); });
  }
  static bool is_vote(const store::TimelineEntry &entry) { return !entry.vote.topic.empty(); }

  const Subject &m_subject;
  const council::States &m_states;
  std::string m_kind;
  std::optional<council::StateCode> m_state;
  std::set<std::string, std::less<>> m_symbols;
};

/// An end that has come says what came of it: lapsed, terminated, unknown, with the reason.
void tell_ends(const store::Store &store, core::Date as_of, core::Table &table) {
  const auto standings = store::standings(store, "", as_of.iso());
  const auto text = [](const core::Value &value) {
    const auto *words = std::get_if<std::string>(&value.kind());
    return words ? *words : std::string();
  };
  for (auto &row : table.rows) {
    if (core::word_named(core::kTimelineKinds, text(row[1])) != core::TimelineKind::mandate_end ||
        text(row[0]) > as_of.iso())
      continue;
    const auto found = standings.find(text(row[6]));
    if (found == standings.end()) continue;
    const auto &standing = found->second;
    if (standing.until && standing.until->iso() == text(row[0])) row[4] = standing.reason;
  }
}

/// Each word as a phrase of its own, so that no sign in it means anything to the full-text index but * at its end.
std::string expression(const std::string &text) {
  std::string result, word;
  bool quoted = false;
  const auto flush = [&](bool beginning) {
    if (word.empty()) return;
    result += (result.empty() ? "\"" : " \"") + word + (beginning ? "\"*" : "\"");
    word.clear();
  };
  for (const char c : text) {
    if (c == '"') {
      flush(false);
      quoted = !quoted;
    } else if (!quoted && (c == ' ' || c == '\t' || c == '\n')) {
      flush(false);
    } else if (!quoted && c == '*') {
      flush(true);
    } else {
      word += c;
    }
  }
  flush(false);
  return result;
}

}  // namespace

Answer timeline(const store::Store &store, const TimelineQuery &query) {
  check_kind(store, query.kind);
  const auto states = load_states();
  const Subject subject(store, states, query.topic, query.body);
  store::TimelineFilter filter{query.as_of.iso(), since(query.span), query.span.until ? query.span.until->iso() : "", {}};
  Chooser chooser(subject, query, states);
  if (!subject.any() || !query.state.empty() || !query.kind.empty()) filter.about = std::ref(chooser);
  Answer answer;
  answer.table = store::timeline(store, filter);
  tell_ends(store, query.as_of, answer.table);
  answer.table.shown = {"date", "kind", "symbol", "title", "detail"};
  answer.remarks = {reach_remark(store, query.as_of)};
  if (subject.has_topic())
    add_topic_remarks(subject, store::agenda_gap(store, {since(query.span), until(query.span, query.as_of), {}}), answer);
  return answer;
}

Answer search(const store::Store &store, const SearchQuery &query) {
  const auto words = expression(query.text);
  if (words.empty()) throw core::UsageError("search: nothing to look for; expected words");
  return {store::search(store, words, query.as_of.iso(), query.limit), {reach_remark(store, query.as_of)}};
}

}  // namespace unsc::answer
