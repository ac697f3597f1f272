#include <render/display.hpp>

#include <core/text.hpp>

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

namespace unsc::render {
namespace {

bool is_printable_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

constexpr bool turns_direction(char32_t code) {
  return (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

std::string escape(char32_t code) {
  const auto number = static_cast<std::uint32_t>(code);
  return number < 0x100 ? fmt::format("\\x{:02x}", number) : fmt::format("\\u{:04x}", number);
}

/// Bytes of the longest beginning of `text` that fits into `width` columns, marks that combine with it included.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t bytes = 0;
  std::size_t columns = 0;
  while (bytes < text.size()) {
    const auto point = core::decode(text.substr(bytes));
    columns += width_of(point.code);
    if (columns > width) break;
    bytes += point.size;
  }
  return bytes;
}

void strip_front(std::string_view &text) { text.remove_prefix(std::min(text.find_first_not_of(' '), text.size())); }

/// Takes one line off the front of `text`.
std::string_view take_line(std::string_view &text, std::size_t width) {
  std::size_t end = fitting(text, width);
  if (end < text.size() && text[end] != ' ') {
    const std::size_t space = text.substr(0, end).find_last_of(' ');
    if (space != std::string_view::npos && space != 0) end = space;
  }
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  strip_front(text);
  line.remove_suffix(line.size() - (line.find_last_not_of(' ') + 1));
  return line;
}

}  // namespace

std::size_t width_of(char32_t code) {
  return static_cast<std::size_t>(std::max(utf8proc_charwidth(static_cast<utf8proc_int32_t>(code)), 0));
}

std::size_t width_of(std::string_view text) {
  if (is_printable_ascii(text)) return text.size();
  std::size_t width = 0;
  while (!text.empty()) {
    const auto point = core::decode(text);
    width += width_of(point.code);
    text.remove_prefix(point.size);
  }
  return width;
}

std::string shown(std::string_view text, bool keep_lines) {
  if (is_printable_ascii(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto point = core::decode(text);
    if (point.code == '\n' || point.code == '\t')
      out += keep_lines && point.code == '\n' ? '\n' : ' ';
    else if (is_control(point.code) || turns_direction(point.code))
      out += escape(point.code);
    else
      out += point.bytes;
    text.remove_prefix(point.size);
  }
  return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most) {
  if (width == 0) return {std::string(text)};
  std::vector<std::string> lines;
  strip_front(text);
  while (!text.empty() && (most == 0 || lines.size() < most)) lines.emplace_back(take_line(text, width));
  if (lines.empty()) lines.emplace_back();
  if (!text.empty()) {
    std::string &last = lines.back();
    last.resize(fitting(last, width - 1));
    last += "…";
  }
  return lines;
}

}  // namespace unsc::render
