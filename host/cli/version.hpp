#pragma once
// What --version says.
#include <string>

namespace unsc::cli {

/// "unsc 0.1.0 (SQLite 3.40.1)".
std::string version_line();

}  // namespace unsc::cli
