// How a vote's sayings tell its topics: the part of Topics that reads texts.
#include <answer/topics.hpp>

#include <core/text.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace unsc::answer {
namespace {

template <std::size_t N>
bool among(const std::array<std::string_view, N> &words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 13> kSent = {
    "letter", "letters", "telegram",      "telegrams",      "cablegram",    "cablegrams",   "note",
    "notes",  "request", "communication", "communications", "notification", "notifications"};
constexpr std::array<std::string_view, 10> kSenderEnds = {
    "to", "addressed", "concerning", "regarding", "entitled", "relating", "in", "on", "about", "transmitting"};

/// True for each token that stands in the sender of a letter: behind "letter dated ... from", up to what it is about. Empty
/// where there is none.
std::vector<bool> senders_of(std::string_view saying, const std::vector<std::string_view> &tokens) {
  if (saying.find(" from ") == std::string_view::npos && saying.find("request by ") == std::string_view::npos) return {};
  std::vector<bool> senders(tokens.size());
  bool is_sent = false, is_sender = false;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (among(kSent, tokens[at])) {
      is_sent = true;
      is_sender = false;
    } else if (is_sent && (tokens[at] == "from" || tokens[at] == "by")) {
      is_sent = false;
      is_sender = true;
    } else if (among(kSenderEnds, tokens[at])) {
      is_sender = false;
    }
    senders[at] = is_sender;
  }
  return senders;
}

}  // namespace

/// One vote's sayings. A hit is a phrase that stands there, with the topics it speaks of.
class TopicReading {
 public:
  TopicReading(const Topics &topics, int year)
      : m_topics(topics), m_year(year), m_named(topics.all().size()), m_sent(m_named), m_general(m_named) {}

  void read(std::string_view saying) {
    const auto tokens = tokens_of(saying);
    m_hits.clear();
    for (std::size_t at = 0; at < tokens.size(); ++at) find(tokens, at);
    if (m_hits.empty()) return;
    const auto senders = senders_of(saying, tokens);
    for (const auto &hit : m_hits) count(hit, !senders.empty() && senders[hit.first], tokens.size());
  }

  /// What the vote names, and into `general` what general agenda items tell of it besides.
  Told result(Told *general = nullptr) {
    // Many senders of one letter speak of somebody else.
    constexpr auto kFewSenders = 2;
    if (!names_place(m_named) && std::count(m_sent.begin(), m_sent.end(), true) <= kFewSenders) join(m_sent);
    const auto certain = m_topics.spread(m_named);
    const bool is_placed = names_place(m_named), is_themed = is_any(m_named, m_topics.m_is_theme);
    for (std::size_t at = 0; at < m_general.size() && !is_placed; ++at) {
      if (m_general[at] && !(m_topics.m_is_theme[at] && is_themed)) m_named[at] = true;
    }
    auto all = m_topics.spread(m_named);
    for (std::size_t at = 0; general != nullptr && at < all.size(); ++at) (*general)[at] = all[at] && !certain[at];
    return all;
  }

 private:
  using Word = Topics::Word;
  using Kind = Topics::Kind;
  struct Hit {
    std::size_t first, size;
    const std::vector<Word> *words;
  };

  void find(const std::vector<std::string_view> &tokens, std::size_t at) {
    const auto found = m_topics.m_beginnings.find(tokens[at]);
    if (found == m_topics.m_beginnings.end()) return;
    const auto &[alone, longer] = found->second;
    if (!alone.empty()) m_hits.push_back({at, 1, &alone});
    const auto phrases = at + 1 < tokens.size() ? longer.find(tokens[at + 1]) : longer.end();
    if (phrases == longer.end()) return;
    for (const auto &phrase : phrases->second) {
      const auto size = phrase.tokens.size();
      if (at + size > tokens.size()) continue;
      const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(at);
      if (std::equal(phrase.tokens.begin(), phrase.tokens.end(), first)) m_hits.push_back({at, size, &phrase.words});
    }
  }

  void count(const Hit &hit, bool is_sender, std::size_t saying) {
    const bool is_other =
        std::any_of(hit.words->begin(), hit.words->end(), [&](const Word &word) { return overrides(word); });
    for (const auto &word : *hit.words) {
      if (!is_of_year(word) || word.kind == Kind::asked) continue;
      if (word.by_state && is_other) continue;
      if (word.kind == Kind::item && hit.size != saying) continue;
      if (is_inside_another(hit, word.topic)) continue;
      const bool is_general = word.kind == Kind::general || word.kind == Kind::item;
      (is_general ? m_general : is_sender ? m_sent : m_named)[word.topic] = true;
    }
  }

  bool is_of_year(const Word &word) const { return m_year == 0 || (word.from <= m_year && m_year <= word.until); }
  /// A name that the table gives some years goes before what the table of states says of it.
  bool overrides(const Word &word) const {
    return word.kind == Kind::name && word.from != 0 && m_year != 0 && is_of_year(word);
  }
  /// Of a region its agenda words are names too: the Organization of American States is not the United States.
  bool names_another(const Word &word, std::size_t topic) const {
    if (word.topic == topic || m_topics.m_is_theme[word.topic] || !is_of_year(word)) return false;
    if (word.kind == Kind::name || word.kind == Kind::adjective) return true;
    return word.kind == Kind::agenda && !m_topics.m_is_place[word.topic];
  }
  /// True where the phrase is only a part of a longer name of another place.
  bool is_inside_another(const Hit &hit, std::size_t topic) const {
    return std::any_of(m_hits.begin(), m_hits.end(), [&](const Hit &other) {
      if (other.size <= hit.size || other.first > hit.first || other.first + other.size < hit.first + hit.size) return false;
      const auto &words = *other.words;
      return std::any_of(words.begin(), words.end(), [&](const Word &word) { return names_another(word, topic); });
    });
  }
  static bool is_any(const Told &told, const std::vector<bool> &kind) {
    for (std::size_t at = 0; at < told.size(); ++at) {
      if (told[at] && kind[at]) return true;
    }
    return false;
  }
  bool names_place(const Told &told) const { return is_any(told, m_topics.m_is_place); }
  void join(const Told &others) {
    for (std::size_t at = 0; at < others.size(); ++at) {
      if (others[at]) m_named[at] = true;
    }
  }

  const Topics &m_topics;
  int m_year;
  std::vector<Hit> m_hits;
  Told m_named, m_sent, m_general;
};

Told Topics::spread(Told told) const {
  // Each group lists all its parts, parts of parts too: so the order plays no role.
  for (const auto group : m_groups) {
    const auto &parts = m_topics[group].includes;
    told[group] = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) { return told[part]; });
  }
  return told;
}

Told Topics::told(std::string_view sayings, int year, Told *general) const {
  TopicReading reading(*this, year);
  for (const auto saying : core::split(sayings, '\n')) reading.read(saying);
  return reading.result(general);
}

Told Topics::told_of_body(std::string_view slug, const std::vector<std::string> &names) const {
  TopicReading reading(*this, 0);
  for (const auto &name : names) reading.read(name);
  auto told = reading.result();
  for (std::size_t at = 0; at < m_topics.size(); ++at) {
    const auto &bodies = m_topics[at].bodies;
    if (std::find(bodies.begin(), bodies.end(), slug) != bodies.end()) told[at] = true;
  }
  return spread(told);
}

TopicFinder::TopicFinder(const Topics &topics, std::size_t topic) : m_topics(topics), m_topic(topic) {
  const auto &parts = topics.all()[topic].includes;
  const auto is_of_it = [&](const std::vector<Topics::Word> &words) {
    return std::any_of(words.begin(), words.end(), [&](const Topics::Word &word) {
      return std::find(parts.begin(), parts.end(), word.topic) != parts.end();
    });
  };
  for (const auto &[first, beginning] : topics.m_beginnings) {
    bool is_first = is_of_it(beginning.alone);
    for (const auto &[second, phrases] : beginning.longer)
      is_first = is_first || std::any_of(phrases.begin(), phrases.end(),
                                         [&](const Topics::Phrase &phrase) { return is_of_it(phrase.words); });
    if (is_first) m_firsts.insert(first);
  }
}

TopicFinder::Found TopicFinder::operator()(std::string_view sayings, int year) const {
  const auto tokens = tokens_of(sayings);
  const bool may_be =
      std::any_of(tokens.begin(), tokens.end(), [this](std::string_view token) { return m_firsts.contains(token); });
  if (!may_be) return Found::no;
  Told general(m_topics.all().size());
  if (!m_topics.told(sayings, year, &general)[m_topic]) return Found::no;
  return general[m_topic] ? Found::by_general_item : Found::named;
}

}  // namespace unsc::answer
