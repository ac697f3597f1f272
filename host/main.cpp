// The program: what surrounds it is gathered here, and whatever ends it is caught here and nowhere else.
#include <cli/output.hpp>
#include <cli/program.hpp>

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>

namespace {

std::optional<std::string> environment(const char *name) {
  const char *value = std::getenv(name);
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

/// Of the terminal on standard output; COLUMNS, where it is exported, speaks for any other output too.
std::size_t page_width() {
  winsize size{};
  if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const char *columns = std::getenv("COLUMNS");
  return columns == nullptr ? 0 : std::strtoul(columns, nullptr, 10);
}

unsc::core::Instant now() {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  return unsc::core::Instant::from_unix(std::chrono::duration_cast<std::chrono::seconds>(since_1970).count());
}

std::filesystem::path program_file(const char *name) {
  std::error_code error;
  const auto file = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::absolute(name, error) : file;
}

int run_and_catch(const unsc::cli::Caller &caller) {
  try {
    return unsc::cli::run(caller);
  } catch (...) {
    return unsc::cli::report(std::current_exception(), caller.err, caller.arguments);
  }
}

}  // namespace

int main(int argc, char **argv) {
  std::signal(SIGPIPE, SIG_IGN);
  unsc::cli::Output output(STDOUT_FILENO);
  std::ostream out(&output);
  const unsc::cli::Caller caller{.arguments = {argv + (argc > 0 ? 1 : 0), argv + argc},
                                 .program = program_file(argc > 0 ? argv[0] : "unsc"),
                                 .out = out,
                                 .err = std::cerr,
                                 .out_is_terminal = isatty(STDOUT_FILENO) != 0,
                                 .err_is_terminal = isatty(STDERR_FILENO) != 0,
                                 .width = page_width(),
                                 .environment = environment,
                                 .now = now};
  const int code = run_and_catch(caller);
  out.flush();
  if (output.error() == 0 || output.error() == EPIPE) return code;
  std::cerr << "unsc: standard output: " << std::strerror(output.error()) << '\n';
  return code == 0 ? unsc::cli::failure_code(1, caller.arguments) : code;
}
