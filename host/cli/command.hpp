#pragma once
// What a command is: data, and one function that runs it. The parser, the help, the manual page, the completions and the
// tests are made from the data; so an option is written once.
//
// A command is a constant, made at compile time. The program starts for one question, and must not build all other commands
// first. Nothing here owns anything: the texts are literals and the spans point at constant arrays.
#include <span>
#include <string_view>

namespace unsc::cli {

class Context;

struct Option {
  std::string_view name;        // "--since"; with a short form "-q,--quiet"
  std::string_view value_name;  // "DATE"; empty: a flag
  std::string_view meaning;
  std::string_view choices = {};  // "yes|no|abstain"; empty: anything
  bool repeatable = false;
  bool replaces_global = false;  // the global option of this name is not offered here: this one stands in its place
};

/// A word without dashes.
struct Positional {
  enum class Count { one, optional, any, at_least_one };
  std::string_view name;  // "STATE"
  Count count;
  std::string_view meaning;
};

struct Example {
  std::string_view line;  // as typed
  std::string_view meaning;
};

struct Command {
  std::string_view name;     // "votes"; "plugin list" is the command list of the group plugin
  std::string_view summary;  // one line for the list of commands
  std::span<const Positional> positionals;
  std::span<const Option> options;
  std::span<const Example> examples;
  /// Returns the exit code; throws core::Error and core::UsageError.
  int (*run)(Context &context);
  std::string_view about = {};  // what else the help says
};

/// Whether the command offers the global option. It does not where it has an option of its own in its place.
constexpr bool has_global(const Command &command, const Option &global) {
  for (const auto &own : command.options) {
    if (own.replaces_global && own.name == global.name) return false;
  }
  return true;
}

/// "--quiet" of "-q,--quiet".
constexpr std::string_view long_name(const Option &option) {
  const auto comma = option.name.find(',');
  return comma == std::string_view::npos ? option.name : option.name.substr(comma + 1);
}

/// The one list of commands, and the options that they all share. A new command is a file and its name in command/list.hpp;
/// CONTRIBUTING.md says more.
std::span<const Command *const> all_commands();
std::span<const Option> global_options();

}  // namespace unsc::cli
