// The filters of system calls, made with libseccomp. Default EPERM; what only a hostile plugin does ends the worker.
#include <plugin/worker/lockdown.hpp>
#include <plugin/worker/sanitized.hpp>

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <initializer_list>

namespace unsc::plugin {
namespace {

/// A filter being made. Names that this machine's architecture does not have are left out by libseccomp itself.
class Filter {
 public:
  explicit Filter(std::uint32_t otherwise) : m_context(seccomp_init(otherwise)) {
    // The worker has given up new privileges already, and may not ask again.
    seccomp_attr_set(m_context, SCMP_FLTATR_CTL_NNP, 0);
    seccomp_attr_set(m_context, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
    seccomp_attr_set(m_context, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  }
  Filter(const Filter &) = delete;
  Filter &operator=(const Filter &) = delete;
  ~Filter() { seccomp_release(m_context); }

  void rule(std::uint32_t action, std::initializer_list<const char *> names, std::initializer_list<scmp_arg_cmp> when = {}) {
    for (const char *name : names) {
      const int call = seccomp_syscall_resolve_name(name);
      if (call < 0) continue;  // not on this architecture
      const int failed = seccomp_rule_add_array(m_context, action, call, static_cast<unsigned>(when.size()), when.begin());
      if (failed != 0 && m_failed == 0) m_failed = failed;
    }
  }

  Layer load(const char *detail) {
    const int failed = m_failed != 0 ? m_failed : seccomp_load(m_context);
    return {"seccomp", failed == 0, failed == 0 ? detail : std::strerror(-failed)};
  }

 private:
  scmp_filter_ctx m_context;
  int m_failed = 0;
};

scmp_arg_cmp masked(unsigned argument, std::uint64_t mask, std::uint64_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

void forbid_what_only_the_hostile_do(Filter &filter) {
  filter.rule(SCMP_ACT_TRAP, {"fork", "vfork", "clone", "clone3", "execve", "execveat", "kill", "tkill", "ptrace",
                              "process_vm_readv", "process_vm_writev", "pidfd_open", "pidfd_send_signal", "pidfd_getfd",
                              "rt_sigqueueinfo", "rt_tgsigqueueinfo"});
  filter.rule(SCMP_ACT_TRAP, {"socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "io_uring_setup"});
  filter.rule(SCMP_ACT_TRAP, {"creat",
                              "mkdir",
                              "mkdirat",
                              "rmdir",
                              "unlink",
                              "unlinkat",
                              "rename",
                              "renameat",
                              "renameat2",
                              "link",
                              "linkat",
                              "symlink",
                              "symlinkat",
                              "mknod",
                              "mknodat",
                              "chmod",
                              "fchmod",
                              "fchmodat",
                              "chown",
                              "fchown",
                              "lchown",
                              "fchownat",
                              "truncate",
                              "ftruncate",
                              "fallocate",
                              "mount",
                              "umount2",
                              "memfd_create",
                              "open_by_handle_at",
                              "openat2"});
  filter.rule(SCMP_ACT_TRAP,
              {"setrlimit", "prctl",   "setpgid", "setsid", "bpf",        "perf_event_open", "userfaultfd",  "keyctl",
               "add_key",   "unshare", "setns",   "chroot", "pivot_root", "init_module",     "finit_module", "kexec_load",
               "reboot",    "shmget",  "shmat",   "semget", "msgget",     "personality",     "modify_ldt"});
  filter.rule(SCMP_ACT_TRAP, {"tgkill"}, {{0, SCMP_CMP_NE, static_cast<scmp_datum_t>(getpid()), 0}});
  filter.rule(SCMP_ACT_TRAP, {"prlimit64"}, {{2, SCMP_CMP_NE, 0, 0}});
  // The last words are the worker's own: nobody else handles this signal.
  filter.rule(SCMP_ACT_TRAP, {"rt_sigaction"}, {{0, SCMP_CMP_EQ, SIGSYS, 0}, {1, SCMP_CMP_NE, 0, 0}});
}

void allow_computing(Filter &filter) {
  filter.rule(SCMP_ACT_ALLOW, {"read",     "readv",      "pread64", "write",     "writev",     "sendto",     "sendmsg",
                               "recvfrom", "recvmsg",    "close",   "lseek",     "fstat",      "newfstatat", "stat",
                               "lstat",    "statx",      "access",  "faccessat", "faccessat2", "readlink",   "readlinkat",
                               "getcwd",   "getdents64", "fcntl",   "dup"});
  filter.rule(SCMP_ACT_ALLOW, {"brk",     "munmap",        "mremap",       "madvise",
                               "futex",   "getrandom",     "sched_yield",  "sched_getaffinity",
                               "sysinfo", "uname",         "getpid",       "gettid",
                               "getppid", "getuid",        "geteuid",      "getgid",
                               "getegid", "clock_gettime", "clock_getres", "gettimeofday",
                               "time",    "getrusage",     "times",        "getcpu"});
  filter.rule(SCMP_ACT_ALLOW, {"nanosleep", "clock_nanosleep", "poll", "ppoll", "select", "pselect6", "pause",
                               "restart_syscall", "rt_sigprocmask", "rt_sigreturn", "sigaltstack", "exit", "exit_group",
                               "arch_prctl", "set_tid_address", "set_robust_list", "rseq", "membarrier"});
  // The undefined-behaviour sanitizer asks a pipe whether memory can be read.
  if (kSanitized) filter.rule(SCMP_ACT_ALLOW, {"pipe", "pipe2"});
  filter.rule(SCMP_ACT_ALLOW, {"rt_sigaction"}, {{0, SCMP_CMP_NE, SIGSYS, 0}});
  filter.rule(SCMP_ACT_ALLOW, {"rt_sigaction"}, {{0, SCMP_CMP_EQ, SIGSYS, 0}, {1, SCMP_CMP_EQ, 0, 0}});
  filter.rule(SCMP_ACT_ALLOW, {"tgkill"}, {{0, SCMP_CMP_EQ, static_cast<scmp_datum_t>(getpid()), 0}});
  filter.rule(SCMP_ACT_ALLOW, {"prlimit64"}, {{2, SCMP_CMP_EQ, 0, 0}});
}

/// Memory is private, and never writable and executable at once.
void allow_loading(Filter &filter) {
  constexpr std::uint64_t kBoth = PROT_WRITE | PROT_EXEC;
  filter.rule(SCMP_ACT_ALLOW, {"seccomp"});
  filter.rule(SCMP_ACT_ALLOW, {"openat"}, {masked(2, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY)});
  filter.rule(SCMP_ACT_TRAP, {"openat"}, {masked(2, O_CREAT, O_CREAT)});
  filter.rule(SCMP_ACT_TRAP, {"openat"}, {masked(2, O_CREAT | O_ACCMODE, O_WRONLY)});
  filter.rule(SCMP_ACT_TRAP, {"openat"}, {masked(2, O_CREAT | O_ACCMODE, O_RDWR)});
  for (const std::uint64_t right : std::initializer_list<std::uint64_t>{0, PROT_WRITE, PROT_EXEC}) {
    filter.rule(SCMP_ACT_ALLOW, {"mmap"}, {masked(2, kBoth, right), masked(3, MAP_TYPE, MAP_PRIVATE)});
    filter.rule(SCMP_ACT_ALLOW, {"mprotect"}, {masked(2, kBoth, right)});
  }
  filter.rule(SCMP_ACT_TRAP, {"mmap", "mprotect", "pkey_mprotect"}, {masked(2, kBoth, kBoth)});
  filter.rule(SCMP_ACT_TRAP, {"mmap"}, {masked(3, MAP_TYPE, MAP_SHARED)});
}

}  // namespace

Layer filter_calls_for_loading() {
  speak_last_words_at_forbidden_calls();
  Filter filter(SCMP_ACT_ERRNO(EPERM));
  allow_computing(filter);
  allow_loading(filter);
  forbid_what_only_the_hostile_do(filter);
  return filter.load("loading");
}

/// On top of the first: the stricter of two filters decides.
Layer filter_calls_for_reading() {
  Filter filter(SCMP_ACT_ALLOW);
  // A sanitizer that reports reads its own maps: there it is told no, and nothing more.
  filter.rule(kSanitized ? SCMP_ACT_ERRNO(EPERM) : SCMP_ACT_TRAP, {"open", "openat"});
  filter.rule(SCMP_ACT_TRAP, {"mmap", "mprotect", "pkey_mprotect"}, {masked(2, PROT_EXEC, PROT_EXEC)});
  filter.rule(SCMP_ACT_TRAP, {"seccomp"});
  return filter.load("loading, then reading");
}

}  // namespace unsc::plugin
