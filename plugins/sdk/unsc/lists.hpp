#pragma once
// Several things in one cell or line, and several things as one text:
//
//     unsc::split("a | | b", "|")                 "a", "", "b"
//     unsc::listed("China; France\n", ";\n")      "China", "France"
//     unsc::joined(names, ", ")                   "China, France"
//
// Parts borrow from the text. No dependency.
#include <unsc/symbols.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace unsc {

/// The parts between the separators, each of them one character, without the blanks around them; empty parts too.
inline std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find_first_of(separators, begin), text.size());
    parts.push_back(trimmed(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

/// As split(), without the empty parts: what a cell lists.
inline std::vector<std::string_view> listed(std::string_view text, std::string_view separators) {
  auto parts = split(text, separators);
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });
  return parts;
}

/// One after the other, `between` any two.
template <class Parts>
std::string joined(const Parts &parts, std::string_view between) {
  std::string text;
  bool first = true;
  for (const auto &part : parts) {
    if (!first) text += between;
    text += part;
    first = false;
  }
  return text;
}

}  // namespace unsc
