// A plugin that does its harm before anybody has called it: when it is loaded, it makes a file beside itself and kills its
// host.
#include <unsc/plugin.h>

#include <dlfcn.h>
#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <string>

namespace {

struct Early {
  Early() {
    Dl_info own{};
    dladdr(reinterpret_cast<const void *>(&unsc_early), &own);
    const int made = open((std::string(own.dli_fname) + ".harm").c_str(), O_WRONLY | O_CREAT, 0644);
    if (made >= 0) close(made);
    kill(getppid(), 0);
  }
  static void unsc_early() {}
};
const Early kEarly;

}  // namespace

extern "C" UNSC_EXPORT const unsc_plugin *unsc_plugin_entry(std::uint32_t) { return nullptr; }
