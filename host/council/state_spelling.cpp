#include <council/state_spelling.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace unsc::council {
namespace {

struct Short {
  std::string_view word, whole;
};
// "federated" beside "federal": one list shortens both to "Fed.".
constexpr std::array kShort{
    Short{"rep", "republic"},  Short{"dem", "democratic"}, Short{"fed", "federal"}, Short{"federated", "federal"},
    Short{"sts", "states"},    Short{"st", "saint"},       Short{"is", "islands"},  Short{"soc", "socialist"},
    Short{"eq", "equatorial"}, Short{"utd", "united"},     Short{"u", "united"},    Short{"n", "north"},
    Short{"s", "south"}};
constexpr std::array<std::string_view, 6> kLeftOut{"of", "the", "and", "&", "de", "former"};

/// Words are parted by everything that is no letter; points and apostrophes are inside them: "p.d.r.", "people's".
std::vector<std::string> words_in(std::string_view folded) {
  std::vector<std::string> words(1);
  for (const char c : folded) {
    if (c == '.' || c == '\'') continue;
    const bool parts = c == ' ' || c == ',' || c == '(' || c == ')' || c == '-' || c == '/' || c == ':' || c == ';';
    if (!parts)
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  std::erase(words, "");
  return words;
}

}  // namespace

std::string spelt_out(std::string_view folded) {
  auto words = words_in(folded);
  for (auto &word : words) {
    const auto known = std::ranges::find(kShort, word, &Short::word);
    if (known != kShort.end()) word = known->whole;
  }
  std::erase_if(words, [](const std::string &word) { return std::ranges::find(kLeftOut, word) != kLeftOut.end(); });
  std::ranges::sort(words);
  std::string all;
  for (const auto &word : words) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::pair<std::string_view, std::string_view> two_names(std::string_view folded) {
  if (const auto slash = folded.find('/'); slash != std::string_view::npos) {
    return {folded.substr(0, slash), folded.substr(slash + 1)};
  }
  const auto open = folded.find(" (");
  if (open == std::string_view::npos || !folded.ends_with(')')) return {};
  return {folded.substr(0, open), folded.substr(open + 2, folded.size() - open - 3)};
}

}  // namespace unsc::council
