#pragma once
// Work of a test in a process of its own, for what only processes do to each other.
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <exception>

namespace unsc::test {

/// Starts it. It exits with 0, or with 1 where `work` throws, and then says why.
template <typename Work>
pid_t start_process(Work work) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  try {
    work();
  } catch (const std::exception &error) {
    std::fprintf(stderr, "process: %s\n", error.what());
    ::_exit(1);
  }
  ::_exit(0);
}

/// Its status as of waitpid(2); -1 where it was never started.
inline int status_of(pid_t process) {
  int status = -1;
  return process > 0 && ::waitpid(process, &status, 0) == process ? status : -1;
}

}  // namespace unsc::test
