#pragma once
// What the mandate room works on, read from the store: every vote of the Council, the texts, the registers.
#include <mandate/facts.hpp>
#include <store/store.hpp>

#include <map>
#include <memory>
#include <vector>

namespace unsc::store {

/// The language in which clauses are read: the grammar is English. A text that prints none is taken for it.
inline constexpr std::string_view kReadLanguage = "en";

/// One text claim with its paragraphs. `parsed` and `paragraph_ids` run beside `paragraphs`: what each paragraph was read
/// as, and its number in the store.
struct StoredText {
  mandate::Text text;
  std::vector<core::Paragraph> paragraphs;
  std::vector<clause::Parsed> parsed;
  std::vector<std::int64_t> paragraph_ids;
};

/// The texts with what was read in them, by claim. A text is read once and kept, because the result depends on the text
/// alone.
using StoredTexts = std::map<std::int64_t, std::unique_ptr<StoredText>>;

/// Points into the texts: keep those as long as this is used.
struct MandateInput {
  std::vector<mandate::CouncilVote> votes;
  std::vector<mandate::Text> texts;
  std::vector<mandate::RegisterEntry> registers;
  std::vector<mandate::DeadlineEntry> deadlines;
};

/// From the votes as they stand now, and from the claims that were visible when `reading` was the last. A text that is no
/// longer visible leaves `texts`; a new one is read. Of a text in another language than English is known only that it is
/// there, with its words: the grammar is English.
MandateInput mandate_input(const Store &store, std::int64_t reading, StoredTexts &texts);

/// Every vote of the Council, by date and key.
std::vector<mandate::CouncilVote> council_votes(const Store &store);

}  // namespace unsc::store
