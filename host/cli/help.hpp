#pragma once
// The help, written from the table of commands, and the version.
#include <cli/command.hpp>

#include <string>

namespace unsc::cli {

/// "unsc votes STATE... [options]".
std::string usage(const Command &command);
/// All commands, each with its summary.
std::string help();
/// The commands of one group ("plugin").
std::string help_of_group(std::string_view group);
std::string help(const Command &command);

/// What --version says: "unsc 0.1.0 (SQLite 3.40.1)".
std::string version_line();

}  // namespace unsc::cli
