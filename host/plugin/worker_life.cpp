// How a worker begins and how it ends.
#include <plugin/worker.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace unsc::plugin {
namespace {

[[noreturn]] void fail(const std::filesystem::path &program, int error) {
  throw core::Error(fmt::format("{}: cannot be started: {}", program.string(), std::strerror(error)));
}

/// Above the numbers that the worker's own descriptors get, so that no dup2 hits one that is still needed.
Descriptor lifted(int descriptor) {
  Descriptor before(descriptor);
  return Descriptor(descriptor < 0 ? -1 : fcntl(descriptor, F_DUPFD_CLOEXEC, 10));
}

struct Ends {
  Descriptor host, worker;
};

Ends channel_ends() {
  std::array<int, 2> ends{-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return {};
  const int size = 1 << 20;  // the system cuts it to what it allows
  for (const int end : ends) {
    setsockopt(end, SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
    setsockopt(end, SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
  }
  return {Descriptor(ends[0]), lifted(ends[1])};
}

Ends pipe_ends() {
  std::array<int, 2> ends{-1, -1};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  return {Descriptor(ends[0]), lifted(ends[1])};
}

/// What posix_spawn needs to know, freed with its owner.
class Orders {
 public:
  Orders(int null, int channel, int printed) {
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, null, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, printed, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, printed, STDERR_FILENO);
    posix_spawn_file_actions_adddup2(&actions, channel, kChannel);
    posix_spawn_file_actions_addclosefrom_np(&actions, kChannel + 1);
    posix_spawnattr_init(&attributes);
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  }
  Orders(const Orders &) = delete;
  Orders &operator=(const Orders &) = delete;
  ~Orders() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }

  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
};

std::string signal_name(int signal) {
  const char *name = sigabbrev_np(signal), *meaning = sigdescr_np(signal);
  return fmt::format("{} (SIG{})", meaning == nullptr ? "a signal" : meaning, name == nullptr ? "?" : name);
}

std::string cause(int status, const rusage &used, std::uint64_t memory) {
  if (WIFEXITED(status)) return fmt::format("exited with code {} before it had answered", WEXITSTATUS(status));
  const int signal = WTERMSIG(status);
  if (signal == SIGXCPU) return "used more processor time than it may";
  if (signal == SIGSYS) return "made a system call that no plugin may make";
  if (signal == SIGKILL) return "closed its channel, or was ended from outside (SIGKILL)";
  std::string text = "crashed: " + signal_name(signal);
  const auto most = static_cast<std::uint64_t>(used.ru_maxrss) << 10;
  if (most > memory / 4 * 3) text += fmt::format("; it had used {} MiB of memory, of {}", most >> 20, memory >> 20);
  return text;
}

}  // namespace

void Worker::start(const std::filesystem::path &program, const std::filesystem::path &plugin) {
  auto channel = channel_ends();
  auto printed = pipe_ends();
  const auto null = lifted(open("/dev/null", O_RDONLY | O_CLOEXEC));
  if (channel.worker.number() < 0 || printed.worker.number() < 0 || null.number() < 0) fail(program, errno);
  const Orders orders(null.number(), channel.worker.number(), printed.worker.number());
  std::string name = program.filename().string(), file = plugin.empty() ? "" : std::filesystem::absolute(plugin).string(),
              host = std::to_string(getpid()), memory = std::to_string(m_limits.memory_bytes),
              document = std::to_string(m_limits.document_bytes);
  std::array<char *, 6> arguments{name.data(), file.data(), host.data(), memory.data(), document.data(), nullptr};
  std::array<char *, 1> environment{nullptr};
  const int error =
      posix_spawn(&m_process, program.c_str(), &orders.actions, &orders.attributes, arguments.data(), environment.data());
  if (error != 0) {
    m_process = -1;
    fail(program, error);
  }
  m_channel = std::move(channel.host);
  m_printed_pipe = std::move(printed.host);
}

std::string Worker::end() {
  if (m_process < 0) return m_end;
  // Whoever is on its way out by itself keeps its own status.
  kill(-m_process, SIGKILL);
  kill(m_process, SIGKILL);
  int status = 0;
  rusage used{};
  pid_t gone = 0;
  while ((gone = wait4(m_process, &status, 0, &used)) < 0 && errno == EINTR) {
  }
  m_end = gone == m_process ? cause(status, used, m_limits.memory_bytes) : "is gone";
  m_process = -1;
  catch_printed();
  return m_end;
}

}  // namespace unsc::plugin
