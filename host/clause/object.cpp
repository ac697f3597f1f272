#include <clause/lexicon.hpp>
#include <clause/object.hpp>

#include <algorithm>

namespace unsc::clause {

/// The phrases open a purpose, a hope or a condition; a full stop or a colon ends what the sentence decides. "Which" opens a
/// description, but "which will remain in Timor-Leste until D" goes on deciding (1599).
bool barrier(const Tokens &t, std::size_t i) {
  for (const std::string_view phrase : {"with the intention",
                                        "with the expectation",
                                        "with a view",
                                        "bearing in mind",
                                        "taking into",
                                        "expressing",
                                        "in order to",
                                        "pending",
                                        "so that",
                                        "as well as to",
                                        "while",
                                        "noting",
                                        "on the understanding",
                                        "with the following",
                                        "to be reviewed",
                                        "unless",
                                        "if",
                                        "provided that",
                                        "subject to",
                                        "and that"}) {
    if (t.phrase(i, phrase) != 0) return true;
  }
  if (t[i].is("which")) return !(t[i + 1].is("will") || t[i + 1].is("shall")) || !t[i + 2].is("remain");  // 1599
  if (t[i].is(".") || t[i].is(":")) return true;
  return t[i].is("to") && owing_verb(t[i + 1].word) &&
         !t[i + 1].is_any({"continue", "make", "conduct", "carry", "undertake"});
}

std::size_t past_final_time(const Tokens &t, std::size_t i) {
  for (const std::string_view words : {"for a final time", "for one final time", "for the final time", "for a last time",
                                       "for one last time", "for the last time", "one final time", "one last time"}) {
    if (const auto used = t.phrase(i, words)) return i + used;
  }
  return i;
}

/// "paragraphs 5 to 7 of resolution 1343 (2001)" (1408): the paragraphs stand before the resolution that they are of. A
/// paragraph that no resolution follows is one of this text.
std::vector<Citation> citations(const Tokens &t, std::size_t first, std::size_t last) {
  std::vector<Citation> found;
  std::string paragraph;
  for (std::size_t i = first; i < std::min(last, t.size()); ++i) {
    if (t[i].is_any({"paragraph", "paragraphs", "subparagraph", "subparagraphs"})) {
      if (!paragraph.empty()) found.push_back({paragraph, 0, 0});
      paragraph.clear();
      std::size_t k = i + 1;
      while (k < last && (t[k].kind == Token::Kind::number || t[k].is_any({"to", ",", "and", "(", ")", "-"}) ||
                          (t[k].kind == Token::Kind::word && t[k].word.size() == 1)))
        ++k;
      while (k > i + 1 && t[k - 1].is_any({"and", ",", "to"})) --k;
      paragraph = t.slice(i + 1, k);
      if (k > i + 1) i = k - 1;
    } else if (t[i].kind == Token::Kind::resolution) {
      found.push_back(t[i].resolution);
      found.back().paragraph = std::exchange(paragraph, {});
    }
  }
  if (!paragraph.empty()) found.push_back({paragraph, 0, 0});
  return found;
}

std::vector<std::string> names_in_capitals(const Tokens &t, std::size_t first, std::size_t last) {
  std::vector<std::string> found;
  for (std::size_t i = first; i < std::min(last, t.size()); ++i) {
    if (!t[i].capitals) continue;
    std::string name = t.slice(i, i + 1);
    if (std::find(found.begin(), found.end(), name) == found.end()) found.push_back(std::move(name));
  }
  return found;
}

}  // namespace unsc::clause
