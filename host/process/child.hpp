#pragma once
// A program that we started. This is the one way in which the host starts programs.
//
// It gets exactly the arguments, the environment and the descriptors given, whatever else is open here; it leads a process
// group of its own and has the default signals, none of them blocked. One owner, one thread: whoever is destroyed while its
// child still runs ends the child's group.
#include <sys/types.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace unsc::process {

/// Among the descriptors of a Start: the number means what it means here.
constexpr int kSame = -1;

struct Start {
  std::string program;                   // looked for on PATH where it holds no slash
  std::vector<std::string> arguments;    // from argv[0] on
  std::vector<std::string> environment;  // NAME=value
  std::vector<int> descriptors;          // the n-th becomes the program's number n; it has no other
};

/// How a program ended, with what it used.
struct End {
  int status = 0;  // as of waitpid(2)
  std::uint64_t most_memory_bytes = 0;
};

class Child {
 public:
  /// Throws core::Error naming the program where it cannot be started.
  explicit Child(Start start);
  Child(const Child &) = delete;
  Child &operator=(const Child &) = delete;
  ~Child();

  /// Negative once its end is known.
  pid_t process() const { return m_process; }
  /// How it ended; nothing while it runs. Throws core::Error where the system does not tell.
  const std::optional<End> &ended();
  /// Ends its group, where it still runs, and says how the child ended: as it did by itself, where it was on its way out.
  /// Nothing where the system does not tell.
  const std::optional<End> &kill();

 private:
  pid_t m_process = -1;
  std::optional<End> m_end;
};

}  // namespace unsc::process
