#pragma once
// A running unsc-worker as the host sees it: a process, a channel, and a pipe that catches what it prints.
//
// The process is started with its own process group, an empty environment and no descriptor but its channel, null and the
// pipe; it dies with the thread that started it, and its owner ends it in any case. Every wait has an end: a Watch bounds
// the time, and whatever the worker does instead of answering is thrown as a Fault whose message says what that was. A
// worker after a Fault is of no further use. One thread.
#include <plugin/frame.hpp>
#include <plugin/limits.hpp>
#include <process/child.hpp>
#include <process/descriptor.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

namespace unsc::plugin {

/// What may pass until the worker has answered. Only the time the host spends waiting counts.
struct Watch {
  std::chrono::nanoseconds wall;
  std::chrono::nanoseconds cpu{0};  // 0: not bounded
  std::function<bool()> go_on{};    // asked at a signal; false: give up
  std::chrono::nanoseconds waited{0};
  std::chrono::nanoseconds cpu_before{0};
};

class Worker {
 public:
  /// Starts `program` for a plugin; "" starts one without, which only says which protections hold here. Throws core::Error
  /// where the program cannot be started.
  Worker(const std::filesystem::path &program, const std::filesystem::path &plugin, const Limits &limits);
  Worker(const Worker &) = delete;
  Worker &operator=(const Worker &) = delete;
  ~Worker();

  /// Sets the watch going from now on, and the system's own bound on processor time behind it.
  void begin(Watch &watch) const;
  void send(FrameKind kind, std::string_view payload, int descriptor, Watch &watch);
  /// The next frame; nothing where watch.go_on said so.
  std::optional<Frame> receive(Watch &watch);
  /// Whether the worker has said something unasked, or is gone.
  bool has_spoken() const;
  /// What it printed since the last call: the first lines.
  std::string take_printed();
  /// Ends the process and says how it ended by itself, if it did.
  std::string end();

  /// Negative once it has ended.
  pid_t process() const { return m_child ? m_child->process() : -1; }
  std::chrono::nanoseconds cpu_time() const;

 private:
  void start(const std::filesystem::path &program, const std::filesystem::path &plugin);
  bool wait(short events, Watch &watch);
  void require_time(Watch &watch) const;
  void catch_printed();

  Limits m_limits;
  std::optional<process::Child> m_child;
  process::Descriptor m_channel, m_printed_pipe;
  Inbox m_inbox;
  std::string m_printed, m_end;
  std::uint64_t m_printed_bytes = 0;
};

}  // namespace unsc::plugin
