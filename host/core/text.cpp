#include <core/text.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace unsc::core {
namespace {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  // 0: malformed
};

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  if (first < 0x80) return {first, 1};
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + size > text.size()) return {};
  char32_t value = first & (0xFFu >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) return {};
    value = (value << 6) | (byte(at + i) & 0x3Fu);
  }
  constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
  if (value < kSmallest[size] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
  return {value, size};
}

// U+00C0..U+017F without accents, two letters where one does not do; '?' where the character is not a letter.
constexpr std::string_view kLatin =
    "a a a a a a aec e e e e i i i i d n o o o o o ? o u u u u y thss"
    "a a a a a a aec e e e e i i i i d n o o o o o ? o u u u u y thy "
    "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
    "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l "
    "l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s "
    "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";

bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x3000 ||
         c == 0xFEFF;
}

void append_folded(char32_t c, std::string_view raw, std::string &out) {
  if (c >= 'A' && c <= 'Z') {
    out += static_cast<char>(c - 'A' + 'a');
  } else if (c >= 0xC0 && c <= 0x17F) {
    const auto pair = kLatin.substr((c - 0xC0) * 2, 2);
    if (pair[0] != '?') out += pair[1] == ' ' ? pair.substr(0, 1) : pair;
  } else if (c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2BC || c == 0x60 || c == 0xB4 || c == 0x2032) {
    out += '\'';
  } else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
    out += '-';
  } else if (c == 0x1E62 || c == 0x1E63) {
    out += 's';
  } else if (c < 0x300 || c > 0x36F) {  // combining accents go
    out += raw;
  }
}

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; }

/// How many bytes from `at` on are ASCII without NUL, eight at a time: most of every text is, and every text is checked.
std::size_t plain_run(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHigh = 0x8080808080808080, kOnes = 0x0101010101010101;
  const std::size_t begin = at;
  for (std::uint64_t eight = 0; text.size() - at >= sizeof eight; at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if (((eight | (eight - kOnes)) & kHigh) != 0) break;  // a high bit set, or a zero byte borrowing one
  }
  return at - begin;
}

}  // namespace

bool valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (const auto run = plain_run(text, at); run > 0) {
      at += run;
      continue;
    }
    const auto point = decode(text, at);
    if (point.size == 0 || point.value == 0) return false;
    at += point.size;
  }
  return true;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    auto point = decode(text, at);
    if (point.size == 0) point = {static_cast<unsigned char>(text[at]), 1};
    if (is_space(point.value)) {
      space = true;
    } else {
      if (space && !out.empty()) out += ' ';
      space = false;
      append_folded(point.value, text.substr(at, point.size), out);
    }
    at += point.size;
  }
  return out;
}

std::string tidy(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    auto point = decode(text, at);
    if (point.size == 0) point = {static_cast<unsigned char>(text[at]), 1};
    if (is_space(point.value)) {
      space = true;
    } else {
      if (space && !out.empty()) out += ' ';
      space = false;
      out += text.substr(at, point.size);
    }
    at += point.size;
  }
  return out;
}

std::size_t find_words(std::string_view haystack, std::string_view needle, std::size_t from) {
  if (needle.empty()) return std::string_view::npos;
  for (auto at = haystack.find(needle, from); at != std::string_view::npos; at = haystack.find(needle, at + 1)) {
    const auto end = at + needle.size();
    const bool starts = at == 0 || !is_word(needle.front()) || !is_word(haystack[at - 1]);
    const bool ends = end == haystack.size() || !is_word(needle.back()) || !is_word(haystack[end]);
    if (starts && ends) return at;
  }
  return std::string_view::npos;
}

namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const auto replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

}  // namespace

std::vector<std::string> nearest(std::string_view what, const std::vector<std::string> &candidates, std::size_t count) {
  const std::string folded = fold(what);
  std::vector<std::pair<std::size_t, std::string_view>> ranked;
  for (const auto &candidate : candidates) {
    const std::string other = fold(candidate);
    const auto longest = std::max(folded.size(), other.size());
    const bool contains = folded.size() >= 3 && other.find(folded) != std::string::npos;
    const auto far = contains ? std::size_t{1} : distance(folded, other);
    if (contains || far * 3 <= longest * 2) ranked.emplace_back(far, candidate);
  }
  std::sort(ranked.begin(), ranked.end());
  ranked.erase(std::unique(ranked.begin(), ranked.end()), ranked.end());
  std::vector<std::string> best;
  for (std::size_t i = 0; i < ranked.size() && i < count; ++i) best.emplace_back(ranked[i].second);
  return best;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) break;
    text.remove_prefix(at + 1);
    if (text.empty()) parts.emplace_back();
  }
  return parts;
}

}  // namespace unsc::core
