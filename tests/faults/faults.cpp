// One plugin that does every harm a plugin can think of: the first word of a document says which, the rest is an argument.
// It gives three records before, so that a row that stays is seen, and where it got away with it, one that says HARM.
#include <unsc/plugin.h>

#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

namespace {

constexpr unsc_str str(std::string_view text) { return {text.data(), text.size()}; }

unsc_flow event(const unsc_host *host, std::string_view title) {
  unsc_event raw{};
  raw.struct_size = sizeof raw;
  raw.kind = str("statement");
  raw.date = {2024, 3, 28};
  raw.title = str(title);
  raw.first_line = raw.last_line = 1;
  return host->emit_event(host, &raw);
}

volatile std::uintptr_t g_address = 8;
volatile unsigned g_count = 0;

void crash() { *reinterpret_cast<volatile int *>(g_address) = 1; }

/// Its callee holds its local, so that no compiler makes a loop of it.
[[gnu::noinline]] unsigned deeper(volatile char *above) {
  volatile char here[4096] = {};
  here[g_count % sizeof here] = above == nullptr ? '\1' : above[0];
  g_count = g_count + 1;
  const unsigned below = g_count == 0 ? 0 : deeper(here);
  return below + static_cast<unsigned>(here[1]);
}

/// Writes on every descriptor that it has not opened itself: a worker's channel; in the host, the store.
void write_everywhere(std::string_view bytes) {
  for (int descriptor = 3; descriptor < 64; ++descriptor) {
    [[maybe_unused]] const auto count = write(descriptor, bytes.data(), bytes.size());
  }
}

bool take_memory() {
  for (int i = 0; i < 512; ++i) {
    auto *block = new char[1 << 20];
    for (int at = 0; at < 1 << 20; at += 4096) *const_cast<volatile char *>(block + at) = 1;
  }
  return true;
}

bool connects(const std::string &port) {
  const int end = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(std::atoi(port.c_str())));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return connect(end, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

bool forks() {
  const pid_t child = fork();
  if (child == 0) _exit(0);
  return child > 0 && waitpid(child, nullptr, 0) == child;
}

bool runs_a_thread() {
  bool ran = false;
  std::thread([&ran] { ran = true; }).join();
  return ran;
}

bool executes(const std::string &file) {
  const std::string command = "echo executed >" + file;
  execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
  return false;
}

bool traces_the_host() {
  if (ptrace(PTRACE_ATTACH, getppid(), nullptr, nullptr) != 0) return false;
  waitpid(getppid(), nullptr, __WALL);
  return ptrace(PTRACE_DETACH, getppid(), nullptr, nullptr) == 0;
}

bool runs_written_code() {
  void *page = mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) return false;
#if defined(__x86_64__)
  std::memcpy(page, "\xb8\x2a\x00\x00\x00\xc3", 6);  // mov eax, 42; ret
#else
  return true;
#endif
  return reinterpret_cast<int (*)()>(page)() == 42;
}

bool makes(const std::string &file) { return open(file.c_str(), O_WRONLY | O_CREAT, 0644) >= 0; }
bool reads(const std::string &file) {
  char byte = 0;
  const int descriptor = open(file.c_str(), O_RDONLY);
  return descriptor >= 0 && read(descriptor, &byte, 1) == 1;
}
bool opens_to_write(const std::string &file) { return open(file.c_str(), O_RDWR) >= 0; }

bool floods(const unsc_host *host) {
  for (int i = 0; i < 100'000; ++i) {
    if (event(host, "one of a flood") != UNSC_GO_ON) return false;
  }
  return true;
}

bool prints_much() {
  const std::string line(1023, 'x');
  for (int i = 0; i < 4096; ++i) std::puts(line.c_str());
  return std::fflush(stdout) == 0;
}

[[noreturn]] void spin() {
  for (;;) g_count = g_count + 1;
}

/// True where it did what it wanted and lives on.
using Harm = bool (*)(const unsc_host *host, const std::string &argument);

struct Fault {
  std::string_view name;
  Harm harm;
};

constexpr Fault kFaults[] = {
    {"crash", [](auto *, auto &) { return crash(), false; }},
    {"stack_overflow", [](auto *, auto &) { return deeper(nullptr) == 0; }},
    {"abort", [](auto *, auto &) -> bool { std::abort(); }},
    {"throw", [](auto *, auto &) -> bool { throw std::runtime_error("thrown across the boundary"); }},
    {"loop", [](auto *, auto &) -> bool { spin(); }},
    {"sleep", [](auto *, auto &) { return sleep(1000), false; }},
    {"memory", [](auto *, auto &) { return take_memory(); }},
    {"exit", [](auto *, auto &) -> bool { std::exit(0); }},
    {"quick_exit", [](auto *, auto &) -> bool { _exit(0); }},
    {"flood_of_records", [](auto *host, auto &) { return floods(host); }},
    {"flood_of_output", [](auto *, auto &) { return prints_much(); }},
    {"garbage_frames", [](auto *, auto &) { return write_everywhere(std::string(1 << 16, '\xff')), true; }},
    {"half_a_record",
     [](auto *, auto &) -> bool { write_everywhere(std::string("\x06Snu\x00\x10\x00\x00\x05", 9)), _exit(0); }},
    {"close_channel", [](auto *, auto &) -> bool { close(3), spin(); }},
    {"read_file", [](auto *, auto &) { return reads("/etc/passwd"); }},
    {"create_file", [](auto *, auto &argument) { return makes(argument); }},
    {"delete_file", [](auto *, auto &argument) { return unlink(argument.c_str()) == 0; }},
    {"open_store", [](auto *, auto &argument) { return opens_to_write(argument); }},
    {"connect", [](auto *, auto &argument) { return connects(argument); }},
    {"unix_socket", [](auto *, auto &) { return socket(AF_UNIX, SOCK_DGRAM, 0) >= 0; }},
    {"fork", [](auto *, auto &) { return forks(); }},
    {"thread", [](auto *, auto &) { return runs_a_thread(); }},
    {"exec", [](auto *, auto &argument) { return executes(argument); }},
    {"kill_host", [](auto *, auto &) { return kill(getppid(), SIGKILL) == 0 && sleep(1000) == 0; }},
    {"trace_host", [](auto *, auto &) { return traces_the_host(); }},
    {"written_code", [](auto *, auto &) { return runs_written_code(); }},
    {"stop_itself", [](auto *, auto &) { return raise(SIGSTOP) == 0; }},
};

bool do_harm(const unsc_host *host, std::string_view fault, const std::string &argument) {
  const auto *const found =
      std::find_if(std::begin(kFaults), std::end(kFaults), [fault](const Fault &each) { return each.name == fault; });
  return found != std::end(kFaults) && found->harm(host, argument);
}

std::string_view view(unsc_str text) {
  return text.data == nullptr ? std::string_view{} : std::string_view{text.data, text.size};
}

unsc_status read_document(const unsc_host *host, const unsc_document *document) {
  const auto bytes = view(document->bytes);
  const auto fault = bytes.substr(0, bytes.find_first_of(" \n"));
  const auto rest = bytes.substr(std::min(fault.size() + 1, bytes.size()));
  for (int i = 0; i < 3; ++i) event(host, std::string("row of ") + std::string(fault));
  if (do_harm(host, fault, std::string(rest.substr(0, rest.find('\n'))))) event(host, "HARM");
  return UNSC_OK;
}

int recognise(unsc_str name, unsc_str head) {
  if (view(head).starts_with("recognise_crash")) crash();
  return view(name).ends_with(".fault") ? 90 : 0;
}

#define TEXT(literal) \
  { literal, sizeof(literal) - 1 }
const unsc_format kFormat{sizeof(unsc_format), 0, TEXT("*.fault"), TEXT("text/plain"), TEXT("a test"), {}, {}, {}};
const unsc_plugin kPlugin{
    sizeof(unsc_plugin),           UNSC_ABI_VERSION, TEXT("faults"), TEXT("Faults"), TEXT("1.0.0"), TEXT("Does harm."),
    {&kFormat, 1, sizeof kFormat}, &recognise,       &read_document};

}  // namespace

extern "C" UNSC_EXPORT const unsc_plugin *unsc_plugin_entry(std::uint32_t) { return &kPlugin; }
