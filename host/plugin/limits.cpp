#include <plugin/limits.hpp>

#include <core/error.hpp>
#include <core/text.hpp>

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <vector>

namespace unsc::plugin {
namespace {

struct Name {
  const char *name;
  std::uint64_t unit;
  void (*set)(Limits &, std::uint64_t);
};

constexpr Name kNames[] = {
    {"seconds", 1000,
     [](Limits &l, std::uint64_t v) {
       l.wall_ms = {v, 0};
     }},
    {"cpu_seconds", 1000,
     [](Limits &l, std::uint64_t v) {
       l.cpu_ms = {v, 0};
     }},
    {"records", 1,
     [](Limits &l, std::uint64_t v) {
       l.records = {v, 0};
     }},
    {"record_mib", 1 << 20,
     [](Limits &l, std::uint64_t v) {
       l.record_bytes = {v, 0};
     }},
    {"printed_kib", 1 << 10, [](Limits &l, std::uint64_t v) { l.printed_bytes = v; }},
    {"memory_mib", 1 << 20, [](Limits &l, std::uint64_t v) { l.memory_bytes = v; }},
    {"document_mib", 1 << 20, [](Limits &l, std::uint64_t v) { l.document_bytes = v; }},
};

constexpr std::uint64_t kMost = 1ULL << 40;  // times any unit above it still fits

}  // namespace

std::vector<std::string> limit_names() {
  std::vector<std::string> names;
  for (const auto &known : kNames) names.emplace_back(known.name);
  return names;
}

void set_limit(Limits &limits, std::string_view name, std::string_view value) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  for (const auto &known : kNames) {
    if (name != known.name) continue;
    if (error != std::errc() || end != value.data() + value.size() || number == 0 || number > kMost)
      throw core::UsageError(fmt::format("limit {}={}: expected a whole number above 0", name, value));
    return known.set(limits, number * known.unit);
  }
  const auto names = limit_names();
  throw core::UsageError::unknown("limit", std::string(name), core::nearest(name, names, names.size()));
}

}  // namespace unsc::plugin
