#include <ingest/document.hpp>

#include <core/encoding.hpp>
#include <core/error.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <openssl/evp.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

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
  document.m_file = process::Descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!document.m_file.is_open()) fail(file, "cannot be opened");
  struct stat info {};
  if (fstat(document.m_file.number(), &info) != 0) fail(file, "cannot be examined");
  if (!S_ISREG(info.st_mode)) throw core::Error(fmt::format("{}: expected a regular file", file.string()));
  document.m_fingerprint = fingerprint_of(info);
  document.m_size = static_cast<std::uint64_t>(info.st_size);
  return document;
}

Document Document::from_bytes(std::string bytes, std::string name) {
  Document document(std::move(name));
  document.m_own = std::move(bytes);
  document.m_size = document.m_own.size();
  return document;
}

Document::Document(Document &&other) noexcept
    : m_name(std::move(other.m_name)),
      m_own(std::move(other.m_own)),
      m_fingerprint(std::move(other.m_fingerprint)),
      m_mapped(std::exchange(other.m_mapped, {})),
      m_size(other.m_size),
      m_file(std::move(other.m_file)) {}

Document::~Document() {
  if (!m_mapped.empty())
    munmap(const_cast<char *>(m_mapped.data()),
           m_mapped.size());  // NOLINT(cppcoreguidelines-pro-type-const-cast): munmap's signature
}

std::string_view Document::bytes() {
  if (!m_file.is_open()) return m_own;
  if (!m_mapped.empty() || m_size == 0) return m_mapped;
  void *mapped = mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, m_file.number(), 0);
  if (mapped == MAP_FAILED) fail(m_name, "cannot be read");
  return m_mapped = {static_cast<const char *>(mapped), m_size};
}

plugin::DocumentView Document::view_for(const plugin::Plugin &plugin) {
  if (m_file.is_open() && plugin.reads_descriptors()) return {m_name, {}, m_file.number(), m_size};
  return {m_name, bytes(), -1, m_size};
}

std::string Document::head() const {
  if (!m_file.is_open()) return m_own.substr(0, plugin::kHeadSize);
  std::string head(plugin::kHeadSize, '\0');
  std::size_t size = 0;
  while (size < head.size()) {
    const auto got = pread(m_file.number(), head.data() + size, head.size() - size, static_cast<off_t>(size));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(m_name, "cannot be read");
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
  }
  head.resize(size);
  return head;
}

std::string Document::sha256() const {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  bool is_fine = EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr) == 1;
  if (!m_file.is_open()) is_fine = is_fine && EVP_DigestUpdate(context.get(), m_own.data(), m_own.size()) == 1;
  std::vector<char> block(m_file.number() < 0 ? 0 : std::min<std::size_t>(m_size, 1 << 18));
  for (std::uint64_t done = 0; m_file.number() >= 0 && done < m_size;) {
    const auto got = pread(m_file.number(), block.data(), block.size(), static_cast<off_t>(done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(m_name, "cannot be read");
    if (got == 0) break;  // it became shorter: changed_while_read() says so
    is_fine = is_fine && EVP_DigestUpdate(context.get(), block.data(), static_cast<std::size_t>(got)) == 1;
    done += static_cast<std::uint64_t>(got);
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (!is_fine || EVP_DigestFinal_ex(context.get(), digest.data(), &size) != 1)
    throw core::Error(m_name + ": SHA-256 failed");
  return core::hex({reinterpret_cast<const char *>(digest.data()), size});
}

bool Document::changed_while_read() const {
  if (!m_file.is_open()) return false;
  struct stat info {};
  return fstat(m_file.number(), &info) != 0 || fingerprint_of(info) != m_fingerprint;
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
