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

std::optional<int> absent_after(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_digit(text[at])) ++at;
  const auto number = number_at(text, at);
  const auto rest = text.substr(std::min(at, text.size()));
  for (const std::string_view word : {" absent", " non-voting", " not voting", " did not"}) {
    if (number && rest.starts_with(word)) return number;
  }
  return std::nullopt;
}

std::string shown(std::optional<int> count) { return count ? std::to_string(*count) : "?"; }

}  // namespace

std::string Counts::text() const { return shown(yes) + "-" + shown(no) + "-" + shown(abstain); }

std::optional<Counts> tally_in_words(std::string_view printed) {
  if (printed.empty()) return std::nullopt;
  const auto text = core::fold(printed);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_digit(text[i]) || (i > 0 && (is_digit(text[i - 1]) || text[i - 1] == '-' || text[i - 1] == '/'))) continue;
    auto at = i;
    if (const auto three = three_at(text, at)) return Counts{(*three)[0], (*three)[1], (*three)[2], absent_after(text, at)};
  }
  return std::nullopt;
}

Counts printed_counts(const core::VoteRecord &record) { return {record.yes, record.no, record.abstain, record.absent}; }

}  // namespace unsc::council
