#include <render/utf8.hpp>
#include <render/wrap.hpp>

#include <algorithm>

namespace unsc::render {
namespace {

/// Bytes of the longest beginning of `text` that fits into `width` columns, marks that combine with it included.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t bytes = 0;
  std::size_t columns = 0;
  while (bytes < text.size()) {
    const CodePoint point = decode(text.substr(bytes));
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
