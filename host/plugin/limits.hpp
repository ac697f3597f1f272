#pragma once
// What one plugin may use for one document before its worker is ended. The defaults are far above what a source needs; a
// setting changes them. Some grow with the document, so that a large file needs no setting.
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::plugin {

/// So much for any document, and so much more for each MiB of it.
struct Allowance {
  std::uint64_t base = 0;
  std::uint64_t per_mib = 0;
  std::uint64_t of(std::uint64_t document_bytes) const { return base + per_mib * (document_bytes >> 20); }
};

struct Limits {
  Allowance wall_ms{60'000, 1'000};                 // time the host spends waiting for the plugin, its own work left out
  Allowance cpu_ms{30'000, 1'000};                  // processor time
  Allowance records{200'000, 200'000};              // records, rejects and notes together
  Allowance record_bytes{64 << 20, 64 << 20};       // of all of them on the way to the host
  std::uint64_t printed_bytes = 1 << 20;            // to standard output and standard error
  std::uint64_t memory_bytes = 512 << 20;           // of the plugin's own; the document itself is mapped and does not count
  std::uint64_t document_bytes = 4ULL << 30;        // a larger document is refused
  std::chrono::milliseconds start_time{10'000};     // to load the plugin
  std::chrono::milliseconds recognise_time{5'000};  // to look at a few dozen file heads
};

/// The names that set_limit() knows.
std::vector<std::string> limit_names();

/// Sets one limit by its name: seconds, cpu_seconds, records, record_mib, printed_kib, memory_mib, document_mib. What is set
/// no longer grows with the document. core::UsageError where there is no such name or the value is no whole number above 0.
void set_limit(Limits &limits, std::string_view name, std::string_view value);

}  // namespace unsc::plugin
