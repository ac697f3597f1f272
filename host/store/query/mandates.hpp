#pragma once
// Bodies, their terms, what falls due and how far the texts reach: the mandate room's values back out of the store, and the
// lists that need no more working than SQL.
#include <core/table.hpp>
#include <mandate/facts.hpp>
#include <mandate/status.hpp>
#include <store/store.hpp>

#include <string>
#include <vector>

namespace unsc::store {

/// By slug, with all their names.
std::vector<mandate::Body> bodies(const Store &store);
/// Of one body, or of all (empty), by body and ordinal; decided by `until` (ISO) at the latest.
std::vector<mandate::Term> terms(const Store &store, const std::string &body, const std::string &until);
/// Decided by `known` at the latest, due from `since` to `until` (empty: open), by due, body.
std::vector<mandate::Deadline> deadlines(const Store &store, const std::string &known, const std::string &since,
                                         const std::string &until);
/// Adopted texts, with or without their words, and failed drafts, by `until` at the latest.
mandate::Coverage mandate_coverage(const Store &store, const std::string &until);

struct ParagraphCount {
  std::string reading;  // term, deadline, named_nonclock, unread
  std::int64_t count = 0;
};
std::vector<ParagraphCount> count_paragraph_readings(const Store &store);
/// symbol, date, paragraph, text, name of those that were not understood, of texts dated by `until`.
core::Table unread_paragraphs(const Store &store, const std::string &until);

/// symbol, date, paragraph, snippet of operative paragraphs; `words` is an FTS5 expression.
core::Table search(const Store &store, const std::string &words, const std::string &until, int limit);

}  // namespace unsc::store
