#pragma once
// Structs of plugin.h as a plugin of any version wrote them, read as this host knows them.
//
// Structs grow at their end only. So what a writer's struct is shorter by, this host takes as absent (zero), what it is
// longer by stays unread, and one that is shorter than in version 1.0 was never valid. The sizes of 1.0 stand here as
// numbers: sizeof is today's, and would refuse every plugin built before a struct grew. tests/sdk/frozen holds the header
// they are of.
#include <unsc/plugin.h>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <optional>

namespace unsc::plugin {

/// Bytes of the struct in version 1.0.
template <class Struct>
inline constexpr std::size_t kFirstSize = 0;
template <>
inline constexpr std::size_t kFirstSize<unsc_str> = 16;
template <>
inline constexpr std::size_t kFirstSize<unsc_named_date> = 24;
template <>
inline constexpr std::size_t kFirstSize<unsc_attribute> = 32;
template <>
inline constexpr std::size_t kFirstSize<unsc_ballot> = 56;
template <>
inline constexpr std::size_t kFirstSize<unsc_vote> = 320;
template <>
inline constexpr std::size_t kFirstSize<unsc_paragraph> = 56;
template <>
inline constexpr std::size_t kFirstSize<unsc_text> = 176;
template <>
inline constexpr std::size_t kFirstSize<unsc_mandate_action> = 208;
template <>
inline constexpr std::size_t kFirstSize<unsc_deadline> = 144;
template <>
inline constexpr std::size_t kFirstSize<unsc_membership> = 80;
template <>
inline constexpr std::size_t kFirstSize<unsc_event> = 184;
template <>
inline constexpr std::size_t kFirstSize<unsc_format> = 104;
template <>
inline constexpr std::size_t kFirstSize<unsc_plugin> = 112;

/// The struct at `at`, of which its writer wrote `written` bytes; nullopt where that is less than version 1.0 has.
template <class Struct>
std::optional<Struct> as_known(const void *at, std::size_t written) {
  static_assert(kFirstSize<Struct> != 0 && kFirstSize<Struct> <= sizeof(Struct));
  if (written < kFirstSize<Struct>) return std::nullopt;
  Struct own{};
  std::memcpy(static_cast<void *>(&own), at, std::min(written, sizeof own));
  return own;
}

}  // namespace unsc::plugin
