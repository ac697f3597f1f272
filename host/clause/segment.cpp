#include <clause/segment.hpp>

#include <algorithm>
#include <array>

namespace unsc::clause {
namespace {

bool adverb(std::string_view word) {
  static constexpr std::array kAdverbs =
      std::to_array<std::string_view>({"further", "also", "additionally", "accordingly", "therefore", "hereby", "strongly",
                                       "again", "in", "thus", "consequently", "furthermore", "once", "exceptionally"});
  return std::find(kAdverbs.begin(), kAdverbs.end(), word) != kAdverbs.end();
}

bool boundary(const Token &token) { return token.is_any({",", ";", ":", ".", ")", "and", "but", "while", "*", "\""}); }

/// Several operative verbs are spelled as nouns are. "Calls" is a verb in "calls upon", and a noun elsewhere; "requests for
/// exemption" is a noun; "the tasks" and "the mandates" are nouns unless they open the paragraph ("Tasks the Panel").
bool noun_use(const Tokens &tokens, std::size_t i) {
  const Token &token = tokens[i], &next = tokens[i + 1];
  if (token.is("calls")) return !next.is_any({"upon", "on", "for", "again"});
  if (token.is("takes")) return !next.is_any({"note", "into", "the"});
  if (token.is("looks")) return !next.is("forward");
  if (token.is("stands")) return !next.is("ready");
  if (token.is("request")) return i > 1;
  if (token.is("recalling") || token.is("noting")) return false;
  if (token.is("remains")) return i > 2;
  if (token.is_any({"mandates", "plans", "tasks", "shares"}))
    return i > 2 || !(next.is_any({"the", "that", "its", "to"}) || next.capitals);
  static constexpr std::array kAlsoNouns =
      std::to_array<std::string_view>({"requests", "demands", "notes", "supports", "appeals", "calls", "reminds"});
  if (std::find(kAlsoNouns.begin(), kAlsoNouns.end(), token.word) == kAlsoNouns.end()) return next.is("by") || next.is("of");
  return next.is_any({"for", "of", "by", "and", ".", ";", "from"}) ||
         (next.is(",") && token.is_any({"requests", "demands", "notes", "supports"}) && i > 3);
}

/// Adverbs may stand between the boundary and the verb: "and further requests", "; in this regard, decides".
bool opens(const Tokens &tokens, std::size_t i) {
  if (tokens[i].kind != Token::Kind::word || !operative_verb(tokens[i].word) || noun_use(tokens, i)) return false;
  if (i == 0 || boundary(tokens[i - 1])) return true;
  std::size_t before = i;
  while (before > 0 && (adverb(tokens[before - 1].word) || tokens[before - 1].is("regard"))) --before;
  return before == 0 || (before < i && boundary(tokens[before - 1]));
}

/// "Decides (a) to establish ...; (b) to request the Secretary-General to appoint" (1591): the verb of a lettered part.
bool lettered_request(const Tokens &tokens, std::size_t i) {
  return i > 3 && tokens[i].is("request") && tokens[i - 1].is("to") && tokens[i - 2].is(")") && tokens[i - 4].is("(");
}

}  // namespace

std::vector<Segment> segments(const Tokens &tokens) {
  std::vector<Segment> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (lettered_request(tokens, i)) {
      if (!found.empty()) found.back().end = i - 4;
      found.push_back({i - 4, i, tokens.size(), Force::asks, true});
      continue;
    }
    if (!opens(tokens, i)) continue;
    std::size_t begin = i;
    while (begin > 0 && adverb(tokens[begin - 1].word)) --begin;
    if (found.empty() && begin > 0) found.push_back({0, begin, begin, Force::recites, false});
    if (!found.empty()) found.back().end = begin;
    found.push_back({found.empty() ? 0 : begin, i, tokens.size(), *operative_verb(tokens[i].word), true});
  }
  if (found.empty()) found.push_back({0, 0, tokens.size(), Force::recites, false});
  return found;
}

}  // namespace unsc::clause
