// Checks with documents that are damaged: whatever it holds, a document costs no worker.
#include <plugin/check/documents.hpp>
#include <plugin/check/kit.hpp>

#include <fmt/format.h>

namespace unsc::plugin {
namespace {

constexpr std::size_t kOffsets = 128, kMutations = 256, kHugeLine = 8 << 20;

/// A name as the plugin's documents have, where one is known.
std::string likely_name(const Kit &kit) { return kit.fixtures().empty() ? "document" : kit.fixtures().front().name; }

}  // namespace

void check_empty(Kit &kit) {
  const Fixture empty{likely_name(kit), ""};
  kit.survives(empty, "empty");
  const auto reading = kit.read(empty);
  if (!reading.records.empty()) kit.fail(empty.name, fmt::format("{} records out of no bytes", reading.records.size()));
}

void check_one_byte(Kit &kit) {
  for (int byte = 0; byte < 256; ++byte)
    kit.survives({likely_name(kit), std::string(1, static_cast<char>(byte))}, fmt::format("only the byte {:02x}", byte));
}

void check_truncated(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    for (const auto &document : truncated(fixture, kOffsets))
      kit.survives(document, fmt::format("cut off after {} bytes", document.bytes.size()));
  }
}

void check_mutated(Kit &kit) {
  std::mt19937 random(kit.request().seed);
  for (const auto &fixture : kit.fixtures()) {
    int number = 0;
    for (const auto &document : mutated(fixture, kMutations, random))
      kit.survives(document, fmt::format("mutation {} of seed {}", ++number, kit.request().seed));
  }
}

void check_huge_line(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    for (const auto &document : with_huge_line(fixture, kHugeLine))
      kit.survives(document, fmt::format("with a line of {} MiB", kHugeLine >> 20));
  }
}

void check_nul(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    for (const auto &document : with_inserted(fixture, std::string_view("\0", 1)))
      kit.survives(document, "with a NUL in it");
  }
}

void check_invalid_utf8(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    for (const auto *bytes : {"\xff", "\xc3", "\xed\xa0\x80"}) {
      for (const auto &document : with_inserted(fixture, bytes)) kit.survives(document, "with bytes that are not UTF-8");
    }
  }
}

}  // namespace unsc::plugin
