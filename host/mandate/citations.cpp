#include <mandate/citations.hpp>

#include <algorithm>
#include <cctype>
#include <string>

namespace unsc::mandate {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// " (2006)" or "(2006)" at `at`: a year since 1946, closed.
bool year_follows(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == ' ') ++at;
  if (at + 6 > text.size() || text[at] != '(' || text[at + 5] != ')') return false;
  if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1, text.begin() + static_cast<std::ptrdiff_t>(at) + 5,
                   is_digit))
    return false;
  const std::string_view year = text.substr(at + 1, 4);
  return year >= "1946" && year <= "2199";
}

bool behind_the_word(std::string_view before) {
  while (!before.empty() && before.back() == ' ') before.remove_suffix(1);
  return before.ends_with("resolution") || before.ends_with("resolutions") || before.ends_with("s/res/");
}

}  // namespace

std::vector<int> cited_resolutions(std::string_view folded) {
  std::vector<int> found;
  for (std::size_t at = 0; at < folded.size();) {
    if (!is_digit(folded[at])) {
      ++at;
      continue;
    }
    const std::size_t first = at;
    while (at < folded.size() && is_digit(folded[at])) ++at;
    const bool alone = first == 0 || !std::isalpha(static_cast<unsigned char>(folded[first - 1]));
    if (at - first > 4 || !alone || (!year_follows(folded, at) && !behind_the_word(folded.substr(0, first)))) continue;
    found.push_back(std::stoi(std::string(folded.substr(first, at - first))));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace unsc::mandate
