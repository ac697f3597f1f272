#include <core/symbol.hpp>
#include <core/text.hpp>
#include <mandate/coverage.hpp>
#include <mandate/reference.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace unsc::mandate {

Coverage coverage(const std::vector<CouncilVote> &votes, const std::vector<Text> &texts) {
  std::map<std::string, const Text *> by_symbol;
  for (const Text &text : texts) by_symbol.emplace(core::Symbol::normalise(text.symbol).text(), &text);
  std::set<std::string> matched;  // by one vote or several: parts of a draft are voted on under its resolution's symbol too
  Coverage result;
  for (const CouncilVote &vote : votes) {
    if (!vote.date || !vote.outcome) continue;
    const std::string symbol = core::Symbol::normalise(vote.symbol).text();
    if (*vote.outcome != Outcome::adopted) {
      result.failed.push_back({*vote.date, vote, core::fold(vote.title)});
      continue;
    }
    const bool has_text = by_symbol.contains(symbol);
    if (has_text) matched.insert(symbol);
    result.adopted.push_back({*vote.date, symbol, core::fold(vote.title), has_text});
  }
  for (const auto &[symbol, text] : by_symbol) {
    if (!matched.contains(symbol) && number_of(symbol) != 0 && text->date && text->date->day())
      result.adopted.push_back({*text->date->day(), symbol, core::fold(text->title), true});
  }
  std::sort(result.adopted.begin(), result.adopted.end(),
            [](const auto &a, const auto &b) { return std::tie(a.date, a.symbol) < std::tie(b.date, b.symbol); });
  std::sort(result.failed.begin(), result.failed.end(),
            [](const auto &a, const auto &b) { return std::tie(a.date, a.vote.symbol) < std::tie(b.date, b.vote.symbol); });
  for (const Coverage::Adopted &act : result.adopted) {
    if (!act.has_text) continue;
    result.texts.push_back(act);
    result.years_with_text.insert(act.date.year());
  }
  return result;
}

const Coverage::Adopted *Coverage::first_text(core::Date after) const {
  const auto found = std::upper_bound(texts.begin(), texts.end(), after,
                                      [](core::Date day, const Adopted &text) { return day < text.date; });
  return found == texts.end() ? nullptr : &*found;
}

const Coverage::Adopted *Coverage::last_text(core::Date by) const {
  const auto after =
      std::upper_bound(texts.begin(), texts.end(), by, [](core::Date day, const Adopted &text) { return day < text.date; });
  return after == texts.begin() ? nullptr : &*(after - 1);
}

}  // namespace unsc::mandate
