// Tallies as documents print them.
#include <council/claim_reading.hpp>

#include <core/text.hpp>

#include <algorithm>
#include <array>

namespace unsc::council {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number at `at`, which moves behind it. Four digits or more are a year or a meeting, never a tally.
std::optional<int> number_at(std::string_view text, std::size_t &at) {
  const auto start = at;
  int number = 0;
  while (at < text.size() && is_digit(text[at]) && at - start < 4) number = number * 10 + (text[at++] - '0');
  const auto digits = at - start;
  if (digits == 0 || digits > 3) return std::nullopt;
  return number;
}

std::optional<std::array<int, 3>> three_at(std::string_view text, std::size_t &at) {
  std::array<int, 3> found{};
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (i != 0 && (at >= text.size() || text[at++] != '-')) return std::nullopt;
    const auto number = number_at(text, at);
    if (!number) return std::nullopt;
    found[i] = *number;
  }
  if (at < text.size() && text[at] == '-') return std::nullopt;
  return found;
}

std::optional<std::array<int, 3>> three_in(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '-' || text[i - 1] == '/'))) continue;
    auto at = i;
    if (const auto three = three_at(text, at)) return three;
  }
  return std::nullopt;
}

constexpr std::string_view kNumbers[] = {"one", "two", "three", "four", "five"};

std::optional<int> small_number(std::string_view word) {
  for (std::size_t i = 0; i < std::size(kNumbers); ++i) {
    if (word == kNumbers[i]) return static_cast<int>(i) + 1;
  }
  std::size_t at = 0;
  const auto number = word.size() <= 2 ? number_at(word, at) : std::nullopt;
  return at == word.size() ? number : std::nullopt;
}

/// "1 absent", "two members did not participate": as many that did not vote.
std::optional<int> absent_in(std::string_view text) {
  constexpr std::string_view kMembers[] = {"member", "members", "state", "states", "delegation", "delegations"};
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find_first_of(" ,;()", begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto number = small_number(words[i]);
    if (!number) continue;
    const bool names_members = std::ranges::find(kMembers, words[i + 1]) != std::end(kMembers);
    const auto at = i + (names_members ? 2 : 1);
    const auto word = at < words.size() ? words[at] : std::string_view{};
    const auto next = at + 1 < words.size() ? words[at + 1] : std::string_view{};
    if (word == "absent" || word == "non-voting" || (word == "not" && (next == "voting" || next == "participating")) ||
        (word == "did" && next == "not")) {
      return number;
    }
  }
  return std::nullopt;
}

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Of a clause: "Adopted unanimously", however it is spelt, or "adopted (unanimity)", with nothing before it that denies it,
/// as "Adopted non-unanimously" and "Not adopted for lack of unanimity" do.
bool clause_says_unanimous(std::string_view clause) {
  constexpr std::string_view kDenials[] = {"no",      "non",  "not",    "nor",     "never",  "without", "lack", "lacked",
                                           "lacking", "fail", "failed", "failing", "nearly", "almost",  "near"};
  if (clause.find("reject") != std::string_view::npos || clause.find("defeat") != std::string_view::npos) return false;
  bool adopted = false;
  for (std::size_t at = 0; at < clause.size(); ++at) {
    const auto begin = at;
    while (at < clause.size() && is_letter(clause[at])) ++at;
    const auto word = clause.substr(begin, at - begin);
    if (std::ranges::find(kDenials, word) != std::end(kDenials)) return false;
    adopted = adopted || word == "adopted";
    if (word.starts_with("unanimou") || (adopted && word == "unanimity")) return true;
  }
  return false;
}

bool says_unanimous(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find_first_of(".,;:", begin), text.size());
    if (clause_says_unanimous(text.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

std::string shown(std::optional<int> count) { return count ? std::to_string(*count) : "?"; }

}  // namespace

std::string Counts::text() const { return shown(yes) + "-" + shown(no) + "-" + shown(abstain); }

void Counts::fill(const Counts &other) {
  if (!yes) yes = other.yes;
  if (!no) no = other.no;
  if (!abstain) abstain = other.abstain;
  if (!absent) absent = other.absent;
}

bool Counts::contradicts(const Counts &other) const {
  const auto differ = [](std::optional<int> a, std::optional<int> b) { return a && b && *a != *b; };
  return differ(yes, other.yes) || differ(no, other.no) || differ(abstain, other.abstain);
}

std::optional<int> Counts::sum() const {
  return filled() ? std::optional(*yes + *no + *abstain + absent.value_or(0)) : std::nullopt;
}

Counts tally_in_words(std::string_view printed) {
  Counts counts;
  if (printed.empty()) return counts;
  const auto text = core::fold(printed);
  if (const auto three = three_in(text))
    counts = {(*three)[0], (*three)[1], (*three)[2], {}};
  else if (says_unanimous(text))
    counts.no = counts.abstain = 0;
  counts.absent = absent_in(text);
  return counts;
}

Counts printed_counts(const core::VoteRecord &record) { return {record.yes, record.no, record.abstain, record.absent}; }

}  // namespace unsc::council
