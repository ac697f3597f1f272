#include <cli/command.hpp>
#include <cli/help.hpp>

#include <answer/store.hpp>
#include <core/text.hpp>

#include <algorithm>
#include <vector>

namespace unsc::cli {
namespace {

struct Line {
  std::string term, meaning;
};

std::string lines(const std::vector<Line> &entries) {
  std::size_t width = 0;
  for (const auto &entry : entries) width = std::max(width, entry.term.size());
  std::string out;
  for (const auto &[term, meaning] : entries)
    out.append("  ").append(term).append(width - term.size() + 2, ' ').append(meaning).append("\n");
  return out;
}

Line line_of(const Option &option) {
  const auto comma = option.name.find(',');
  std::string term(option.name);
  if (comma != std::string::npos) term.insert(comma + 1, " ");
  if (!option.value_name.empty()) (term += ' ') += option.value_name;
  std::string meaning(option.meaning);
  std::string choices(option.choices);
  for (auto bar = choices.find('|'); bar != std::string::npos; bar = choices.find('|', bar)) choices.replace(bar, 1, ", ");
  if (!choices.empty()) meaning += ": " + choices;
  return {std::move(term), std::move(meaning)};
}

std::string word_of(const Positional &positional) {
  std::string name(positional.name);
  switch (positional.count) {
    case Positional::Count::one:
      return name;
    case Positional::Count::optional:
      return "[" + name + "]";
    case Positional::Count::any:
      return "[" + name + "...]";
    case Positional::Count::at_least_one:
      return name + "...";
  }
  return name;
}

std::string option_lines(std::span<const Option> options) {
  std::vector<Line> entries;
  for (const auto &option : options) entries.push_back(line_of(option));
  return lines(entries);
}

std::string command_lines(std::string_view group) {
  std::vector<Line> entries;
  for (const auto *command : all_commands())
    if (group.empty() || command->name.substr(0, command->name.find(' ')) == group)
      entries.push_back({std::string(command->name), std::string(command->summary)});
  return lines(entries);
}

/// Commands of the group that is named like a command: "alerts ack" beside "alerts".
std::string command_lines_within(std::string_view name) {
  std::vector<Line> entries;
  for (const auto *command : all_commands())
    if (command->name.starts_with(std::string(name) + ' '))
      entries.push_back({std::string(command->name), std::string(command->summary)});
  return lines(entries);
}

}  // namespace

std::string usage(const Command &command) {
  std::string out = "unsc " + std::string(command.name);
  for (const auto &positional : command.positionals) out += ' ' + word_of(positional);
  if (!command.options.empty()) out += " [OPTION...]";
  return out;
}

std::string help() {
  return "unsc: the public record of the UN Security Council as one timeline\n\nUsage: unsc COMMAND [ARGUMENT...] "
         "[OPTION...]\n\nCommands\n" +
         command_lines("") + "\nOptions of every command, before or after it\n" + option_lines(global_options()) +
         "\n\"unsc COMMAND --help\" says more. Exit codes: 0 fine; 1 failed; 2 usage; 3 finished, but a document or plugin "
         "failed.\n";
}

std::string help_of_group(std::string_view group) {
  return "Usage: unsc " + std::string(group) + " COMMAND\n\nCommands\n" + command_lines(group);
}

std::string help(const Command &command) {
  std::string out =
      "unsc " + std::string(command.name) + ": " + std::string(command.summary) + "\n\nUsage: " + usage(command) + '\n';
  if (!command.about.empty()) (out += '\n') += std::string(command.about) + '\n';
  std::vector<Line> words;
  for (const auto &positional : command.positionals)
    words.push_back({std::string(positional.name), std::string(positional.meaning)});
  if (!words.empty()) out += "\nArguments\n" + lines(words);
  if (const auto inside = command_lines_within(command.name); !inside.empty()) out += "\nCommands\n" + inside;
  if (!command.options.empty()) out += "\nOptions\n" + option_lines(command.options);
  std::vector<Option> globals;
  for (const auto &option : global_options())
    if (has_global(command, option)) globals.push_back(option);
  out += "\nOptions of every command\n" + option_lines(globals) + "\nExamples\n";
  for (const auto &example : command.examples)
    out += "  " + std::string(example.line) + "\n      " + std::string(example.meaning) + '\n';
  return out;
}

std::string version_line() { return std::string("unsc ") + UNSC_VERSION + " (SQLite " + answer::sqlite_version() + ")"; }

}  // namespace unsc::cli
