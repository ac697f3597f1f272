#pragma once
// Rows in, text out. The one door to the renderers of this room.
//
// Pure: the same table and the same page give the same bytes. Every text ends with a line feed, except that a table without
// rows has no text at all for people (the caller says "nothing found" where remarks go).
#include <core/table.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace unsc::render {

/// One list, from which the option, its help and the renderer follow.
enum class Format { table, json, ndjson, csv, md };

inline constexpr std::array<std::string_view, 5> kFormatNames{"table", "json", "ndjson", "csv", "md"};

constexpr std::optional<Format> format_named(std::string_view name) {
  for (std::size_t i = 0; i < kFormatNames.size(); ++i)
    if (kFormatNames[i] == name) return static_cast<Format>(i);
  return std::nullopt;
}

/// What the text is written on.
struct Page {
  std::size_t width = 0;     // columns of the terminal; 0: as wide as the rows are, nothing wrapped or cut
  bool colour = false;       // ANSI colours
  bool is_terminal = false;  // control characters from sources are escaped in every format
};

std::string render(const core::Table &table, Format format, const Page &page = {});

}  // namespace unsc::render
