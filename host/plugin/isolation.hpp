#pragma once
// Plugins in workers: where the worker's program is, what a worker may use, and what is known of plugins from before.
#include <plugin/description_cache.hpp>
#include <plugin/worker_plugin.hpp>

namespace unsc::plugin {

/// unsc-worker as it stands beside the program (a build tree), or in ../libexec/unsc (an installation). Throws core::Error
/// naming both places where it is in neither.
std::filesystem::path worker_program(const std::filesystem::path &program);

class Isolation {
 public:
  /// `cache`: a file for descriptions, "" for none.
  Isolation(std::filesystem::path worker, const Limits &limits, std::filesystem::path cache = {})
      : m_worker(std::move(worker)), m_limits(limits), m_cache(std::move(cache)) {}
  Isolation(const Isolation &) = delete;
  Isolation &operator=(const Isolation &) = delete;
  /// What was learned is kept.
  ~Isolation() { m_cache.save(); }

  /// The plugin in this file; starts a worker only where its description is not known. Throws Refusal.
  std::unique_ptr<WorkerPlugin> open(const std::filesystem::path &file);
  std::vector<Layer> layers() const { return layers_here(m_worker, m_limits); }
  const std::filesystem::path &worker() const { return m_worker; }

 private:
  std::filesystem::path m_worker;
  Limits m_limits;
  DescriptionCache m_cache;
};

}  // namespace unsc::plugin
