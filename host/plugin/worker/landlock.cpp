// Landlock by its system calls: Debian 12 packages no library for it, and its header knows less than the kernels it runs on.
#include <plugin/worker/lockdown.hpp>

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace unsc::plugin {
namespace {

// include/uapi/linux/landlock.h
struct RulesetAttributes {
  std::uint64_t file_system, network, scoped;
};
struct [[gnu::packed]] PathBeneath {
  std::uint64_t allowed;
  std::int32_t parent;
};
constexpr std::uint64_t kReadFile = 1 << 2, kReadFolder = 1 << 3;
constexpr unsigned kVersionFlag = 1, kPathBeneath = 1;
constexpr std::uint64_t kBindAndConnect = 3, kSocketsAndSignals = 3;

// How many rights over files each version of the interface knows.
constexpr std::array<unsigned, 6> kRights{0, 13, 14, 15, 15, 16};

RulesetAttributes all_of(long version) {
  const auto known =
      static_cast<std::size_t>(version) < kRights.size() ? kRights[static_cast<std::size_t>(version)] : kRights.back();
  return {(1ULL << known) - 1, version >= 4 ? kBindAndConnect : 0, version >= 6 ? kSocketsAndSignals : 0};
}

/// What is not there needs no rule.
void allow(int ruleset, const char *path, std::uint64_t rights) {
  const int parent = open(path, O_PATH | O_CLOEXEC);
  if (parent < 0) return;
  const PathBeneath rule{rights, parent};
  syscall(SYS_landlock_add_rule, ruleset, kPathBeneath, &rule, 0);
  close(parent);
}

}  // namespace

Layer close_file_system(const std::string &plugin) {
  const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, kVersionFlag);
  if (version < 1) return {"landlock", false, std::string("this kernel has none: ") + std::strerror(errno)};
  const auto attributes = all_of(version);
  const std::size_t size = version >= 6 ? sizeof attributes : version >= 4 ? 16 : 8;
  const auto ruleset = static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, size, 0));
  if (ruleset < 0) return {"landlock", false, std::strerror(errno)};
  for (const char *folder : {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"})
    allow(ruleset, folder, kReadFile | kReadFolder);
  allow(ruleset, "/etc/ld.so.cache", kReadFile);
  if (!plugin.empty()) allow(ruleset, plugin.c_str(), kReadFile);
  const bool done = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  const std::string detail = done ? "version " + std::to_string(version) : std::strerror(errno);
  close(ruleset);
  return {"landlock", done, detail};
}

}  // namespace unsc::plugin
