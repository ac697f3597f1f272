#include <process/descriptor.hpp>

#include <core/error.hpp>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>

namespace unsc::process {
namespace {

using Pair = std::array<int, 2>;

[[noreturn]] void fail(const char *what) { throw core::Error(std::string(what) + ": " + std::strerror(errno)); }

Pair new_pipe() {
  Pair ends{-1, -1};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("pipe");
  return ends;
}

}  // namespace

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept {
  if (this != &other) {
    if (is_open()) ::close(m_number);
    m_number = std::exchange(other.m_number, -1);
  }
  return *this;
}

Descriptor::~Descriptor() {
  if (is_open()) ::close(m_number);
}

Ends pipe_to_them() {
  const auto [read, write] = new_pipe();
  return {Descriptor(write), Descriptor(read)};
}

Ends pipe_to_us() {
  const auto [read, write] = new_pipe();
  return {Descriptor(read), Descriptor(write)};
}

Ends socket_pair() {
  Pair ends{-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) fail("socketpair");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

}  // namespace unsc::process
