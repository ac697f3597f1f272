#pragma once
// How much of the record was read: by the numbers of resolutions, by the drafts that failed, by the languages of texts.
//
// Sources are counted by plugin and publication; the publication is empty where a document is of none that is declared.
#include <store/store.hpp>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace unsc::store {

using SourceKey = std::pair<std::string, std::string>;  // plugin, publication

/// The numbers of adopted Council resolutions that the record holds. Nothing dated after `until` (ISO) counts.
struct NumbersHeld {
  std::set<int> votes;                               // with an adopted vote
  std::set<int> texts;                               // with a text in a language that is read
  std::map<std::string, std::set<int>> by_language;  // texts by language as printed; "" where none is printed
};
NumbersHeld numbers_held(const Store &store, const std::string &until);

/// The same by source: the numbers in what it says of votes, and in its texts of any language.
struct SourceNumbers {
  std::set<int> votes, texts;
  std::map<std::string, std::int64_t> languages;  // texts by language
};
std::map<SourceKey, SourceNumbers> numbers_by_source(const Store &store);

/// Drafts on which the Council voted and which it did not adopt, by source and year (0: undated).
struct FailedDrafts {
  std::map<SourceKey, std::map<int, std::int64_t>> by_source;
  std::int64_t votes = 0;   // each once
  std::string since, last;  // ISO; empty where there is none
};
FailedDrafts failed_drafts(const Store &store, const std::string &until);

/// The newest day of a Council vote by `until`, or of one that was not adopted; empty where there is none.
std::string last_vote(const Store &store, const std::string &until, bool failed = false);

}  // namespace unsc::store
