#include <answer/topics.hpp>

#include <core/error.hpp>
#include <core/reference.hpp>
#include <core/text.hpp>
#include <store/derive.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace unsc::answer {
namespace {

// Shorter names of states are codes and abbreviations that are words of their own in running text ("US", "CAR").
constexpr std::size_t kShortest = 4;
constexpr int kLastYear = 9999;

bool word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// "cote-d-ivoire": a name as a person may type it in a shell.
std::string slug_of(std::string_view name) {
  // "Iran (Islamic Republic of)" is iran.
  const auto folded = core::fold(name.substr(0, name.find(" (")));
  return fmt::format("{}", fmt::join(tokens_of(folded), "-"));
}

std::vector<std::string> listed(std::string_view cell) {
  std::vector<std::string> items;
  for (const auto item : core::split(cell, ';')) items.emplace_back(item);
  return items;
}

int year_of(const core::ReferenceRow &row, std::size_t cell, int otherwise) {
  const auto &text = row[cell];
  if (text.empty()) return otherwise;
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc() || end != text.data() + text.size() || year < 1900 || year > kLastYear)
    row.refuse("a year or nothing");
  return year;
}

}  // namespace

std::vector<std::string_view> tokens_of(std::string_view folded) {
  std::vector<std::string_view> tokens;
  for (std::size_t at = 0; at < folded.size();) {
    if (!word_character(folded[at])) {
      ++at;
      continue;
    }
    auto end = at;
    while (end < folded.size() && word_character(folded[end])) ++end;
    tokens.push_back(folded.substr(at, end - at));
    at = end;
  }
  return tokens;
}

Topics::Topics(const council::States &states) {
  read_topics();
  read_states(states);
  read_words();
  for (std::size_t at = 0; at < m_topics.size(); ++at) {
    m_is_place.push_back(m_topics[at].kind == "state" || m_topics[at].kind == "territory");
    m_is_theme.push_back(m_topics[at].kind == "theme");
    if (m_topics[at].includes.size() > 1) m_groups.push_back(at);
  }
}

std::size_t Topics::add(Topic topic) {
  const auto at = m_topics.size();
  if (!m_by_slug.emplace(topic.slug, at).second) throw core::Error("topics.csv: " + topic.slug + " stands there twice");
  topic.includes = {at};
  m_topics.push_back(std::move(topic));
  return at;
}

void Topics::read_topics() {
  static constexpr std::array<std::string_view, 4> kKinds = {"state", "territory", "region", "theme"};
  for (const auto &row :
       core::read_reference("topics.csv", store::reference("topics.csv"), "topic,name,kind,states,includes")) {
    Topic topic{row[0], row[1], row[2], {}, {}, {}, {}, {}};
    if (std::find(kKinds.begin(), kKinds.end(), topic.kind) == kKinds.end()) row.refuse("state, territory, region or theme");
    for (const auto &text : listed(row[3])) {
      const auto code = council::StateCode::from(text);
      if (!code) row.refuse("codes of states");
      topic.states.push_back(*code);
    }
    add_phrase(topic.name, {add(topic), Kind::name});
  }
}

/// Every state that the table does not name is a topic too; each has the names that states have had.
void Topics::read_states(const council::States &states) {
  std::map<council::StateCode, std::size_t> by_state;
  for (std::size_t at = 0; at < m_topics.size(); ++at) {
    for (const auto code : m_topics[at].states) by_state.emplace(code, at);
  }
  for (const auto &state : states.all()) {
    const auto code = states.current(state.code);
    if (by_state.contains(code)) continue;
    const auto name = states.name(code);
    by_state.emplace(code,
                     add({slug_of(name), std::string(name.substr(0, name.find(" ("))), "state", {code}, {}, {}, {}, {}}));
  }
  for (const auto &name : states.candidates()) {
    const auto code = states.resolve(name);
    if (!code || core::fold(name).size() < kShortest) continue;
    // A code that is no more keeps its own topic where the table gives it one (YUG).
    const auto own = by_state.find(*code);
    add_phrase(name,
               {own != by_state.end() ? own->second : by_state.at(states.current(*code)), Kind::name, 0, kLastYear, true});
  }
}

void Topics::read_words() {
  static constexpr std::array<std::string_view, 7> kKinds = {"name", "adjective", "agenda", "general",
                                                             "item", "asked",     "body"};
  for (const auto &row :
       core::read_reference("topic_words.csv", store::reference("topic_words.csv"), "topic,kind,words,from,until")) {
    const auto topic = named(row[0]);
    if (!topic) row.refuse("a topic of topics.csv or the code of a state");
    const auto kind = std::find(kKinds.begin(), kKinds.end(), row[1]);
    if (kind == kKinds.end()) row.refuse(fmt::format("one of {}", fmt::join(kKinds, ", ")));
    add_words(*topic, static_cast<Kind>(kind - kKinds.begin()), row[2], year_of(row, 3, 0), year_of(row, 4, kLastYear));
  }
  std::vector<std::string> includes;
  for (const auto &row :
       core::read_reference("topics.csv", store::reference("topics.csv"), "topic,name,kind,states,includes"))
    includes.push_back(row[4]);
  link_includes(includes);
}

void Topics::add_words(std::size_t topic, Kind kind, std::string_view words, int from, int until) {
  auto &into = m_topics[topic];
  for (const auto &word : listed(words)) {
    if (kind == Kind::body) into.bodies.push_back(word);
    if (kind == Kind::name || kind == Kind::adjective) into.called.push_back(word);
    if (kind == Kind::agenda || kind == Kind::general || kind == Kind::item) into.agenda.push_back(word);
    if (kind == Kind::body && word.find('-') != std::string::npos) continue;
    add_phrase(word, {topic, kind, from, until});
  }
}

void Topics::add_phrase(std::string_view words, const Word &word) {
  const auto folded = core::fold(words);
  const auto tokens = tokens_of(folded);
  if (tokens.empty()) throw core::Error("topic_words.csv: \"" + std::string(words) + "\" has no words");
  auto &beginning = m_beginnings[std::string(tokens.front())];
  if (tokens.size() == 1) return beginning.alone.push_back(word);
  auto &phrases = beginning.longer[std::string(tokens[1])];
  for (auto &phrase : phrases) {
    if (!std::equal(phrase.tokens.begin(), phrase.tokens.end(), tokens.begin(), tokens.end())) continue;
    phrase.words.push_back(word);
    return;
  }
  phrases.push_back({{tokens.begin(), tokens.end()}, {word}});
}

void Topics::link_includes(const std::vector<std::string> &includes) {
  for (std::size_t at = 0; at < includes.size(); ++at) {
    for (const auto &slug : listed(includes[at])) {
      const auto other = named(slug);
      if (!other) throw core::Error("topics.csv: " + m_topics[at].slug + " includes " + slug + ", which is no topic");
      m_topics[at].includes.push_back(*other);
    }
  }
  const auto closed = [this](std::size_t first) {
    std::vector<std::size_t> found = {first};
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (const auto next : m_topics[found[i]].includes) {
        if (std::find(found.begin(), found.end(), next) == found.end()) found.push_back(next);
      }
    }
    return found;
  };
  std::vector<std::vector<std::size_t>> all;
  for (std::size_t at = 0; at < m_topics.size(); ++at) all.push_back(closed(at));
  for (std::size_t at = 0; at < all.size(); ++at) m_topics[at].includes = std::move(all[at]);
}

std::optional<std::size_t> Topics::named(std::string_view slug_or_code) const {
  if (const auto found = m_by_slug.find(slug_or_code); found != m_by_slug.end()) return found->second;
  const auto code = council::StateCode::from(slug_or_code);
  for (std::size_t at = 0; code && at < m_topics.size(); ++at) {
    const auto &states = m_topics[at].states;
    if (std::find(states.begin(), states.end(), *code) != states.end()) return at;
  }
  return std::nullopt;
}

const std::vector<Topics::Word> *Topics::phrase(std::string_view folded) const {
  const auto tokens = tokens_of(folded);
  const auto beginning = tokens.empty() ? m_beginnings.end() : m_beginnings.find(tokens.front());
  if (beginning == m_beginnings.end()) return nullptr;
  if (tokens.size() == 1) return &beginning->second.alone;
  const auto phrases = beginning->second.longer.find(tokens[1]);
  if (phrases == beginning->second.longer.end()) return nullptr;
  const auto found = std::find_if(phrases->second.begin(), phrases->second.end(), [&](const Phrase &one) {
    return std::equal(one.tokens.begin(), one.tokens.end(), tokens.begin(), tokens.end());
  });
  return found == phrases->second.end() ? nullptr : &found->words;
}

std::vector<std::size_t> Topics::meant(std::string_view typed) const {
  if (const auto code = named(core::tidy(typed)); code && council::StateCode::from(core::tidy(typed))) return {*code};
  const auto folded = core::fold(typed);
  // What is to be asked goes first, then our table before that of states. A name of some years only goes last: the Congo of
  // 1960 is not what is meant today.
  std::array<std::set<std::size_t>, 4> found;
  if (const auto *known = phrase(folded)) {
    for (const auto &word : *known) {
      if (word.kind == Kind::asked) found[0].insert(word.topic);
      if (word.kind != Kind::name && word.kind != Kind::adjective) continue;
      found[word.from != 0 || word.until != kLastYear ? 3 : word.by_state ? 2 : 1].insert(word.topic);
    }
  }
  for (const auto &topics : found) {
    if (!topics.empty()) return {topics.begin(), topics.end()};
  }
  const auto by_slug = m_by_slug.find(folded);
  return by_slug == m_by_slug.end() ? std::vector<std::size_t>{} : std::vector{by_slug->second};
}

std::optional<std::size_t> Topics::argument(std::string_view typed) const {
  const auto topics = meant(typed);
  if (topics.empty()) return std::nullopt;
  if (topics.size() == 1) return topics.front();
  std::vector<std::string> choices;
  for (const auto at : topics) choices.push_back(fmt::format("\"{}\" ({})", m_topics[at].slug, m_topics[at].name));
  throw core::UsageError(fmt::format("topic \"{}\" may mean {}: say which", typed, fmt::join(choices, " or ")));
}

std::vector<std::string> Topics::nearest(std::string_view typed) const {
  std::vector<std::string> words;
  std::map<std::string, std::size_t, std::less<>> topics;
  const auto offer = [&](const std::string &word, std::size_t topic) {
    if (topics.emplace(word, topic).second) words.push_back(word);
  };
  for (std::size_t at = 0; at < m_topics.size(); ++at) {
    offer(m_topics[at].name, at);
    offer(m_topics[at].slug, at);
    for (const auto &word : m_topics[at].called) offer(word, at);
  }
  std::vector<std::string> names;
  for (const auto &word : core::nearest(typed, words, 5)) {
    const auto &name = m_topics[topics.at(word)].name;
    if (names.size() < 3 && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names;
}

}  // namespace unsc::answer
