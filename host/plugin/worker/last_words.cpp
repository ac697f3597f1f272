// What a worker tells the host when it can do nothing else: which forbidden call was made, or that memory ran out.
#include <plugin/frame.hpp>
#include <plugin/worker/lockdown.hpp>

#include <seccomp.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>

namespace unsc::plugin {
namespace {

constexpr std::size_t kCalls = 512, kLongestName = 31;
// Asked before, since asking takes memory.
std::array<std::array<char, kLongestName + 1>, kCalls> g_names{};

void send(FrameKind kind, const char *text) {
  struct {
    FrameHeader header;
    std::uint32_t size;
    char text[kLongestName];
  } frame{};
  frame.size = static_cast<std::uint32_t>(std::strlen(text));
  frame.header = {static_cast<std::uint32_t>(kind), static_cast<std::uint32_t>(sizeof frame.size) + frame.size};
  std::memcpy(frame.text, text, frame.size);
  [[maybe_unused]] const auto sent = write(kChannel, &frame, sizeof frame.header + frame.header.size);
}

void forbidden(int, siginfo_t *info, void *) {
  const auto call = static_cast<std::size_t>(info->si_syscall);
  send(FrameKind::forbidden, call < kCalls && g_names[call][0] != '\0' ? g_names[call].data() : "of another architecture");
  _exit(EXIT_FAILURE);
}

}  // namespace

void speak_last_words_at_forbidden_calls() {
  for (std::size_t call = 0; call < kCalls; ++call) {
    char *name = seccomp_syscall_resolve_num_arch(SCMP_ARCH_NATIVE, static_cast<int>(call));
    if (name == nullptr) continue;
    std::string_view(name).copy(g_names[call].data(), kLongestName);
    std::free(name);
  }
  struct sigaction action {};
  action.sa_sigaction = forbidden;
  action.sa_flags = SA_SIGINFO | SA_NODEFER;
  sigaction(SIGSYS, &action, nullptr);
}

void speak_last_words_without_memory() {
  std::set_new_handler([] {
    send(FrameKind::out_of_memory, "");
    _exit(EXIT_FAILURE);
  });
}

}  // namespace unsc::plugin
