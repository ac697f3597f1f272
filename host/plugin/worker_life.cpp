// How a worker begins and how it ends.
#include <plugin/worker.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace unsc::plugin {
namespace {

process::Ends channel_ends() {
  auto ends = process::socket_pair();
  const int size = 1 << 20;  // the system cuts it to what it allows
  for (const auto *end : {&ends.ours, &ends.theirs}) {
    setsockopt(end->number(), SOL_SOCKET, SO_SNDBUF, &size, sizeof size);
    setsockopt(end->number(), SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
  }
  return ends;
}

process::Descriptor null_device() {
  process::Descriptor null(open("/dev/null", O_RDONLY | O_CLOEXEC));
  if (!null.is_open()) throw core::Error(fmt::format("/dev/null: {}", std::strerror(errno)));
  return null;
}

std::string signal_name(int signal) {
  const char *name = sigabbrev_np(signal), *meaning = sigdescr_np(signal);
  return fmt::format("{} (SIG{})", meaning == nullptr ? "a signal" : meaning, name == nullptr ? "?" : name);
}

std::string cause(const process::End &end, std::uint64_t memory) {
  const int status = end.status;
  if (WIFEXITED(status)) return fmt::format("exited with code {} before it had answered", WEXITSTATUS(status));
  const int signal = WTERMSIG(status);
  if (signal == SIGXCPU) return "used more processor time than it may";
  if (signal == SIGSYS) return "made a system call that no plugin may make";
  if (signal == SIGKILL) return "closed its channel, or was ended from outside (SIGKILL)";
  std::string text = "crashed: " + signal_name(signal);
  const auto most = end.most_memory_bytes;
  if (most > memory / 4 * 3) text += fmt::format("; it had used {} MiB of memory, of {}", most >> 20, memory >> 20);
  return text;
}

}  // namespace

void Worker::start(const std::filesystem::path &program, const std::filesystem::path &plugin) {
  auto channel = channel_ends();
  auto printed = process::pipe_to_us();
  const auto null = null_device();
  fcntl(printed.ours.number(), F_SETFL, O_NONBLOCK);
  static_assert(kChannel == 3, "what follows the standard descriptors");
  m_child.emplace(process::Start{
      .program = std::filesystem::absolute(program).string(),  // never looked for on PATH
      .arguments = {program.filename().string(), plugin.empty() ? "" : std::filesystem::absolute(plugin).string(),
                    std::to_string(getpid()), std::to_string(m_limits.memory_bytes),
                    std::to_string(m_limits.document_bytes)},
      .environment = {},
      .descriptors = {null.number(), printed.theirs.number(), printed.theirs.number(), channel.theirs.number()}});
  m_channel = std::move(channel.ours);
  m_printed_pipe = std::move(printed.ours);
}

std::string Worker::end() {
  if (process() < 0) return m_end;
  const auto &ended = m_child->kill();
  m_end = ended ? cause(*ended, m_limits.memory_bytes) : "is gone";
  catch_printed();
  return m_end;
}

}  // namespace unsc::plugin
