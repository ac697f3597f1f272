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

/// True for each token that stands in the sender of a letter: behind "letter dated ... from", up to what it is about.
std::vector<bool> senders_of(const std::vector<std::string_view> &tokens) {
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
    const auto senders = senders_of(tokens);
    m_hits.clear();
    for (std::size_t at = 0; at < tokens.size(); ++at) find(tokens, at);
    for (const auto &hit : m_hits) count(hit, senders[hit.first], tokens.size());
  }

  Told result() {
    // Many senders of one letter speak of somebody else.
    constexpr auto kFewSenders = 2;
    if (!names_place(m_named) && std::count(m_sent.begin(), m_sent.end(), true) <= kFewSenders) join(m_sent);
    const bool is_placed = names_place(m_named), is_themed = names_theme(m_named);
    for (std::size_t at = 0; at < m_general.size(); ++at) {
      const bool is_theme = m_topics.all()[at].kind == "theme";
      if (m_general[at] && !is_placed && !(is_theme && is_themed)) m_named[at] = true;
    }
    return m_topics.spread(m_named);
  }

 private:
  using Word = Topics::Word;
  using Kind = Topics::Kind;
  struct Hit {
    std::size_t first, size;
    const std::vector<Word> *words;
  };

  void find(const std::vector<std::string_view> &tokens, std::size_t at) {
    const auto found = m_topics.m_phrases.find(tokens[at]);
    if (found == m_topics.m_phrases.end()) return;
    for (const auto &phrase : found->second) {
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
  bool names_another(const Word &word, std::size_t topic) const {
    return (word.kind == Kind::name || word.kind == Kind::adjective) && word.topic != topic && is_of_year(word) &&
           m_topics.all()[word.topic].kind != "theme";
  }
  /// True where the phrase is only a part of a longer name of another place.
  bool is_inside_another(const Hit &hit, std::size_t topic) const {
    return std::any_of(m_hits.begin(), m_hits.end(), [&](const Hit &other) {
      if (other.size <= hit.size || other.first > hit.first || other.first + other.size < hit.first + hit.size) return false;
      const auto &words = *other.words;
      return std::any_of(words.begin(), words.end(), [&](const Word &word) { return names_another(word, topic); });
    });
  }
  bool names_place(const Told &told) const {
    for (std::size_t at = 0; at < told.size(); ++at) {
      const auto &kind = m_topics.all()[at].kind;
      if (told[at] && (kind == "state" || kind == "territory")) return true;
    }
    return false;
  }
  bool names_theme(const Told &told) const {
    for (std::size_t at = 0; at < told.size(); ++at) {
      if (told[at] && m_topics.all()[at].kind == "theme") return true;
    }
    return false;
  }
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

Told Topics::spread(const Told &told) const {
  Told all(told.size());
  for (std::size_t at = 0; at < told.size(); ++at) {
    const auto &parts = m_topics[at].includes;
    all[at] = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) { return told[part]; });
  }
  return all;
}

Told Topics::told(std::string_view sayings, int year) const {
  TopicReading reading(*this, year);
  for (const auto saying : core::split(sayings, '\n')) reading.read(saying);
  return reading.result();
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

}  // namespace unsc::answer
