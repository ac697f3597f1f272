#pragma once
// The one list of commands and the options they all share. A new command is one file and one line in commands.cpp.
#include <cli/command.hpp>

namespace unsc::cli {

std::span<const Command *const> all_commands();
std::span<const Option> global_options();

}  // namespace unsc::cli
