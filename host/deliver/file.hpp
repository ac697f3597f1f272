#pragma once
// A file that alerts are appended to.
#include <string>
#include <string_view>

namespace unsc::deliver {

/// Appends the line and its line break, to the disk: all of it, or nothing. A last line that a crash left without its break
/// gets it first. Throws core::Error naming the file.
void append_line(const std::string &file, std::string_view line);

}  // namespace unsc::deliver
