#pragma once
// What surrounds one run of the program: the streams, the terminal, the environment and the clock. Commands get these as
// arguments, so that a test runs them without a caller.
#include <core/date.hpp>

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace unsc::cli {

struct Caller {
  std::vector<std::string> arguments;  // without the program's own name
  std::filesystem::path program;       // where the program is, for what stands beside it
  std::ostream &out;
  std::ostream &err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t width = 0;  // of the terminal; 0: no limit
  std::function<std::optional<std::string>(const char *)> environment;
  std::function<core::Instant()> now;
};

}  // namespace unsc::cli
