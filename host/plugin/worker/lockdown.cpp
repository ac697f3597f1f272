#include <plugin/worker/lockdown.hpp>

#include <plugin/worker/sanitized.hpp>

#include <grp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace unsc::plugin {
namespace {

constexpr uid_t kNobody = 65534;
constexpr std::uint64_t kLibraries = 256 << 20;  // address space of the program and the libraries themselves

bool limit(__rlimit_resource_t resource, rlim_t most) {
  rlimit current{};
  if (getrlimit(resource, &current) != 0) return false;
  most = std::min(most, current.rlim_max);
  const rlimit bound{most, most};
  return setrlimit(resource, &bound) == 0;
}

}  // namespace

bool follow_host(int host) { return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == host; }

Layer bound_resources(const Bounds &bounds) {
  bool all = limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, 32) && limit(RLIMIT_CORE, 0) && limit(RLIMIT_MEMLOCK, 0) &&
             limit(RLIMIT_MSGQUEUE, 0) && limit(RLIMIT_NPROC, 0) && limit(RLIMIT_STACK, 8 << 20);
  // The sanitizers reserve terabytes.
  if (!kSanitized)
    all = all && limit(RLIMIT_DATA, bounds.memory_bytes) &&
          limit(RLIMIT_AS, bounds.memory_bytes + bounds.document_bytes + kLibraries);
  return {"rlimits", all,
          all ? (kSanitized ? "memory not bounded: a sanitizer build" : "memory, files, processes") : std::strerror(errno)};
}

Layer become_nobody() {
  if (geteuid() != 0) return {"uid", true, "an ordinary user's"};
  const bool done =
      setgroups(0, nullptr) == 0 && setresgid(kNobody, kNobody, kNobody) == 0 && setresuid(kNobody, kNobody, kNobody) == 0;
  return {"uid", done, done ? "root became nobody" : std::strerror(errno)};
}

bool Lockdown::applies(std::string_view layer) const {
  return std::find(m_left_out.begin(), m_left_out.end(), layer) == m_left_out.end();
}

void Lockdown::give_up_user() {
  if (applies("uid")) m_layers.push_back(become_nobody());
}

void Lockdown::lock_in(const std::string &plugin, const Bounds &bounds) {
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (applies("rlimits")) m_layers.push_back(bound_resources(bounds));
  if (applies("landlock")) m_layers.push_back(close_file_system(plugin));
  if (applies("seccomp")) m_layers.push_back(filter_calls_for_loading());
}

void Lockdown::lock_up() {
  for (auto &layer : m_layers) {
    if (layer.name == "seccomp" && layer.holds) layer = filter_calls_for_reading();
  }
}

}  // namespace unsc::plugin
