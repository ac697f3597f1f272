#pragma once
// Colour on a terminal: a few words that mean trouble, or none, wherever they stand alone in a cell.
#include <string>
#include <string_view>

namespace unsc::render {

std::string bold(std::string_view text);
/// `text` in the colour of `word`; as it is where the word has none.
std::string painted(const std::string &text, std::string_view word);

}  // namespace unsc::render
