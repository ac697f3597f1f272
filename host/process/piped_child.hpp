#pragma once
// A child whose standard input and output are in our hands, with a limit on how long each step may take. Its standard error
// is ours. A child that is gone is an answer of write(), never a SIGPIPE. One owner, one thread.
#include <process/child.hpp>
#include <process/descriptor.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::process {

class PipedChild {
 public:
  enum class Output { ours, to_standard_error };

  /// `command` is the program, looked for on PATH where it holds no slash, and its arguments. Throws core::Error naming it
  /// where it cannot be started.
  PipedChild(const std::vector<std::string> &command, const std::vector<std::string> &environment, Output output);

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
  PipedChild(const std::vector<std::string> &command, const std::vector<std::string> &environment, Ends input, Ends output);

  Descriptor m_input, m_output;
  Child m_child;
};

}  // namespace unsc::process
