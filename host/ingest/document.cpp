#include <ingest/document.hpp>

#include <core/error.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace unsc::ingest {
namespace {

std::string fingerprint_of(const struct stat &info) {
  return fmt::format("{} {}.{:09} {}.{:09} {}:{}", info.st_size, info.st_mtim.tv_sec, info.st_mtim.tv_nsec,
                     info.st_ctim.tv_sec, info.st_ctim.tv_nsec, info.st_dev, info.st_ino);
}

[[noreturn]] void fail(const std::filesystem::path &file, const char *what) {
  throw core::Error(fmt::format("{}: {}: {}", file.string(), what, std::strerror(errno)));
}

}  // namespace

Document Document::open(const std::filesystem::path &file, std::string name) {
  Document document(std::move(name));
  document.m_descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (document.m_descriptor < 0) fail(file, "cannot be opened");
  struct stat info {};
  if (fstat(document.m_descriptor, &info) != 0) fail(file, "cannot be examined");
  if (!S_ISREG(info.st_mode)) throw core::Error(fmt::format("{}: expected a regular file", file.string()));
  document.m_fingerprint = fingerprint_of(info);
  const auto size = static_cast<std::size_t>(info.st_size);
  if (size == 0) return document;
  void *mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, document.m_descriptor, 0);
  if (mapped == MAP_FAILED) fail(file, "cannot be read");
  document.m_view = {static_cast<const char *>(mapped), size};
  return document;
}

Document Document::from_bytes(std::string bytes, std::string name) {
  Document document(std::move(name));
  document.m_own = std::move(bytes);
  document.m_view = document.m_own;
  return document;
}

Document::Document(Document &&other) noexcept
    : m_name(std::move(other.m_name)),
      m_own(std::move(other.m_own)),
      m_fingerprint(std::move(other.m_fingerprint)),
      m_view(other.m_descriptor >= 0 ? other.m_view : std::string_view(m_own)),
      m_descriptor(other.m_descriptor) {
  other.m_descriptor = -1;
  other.m_view = {};
}

Document::~Document() {
  if (m_descriptor < 0) return;
  if (!m_view.empty())
    munmap(const_cast<char *>(m_view.data()),
           m_view.size());  // NOLINT(cppcoreguidelines-pro-type-const-cast): munmap's signature
  close(m_descriptor);
}

std::string Document::sha256() const {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(m_view.data(), m_view.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw core::Error(m_name + ": SHA-256 failed");
  }
  std::string text;
  for (unsigned int i = 0; i < size; ++i) text += fmt::format("{:02x}", digest[i]);
  return text;
}

bool Document::changed_while_read() const {
  if (m_descriptor < 0) return false;
  struct stat info {};
  return fstat(m_descriptor, &info) != 0 || fingerprint_of(info) != m_fingerprint;
}

std::string fingerprint(const std::filesystem::path &file) {
  struct stat info {};
  return stat(file.c_str(), &info) == 0 ? fingerprint_of(info) : std::string();
}

std::string read_all(int descriptor) {
  std::string bytes;
  std::array<char, 1 << 16> block{};
  for (;;) {
    const auto got = read(descriptor, block.data(), block.size());
    if (got == 0) return bytes;
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw core::Error(fmt::format("standard input: {}", std::strerror(errno)));
    bytes.append(block.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace unsc::ingest
