#pragma once
// What is printed around dates: blanks, symbols, names, counts, tallies in words, releases in file names.
//
// Plugins hand over what is printed. So a symbol is trimmed and nothing else, and a count that is not one is nullopt rather
// than zero. Blank characters are those that publishers really use: ASCII, the no-break spaces, zero-width space and BOM.
// No dependency.
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unsc {

/// The bytes of the blank character that text starts with; 0 where it starts with none.
constexpr std::size_t blank_size(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text[0];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  for (const std::string_view wide : {"\xE2\x80\xAF", "\xE2\x80\x89", "\xE2\x80\x8B", "\xEF\xBB\xBF"}) {
    if (text.starts_with(wide)) return wide.size();
  }
  return 0;
}

/// A character of which no blank is made.
constexpr bool is_plain(char c) { return c > ' ' && c < '\x7F'; }

/// Without the blanks around it.
constexpr std::string_view trimmed(std::string_view text) {
  if (text.empty() || (is_plain(text.front()) && is_plain(text.back()))) return text;
  while (const auto size = blank_size(text)) text.remove_prefix(size);
  for (bool more = true; more && !text.empty();) {
    more = false;
    for (std::size_t size = 1; size <= 3 && size <= text.size() && !more; ++size) {
      if (blank_size(text.substr(text.size() - size)) != size) continue;
      text.remove_suffix(size);
      more = true;
    }
  }
  return text;
}

/// A document symbol or a name as printed, without the blanks around it.
constexpr std::string_view symbol_as_printed(std::string_view text) { return trimmed(text); }

constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// ASCII lower case without blanks, underscores, hyphens and points: "Total-Voting" and "total_voting" are one name.
inline std::string fold_name(std::string_view name) {
  std::string folded(name.size(), '\0');
  char *end = folded.data();
  for (const char c : name) {
    if (c == ' ' || c == '_' || c == '-' || c == '.' || c == '\t' || c == '\r' || c == '\n') continue;
    *end++ = ascii_lower(c);
  }
  folded.resize(static_cast<std::size_t>(end - folded.data()));
  return folded;
}

/// Whether text holds the word, blind to ASCII case; word is given in lower case.
constexpr bool mentions(std::string_view text, std::string_view word) {
  for (std::size_t i = 0; i + word.size() <= text.size(); ++i) {
    std::size_t same = 0;
    while (same < word.size() && ascii_lower(text[i + same]) == word[same]) ++same;
    if (same == word.size()) return true;
  }
  return false;
}

/// ASCII case and blanks at both ends do not count; word is given in lower case.
constexpr bool is_word(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  text = trimmed(text);
  return text.size() == word.size() && mentions(text, word);
}

/// "013" is 13, "120.0" is 120; empty, "?" and anything else are nullopt.
constexpr std::optional<std::int32_t> count_as_printed(std::string_view printed) {
  auto text = trimmed(printed);
  if (const auto point = text.find('.'); point != std::string_view::npos) {
    const auto decimals = text.substr(point + 1);
    if (decimals.find_first_not_of('0') != std::string_view::npos) return std::nullopt;
    text = text.substr(0, point);
  }
  if (text.empty() || text.size() > 9) return std::nullopt;
  std::int32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// "Adopted 13-1-1, 9591st meeting", "Adopted unanimously".
struct Tally {
  std::optional<std::int32_t> yes, no, abstain;
  bool unanimous = false;
};

/// nullopt where the words hold neither three numbers joined by dashes nor "unanimous...".
constexpr std::optional<Tally> tally_in_words(std::string_view words) {
  for (std::size_t start = 0; start < words.size(); ++start) {
    std::array<std::int32_t, 3> numbers{};
    std::size_t at = start, read = 0;
    const auto digit = [&](std::size_t i) { return i < words.size() && words[i] >= '0' && words[i] <= '9'; };
    while (read < 3 && digit(at)) {
      std::size_t digits = 0;
      while (digit(at) && digits++ < 3) numbers[read] = numbers[read] * 10 + (words[at++] - '0');
      ++read;
      if (read < 3 && at < words.size() && words[at] == '-')
        ++at;
      else
        break;
    }
    const bool ends = !digit(at) && !(at < words.size() && words[at] == '-');
    if (read == 3 && ends) return Tally{numbers[0], numbers[1], numbers[2], false};
    while (digit(start) || (start < words.size() && words[start] == '-')) ++start;  // not from inside a longer number
  }
  if (mentions(words, "unanimous")) return Tally{{}, {}, {}, true};
  return std::nullopt;
}

}  // namespace unsc
