#include <cli/progress.hpp>

#include <render/display.hpp>

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace unsc::cli {
namespace {

constexpr std::size_t kBar = 24;
constexpr std::size_t kUsualWidth = 80;
constexpr auto kPause = std::chrono::milliseconds(100);
constexpr const char *kClear = "\r\x1b[K";

double share_done(std::size_t part, std::size_t parts, std::uint64_t bytes, std::uint64_t size) {
  const double within = size == 0 ? 0 : static_cast<double>(std::min(bytes, size)) / static_cast<double>(size);
  return parts == 0 ? 0 : std::min(1.0, (static_cast<double>(part) + within) / static_cast<double>(parts));
}

}  // namespace

Progress::Progress(std::ostream &err, bool is_on, std::size_t width)
    : m_err(err), m_is_on(is_on), m_width(width == 0 ? kUsualWidth : width) {}

Progress::~Progress() {
  if (m_is_drawn) m_err << kClear << std::flush;
}

void Progress::show(std::size_t part, std::size_t parts, const std::string &name, std::uint64_t bytes, std::uint64_t size) {
  const auto now = std::chrono::steady_clock::now();
  if (!m_is_on || now < m_next) return;
  m_next = now + kPause;
  m_is_drawn = true;
  const auto full = static_cast<std::size_t>(share_done(part, parts, bytes, size) * kBar);
  const std::string line = "[" + std::string(full, '#') + std::string(kBar - full, '.') + "] " + std::to_string(part) + "/" +
                           std::to_string(parts) + " " + render::shown(std::filesystem::path(name).filename().string());
  m_err << kClear << render::wrap(line, m_width - 1, 1).front() << std::flush;
}

}  // namespace unsc::cli
