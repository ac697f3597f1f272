// unsc_manual FOLDER: writes the manual page and the shells' completions into FOLDER. Run by the build, from the same table
// of commands that parses and helps.
#include <cli/manual.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>

namespace {

bool write(const std::filesystem::path &file, const std::string &text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) std::cerr << file.string() << ": cannot be written\n";
  return static_cast<bool>(out);
}

}  // namespace

int main(int count, char **words) {
  if (count != 2) {
    std::cerr << "usage: unsc_manual FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = words[1];
  const bool all =
      write(folder / "unsc.1", unsc::cli::manual_page()) && write(folder / "unsc.bash", unsc::cli::bash_completion()) &&
      write(folder / "_unsc", unsc::cli::zsh_completion()) && write(folder / "unsc.fish", unsc::cli::fish_completion());
  return all ? 0 : 1;
}
