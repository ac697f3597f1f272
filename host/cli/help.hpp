#pragma once
// The help, written from the table of commands.
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

}  // namespace unsc::cli
