// The check of what a plugin costs: processor time for a MiB, and memory that stays.
#include <plugin/check/kit.hpp>
#include <plugin/worker/sanitized.hpp>

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

namespace unsc::plugin {
namespace {

// Far from what a good plugin needs (hundredths of a second a MiB), so that a busy machine fails nobody.
constexpr double kMostSeconds = kSanitized ? 60.0 : 4.0, kMostGrowth = kSanitized ? 256.0 : 8.0;
constexpr int kWarm = 20, kMost = 400;
constexpr std::size_t kEnoughBytes = 4 << 20;

double resident_mib(pid_t process) {
  std::ifstream in(fmt::format("/proc/{}/statm", process));
  double size = 0, resident = 0;
  in >> size >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / (1 << 20);
}

/// Processor time of `times` readings, in seconds.
double cost(Kit &kit, const Fixture &document, int times) {
  const auto before = kit.plugin().running().cpu_time();
  for (int i = 0; i < times; ++i) {
    if (kit.read(document).ending.kind == Ending::Kind::fault) return 0;  // a check of its own
  }
  return std::chrono::duration<double>(kit.plugin().running().cpu_time() - before).count();
}

}  // namespace

void check_time_and_memory(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    if (fixture.bytes.empty()) continue;
    kit.start_anew();
    const int warm = static_cast<int>(std::clamp<std::size_t>(kEnoughBytes / fixture.bytes.size(), 1, kWarm));
    const int times = static_cast<int>(std::clamp<std::size_t>(kEnoughBytes / fixture.bytes.size(), 4, kMost));
    cost(kit, fixture, warm);
    const double of_none = cost(kit, {fixture.name, ""}, times);  // what handing over any document costs
    const pid_t process = kit.plugin().running().process();
    const double before = resident_mib(process);
    const double seconds = std::max(cost(kit, fixture, times) - of_none, 0.0);
    if (kit.plugin().running().process() != process)
      return kit.fail(fixture.name, "read again and again, it ended its process");
    const double mib = static_cast<double>(fixture.bytes.size()) * times / (1 << 20);
    const double growth = resident_mib(process) - before;
    kit.measured(fmt::format("{}: {:.0f} ms a MiB, {:.1f} MiB more after {} readings", fixture.name, seconds * 1000 / mib,
                             std::max(growth, 0.0), times));
    if (seconds / mib > kMostSeconds)
      kit.fail(fixture.name,
               fmt::format("{:.1f} s of processor time a MiB: expected at most {}", seconds / mib, kMostSeconds));
    if (growth > kMostGrowth)
      kit.fail(fixture.name,
               fmt::format("{:.1f} MiB more in use after {} readings: expected at most {}", growth, times, kMostGrowth));
  }
}

}  // namespace unsc::plugin
