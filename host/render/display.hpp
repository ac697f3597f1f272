#pragma once
// Text as a terminal shows it: which code points must never reach it, how many columns it takes, and how it is cut into
// lines of them. The width of a character is libutf8proc's.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::render {

/// C0, DEL and C1: what steers a terminal.
constexpr bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7f && code < 0xa0); }

/// Terminal columns: 0 for control characters, combining marks and format characters, 2 for East Asian wide ones, else 1.
std::size_t width_of(char32_t code);
std::size_t width_of(std::string_view text);

/// As it may be shown: control characters as \x1b, those that turn the direction of writing as \u202e, bytes that are no
/// UTF-8 as U+FFFD. Line feeds stay where `keep_lines`, else they become one space.
std::string shown(std::string_view text, bool keep_lines = false);

/// Words onto lines: at least one, none wider than `width` columns (at least 2); a word wider than that is broken. Width 0
/// leaves one line. More than `most` lines (0: any number) are cut, and an ellipsis says so.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most = 0);

}  // namespace unsc::render
