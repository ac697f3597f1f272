#include <plugin/description_cache.hpp>

#include <plugin/frame.hpp>

#include <unsc/plugin.h>

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

namespace unsc::plugin {
namespace {

/// What an untouched file has in common with itself, under the boundary of this build.
std::string stamp_of(const std::filesystem::path &plugin) {
  struct stat info {};
  if (stat(plugin.c_str(), &info) != 0) return "";
  return fmt::format("{} {} {} {}.{} {}.{} {}:{}", kProtocol, UNSC_ABI_VERSION, info.st_size, info.st_mtim.tv_sec,
                     info.st_mtim.tv_nsec, info.st_ctim.tv_sec, info.st_ctim.tv_nsec, info.st_dev, info.st_ino);
}

std::string key_of(const std::filesystem::path &plugin) {
  std::error_code error;
  return std::filesystem::absolute(plugin, error).string();
}

}  // namespace

DescriptionCache::DescriptionCache(std::filesystem::path file) : m_file(std::move(file)) {
  try {
    read();
  } catch (const BrokenFrame &) {
    m_entries.clear();
  }
}

void DescriptionCache::read() {
  std::ifstream in(m_file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  Decoder decoder(bytes);
  while (!decoder.at_end()) {
    const std::string path(decoder.bytes());
    Entry entry;
    decoder(entry.stamp);
    fields(decoder, entry.description);
    m_entries[path] = std::move(entry);
  }
}

std::optional<Description> DescriptionCache::find(const std::filesystem::path &plugin) const {
  const auto at = m_entries.find(key_of(plugin));
  if (at == m_entries.end() || at->second.stamp != stamp_of(plugin)) return std::nullopt;
  Description description = at->second.description;
  description.path = plugin;
  return description;
}

void DescriptionCache::keep(const Description &description) {
  m_entries[key_of(description.path)] = {stamp_of(description.path), description};
  m_has_news = true;
}

void DescriptionCache::save() {
  if (m_file.empty() || !m_has_news) return;
  m_has_news = false;
  std::string bytes;
  Encoder encoder(bytes);
  for (auto &[path, entry] : m_entries) {
    if (stamp_of(path) != entry.stamp) continue;
    encoder(path, entry.stamp);
    fields(encoder, entry.description);
  }
  std::error_code error;
  std::filesystem::create_directories(m_file.parent_path(), error);
  // Two programs may save at once: each writes a file of its own, and the last one stays.
  const std::filesystem::path fresh = m_file.string() + "." + std::to_string(getpid());
  std::ofstream(fresh, std::ios::binary) << bytes;
  std::filesystem::rename(fresh, m_file, error);
  if (error) std::filesystem::remove(fresh, error);
}

}  // namespace unsc::plugin
