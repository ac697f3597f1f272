#include <core/error.hpp>
#include <deliver/channel.hpp>
#include <process/descriptor.hpp>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace unsc::deliver {
namespace {

[[noreturn]] void refuse(const std::string &file, int error) {
  throw core::Error(file + ": " + std::strerror(error) + "; expected a file to append to");
}

}  // namespace

void append_line(const std::string &file, std::string_view line) {
  const process::Descriptor out(::open(file.c_str(), O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0644));
  struct stat before {};
  if (!out.is_open() || ::fstat(out.number(), &before) != 0) refuse(file, errno);
  const bool is_regular = S_ISREG(before.st_mode);
  char last = '\n';
  if (is_regular && before.st_size > 0 && ::pread(out.number(), &last, 1, before.st_size - 1) < 0) refuse(file, errno);
  const std::string bytes = (last == '\n' ? "" : "\n") + std::string(line) + "\n";
  errno = ENOSPC;  // what a short write without an error means
  const bool is_written = ::write(out.number(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
                          (!is_regular || ::fsync(out.number()) == 0);
  if (is_written) return;
  const int error = errno;
  if (is_regular && ::ftruncate(out.number(), before.st_size) != 0) refuse(file, errno);
  refuse(file, error);
}

}  // namespace unsc::deliver
