#include <plugin/isolation.hpp>

#include <fmt/format.h>

namespace unsc::plugin {

std::filesystem::path worker_program(const std::filesystem::path &program) {
  const auto home = program.parent_path();
  const auto beside = home / "unsc-worker", installed = home.parent_path() / "libexec" / "unsc" / "unsc-worker";
  std::error_code error;
  for (const auto &file : {beside, installed}) {
    if (std::filesystem::exists(file, error)) return file;
  }
  throw core::Error(
      fmt::format("unsc-worker, which runs the plugins: expected at {} or {}; --isolation none reads without it",
                  beside.string(), installed.string()));
}

std::unique_ptr<WorkerPlugin> Isolation::open(const std::filesystem::path &file) {
  auto known = m_cache.find(file);
  const bool is_new = !known;
  auto plugin = std::make_unique<WorkerPlugin>(m_worker, file, m_limits, std::move(known));
  if (is_new) m_cache.keep(plugin->description());
  return plugin;
}

}  // namespace unsc::plugin
