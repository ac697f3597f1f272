#include <cli/command.hpp>
#include <cli/help.hpp>
#include <cli/manual.hpp>

namespace unsc::cli {
namespace {

/// A text in roff: signs that mean something there are escaped, a line never begins with one.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else if (c == '\'')
      out += "\\(aq";
    else
      out += c;
  }
  return out.starts_with('.') ? "\\&" + out : out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }

void option_entry(const Option &option, std::string &page) {
  page += ".TP\n";
  const auto comma = option.name.find(',');
  if (comma != std::string_view::npos) page += bold(option.name.substr(0, comma)) + ", ";
  page += bold(long_name(option));
  if (!option.value_name.empty()) page += " \\fI" + roff(option.value_name) + "\\fR";
  page += '\n' + roff(option.meaning);
  std::string choices(option.choices);
  for (auto bar = choices.find('|'); bar != std::string::npos; bar = choices.find('|', bar)) choices.replace(bar, 1, ", ");
  if (!choices.empty()) page += ": " + roff(choices);
  page += '\n';
}

void command_entry(const Command &command, std::string &page) {
  page += ".SS " + roff(usage(command)) + '\n' + roff(command.summary) + ".\n";
  if (!command.about.empty()) page += ".PP\n" + roff(command.about) + '\n';
  for (const auto &positional : command.positionals)
    page += ".TP\n\\fI" + roff(positional.name) + "\\fR\n" + roff(positional.meaning) + '\n';
  for (const auto &option : command.options) option_entry(option, page);
  for (const auto &example : command.examples)
    page += ".PP\n.nf\n    " + roff(example.line) + "\n.fi\n" + roff(example.meaning) + '\n';
}

}  // namespace

std::string manual_page() {
  const auto version = version_line();
  std::string page = ".TH UNSC 1 \"\" \"" + roff(version.substr(0, version.find(" ("))) + "\" \"User commands\"\n";
  page +=
      ".SH NAME\nunsc \\- the public record of the UN Security Council as one timeline\n"
      ".SH SYNOPSIS\n.B unsc\n\\fICOMMAND\\fR [\\fIARGUMENT\\fR...] [\\fIOPTION\\fR...]\n"
      ".SH DESCRIPTION\nunsc reads the public record of the United Nations Security Council as its publishers print it, "
      "keeps who said\n"
      "what, decides each fact by a stated rule, and answers from one SQLite file: how a country voted, what was vetoed, "
      "which\n"
      "mandate runs out when and by which paragraph.\n.SH COMMANDS\n";
  for (const auto *command : all_commands()) command_entry(*command, page);
  page += ".SH OPTIONS\nOptions of every command, before or after it.\n";
  for (const auto &option : global_options()) option_entry(option, page);
  page +=
      ".SH EXIT STATUS\n.TP\n0\nfine\n.TP\n1\nthe operation failed\n.TP\n2\nusage, which includes an unknown state, symbol, "
      "body or "
      "plugin\n.TP\n3\nfinished, but some document or plugin failed\n"
      ".SH ENVIRONMENT\n.TP\n.B UNSC_STORE\nthe store, where \\-\\-store does not say\n.TP\n.B UNSC_PLUGIN_PATH\nfolders of "
      "plugins, "
      "with colons between them\n.TP\n.B NO_COLOR\nno colour\n";
  return page;
}

}  // namespace unsc::cli
