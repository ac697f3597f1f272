#include <plugin/check/check.hpp>

#include <plugin/check/kit.hpp>
#include <plugin/library.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace unsc::plugin {
namespace {

struct Check {
  const char *name;
  const char *mend;
  void (*run)(Kit &);
  bool needs_fixtures;
};

constexpr Check kChecks[] = {
    {"abi", "build it against plugin.h of this host's major version, export unsc_plugin_entry, link all it needs",
     [](Kit &kit) { kit.start_anew(); }, false},
    {"single_symbol", "hide everything else: unsc_add_plugin() does, or -fvisibility=hidden with a version script",
     check_exported_symbol, false},
    {"metadata", "say in the description who publishes each format, where a person gets it and how its files are named",
     check_metadata, false},
    {"recognises_own", "recognise() answers 50 or more for what it reads, from the name and the first 4 KiB",
     check_recognises_own, true},
    {"refuses_foreign", "recognise() looks for what only this format has, and answers 0 to 100", check_refuses_foreign,
     false},
    {"deterministic", "same bytes, same records, same order: no clock, no address, no order of a hash table",
     check_deterministic, true},
    {"independent", "keep nothing between two documents: no static or global that read() writes", check_independent, true},
    {"empty", "an empty document has no records, or is malformed with a reason", check_empty, false},
    {"one_byte", "look at the size before at the bytes", check_one_byte, false},
    {"truncated", "a document that ends early is malformed, or its last record is rejected", check_truncated, true},
    {"mutated", "believe no length, number or order in a document", check_mutated, true},
    {"huge_line", "a line may be as long as the document: no fixed buffer, no recursion a character", check_huge_line, true},
    {"nul", "bytes have a size: a NUL ends nothing", check_nul, true},
    {"invalid_utf8", "any byte can stand in a document: reject the record whose text is not UTF-8", check_invalid_utf8,
     true},
    {"line_endings", "LF and CRLF mean the same: the same records at the same lines", check_line_endings, true},
    {"cancellation", "after UNSC_CANCELLED call the host no more and return UNSC_STOPPED", check_cancellation, true},
    {"valid_records", "give what the document prints: dates that exist, UTF-8, a symbol or name in every record",
     check_valid_records, true},
    {"line_numbers", "count lines from 1, by LF, CRLF or CR, and give each record the lines it stands in", check_lines,
     true},
    {"prints_nothing", "say it with note() or reject(): nobody reads a plugin's output", check_prints_nothing, true},
    {"time_and_memory", "read the document once, front to back, and free what it took", check_time_and_memory, true},
};

}  // namespace

void Kit::start_anew() {
  m_plugin.reset();
  m_plugin = std::make_unique<WorkerPlugin>(m_request.worker, m_request.plugin, m_request.limits);
}

Reading Kit::read(const Fixture &document, std::uint64_t cancel_at) {
  m_plugin->cancel_at(cancel_at);
  auto reading = keep_reading([&](RecordSink &sink) {
    return m_plugin->read({document.name, document.bytes, -1, 0}, sink);
  });
  m_plugin->cancel_at(0);
  return reading;
}

void Kit::survives(const Fixture &document, const std::string &how) {
  if (has_enough()) return;
  const auto reading = read(document);
  if (reading.ending.kind == Ending::Kind::fault) return fail(document.name, how + ": " + reading.ending.reason);
  if (reading.ending.kind == Ending::Kind::malformed && reading.ending.reason.empty())
    return fail(document.name, how + ": malformed without a reason");
  const auto lines = count_lines(document.bytes);
  for (const auto &[line, reason] : reading.rejects) {
    if (line > lines + 1) return fail(document.name, fmt::format("{}: rejects line {} of {}: {}", how, line, lines, reason));
  }
}

void Kit::fail(const std::string &document, const std::string &what) {
  if (++m_failures <= 3) m_results.push_back({"", CheckResult::Status::failed, document, what, ""});
}

void Kit::skip(const std::string &why) { m_results.push_back({"", CheckResult::Status::skipped, "", why, ""}); }

void Kit::measured(const std::string &what) { m_measured += (m_measured.empty() ? "" : "; ") + what; }

void Kit::run(const char *name, const char *mend, void (*check)(Kit &), std::vector<CheckResult> &into) {
  m_results.clear();
  m_measured.clear();
  m_failures = 0;
  try {
    check(*this);
  } catch (const core::Error &error) {  // a refusal, or a plugin that cannot be asked
    fail("", error.what());
  }
  if (m_results.empty()) m_results.push_back({"", CheckResult::Status::passed, "", m_measured, ""});
  for (auto &result : m_results) {
    result.check = name;
    if (result.status == CheckResult::Status::failed) result.mend = mend;
    into.push_back(std::move(result));
  }
}

std::vector<CheckResult> check_plugin(const CheckRequest &request) {
  Kit kit(request);
  std::vector<CheckResult> results;
  for (const auto &check : kChecks) {
    const bool is_loaded = &check == kChecks || results.front().status == CheckResult::Status::passed;
    void (*run)(Kit &) = check.run;
    if (!is_loaded)
      run = [](Kit &one) { one.skip("the plugin does not load"); };
    else if (check.needs_fixtures && request.fixtures.empty())
      run = [](Kit &one) { one.skip("no fixture given"); };
    kit.run(check.name, check.mend, run, results);
  }
  return results;
}

}  // namespace unsc::plugin
