#pragma once
// What a question is about: a topic in words, or a body.
//
// A topic that the program knows (topics.hpp: every state, and what the table of topics names) is found by all its words;
// one that is a body's name matches all its names; any other is a phrase, at word boundaries, blind to case and accents. A
// vote is about what any source calls it, and about the bodies whose clocks its text sets.
#include <answer/answer.hpp>
#include <answer/topics.hpp>
#include <council/states.hpp>
#include <mandate/facts.hpp>
#include <store/query/votes.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::answer {

class Subject {
 public:
  /// Both may be empty: then everything is meant. Throws UsageError for a body that is not known, and for a topic that may
  /// mean several. `states` must outlive it.
  Subject(const store::Store &store, const council::States &states, std::string_view topic, std::string_view body);
  Subject(const Subject &) = delete;  // what it finds by points into it
  Subject &operator=(const Subject &) = delete;
  ~Subject() = default;

  bool has_topic() const { return !m_topic.empty(); }
  bool any() const { return m_topic.empty() && m_body.empty(); }
  /// Absent where everything is meant.
  store::AboutVote about_votes() const;

  bool vote(const store::VoteSubject &vote) const;
  /// A fact of a body (a slug or printed name) or of a text.
  bool fact(std::string_view body, std::string_view symbol) const;
  /// Free words, and the state they concern as printed.
  bool words(std::string_view text, std::string_view state, std::string_view body) const;

  /// How many votes were found by a general agenda item alone, once votes were asked about; empty where none was.
  std::string general_remark() const;
  /// What to tell where a question found nothing: the topics nearest to the word; nothing where no topic was asked for.
  std::vector<std::string> when_nothing_is_found() const;

 private:
  struct Names {
    std::vector<std::string> names;              // folded phrases
    std::optional<TopicFinder> topic;            // one of Topics
    std::set<std::string, std::less<>> bodies;   // slugs
    std::set<std::string, std::less<>> symbols;  // of texts that decide on these bodies
  };
  bool named(const Names &names, std::string_view folded, int year = 0) const;
  bool vote(const Names &names, const store::VoteSubject &vote) const;
  void gather_topic(const std::vector<mandate::Body> &bodies, const std::map<std::string, int> &bearers);
  bool is_state(const Names &names, std::string_view printed) const;
  void gather_symbols(const store::Store &store, Names &names) const;

  const council::States &m_states;
  std::optional<Topics> m_topics;      // absent where no topic is asked for
  std::optional<std::size_t> m_meant;  // the topic of m_by_topic
  std::string m_asked, m_topic, m_body;
  Names m_by_topic, m_by_body;
  mutable std::set<std::string, std::less<>> m_by_general_item;  // the sayings of votes found so
};

/// What a question by topic must be told beside its rows: how many of the votes it looked at have no agenda item, how many
/// were found by a general item, and where it found nothing the nearest topics. Nothing where no topic was asked for.
void add_topic_remarks(const Subject &subject, const store::AgendaGap &gap, Answer &answer);

/// A body's names that no other body shares, folded: "Group of Experts" alone names nobody. `bearers`: of count_bearers().
std::vector<std::string> own_names(const mandate::Body &body, const std::map<std::string, int> &bearers);
/// How many bodies bear each folded name.
std::map<std::string, int> count_bearers(const std::vector<mandate::Body> &bodies);
/// The year of an ISO date; 0 where there is none.
int year_of(std::string_view iso);

}  // namespace unsc::answer
