// unsc-worker PLUGIN HOST MEMORY DOCUMENT: loads one plugin, locked in, and reads documents with it for the unsc that
// started it. PLUGIN "" loads none and only says which protections hold. HOST is the number of the host's process, MEMORY
// and DOCUMENT are bounds in bytes. Its channel is descriptor 3.
#include <plugin/library.hpp>
#include <plugin/worker/lockdown.hpp>
#include <plugin/worker/plugin_file.hpp>
#include <plugin/worker/serve.hpp>

#include <sys/socket.h>

#include <cstdio>
#include <cstdlib>

#if defined(__SANITIZE_ADDRESS__)
// A crash ends the worker as the signal it is, and nobody looks for leaks where nothing may be opened.
extern "C" const char *__asan_default_options();
extern "C" const char *__asan_default_options() {  // NOLINT(bugprone-reserved-identifier): the sanitizer's own name
  return "detect_leaks=0:handle_segv=0:handle_abort=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0:symbolize=0:"
         "allocator_may_return_null=1";
}
#endif

namespace {

using namespace unsc::plugin;

bool is_started_by_a_host(int count) {
  int type = 0;
  socklen_t size = sizeof type;
  return count == 5 && getsockopt(kChannel, SOL_SOCKET, SO_TYPE, &type, &size) == 0;
}

int load_and_serve(const std::string &file, const Bounds &bounds, int host) {
  PluginFile plugin_file(file);
  Lockdown lockdown;
  lockdown.give_up_user();
  if (!follow_host(host)) return EXIT_FAILURE;  // not before: a change of the user would undo it
  const auto reachable = plugin_file.reachable();
  lockdown.lock_in(file, bounds);
  const auto plugin = file.empty() ? nullptr : load(reachable);
  lockdown.lock_up();
  speak_last_words_without_memory();
  Ready ready;
  ready.layers = lockdown.layers();
  if (plugin) ready.description = plugin->description();
  say(FrameKind::ready, encode(ready));
  if (plugin) serve(*plugin);
  std::_Exit(EXIT_SUCCESS);  // the plugin's destructors have nothing to do
}

}  // namespace

int main(int argc, char **argv) {
  if (!is_started_by_a_host(argc)) {
    std::fputs("unsc-worker: started by unsc to run a plugin; not meant to be run by hand\n", stderr);
    return 2;
  }
  const std::string file = argv[1];
  const Bounds bounds{std::strtoull(argv[3], nullptr, 10), std::strtoull(argv[4], nullptr, 10)};
  try {
    return load_and_serve(file, bounds, std::atoi(argv[2]));
  } catch (const Refusal &refusal) {
    std::string reason;
    Encoder(reason).put(PluginFile::named(refusal.what(), file));
    say(FrameKind::refused, reason);
  }
  return EXIT_FAILURE;
}
