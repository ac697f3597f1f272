#include <cli/command/list.hpp>
#include <cli/context.hpp>
#include <cli/plugins.hpp>
#include <cli/scaffold.hpp>

#include <core/error.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <ostream>

namespace unsc::cli {
namespace {

namespace fs = std::filesystem;

constexpr Positional kName[] = {{"NAME", Positional::Count::one, "the source's id for ever, as hrc_votes"}};
constexpr Option kOptions[] = {
    {"--dir", "DIR", "the folder in which NAME is made (default: here)"},
    {"--format", "FORMAT", "what the source reads (default: csv)", "csv|xml|json|text", false, true}};
constexpr Example kExamples[] = {{"unsc plugin new hrc_votes", "a folder hrc_votes with a working source for tables"},
                                 {"unsc plugin new hrc_votes --format xml --dir ~/plugins", "for XML, elsewhere"}};

/// Trust and readings are kept by a plugin's id: two of one id shadow each other.
void refuse_taken(const Context &context, const std::string &name) {
  for (const auto &found : found_plugins(context)) {
    if (found.description && found.description->id == name)
      throw core::UsageError("plugin new: the id " + name + " is taken by " + found.file.string() + ": expected another");
  }
}

void write(const fs::path &file, const std::string &text) {
  fs::create_directories(file.parent_path());
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw core::Error(file.string() + ": cannot be written: " + std::strerror(errno));
}

/// Makes the folder, which must not be there, and everything in it, or nothing.
void write_all(const fs::path &folder, const std::vector<ScaffoldFile> &files) {
  std::error_code error;
  const bool made = fs::create_directory(folder, error);
  if (error) throw core::Error(folder.string() + ": cannot be made: " + error.message());
  if (!made) throw core::UsageError("plugin new: " + folder.string() + " is there already: nothing was written");
  try {
    for (const auto &file : files) write(folder / file.path, file.text);
  } catch (...) {
    fs::remove_all(folder, error);
    throw;
  }
}

int run(Context &context) {
  const auto name = *context.values().text("NAME");
  check_source_name(name);
  const fs::path parent = context.values().text("--dir").value_or(".");
  if (!fs::is_directory(parent)) throw core::UsageError("plugin new: --dir " + parent.string() + ": expected a folder");
  refuse_taken(context, name);
  const auto folder = parent == "." ? fs::path(name) : parent / name;
  const auto files = scaffold(name, context.values().text("--format").value_or("csv"));
  write_all(folder, files);
  for (const auto &file : files) context.caller().out << (folder / file.path).string() << '\n';
  context.remark(folder.string() + "/README.md says what to do next");
  return kFine;
}

}  // namespace

constinit const Command kPluginNew{
    "plugin new",
    "a new source: a folder that builds, with a test and a fixture",
    kName,
    kOptions,
    kExamples,
    run,
    "The folder builds by itself with the installed SDK (package unsc-dev) and is yours. An existing folder is "
    "never written into."};

}  // namespace unsc::cli
