#include <plugin/worker.hpp>

#include <core/text.hpp>

#include <fmt/format.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <utility>

namespace unsc::plugin {
namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

constexpr std::size_t kKeptPrinted = 400;
constexpr std::size_t kChunk = 256 << 10;

std::string seconds(nanoseconds time) { return fmt::format("{:.3g} s", std::chrono::duration<double>(time).count()); }

/// One control message with a descriptor in it.
struct Passing {
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> space{};

  void attach(msghdr &message, int descriptor) {
    message.msg_control = space.data();
    message.msg_controllen = space.size();
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  }
};

}  // namespace

Worker::Worker(const std::filesystem::path &program, const std::filesystem::path &plugin, const Limits &limits)
    : m_limits(limits) {
  start(program, plugin);
}

Worker::~Worker() { end(); }

nanoseconds Worker::cpu_time() const {
  clockid_t clock = 0;
  timespec time{};
  if (process() < 0 || clock_getcpuclockid(process(), &clock) != 0 || clock_gettime(clock, &time) != 0) return {};
  return std::chrono::seconds(time.tv_sec) + nanoseconds(time.tv_nsec);
}

void Worker::begin(Watch &watch) const {
  watch.cpu_before = cpu_time();
  if (watch.cpu == nanoseconds{}) return;
  // Behind the host's own count, in case the host itself is held up. Where the system forbids it, the count remains.
  const auto most = std::chrono::ceil<std::chrono::seconds>(watch.cpu_before + watch.cpu) + std::chrono::seconds(2);
  const rlimit bound{static_cast<rlim_t>(most.count()), RLIM_INFINITY};
  prlimit(process(), RLIMIT_CPU, &bound, nullptr);
}

void Worker::require_time(Watch &watch) const {
  if (watch.waited >= watch.wall) throw Fault("took longer than " + seconds(watch.wall));
  if (watch.cpu != nanoseconds{} && cpu_time() - watch.cpu_before >= watch.cpu)
    throw Fault("used more than " + seconds(watch.cpu) + " of processor time");
}

/// Until the channel is ready for `events`. False where watch.go_on said so.
bool Worker::wait(short events, Watch &watch) {
  for (;;) {
    require_time(watch);
    auto most = watch.wall - watch.waited;
    // Processor time cannot run faster than the clock.
    if (watch.cpu != nanoseconds{}) most = std::min(most, watch.cpu - (cpu_time() - watch.cpu_before));
    std::array<pollfd, 2> ready{{{m_channel.number(), events, 0}, {m_printed_pipe.number(), POLLIN, 0}}};
    const auto start = std::chrono::steady_clock::now();
    const auto timeout = std::max<std::int64_t>(std::chrono::ceil<milliseconds>(most).count(), 1);
    const int count = poll(ready.data(), ready.size(), static_cast<int>(std::min<std::int64_t>(timeout, 1 << 30)));
    const int error = errno;
    watch.waited += std::chrono::steady_clock::now() - start;
    if (count < 0 && error != EINTR) throw core::Error(fmt::format("waiting for a plugin: {}", std::strerror(error)));
    if (count < 0 && watch.go_on && !watch.go_on()) return false;
    if (count > 0 && ready[1].revents != 0) catch_printed();
    if (count > 0 && ready[0].revents != 0) return true;
  }
}

void Worker::send(FrameKind kind, std::string_view payload, int descriptor, Watch &watch) {
  const FrameHeader header{static_cast<std::uint32_t>(kind), static_cast<std::uint32_t>(payload.size())};
  std::string bytes(reinterpret_cast<const char *>(&header), sizeof header);
  bytes.append(payload);
  Passing passing;
  for (std::size_t sent = 0; sent < bytes.size();) {
    iovec part{bytes.data() + sent, bytes.size() - sent};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (descriptor >= 0 && sent == 0) passing.attach(message, descriptor);
    const auto count = sendmsg(m_channel.number(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
    if (count >= 0) {
      sent += static_cast<std::size_t>(count);
    } else if (errno == EAGAIN) {
      wait(POLLOUT, watch);
    } else if (errno != EINTR) {
      throw Fault(end());
    }
  }
}

std::optional<Frame> Worker::receive(Watch &watch) {
  for (;;) {
    try {
      if (const auto frame = m_inbox.next()) return frame;
    } catch (const BrokenFrame &broken) {
      throw Fault(fmt::format("sent a malformed frame: {}", broken.what()));
    }
    const auto count = recv(m_channel.number(), m_inbox.room(kChunk), kChunk, MSG_DONTWAIT);
    if (count > 0) {
      m_inbox.arrived(static_cast<std::size_t>(count));
      if (watch.cpu != nanoseconds{}) require_time(watch);
    } else if (count < 0 && errno == EAGAIN) {
      if (!wait(POLLIN, watch)) return std::nullopt;
    } else if (count == 0 || errno != EINTR) {  // ECONNRESET: it left with our words unread
      const std::string half = m_inbox.empty() ? "" : ", in the middle of a record";
      throw Fault(end() + half);
    }
  }
}

bool Worker::has_spoken() const {
  pollfd channel{m_channel.number(), POLLIN, 0};
  return !m_inbox.empty() || poll(&channel, 1, 0) != 0;
}

void Worker::catch_printed() {
  std::array<char, 1 << 16> block{};
  for (;;) {
    const auto count = read(m_printed_pipe.number(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count == 0) m_printed_pipe = {};  // it closed both: poll() leaves out a negative descriptor
    if (count <= 0) return;
    const auto size = static_cast<std::size_t>(count);
    m_printed_bytes += size;
    if (m_printed.size() < kKeptPrinted) m_printed.append(block.data(), std::min(size, kKeptPrinted - m_printed.size()));
    if (m_printed_bytes > m_limits.printed_bytes && m_end.empty())
      throw Fault(fmt::format("printed more than {} KiB", m_limits.printed_bytes >> 10));
  }
}

std::string Worker::take_printed() {
  catch_printed();
  m_printed_bytes = 0;
  std::string text = std::exchange(m_printed, {});
  if (core::valid_utf8(text)) return text;
  for (char &c : text) c = c > 0 ? c : '?';
  return text;
}

}  // namespace unsc::plugin
