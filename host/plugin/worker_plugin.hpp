#pragma once
// A plugin whose code runs in a worker of its own. The worker starts when it is first needed, serves one document after the
// other, and is replaced after a fault, so that what a plugin does costs the document it did it to and nothing else.
#include <plugin/worker.hpp>

#include <memory>

namespace unsc::plugin {

class WorkerPlugin final : public Plugin {
 public:
  /// Starts a worker now where the description is not known. Throws Refusal where the file is no usable plugin, core::Error
  /// where `program` cannot be started.
  WorkerPlugin(std::filesystem::path program, const std::filesystem::path &file, const Limits &limits,
               std::optional<Description> known = {});

  const Description &description() const override { return m_description; }
  /// These throw Fault.
  int recognise(std::string_view name, std::string_view head) override;
  std::vector<int> recognise_all(std::span<const Glimpse> documents) override;

  bool reads_descriptors() const override { return true; }
  /// Takes bytes too, by way of a file in memory.
  Ending read(const DocumentView &document, RecordSink &sink) override;

  /// For the conformance kit: the plugin's n-th call and all later ones are answered "cancelled"; 0: none.
  void cancel_at(std::uint64_t call) { m_cancel_at = call; }
  /// The layers that hold in the running worker, the process and its processor time; a worker is started where none runs.
  Worker &running();
  const std::vector<Layer> &layers() const { return m_layers; }

 private:
  void start();
  void greet(Worker &worker);
  std::optional<Ending> converse(const DocumentView &document, RecordSink &sink);
  std::string end_worker();

  std::filesystem::path m_program;
  Limits m_limits;
  Description m_description;
  std::vector<Layer> m_layers;
  std::unique_ptr<Worker> m_worker;
  ItemDecoder m_items;
  std::uint64_t m_cancel_at = 0;
};

/// What protects a worker on this system, without a plugin.
std::vector<Layer> layers_here(const std::filesystem::path &program, const Limits &limits);

}  // namespace unsc::plugin
