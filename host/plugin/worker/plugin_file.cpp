#include <plugin/worker/plugin_file.hpp>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef MFD_EXEC
#define MFD_EXEC 0x0010U
#endif

namespace unsc::plugin {
namespace {

constexpr const char *kCopy = "/proc/self/fd/";

bool anyone_reaches(const std::string &file) {
  struct stat info {};
  if (stat(file.c_str(), &info) != 0 || (info.st_mode & S_IROTH) == 0) return false;
  for (std::filesystem::path at = std::filesystem::path(file).parent_path();; at = at.parent_path()) {
    if (stat(at.c_str(), &info) != 0 || (info.st_mode & S_IXOTH) == 0) return false;
    if (at == at.parent_path()) return true;
  }
}

int copy_of(const std::string &file) {
  const int from = open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (from < 0) return -1;
  int copy = memfd_create("plugin", MFD_CLOEXEC | MFD_EXEC);
  if (copy < 0) copy = memfd_create("plugin", MFD_CLOEXEC);  // a kernel that does not know the second flag
  struct stat info {};
  bool is_whole = copy >= 0 && fchmod(copy, 0555) == 0 && fstat(from, &info) == 0 && S_ISREG(info.st_mode);
  for (off_t done = 0; is_whole && done < info.st_size;) {
    is_whole = sendfile(copy, from, &done, static_cast<std::size_t>(info.st_size - done)) > 0;
  }
  close(from);
  return is_whole ? copy : -1;
}

}  // namespace

PluginFile::PluginFile(const std::string &file) : m_file(file) {
  if (!file.empty() && geteuid() == 0 && !anyone_reaches(file)) m_copy = copy_of(file);
}

PluginFile::~PluginFile() {
  if (m_copy >= 0) close(m_copy);
}

std::filesystem::path PluginFile::reachable() const {
  if (m_copy < 0) return m_file;
  prctl(PR_SET_DUMPABLE, 1);  // else /proc/self belongs to root
  return kCopy + std::to_string(m_copy);
}

std::string PluginFile::named(std::string message, const std::string &file) {
  for (auto at = message.find(kCopy); at != std::string::npos; at = message.find(kCopy)) {
    const auto end = message.find_first_not_of("0123456789", at + std::string(kCopy).size());
    message.replace(at, end - at, file);
  }
  return message;
}

}  // namespace unsc::plugin
