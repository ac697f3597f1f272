#pragma once
// Everything in order of time, and the full text of operative paragraphs.
#include <answer/answer.hpp>

namespace unsc::answer {

/// Acts dated after as_of do not exist; ends and deadlines that lie ahead and were known by then do.
struct TimelineQuery {
  core::Date as_of;
  std::string topic;
  std::string state;  // what names the state, what it vetoed, events about it
  std::string body;
  Span span;
  std::string kind;  // adopted, vetoed, not_adopted, mandate_term, mandate_end, a deadline's or an event's kind
};
Answer timeline(const store::Store &store, const TimelineQuery &query);

struct SearchQuery {
  core::Date as_of;
  std::string text;  // words, all of which must stand in the paragraph; "in quotes" as a phrase; word* as a beginning
  int limit = 100;
};
/// The best match first.
Answer search(const store::Store &store, const SearchQuery &query);

}  // namespace unsc::answer
