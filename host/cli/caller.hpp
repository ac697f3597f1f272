#pragma once
// What surrounds one run of the program: the streams, the terminal, the environment and the clock. Commands get these as
// arguments, so that a test runs them without a process.
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

/// The day it is in New York: a mandate ends when its last day ends there. It is four or five hours behind UTC, so that time
/// zone data is only asked between 04:00 and 05:00 UTC.
core::Date new_york_day(core::Instant now);

}  // namespace unsc::cli
