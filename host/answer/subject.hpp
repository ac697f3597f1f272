#pragma once
// What a question is about: a topic in words, or a body.
//
// A topic that is a state's name matches all names of that state, but not inside another state's longer name ("Republic of
// Korea" does not speak of the Democratic People's Republic of Korea); one that is a body's name matches all its names; any
// other is a phrase, at word boundaries, blind to case and accents. A vote is about what any source calls it, and about the
// bodies whose clocks its text sets.
#include <council/states.hpp>
#include <mandate/facts.hpp>
#include <store/query/votes.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::answer {

class Subject {
 public:
  /// Both may be empty: then everything is meant. Throws UsageError for a body that is not known. `states` must outlive it.
  Subject(const store::Store &store, const council::States &states, std::string_view topic, std::string_view body);

  bool any() const { return m_topic.empty() && m_body.empty(); }
  /// Absent where everything is meant.
  store::AboutVote about_votes() const;

  bool vote(const store::VoteSubject &vote) const;
  /// A fact of a body (a slug or printed name) or of a text.
  bool fact(std::string_view body, std::string_view symbol) const;
  /// Free words, and the state they concern as printed.
  bool words(std::string_view text, std::string_view state, std::string_view body) const;

 private:
  struct Names {
    std::vector<std::string> names;              // folded phrases
    std::vector<council::StateCode> states;      // matched by States::mentions
    std::set<std::string, std::less<>> bodies;   // slugs
    std::set<std::string, std::less<>> symbols;  // of texts that decide on these bodies
  };
  bool named(const Names &names, std::string_view folded) const;
  bool vote(const Names &names, const store::VoteSubject &vote) const;
  void gather_symbols(const store::Store &store, Names &names) const;

  const council::States &m_states;
  std::string m_topic, m_body;
  Names m_by_topic, m_by_body;
};

}  // namespace unsc::answer
