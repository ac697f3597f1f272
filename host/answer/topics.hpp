#pragma once
// Topics: what votes are about, by a table that people wrote (schema/reference/topics.csv and topic_words.csv).
//
// Every state is a topic by its names of any time; the table gives others (a territory, a region, a theme) and the words by
// which the Council's agenda and its titles speak of each. Kinds of words:
//
//     name       names it, in a text and when a person types it
//     adjective  the same: "Israeli" is about Israel
//     agenda     an agenda item or a phrase of titles that is about it; not what a person types for it
//     general    an agenda item that is about it in these years, where the vote names nothing more precise
//     item       the same, where it is all that a source says: "Non-proliferation" alone was Iran's item
//     asked      a word that several topics share: a person is asked which is meant
//     body       slugs of its missions and panels; a slug of one word is looked for in texts too
//
// Words match at their boundaries, blind to case, accents and signs between them: "Mali" is not in "Somalia". A name that is
// a part of another state's, territory's or region's longer name does not count there: "Sudan" in "South Sudan". The sender
// of a letter counts only where the vote names nothing else and few have sent it. Years are those of the vote, both
// included. Of a region or group, what it includes counts too.
//
// Immutable. Throws core::Error where a table is broken.
#include <council/states.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace unsc::answer {

struct Topic {
  std::string slug, name, kind;             // kind: state, territory, region, theme
  std::vector<council::StateCode> states;   // today's codes of the seat histories it is
  std::vector<std::string> called, agenda;  // as the table writes them; names of states are not repeated
  std::vector<std::string> bodies;          // slugs
  std::vector<std::size_t> includes;        // topics that count for it, itself and indirect ones among them
};

/// What a text tells, one flag a topic in the order of Topics::all().
using Told = std::vector<bool>;

class Topics {
 public:
  /// `states` must outlive it.
  explicit Topics(const council::States &states);

  const std::vector<Topic> &all() const { return m_topics; }
  /// What a typed word may mean: slug, name, adjective, a state's name or code in capitals. More than one: ask.
  std::vector<std::size_t> meant(std::string_view typed) const;
  /// The one topic meant; nullopt where no topic is called so. Throws core::UsageError, which names the choices, where the
  /// word means several.
  std::optional<std::size_t> argument(std::string_view typed) const;
  /// Names of the topics nearest to the word, nearest first.
  std::vector<std::string> nearest(std::string_view typed) const;

  /// The topics of folded sayings, one a line, of a vote of that year; 0: of any year. `general`, of the size of all(), is
  /// set for those of them that only a general agenda item tells.
  Told told(std::string_view sayings, int year, Told *general = nullptr) const;
  /// The topics of a body by its slug and folded names.
  Told told_of_body(std::string_view slug, const std::vector<std::string> &names) const;

 private:
  friend class TopicReading;
  friend class TopicFinder;
  enum class Kind : std::uint8_t { name, adjective, agenda, general, item, asked, body };
  struct Word {
    std::size_t topic = 0;
    Kind kind = Kind::name;
    int from = 0, until = 9999;
    bool by_state = false;  // from the table of states
  };
  struct Phrase {
    std::vector<std::string> tokens;
    std::vector<Word> words;
  };
  /// So that a token of a text is looked up as it stands there.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  template <class Value>
  using ByToken = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;
  /// What begins with one token: that token alone, and longer phrases by their second.
  struct Beginning {
    std::vector<Word> alone;
    ByToken<std::vector<Phrase>> longer;
  };

  std::size_t add(Topic topic);
  void read_topics();
  void read_states(const council::States &states);
  void read_words();
  void add_words(std::size_t topic, Kind kind, std::string_view words, int from, int until);
  void add_phrase(std::string_view words, const Word &word);
  void link_includes(const std::vector<std::string> &includes);
  std::optional<std::size_t> named(std::string_view slug_or_code) const;
  /// What exactly these words mean; nullptr where nothing.
  const std::vector<Word> *phrase(std::string_view folded) const;
  /// Each topic that includes a told one is told.
  Told spread(Told told) const;

  std::vector<Topic> m_topics;
  std::vector<bool> m_is_place, m_is_theme;  // beside m_topics: a state or territory; a theme
  std::vector<std::size_t> m_groups;         // topics that include others
  std::map<std::string, std::size_t, std::less<>> m_by_slug;
  ByToken<Beginning> m_beginnings;  // by first token
};

/// One topic looked for in many votes: most have none of its first words. `topics` must outlive it.
class TopicFinder {
 public:
  TopicFinder(const Topics &topics, std::size_t topic);
  enum class Found { no, named, by_general_item };
  /// As Topics::told() says of this topic.
  Found operator()(std::string_view sayings, int year) const;

 private:
  const Topics &m_topics;
  std::size_t m_topic;
  std::unordered_set<std::string_view> m_firsts;  // first words of its phrases
};

/// The words of a folded text: runs of letters and digits.
std::vector<std::string_view> tokens_of(std::string_view folded);

}  // namespace unsc::answer
