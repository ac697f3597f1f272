#pragma once
// A program started with its standard input and output in our hands, and a limit on how long it may take.
//
// It gets exactly the arguments and environment given, is in a process group of its own, has the default signals, and
// inherits no file but standard error. A child that is gone is an answer of write(), never a SIGPIPE. One owner, one thread.
// Whoever is destroyed while its child still runs ends the child's group.
#include <sys/types.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::net {

class Child {
 public:
  enum class Output { ours, to_standard_error };

  /// `command` is the program, looked for on PATH where it holds no slash, and its arguments. Throws core::Error naming it
  /// where it cannot be started.
  Child(const std::vector<std::string> &command, const std::vector<std::string> &environment, Output output);
  Child(const Child &) = delete;
  Child &operator=(const Child &) = delete;
  ~Child();

  using Deadline = std::chrono::steady_clock::time_point;

  /// False where the child has closed its input or the deadline passed.
  bool write(std::string_view bytes, Deadline deadline);
  void close_input();
  /// Some bytes; empty at the end of its output or where the deadline passed.
  std::string read(Deadline deadline);
  /// Waits for its end. The text is empty where it ended with 0, else "ended with exit code 3", "was ended by signal 9" or,
  /// past the deadline, "did not end in time" (then its group is ended).
  std::string wait(Deadline deadline);

 private:
  void end();

  std::string m_name;
  pid_t m_process = -1;
  int m_input = -1, m_output = -1;
};

}  // namespace unsc::net
