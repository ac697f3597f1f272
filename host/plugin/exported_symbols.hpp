#pragma once
// The symbols that a shared library exports, read from its file: nothing of it runs.
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace unsc::plugin {

/// Defined, global or weak, visible from outside. Nothing where the file is no 64-bit ELF library of this machine's byte
/// order that can be followed to its end.
std::optional<std::vector<std::string>> exported_symbols(const std::filesystem::path &file);

}  // namespace unsc::plugin
