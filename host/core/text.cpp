#include <core/text.hpp>

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <utility>

namespace unsc::core {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// What an ASCII character folds to; a blank where it is white space.
constexpr std::array<char, 0x80> folded_ascii() {
  std::array<char, 0x80> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const bool is_capital = c >= 'A' && c <= 'Z', is_space = c == ' ' || (c >= 9 && c <= 13);
    table[c] = is_space ? ' ' : is_capital ? static_cast<char>(c - 'A' + 'a') : c == '`' ? '\'' : static_cast<char>(c);
  }
  return table;
}
constexpr auto kFoldedAscii = folded_ascii();

bool is_space(char32_t c) {
  if (c == 0x200B || c == 0xFEFF || c == 0x85) return true;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

/// Letters of Latin that Unicode does not take apart, and the kinds of apostrophe and dash; in order.
constexpr std::pair<char32_t, std::string_view> kWrittenAs[] = {
    {0xB4, "'"},   {0xE6, "ae"},  {0xF0, "d"},   {0xF8, "o"},   {0xFE, "th"},  {0x111, "d"},  {0x127, "h"},
    {0x131, "i"},  {0x133, "ij"}, {0x138, "k"},  {0x140, "l"},  {0x142, "l"},  {0x14B, "n"},  {0x153, "oe"},
    {0x167, "t"},  {0x2BC, "'"},  {0x2010, "-"}, {0x2011, "-"}, {0x2012, "-"}, {0x2013, "-"}, {0x2014, "-"},
    {0x2015, "-"}, {0x2018, "'"}, {0x2019, "'"}, {0x201B, "'"}, {0x2032, "'"}, {0x2212, "-"}};
static_assert(std::is_sorted(std::begin(kWrittenAs), std::end(kWrittenAs)));

/// Accents and the points of Hebrew and Arabic, by their combining class. The marks of other scripts are letters to their
/// readers (the vowels of Devanagari, the voicing of Kana).
bool is_accent(char32_t c) {
  const auto combining = utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class;
  return (c >= 0x300 && c <= 0x36F) || (combining >= 10 && combining <= 36) || combining >= 200;
}

void append_unaccented(char32_t c, std::string &out) {
  if (c < 0x80) {
    out += kFoldedAscii[c];
    return;
  }
  if (is_accent(c)) return;
  const auto written = std::lower_bound(std::begin(kWrittenAs), std::end(kWrittenAs), c,
                                        [](const auto &row, char32_t code) { return row.first < code; });
  if (written != std::end(kWrittenAs) && written->first == c) {
    out += written->second;
    return;
  }
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  out.append(reinterpret_cast<const char *>(bytes.data()), static_cast<std::size_t>(size));
}

/// One character that is not ASCII: lower case, taken apart, without its accents.
void append_folded(char32_t c, std::string &out) {
  std::array<utf8proc_int32_t, 32> parts{};  // the longest of Unicode has 18
  int boundary = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), parts.size(),
                                             utf8proc_option_t(UTF8PROC_CASEFOLD | UTF8PROC_DECOMPOSE), &boundary);
  for (utf8proc_ssize_t i = 0; i < count; ++i)
    append_unaccented(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]), out);
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

CodePoint decode(std::string_view text) {
  utf8proc_int32_t code = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t *>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &code);
  if (size <= 0) return {};
  return {static_cast<char32_t>(code), static_cast<std::size_t>(size), text.substr(0, static_cast<std::size_t>(size)), true};
}

bool valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (const auto run = plain_run(text, at); run > 0) {
      at += run;
    } else if (is_ascii(text[at])) {
      if (text[at++] == '\0') return false;
    } else {
      const auto point = decode(text.substr(at));
      if (!point.is_valid) return false;
      at += point.size;
    }
  }
  return true;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto blank = [&out] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      const char c = kFoldedAscii[static_cast<unsigned char>(text[at++])];
      c == ' ' ? blank() : out.push_back(c);
      continue;
    }
    const auto point = decode(text.substr(at));
    if (!point.is_valid)
      out += text[at];
    else if (is_space(point.code))
      blank();
    else
      append_folded(point.code, out);
    at += point.size;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::string tidy(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const auto blank = [&out] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (is_ascii(c)) {
      kFoldedAscii[static_cast<unsigned char>(c)] == ' ' ? blank() : out.push_back(c);
      ++at;
      continue;
    }
    const auto point = decode(text.substr(at));
    if (point.is_valid && is_space(point.code))
      blank();
    else
      out += text.substr(at, point.size);
    at += point.size;
  }
  if (out.ends_with(' ')) out.pop_back();
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
