#include <process/piped_child.hpp>

#include <core/error.hpp>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

namespace unsc::process {
namespace {

constexpr std::chrono::milliseconds kGlance{5};

/// True where the descriptor is ready, or has nothing more to give, before the deadline.
bool ready(int descriptor, short events, PipedChild::Deadline deadline) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) return false;
    pollfd asked{descriptor, events, 0};
    const int found = ::poll(&asked, 1, static_cast<int>(std::min<decltype(left)>(left, 60'000)));
    if (found > 0) return true;
    if (found < 0 && errno != EINTR) return false;
  }
}

/// write(2) to a pipe whose reader may be gone: EPIPE and never SIGPIPE, whatever the program does with that signal. It
/// would reach the thread that writes, so it is held back here and taken before it can.
ssize_t write_without_signal(int descriptor, std::string_view bytes) {
  sigset_t broken_pipe, before;
  sigemptyset(&broken_pipe);
  sigaddset(&broken_pipe, SIGPIPE);
  ::pthread_sigmask(SIG_BLOCK, &broken_pipe, &before);
  const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
  const int error = errno;
  if (written < 0 && error == EPIPE) {
    const timespec now{};
    while (::sigtimedwait(&broken_pipe, nullptr, &now) < 0 && errno == EINTR) continue;
  }
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  errno = error;
  return written;
}

std::string ending(int status) {
  if (WIFSIGNALED(status)) return "was ended by signal " + std::to_string(WTERMSIG(status));
  const int code = WEXITSTATUS(status);
  return code == 0 ? std::string() : "ended with exit code " + std::to_string(code);
}

}  // namespace

PipedChild::PipedChild(const std::vector<std::string> &command, const std::vector<std::string> &environment, Output output)
    : PipedChild(command, environment, pipe_to_them(), output == Output::ours ? pipe_to_us() : Ends{}) {}

/// Their ends are closed here when the program has them.
PipedChild::PipedChild(const std::vector<std::string> &command, const std::vector<std::string> &environment, Ends input,
                       Ends output)
    : m_input(std::move(input.ours)),
      m_output(std::move(output.ours)),
      m_child({.program = command.at(0),
               .arguments = command,
               .environment = environment,
               .descriptors = {input.theirs.number(), m_output.is_open() ? output.theirs.number() : STDERR_FILENO, kSame}}) {
  ::fcntl(m_input.number(), F_SETFL, O_NONBLOCK);
}

bool PipedChild::write(std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    if (!m_input.is_open() || !ready(m_input.number(), POLLOUT, deadline)) return false;
    const ssize_t written = write_without_signal(m_input.number(), bytes);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void PipedChild::close_input() { m_input = Descriptor(); }

std::string PipedChild::read(Deadline deadline) {
  std::array<char, 1 << 16> buffer{};
  while (m_output.is_open() && ready(m_output.number(), POLLIN, deadline)) {
    const ssize_t got = ::read(m_output.number(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    return got <= 0 ? std::string() : std::string(buffer.data(), static_cast<std::size_t>(got));
  }
  return {};
}

std::string PipedChild::wait(Deadline deadline) try {
  for (;;) {
    if (const auto &end = m_child.ended()) return ending(end->status);
    if (std::chrono::steady_clock::now() >= deadline) break;
    std::this_thread::sleep_for(kGlance);
  }
  m_child.kill();
  return "did not end in time";
} catch (const core::Error &error) {
  return error.what();
}

}  // namespace unsc::process
