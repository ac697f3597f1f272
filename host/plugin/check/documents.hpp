#pragma once
// Documents to try a plugin with: what it should leave alone, and what can happen to a document that it reads. Pure.
#include <plugin/check/check.hpp>

#include <random>

namespace unsc::plugin {

/// Small documents of other kinds than any record of the Council: a price list, a page, a log, a picture, ...
std::vector<Fixture> foreign_documents();

/// Cut off at up to `count` offsets, spread over the document.
std::vector<Fixture> truncated(const Fixture &fixture, std::size_t count);
/// `count` copies with a few bytes changed, doubled, moved or taken away.
std::vector<Fixture> mutated(const Fixture &fixture, std::size_t count, std::mt19937 &random);
/// One line of it made very long: its first, its last.
std::vector<Fixture> with_huge_line(const Fixture &fixture, std::size_t bytes);
/// Bytes put in at several places.
std::vector<Fixture> with_inserted(const Fixture &fixture, std::string_view bytes);
/// Every line ending one LF, or one CRLF.
Fixture with_line_feeds(const Fixture &fixture);
Fixture with_returns(const Fixture &fixture);

}  // namespace unsc::plugin
