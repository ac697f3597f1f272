#pragma once
// The manual page and the shells' completions, from the table of commands: the build writes them, nobody else does.
#include <string>

namespace unsc::cli {

/// unsc(1) as roff, for man.
std::string manual_page();

/// What a shell sources so that Tab knows commands, options and their choices.
std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace unsc::cli
