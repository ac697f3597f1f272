#include <render/utf8.hpp>

#include <algorithm>
#include <array>
#include <iterator>

namespace unsc::render {
namespace {

struct Range {
  char32_t first, last;
};

// Combining marks and format characters of the scripts in which the United Nations publish, and the general ones.
constexpr Range kNoWidth[] = {
    {0x300, 0x36f},   {0x483, 0x489},   {0x591, 0x5bd},   {0x5bf, 0x5bf},   {0x5c1, 0x5c2},   {0x5c4, 0x5c5},
    {0x5c7, 0x5c7},   {0x610, 0x61a},   {0x64b, 0x65f},   {0x670, 0x670},   {0x6d6, 0x6dc},   {0x6df, 0x6e4},
    {0x6e7, 0x6e8},   {0x6ea, 0x6ed},   {0x711, 0x711},   {0x730, 0x74a},   {0x900, 0x902},   {0x93a, 0x93a},
    {0x93c, 0x93c},   {0x941, 0x948},   {0x94d, 0x94d},   {0x951, 0x957},   {0xe31, 0xe31},   {0xe34, 0xe3a},
    {0xe47, 0xe4e},   {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff}, {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x206f},
    {0x20d0, 0x20ff}, {0x3099, 0x309a}, {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f}, {0xfeff, 0xfeff}, {0xe0100, 0xe01ef}};

// East Asian Width "W" and "F", by block.
constexpr Range kWide[] = {{0x1100, 0x115f},   {0x2e80, 0x303e},   {0x3041, 0x33ff},   {0x3400, 0x4dbf},
                           {0x4e00, 0x9fff},   {0xa000, 0xa4cf},   {0xa960, 0xa97f},   {0xac00, 0xd7a3},
                           {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff01, 0xff60},   {0xffe0, 0xffe6},
                           {0x1f300, 0x1f64f}, {0x1f680, 0x1f6ff}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};

template <std::size_t N>
bool within(const Range (&ranges)[N], char32_t code) {
  const auto *after = std::upper_bound(std::begin(ranges), std::end(ranges), code,
                                       [](char32_t value, const Range &range) { return value < range.first; });
  return after != std::begin(ranges) && code <= std::prev(after)->last;
}

bool is_printable_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

constexpr bool turns_direction(char32_t code) {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

constexpr std::size_t length_by_lead(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  return 0;
}

constexpr bool is_scalar(char32_t code, std::size_t size) {
  constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000};
  return code >= kLeast[size] && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
}

void append_escape(std::string &out, char32_t code) {
  static constexpr char kHex[] = "0123456789abcdef";
  const bool is_short = code < 0x100;
  out += is_short ? "\\x" : "\\u";
  for (int shift = is_short ? 4 : 12; shift >= 0; shift -= 4) out += kHex[(code >> shift) & 0xf];
}

}  // namespace

CodePoint decode(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const std::size_t size = length_by_lead(lead);
  if (size == 1) return {lead, 1, true};
  constexpr CodePoint kBroken{0xfffd, 1, false};
  if (size == 0 || text.size() < size) return kBroken;
  char32_t code = lead & (0x7fU >> size);
  for (std::size_t i = 1; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xc0) != 0x80) return kBroken;
    code = (code << 6) | (byte & 0x3f);
  }
  return is_scalar(code, size) ? CodePoint{code, size, true} : kBroken;
}

std::size_t width_of(char32_t code) {
  if (code < 0x300) return is_control(code) || code == 0xad ? 0 : 1;
  if (within(kNoWidth, code)) return 0;
  return within(kWide, code) ? 2 : 1;
}

std::size_t width_of(std::string_view text) {
  if (is_printable_ascii(text)) return text.size();
  std::size_t width = 0;
  while (!text.empty()) {
    const CodePoint point = decode(text);
    width += width_of(point.code);
    text.remove_prefix(point.size);
  }
  return width;
}

std::string shown(std::string_view text, bool keep_lines) {
  if (is_printable_ascii(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = decode(text);
    if (point.code == '\n' || point.code == '\t')
      out += keep_lines && point.code == '\n' ? '\n' : ' ';
    else if (is_control(point.code) || turns_direction(point.code))
      append_escape(out, point.code);
    else if (point.valid)
      out.append(text.substr(0, point.size));
    else
      out += "\xEF\xBF\xBD";
    text.remove_prefix(point.size);
  }
  return out;
}

}  // namespace unsc::render
