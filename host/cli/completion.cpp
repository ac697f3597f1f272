#include <cli/command.hpp>
#include <cli/manual.hpp>

#include <core/text.hpp>

#include <fmt/ranges.h>

#include <map>
#include <string_view>
#include <vector>

namespace unsc::cli {
namespace {

bool takes_file(const Option &option) { return option.value_name == "FILE" || option.value_name == "DIR"; }

std::string spaced(std::string_view choices) {
  std::string words(choices);
  for (auto &c : words)
    if (c == '|') c = ' ';
  return words;
}

/// The options that a command has, its own first.
std::vector<Option> options_of(const Command &command) {
  std::vector<Option> all(command.options.begin(), command.options.end());
  for (const auto &option : global_options())
    if (has_global(command, option)) all.push_back(option);
  return all;
}

std::string names_of(const std::vector<Option> &options) {
  std::vector<std::string_view> names;
  for (const auto &option : options) {
    for (const auto name : core::split(option.name, ',')) names.push_back(name);
  }
  return fmt::format("{}", fmt::join(names, " "));
}

bool is_first_of_group(const Command &command) {
  const auto group = command.name.substr(0, command.name.find(' '));
  for (const auto *other : all_commands()) {
    if (other->name.substr(0, other->name.find(' ')) == group) return other == &command;
  }
  return false;
}

std::string first_words() {
  std::vector<std::string_view> words;
  for (const auto *command : all_commands()) {
    if (is_first_of_group(*command)) words.push_back(command->name.substr(0, command->name.find(' ')));
  }
  return fmt::format("{}", fmt::join(words, " "));
}

/// What may stand after a command or a group, both of which "alerts" may be: second words, options.
std::map<std::string, std::string> words_after() {
  std::map<std::string, std::string> all;
  const auto add = [&all](std::string_view name, const std::string &words) {
    auto &known = all[std::string(name)];
    known += (known.empty() ? "" : " ") + words;
  };
  for (const auto *command : all_commands()) {
    const auto blank = command->name.find(' ');
    if (blank != std::string_view::npos) add(command->name.substr(0, blank), std::string(command->name.substr(blank + 1)));
    add(command->name, names_of(options_of(*command)));
  }
  return all;
}

/// In single quotes for a shell.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + '\'';
}

/// The body shared by bash and zsh's bashcompinit: words typed so far in `line`, the one being typed in `word`.
std::string cases() {
  std::string out = "  case \"$command:$previous\" in\n";
  for (const auto *command : all_commands()) {
    for (const auto &option : options_of(*command)) {
      if (option.choices.empty() && !takes_file(option)) continue;
      const auto pattern = "    " + quoted(command->name) + ":" + std::string(long_name(option)) + ") ";
      out += pattern + (takes_file(option) ? std::string("files=1") : "words=" + quoted(spaced(option.choices))) + " ;;\n";
    }
  }
  out += "    *) case \"$command\" in\n      '') words=" + quoted(first_words()) + " ;;\n";
  for (const auto &[name, words] : words_after())
    out += "      " + quoted(name) + ") words=" + quoted(words) + (name == "sync" ? " files=1" : "") + " ;;\n";
  return out + "    esac ;;\n  esac\n";
}

/// One case: after the command or group `before`, `word` makes the command known.
std::string known_after(std::string_view before, std::string_view word) {
  const auto both = std::string(before) + ' ' + std::string(word);
  return "      " + quoted(both) + ") command=" + quoted(before.empty() ? word : std::string_view(both)) + " ;;\n";
}

std::string seen(std::string_view word) { return "__fish_seen_subcommand_from " + std::string(word); }

/// The function that both bash and zsh call.
std::string words_function() {
  std::string out =
      "_unsc_words() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' words='' files='' i\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    case \"$command ${COMP_WORDS[i]}\" in\n";
  for (const auto *command : all_commands()) {
    const auto blank = command->name.find(' ');
    if (is_first_of_group(*command)) out += known_after("", command->name.substr(0, blank));
    if (blank != std::string_view::npos) out += known_after(command->name.substr(0, blank), command->name.substr(blank + 1));
  }
  return out + "    esac\n  done\n" + cases() +
         "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
         "  [[ -z $files || $word == -* ]] || COMPREPLY+=($(compgen -f -- \"$word\"))\n"
         "}\n";
}

}  // namespace

std::string bash_completion() {
  return "# Completion of unsc for bash, from its table of commands.\n" + words_function() +
         "complete -o filenames -F _unsc_words unsc\n";
}

std::string zsh_completion() {
  return "#compdef unsc\n# Completion of unsc for zsh, from its table of commands, by the words that bash is given too.\n"
         "autoload -U +X bashcompinit && bashcompinit\n" +
         words_function() + "_bash_complete -o filenames -F _unsc_words\n";
}

std::string fish_completion() {
  std::string out = "# Completion of unsc for fish, from its table of commands.\n";
  const auto line = [&out](const std::string &condition, const std::string &rest) {
    out += "complete -c unsc -n " + quoted(condition) + ' ' + rest + '\n';
  };
  for (const auto *command : all_commands()) {
    const auto blank = command->name.find(' ');
    const std::string first(command->name.substr(0, blank));
    std::string condition = seen(first);
    if (is_first_of_group(*command))
      line("__fish_use_subcommand",
           "-f -a " + first + (blank == std::string_view::npos ? " -d " + quoted(command->summary) : ""));
    if (blank != std::string_view::npos) {
      const std::string second(command->name.substr(blank + 1));
      line(condition + "; and not " + seen(second), "-f -a " + second + " -d " + quoted(command->summary));
      condition += "; and " + seen(second);
    }
    for (const auto &option : options_of(*command)) {
      std::string rest = "-l " + std::string(long_name(option).substr(2));
      if (option.name[1] != '-') rest += " -s " + std::string(option.name.substr(1, 1));
      if (takes_file(option))
        rest += " -r";
      else if (!option.choices.empty())
        rest += " -x -a " + quoted(spaced(option.choices));
      else if (!option.value_name.empty())
        rest += " -x";
      line(condition, rest + " -d " + quoted(option.meaning));
    }
  }
  return out;
}

}  // namespace unsc::cli
