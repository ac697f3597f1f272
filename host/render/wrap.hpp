#pragma once
// Words onto lines of a width counted in terminal columns.
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::render {

/// At least one line, none wider than `width` (which is at least 2); a word wider than that is broken. Width 0 leaves one
/// line. More than `most` lines (0: any number) are cut, and an ellipsis says so.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most = 0);

}  // namespace unsc::render
