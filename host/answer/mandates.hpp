#pragma once
// Mandates and what falls due.
#include <answer/answer.hpp>

namespace unsc::answer {

struct MandatesQuery {
  core::Date as_of;
  std::string body;       // a slug, name or acronym; empty: all
  bool terms = false;     // the terms instead of the status
  std::string type;       // expert_panel, ...; empty: any
  std::string status;     // active, ...; empty: any
  std::string committee;  // "1718"; empty: any
};
Answer mandates(const store::Store &store, const MandatesQuery &query);

/// The operative paragraphs that speak of a clock and were not understood: symbol, date, paragraph, text; the counts of all
/// four readings are a remark.
Answer unread_paragraphs(const store::Store &store, core::Date as_of);

struct DeadlinesQuery {
  core::Date as_of;
  std::optional<int> within;  // days ahead of as_of; absent: all that are still due
  std::string body;
};
Answer deadlines(const store::Store &store, const DeadlinesQuery &query);

}  // namespace unsc::answer
