#pragma once
// Text as a terminal sees it: code points, the columns each takes, and which must never reach it.
#include <cstddef>
#include <string>
#include <string_view>

namespace unsc::render {

struct CodePoint {
  char32_t code = 0;
  std::size_t size = 1;  // bytes
  bool valid = true;     // false: a byte that is no UTF-8, with size 1 and U+FFFD
};

/// The first code point of a text that is not empty.
CodePoint decode(std::string_view text);

/// C0, DEL and C1: what steers a terminal.
constexpr bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7f && code < 0xa0); }

/// Columns of one code point: 0 for combining marks and format characters, 2 for East Asian wide ones, else 1.
std::size_t width_of(char32_t code);
std::size_t width_of(std::string_view text);

/// As it may be shown: control characters as \x1b, those that turn the direction of writing as \u202e, bytes that are no
/// UTF-8 as U+FFFD. Line feeds stay where `keep_lines`, else they become one space.
std::string shown(std::string_view text, bool keep_lines = false);

}  // namespace unsc::render
