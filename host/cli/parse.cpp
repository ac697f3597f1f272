#include <cli/command.hpp>
#include <cli/help.hpp>
#include <cli/parse.hpp>

#include <core/error.hpp>
#include <core/text.hpp>

#include <fmt/ranges.h>
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <algorithm>
#include <memory>
#include <unordered_map>

namespace unsc::cli {
namespace {

constexpr int kAnyNumber = 1 << 20;

struct Bound {
  const Option *option;
  CLI::Option *parsed;
};

/// One CLI11 application with what its parts stand for.
struct Grammar {
  CLI::App app{"", "unsc"};
  std::unordered_map<const CLI::App *, const Command *> commands;
  std::vector<Bound> globals;
};

Bound bind(CLI::App &app, const Option &option) {
  const std::string name(option.name);
  if (option.value_name.empty()) return {&option, app.add_flag(name)->disable_flag_override()};
  CLI::Option *parsed = app.add_option(name);
  parsed->expected(1)->multi_option_policy(option.repeatable ? CLI::MultiOptionPolicy::TakeAll
                                                             : CLI::MultiOptionPolicy::TakeLast);
  return {&option, parsed};
}

CLI::App *group_of(CLI::App &app, const std::string &name) {
  const auto known = app.get_subcommands([&name](CLI::App *part) { return part->get_name() == name; });
  return known.empty() ? app.add_subcommand(name) : known.front();
}

CLI::App *add_command(CLI::App &app, const Command &command) {
  const std::string name(command.name);
  const auto space = name.find(' ');
  CLI::App *parent = space == std::string::npos ? &app : group_of(app, name.substr(0, space));
  parent->require_subcommand(0, 1);
  CLI::App *added = group_of(*parent, space == std::string::npos ? name : name.substr(space + 1));
  for (CLI::App *part : {parent, added})
    if (part != &app) part->fallthrough()->set_help_flag();
  return added;
}

/// The deepest part of the line's command.
CLI::App *selected(CLI::App &app) {
  CLI::App *part = &app;
  while (!part->get_subcommands().empty()) part = part->get_subcommands().front();
  return part;
}

std::vector<std::string> option_names(const Command *command) {
  std::vector<std::string> names;
  for (const auto &option : global_options()) names.emplace_back(long_name(option));
  if (command != nullptr)
    for (const auto &option : command->options) names.emplace_back(long_name(option));
  return names;
}

std::vector<std::string> command_names(std::string_view group) {
  std::vector<std::string> names;
  for (const auto *command : all_commands()) {
    if (group.empty()) names.emplace_back(command->name.substr(0, command->name.find(' ')));
    if (!group.empty() && command->name.substr(0, group.size() + 1) == std::string(group) + ' ')
      names.emplace_back(command->name.substr(group.size() + 1));
  }
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

[[noreturn]] void refuse_word(const std::string &word, const Command *command, const std::string &group) {
  const bool is_option = word.size() > 1 && word.front() == '-';
  if (is_option) {
    const auto names = option_names(command);
    const std::string name = word.substr(0, word.find('='));
    if (std::find(names.begin(), names.end(), name) != names.end())
      throw core::UsageError(name + " is an option of " + std::string(command->name) + " and stands after it");
    throw core::UsageError::unknown("option", name, core::nearest(name, names));
  }
  if (command != nullptr && command_names(command->name).empty())
    throw core::UsageError(std::string(command->name) + ": \"" + word +
                           "\" is one word too many; usage: " + usage(*command));
  // "alerts" is a command and a group: a word after it can only be a command of the group.
  const std::string of = command != nullptr ? std::string(command->name) : group;
  throw core::UsageError::unknown(of.empty() ? "command" : of + " command", word, core::nearest(word, command_names(of)));
}

/// An option of the group's own command, given to a command of the group: "alerts ack --within 3".
void refuse_options_of_group(const CLI::App &app, const CLI::App *part, const std::vector<Bound> &of_group,
                             const Command *command) {
  if (part == &app || part->get_parent() == &app) return;
  for (const auto &[option, parsed] : of_group)
    if (parsed->count() > 0) refuse_word(std::string(long_name(*option)), command, "");
}

void check_choice(const Option &option, const std::vector<std::string> &words) {
  if (option.choices.empty()) return;
  for (const auto &word : words) {
    const auto choices = core::split(option.choices, '|');
    if (std::find(choices.begin(), choices.end(), word) != choices.end()) continue;
    throw core::UsageError(fmt::format("{} \"{}\": expected one of {}", long_name(option), word, fmt::join(choices, ", ")));
  }
}

void collect(const std::vector<Bound> &bound, Values &values) {
  for (const auto &[option, parsed] : bound) {
    if (parsed->count() == 0) continue;
    auto words = parsed->results();
    check_choice(*option, words);
    values.put(long_name(*option), option->value_name.empty() ? std::vector<std::string>{} : std::move(words));
  }
}

/// A global option before a command that has one of its own by that name.
void refuse_replaced(const std::vector<Bound> &globals, const Command &command) {
  for (const auto &[option, parsed] : globals) {
    if (parsed->count() > 0 && !has_global(command, *option))
      throw core::UsageError(std::string(command.name) + " has " + std::string(option->name) +
                             " of its own, which stands after it");
  }
}

bool allows(Positional::Count count, std::size_t words) {
  switch (count) {
    case Positional::Count::one:
      return words == 1;
    case Positional::Count::optional:
      return words <= 1;
    case Positional::Count::any:
      return true;
    case Positional::Count::at_least_one:
      return words >= 1;
  }
  return false;
}

CLI::Option *bind(CLI::App &app, const Positional &positional) {
  const bool is_many = positional.count == Positional::Count::any || positional.count == Positional::Count::at_least_one;
  CLI::Option *parsed = app.add_option(std::string(positional.name));
  return is_many ? parsed->expected(1, kAnyNumber)->allow_extra_args() : parsed->expected(1);
}

/// "help votes" -> "votes --help".
std::vector<std::string> without_help_word(std::vector<std::string> arguments) {
  if (arguments.empty() || arguments.front() != "help") return arguments;
  arguments.erase(arguments.begin());
  arguments.emplace_back("--help");
  return arguments;
}

void run(CLI::App &app, const std::vector<std::string> &arguments) {
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ArgumentMismatch &mismatch) {
    const std::string text = mismatch.what();
    const bool is_missing = text.find("required") != std::string::npos;
    throw core::UsageError(is_missing ? text.substr(0, text.find(':')) + ": its value is missing"
                                      : "--" + text.substr(0, text.find(' ')) + ": takes no value");
  } catch (const CLI::Error &error) {
    throw core::UsageError(error.what());
  }
}

}  // namespace

Invocation parse(const std::vector<std::string> &arguments) {
  Grammar grammar;
  CLI::App &app = grammar.app;
  app.set_help_flag();
  app.allow_extras();
  for (const auto &option : global_options()) grammar.globals.push_back(bind(app, option));

  std::unordered_map<const CLI::App *, std::vector<Bound>> options;
  std::unordered_map<const CLI::App *, std::vector<CLI::Option *>> positionals;
  for (const auto *command : all_commands()) {
    CLI::App *part = add_command(app, *command);
    grammar.commands[part] = command;
    for (const auto &option : command->options) options[part].push_back(bind(*part, option));
    for (const auto &positional : command->positionals) positionals[part].push_back(bind(*part, positional));
  }
  run(app, without_help_word(arguments));

  const CLI::App *part = selected(app);
  const auto known = grammar.commands.find(part);
  Invocation invocation;
  if (known != grammar.commands.end()) invocation.command = known->second;
  if (invocation.command == nullptr && part != &app) invocation.group = part->get_name();
  auto extras = app.remaining(true);
  extras.erase(std::remove(extras.begin(), extras.end(), "--"), extras.end());
  if (!extras.empty()) refuse_word(extras.front(), invocation.command, invocation.group);
  refuse_options_of_group(app, part, options[part->get_parent()], invocation.command);
  collect(grammar.globals, invocation.values);
  if (invocation.command == nullptr) return invocation;
  collect(options[part], invocation.values);
  refuse_replaced(grammar.globals, *invocation.command);
  for (std::size_t i = 0; i < invocation.command->positionals.size(); ++i) {
    const Positional &positional = invocation.command->positionals[i];
    const auto words = positionals[part][i]->results();
    if (!allows(positional.count, words.size()) && !invocation.values.has("--help"))
      throw core::UsageError(std::string(invocation.command->name) + ": " + std::string(positional.name) +
                             " is missing; usage: " + usage(*invocation.command));
    if (!words.empty()) invocation.values.put(positional.name, words);
  }
  return invocation;
}

}  // namespace unsc::cli
