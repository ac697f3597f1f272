#pragma once
// What the mandate room works on, read from the store: every vote of the Council, the texts, the registers.
#include <mandate/facts.hpp>
#include <mandate/status.hpp>
#include <store/store.hpp>

#include <map>
#include <memory>
#include <vector>

namespace unsc::store {

/// One text claim with its paragraphs; `paragraph_ids` are the store's numbers of them, in order.
struct StoredText {
  mandate::ActText text;
  std::vector<core::Paragraph> paragraphs;
  std::vector<clause::Reading> readings;
  std::vector<std::int64_t> paragraph_ids;
};

/// The texts with their readings, by claim. What is read once is kept: the reading depends on the text alone.
using StoredTexts = std::map<std::int64_t, std::unique_ptr<StoredText>>;

/// Points into the texts: keep them as long as it is used.
struct MandateInput {
  std::vector<mandate::Act> acts;
  std::vector<mandate::ActText> texts;
  std::vector<mandate::RegisterEntry> registers;
};

/// From the votes as they stand and the claims visible when `reading` was the last; texts that are no longer visible leave
/// `texts`, new ones are read. English texts only are read for clauses.
MandateInput mandate_input(const Store &store, std::int64_t reading, StoredTexts &texts);

/// Every vote of the Council, as acts.
std::vector<mandate::Act> council_acts(const Store &store);

/// The texts without their paragraphs: enough to know how far they reach.
std::vector<mandate::ActText> text_headings(const Store &store, std::int64_t reading);

}  // namespace unsc::store
