#pragma once
// Text in UTF-8: its code points, and comparing names the way people write them, blind to case, accents, kinds of
// apostrophe, dash and space. What Unicode knows of a character is asked of libutf8proc.
#include <string>
#include <string_view>
#include <vector>

namespace unsc::core {

struct CodePoint {
  char32_t code = 0xFFFD;
  std::size_t size = 1;                     // bytes taken
  std::string_view bytes = "\xEF\xBF\xBD";  // to write it: these, or U+FFFD's where they are malformed
  bool is_valid = false;
};

/// The first code point of a text that is not empty; a byte that is no UTF-8 is one of its own.
CodePoint decode(std::string_view text);

/// True where the bytes are well-formed UTF-8 without NUL.
bool valid_utf8(std::string_view text);

/// Lower case without accents, in every script; every kind of apostrophe becomes ', of dash -, of white space one space;
/// ends trimmed. Latin letters become ASCII: "CÔTE  D’IVOIRE" -> "cote d'ivoire", "Ærø" -> "aero". What else Unicode takes
/// apart is left apart, so that both ways to write it fold to one.
std::string fold(std::string_view text);

/// White space (no-break and tab included) folded to single spaces, ends trimmed; nothing else changed.
std::string tidy(std::string_view text);

/// The position of `needle` in `haystack` as whole words, both folded before; npos where it is not.
std::size_t find_words(std::string_view haystack, std::string_view needle, std::size_t from = 0);

/// Up to `count` of `candidates` nearest to `what` by edit distance on folded text, nearest first; none that is nothing
/// alike.
std::vector<std::string> nearest(std::string_view what, const std::vector<std::string> &candidates, std::size_t count = 3);

/// Split at a separator; an empty text has no parts.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace unsc::core
