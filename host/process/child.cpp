#include <process/child.hpp>

#include <core/error.hpp>
#include <process/descriptor.hpp>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace unsc::process {
namespace {

[[noreturn]] void refuse(const std::string &program, int error) {
  throw core::Error(program + ": " + std::strerror(error) + "; expected a program that can be started");
}

void require(int error, const std::string &program) {
  if (error != 0) refuse(program, error);
}

/// What posix_spawn is told of signals, groups and files. Freed with its owner.
class Plan {
 public:
  Plan() {
    posix_spawnattr_init(&m_attributes);
    sigset_t all, none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&m_attributes, &all);
    posix_spawnattr_setsigmask(&m_attributes, &none);
    posix_spawnattr_setpgroup(&m_attributes, 0);
    posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
    posix_spawn_file_actions_init(&m_files);
  }
  Plan(const Plan &) = delete;
  Plan &operator=(const Plan &) = delete;
  ~Plan() {
    posix_spawn_file_actions_destroy(&m_files);
    posix_spawnattr_destroy(&m_attributes);
  }

  const posix_spawnattr_t *attributes() const { return &m_attributes; }
  const posix_spawn_file_actions_t *files() const { return &m_files; }

  void pass_on(const Start &start) {
    const int count = static_cast<int>(start.descriptors.size());
    for (int number = 0; number < count; ++number) {
      int from = start.descriptors[static_cast<std::size_t>(number)];
      if (from == kSame) continue;
      // Above the program's own numbers first, so that none is overwritten that is still needed.
      if (from < count) {
        m_lifted.emplace_back(::fcntl(from, F_DUPFD_CLOEXEC, count));
        from = m_lifted.back().number();
        if (from < 0) refuse(start.program, errno);
      }
      require(posix_spawn_file_actions_adddup2(&m_files, from, number), start.program);
    }
    require(posix_spawn_file_actions_addclosefrom_np(&m_files, count), start.program);
  }

 private:
  posix_spawnattr_t m_attributes{};
  posix_spawn_file_actions_t m_files{};
  std::vector<Descriptor> m_lifted;
};

std::vector<char *> pointers(std::vector<std::string> &words) {
  std::vector<char *> all;
  for (auto &word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

/// The child's number where it ended, 0 where it runs, negative where the system does not tell.
pid_t wait_for(pid_t process, int options, std::optional<End> &end) {
  int status = 0;
  rusage used{};
  pid_t found = 0;
  while ((found = ::wait4(process, &status, options, &used)) < 0 && errno == EINTR) continue;
  if (found > 0) end = End{status, static_cast<std::uint64_t>(used.ru_maxrss) << 10};
  return found;
}

}  // namespace

Child::Child(Start start) {
  Plan plan;
  plan.pass_on(start);
  const int error = ::posix_spawnp(&m_process, start.program.c_str(), plan.files(), plan.attributes(),
                                   pointers(start.arguments).data(), pointers(start.environment).data());
  if (error == 0) return;
  m_process = -1;
  refuse(start.program, error);
}

Child::~Child() { kill(); }

const std::optional<End> &Child::ended() {
  if (m_process < 0) return m_end;
  const pid_t found = wait_for(m_process, WNOHANG, m_end);
  if (found < 0) throw core::Error(std::string("could not be waited for: ") + std::strerror(errno));
  if (found > 0) m_process = -1;
  return m_end;
}

const std::optional<End> &Child::kill() {
  if (m_process < 0) return m_end;
  ::kill(-m_process, SIGKILL);
  ::kill(m_process, SIGKILL);  // it may have left its group
  wait_for(m_process, 0, m_end);
  m_process = -1;
  return m_end;
}

}  // namespace unsc::process
