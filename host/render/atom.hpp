#pragma once
// Atom (RFC 4287): a feed that readers poll.
//
// Ids are URNs made of the rows' own ids, so they stay; every "updated" comes from the rows or the head, so the same input
// gives the same bytes. Always well-formed: what XML cannot hold becomes U+FFFD.
#include <core/date.hpp>
#include <core/table.hpp>

#include <string>

namespace unsc::render {

struct AtomHead {
  std::string id;  // becomes urn:x-unsc:ID
  std::string title, subtitle;
  core::Instant updated;  // where there is no entry; else the latest entry's counts
};

/// The row's columns, any order, others ignored: id, updated (instant), title, content, categories (list), link (a URI);
/// the last three may be null. Throws std::invalid_argument where a column is missing.
std::string atom(const AtomHead &head, const core::Table &entries);

}  // namespace unsc::render
