// Which measures a decision is about: by the resolution and paragraph that it cites, by what those paragraphs speak of, by
// its words, in this order. One regime has several measures, each with a clock of its own: 1521 (2003) imposed those on
// arms, travel, diamonds and timber on Liberia, and 1689 (2006) let the one on timber go (paragraph 10 of 1521) while the
// others went on. So the paragraph that is cited says more than any name.
#include <clause/starts.hpp>
#include <core/text.hpp>
#include <mandate/chain.hpp>
#include <mandate/resolve.hpp>

#include <algorithm>

namespace unsc::mandate {

std::vector<std::string> Resolver::cited_measures(const clause::Clause &clause, const std::string &folded,
                                                  const Context &context) const {
  std::vector<std::string> cited;
  for (const KnownBody &known : m_known.bodies) {
    if (!is_measures(known.body.type)) continue;
    const bool names_it =
        !known.lineage.empty() && std::any_of(clause.cited.begin(), clause.cited.end(), [&](const clause::Citation &c) {
          return c.resolution == known.lineage.front() && !c.paragraph.empty();
        });
    if (names_it && score(known, clause, folded, context) >= 100) cited.push_back(known.body.slug);
  }
  return cited;
}

std::vector<std::string> Resolver::measures(const clause::Clause &clause, const std::string &folded,
                                            const Context &context) const {
  const bool elsewhere =
      std::any_of(clause.cited.begin(), clause.cited.end(), [](const clause::Citation &c) { return c.resolution != 0; }) &&
      std::none_of(m_known.bodies.begin(), m_known.bodies.end(), [&](const KnownBody &known) {
        return is_measures(known.body.type) && score(known, clause, folded, context) >= 100;
      });
  if (elsewhere && has_words(std::string_view(folded).substr(0, 40), "provisions"))
    return {};  // provisions of a resolution that is nobody's measure
  if (auto slug = best(clause, folded, context, Sort::measures)) return {*slug};
  return {};
}

/// "The measures imposed by paragraphs 6 and 7 above" (1343, paragraph 10), "by paragraphs 5 to 7 of resolution 1343 (2001)"
/// (1408, paragraph 5): what those paragraphs speak of, in this text or in an earlier one. What an earlier text's paragraphs
/// were about is remembered when that text is read. nullopt where the text was not read that says it: what the words would
/// choose instead can be another body.
std::optional<std::vector<std::string>> Resolver::by_paragraphs(const clause::Clause &clause, const Context &context) {
  std::vector<std::string> found;
  const auto add = [&](const std::string &slug) {
    if (std::find(found.begin(), found.end(), slug) == found.end()) found.push_back(slug);
  };
  for (const clause::Citation &cited : clause.cited) {
    if (!found.empty()) break;  // what follows says by which texts the measures were renewed
    if (clause.rule == clause::UntilRule::same_as && cited.resolution == 0 && cited.paragraph == clause.same_as)
      continue;  // that paragraph gives the end, not the measures (1667)
    const bool own = cited.resolution == 0 || cited.resolution == context.number;
    if (!own && !cited.paragraph.empty() && !has_read(cited)) return std::nullopt;
    for (const std::string &number : clause::paragraph_numbers(cited.paragraph)) {
      const int resolution = own ? context.number : cited.resolution;
      if (own && context.paragraphs != nullptr) {
        for (const core::Paragraph &paragraph : *context.paragraphs) {
          if (plain_number(paragraph.number) != number) continue;
          const std::string folded = core::fold(clause.object + " " + paragraph.text.substr(0, 600));
          if (const auto slug = best(clause, folded, context, Sort::measures)) add_paragraph(resolution, number, *slug);
        }
      }
      const auto known = m_paragraphs.find({resolution, number});
      if (known == m_paragraphs.end()) continue;
      for (const std::string &slug : known->second) {
        if (is_measures(find(slug)->body.type)) add(slug);
      }
    }
  }
  return found;
}

}  // namespace unsc::mandate
