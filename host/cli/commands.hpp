#pragma once
// The one list of commands, and the options that they all share. A new command is a file, its name in command/list.hpp, and
// its place in the list of commands.cpp; CONTRIBUTING.md says more.
#include <cli/command.hpp>

namespace unsc::cli {

std::span<const Command *const> all_commands();
std::span<const Option> global_options();

}  // namespace unsc::cli
