#include <core/error.hpp>
#include <net/child.hpp>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <thread>
#include <utility>

namespace unsc::net {
namespace {

constexpr std::chrono::milliseconds kGlance{5};

struct Pipe {
  Pipe() {
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw core::Error(std::string("pipe: ") + std::strerror(errno));
  }
  Pipe(const Pipe &) = delete;
  Pipe &operator=(const Pipe &) = delete;
  ~Pipe() {
    for (const int end : ends)
      if (end >= 0) ::close(end);
  }
  int take(std::size_t which) { return std::exchange(ends[which], -1); }
  std::array<int, 2> ends{-1, -1};
};

/// What posix_spawn is told about files and signals.
struct SpawnPlan {
  SpawnPlan(int input, int output) {
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
    posix_spawnattr_init(&attributes);
    sigset_t all;
    sigfillset(&all);
    posix_spawnattr_setsigdefault(&attributes, &all);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  }
  SpawnPlan(const SpawnPlan &) = delete;
  SpawnPlan &operator=(const SpawnPlan &) = delete;
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_t files{};
  posix_spawnattr_t attributes{};
};

std::vector<char *> pointers(std::vector<std::string> &words) {
  std::vector<char *> all;
  for (auto &word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

/// True where the descriptor is ready, or has nothing more to give, before the deadline.
bool ready(int descriptor, short events, Child::Deadline deadline) {
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

Child::Child(const std::vector<std::string> &command, const std::vector<std::string> &environment, Output output) {
  m_name = command.at(0);
  auto arguments = command, variables = environment;
  Pipe to_child, from_child;
  const SpawnPlan plan(to_child.ends[0], output == Output::ours ? from_child.ends[1] : STDERR_FILENO);
  const int error = ::posix_spawnp(&m_process, m_name.c_str(), &plan.files, &plan.attributes, pointers(arguments).data(),
                                   pointers(variables).data());
  if (error != 0) throw core::Error(m_name + ": " + std::strerror(error) + "; expected a program that can be started");
  m_input = to_child.take(1);
  ::fcntl(m_input, F_SETFL, O_NONBLOCK);
  if (output == Output::ours) m_output = from_child.take(0);
}

Child::~Child() {
  close_input();
  if (m_output >= 0) ::close(m_output);
  end();
}

void Child::end() {
  if (m_process <= 0) return;
  ::kill(-m_process, SIGKILL);
  while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) continue;
  m_process = -1;
}

bool Child::write(std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    if (m_input < 0 || !ready(m_input, POLLOUT, deadline)) return false;
    const ssize_t written = write_without_signal(m_input, bytes);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

void Child::close_input() {
  if (m_input >= 0) ::close(std::exchange(m_input, -1));
}

std::string Child::read(Deadline deadline) {
  std::array<char, 1 << 16> buffer{};
  while (m_output >= 0 && ready(m_output, POLLIN, deadline)) {
    const ssize_t got = ::read(m_output, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    return got <= 0 ? std::string() : std::string(buffer.data(), static_cast<std::size_t>(got));
  }
  return {};
}

std::string Child::wait(Deadline deadline) {
  for (;;) {
    int status = 0;
    const pid_t found = ::waitpid(m_process, &status, WNOHANG);
    if (found == m_process) {
      m_process = -1;
      return ending(status);
    }
    if (found < 0 && errno != EINTR) return std::string("could not be waited for: ") + std::strerror(errno);
    if (std::chrono::steady_clock::now() >= deadline) break;
    std::this_thread::sleep_for(kGlance);
  }
  end();
  return "did not end in time";
}

}  // namespace unsc::net
