#pragma once
// From words typed to a command and its values. The only user of CLI11.
//
// Global options stand before or after the command. Whatever is not understood is a core::UsageError with the nearest that
// would have been; nothing is guessed.
#include <cli/command.hpp>
#include <cli/values.hpp>

#include <string>
#include <vector>

namespace unsc::cli {

struct Invocation {
  const Command *command = nullptr;  // null: none was named
  std::string group;                 // "plugin" where only a group was named
  Values values;                     // of the command and of the global options
};

/// `arguments` without the program's name. "help votes" is "votes --help". With --help or --version nothing else is
/// required.
Invocation parse(const std::vector<std::string> &arguments);

}  // namespace unsc::cli
