#pragma once
// What the single checks of the conformance kit work with. A check looks at one rule, and says through the kit which
// document breaks it and how.
#include <plugin/check/check.hpp>
#include <plugin/check/reading.hpp>
#include <plugin/worker_plugin.hpp>

namespace unsc::plugin {

class Kit {
 public:
  explicit Kit(const CheckRequest &request) : m_request(request) {}

  const CheckRequest &request() const { return m_request; }
  const std::vector<Fixture> &fixtures() const { return m_request.fixtures; }
  WorkerPlugin &plugin() { return *m_plugin; }
  /// A worker that has read nothing yet. Throws Refusal.
  void start_anew();

  Reading read(const Fixture &document, std::uint64_t cancel_at = 0);
  /// Reads and fails the running check where that ends the worker, or names a line that is not there. `how`: what was done
  /// to the document.
  void survives(const Fixture &document, const std::string &how);

  void fail(const std::string &document, const std::string &what);
  void skip(const std::string &why);
  void measured(const std::string &what);
  bool has_enough() const { return m_failures >= 3; }

  /// Runs one check and appends what came of it.
  void run(const char *name, const char *mend, void (*check)(Kit &), std::vector<CheckResult> &into);

 private:
  const CheckRequest &m_request;
  std::unique_ptr<WorkerPlugin> m_plugin;
  std::vector<CheckResult> m_results;
  std::string m_measured;
  int m_failures = 0;
};

// Of the file and what it says of itself.
void check_exported_symbol(Kit &kit);
void check_metadata(Kit &kit);
void check_recognises_own(Kit &kit);
void check_refuses_foreign(Kit &kit);
// Of what it reads in its fixtures.
void check_deterministic(Kit &kit);
void check_independent(Kit &kit);
void check_line_endings(Kit &kit);
void check_cancellation(Kit &kit);
void check_valid_records(Kit &kit);
void check_lines(Kit &kit);
void check_prints_nothing(Kit &kit);
void check_time_and_memory(Kit &kit);
// Of documents that are damaged.
void check_empty(Kit &kit);
void check_one_byte(Kit &kit);
void check_truncated(Kit &kit);
void check_mutated(Kit &kit);
void check_huge_line(Kit &kit);
void check_nul(Kit &kit);
void check_invalid_utf8(Kit &kit);

}  // namespace unsc::plugin
