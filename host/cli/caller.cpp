#include <cli/caller.hpp>

#include <date/tz.h>

#include <chrono>

namespace unsc::cli {
namespace {

constexpr int kHour = 3600;

std::int64_t offset_by_time_zone_data(core::Instant now) {
  const date::sys_seconds at{std::chrono::seconds(now.unix())};
  return date::locate_zone("America/New_York")->get_info(at).offset.count();
}

}  // namespace

core::Date new_york_day(core::Instant now) {
  const core::Date four_behind = core::Instant::from_unix(now.unix() - std::int64_t{4} * kHour).day();
  const core::Date five_behind = core::Instant::from_unix(now.unix() - std::int64_t{5} * kHour).day();
  if (four_behind == five_behind) return four_behind;
  return core::Instant::from_unix(now.unix() + offset_by_time_zone_data(now)).day();
}

}  // namespace unsc::cli
