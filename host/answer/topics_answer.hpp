#pragma once
// The topics that questions know, with what the record holds on each.
#include <answer/answer.hpp>

namespace unsc::answer {

struct TopicsQuery {
  core::Date as_of;
  std::string word;  // what a person would ask for; empty: all topics
};
/// topic, name, kind, called, agenda, bodies, includes, votes, vetoed, since, until: a row a topic, by name. Without a word
/// only the topics that the table names or that some vote is about. A word that is no topic's throws core::UsageError with
/// the nearest.
Answer topics(const store::Store &store, const TopicsQuery &query);

}  // namespace unsc::answer
