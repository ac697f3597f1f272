#pragma once
// The forms in which rows can be written down. One list, from which the option, its help and the renderer follow.
#include <array>
#include <optional>
#include <string_view>

namespace unsc::render {

enum class Format { table, json, ndjson, csv, md };

inline constexpr std::array<std::string_view, 5> kFormatNames{"table", "json", "ndjson", "csv", "md"};

constexpr std::optional<Format> format_named(std::string_view name) {
  for (std::size_t i = 0; i < kFormatNames.size(); ++i)
    if (kFormatNames[i] == name) return static_cast<Format>(i);
  return std::nullopt;
}

}  // namespace unsc::render
