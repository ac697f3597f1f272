#include <render/cells.hpp>
#include <render/display.hpp>
#include <render/forms.hpp>

#include <core/text.hpp>

#include <algorithm>

namespace unsc::render {
namespace {

using core::Table;
using core::Value;

constexpr std::size_t kGap = 2;
constexpr std::size_t kMostLines = 4;
constexpr std::size_t kNarrowest = 12;  // a wrapped column below this is no longer read with ease
constexpr std::size_t kLongWord = 32;   // a longer one may be broken

// Colour: a few words that mean trouble, or none, wherever they stand alone in a cell.
constexpr std::string_view kRed = "\x1b[31m";
constexpr std::string_view kYellow = "\x1b[33m";
constexpr std::string_view kGreen = "\x1b[32m";
constexpr std::string_view kPlain = "\x1b[0m";

struct WordColour {
  std::string_view word, colour;
};

constexpr WordColour kWords[] = {{"vetoed", kRed},    {"critical", kRed},    {"lapsed", kRed},     {"failed", kRed},
                                 {"refused", kRed},   {"not_adopted", kRed}, {"unknown", kYellow}, {"warning", kYellow},
                                 {"adopted", kGreen}, {"active", kGreen},    {"usable", kGreen}};

std::string bold(std::string_view text) { return "\x1b[1m" + std::string(text) + std::string(kPlain); }

std::string painted(const std::string &text, std::string_view word) {
  for (const auto &known : kWords)
    if (known.word == word) return std::string(known.colour) + text + std::string(kPlain);
  return text;
}

struct Column {
  std::string heading;
  std::vector<std::string> cells;
  std::size_t width = 0;
  std::size_t least = 0;  // no narrower than this: words and headings stay whole
  bool is_numeric = false;
};

std::size_t longest_word(const std::string &text) {
  std::size_t longest = 0;
  for (const auto word : core::split(text, ' ')) longest = std::max(longest, width_of(word));
  return std::min(longest, kLongWord);
}

Column column_of(const Table &table, std::size_t index) {
  Column column;
  column.heading = shown(heading(table.columns[index]));
  column.width = width_of(column.heading);
  column.is_numeric = is_numeric(table, index);
  column.cells.reserve(table.rows.size());
  for (const auto &row : table.rows) {
    const auto &cell = column.cells.emplace_back(index < row.size() ? shown(in_words(row[index])) : std::string());
    column.width = std::max(column.width, width_of(cell));
    column.least = std::max(column.least, longest_word(cell));
  }
  column.least = std::min(column.width, std::max({column.least, width_of(column.heading), kNarrowest}));
  return column;
}

/// The widest columns give way, as far as their words allow. False where that does not do.
bool fit(std::vector<Column> &columns, std::size_t page_width) {
  std::size_t total = kGap * (columns.size() - 1);
  for (auto &column : columns) {
    column.width = std::min(column.width, std::max(page_width, column.least));
    total += column.width;
  }
  while (total > page_width) {
    Column *widest = nullptr;
    for (auto &column : columns)
      if (column.width > column.least && (widest == nullptr || column.width > widest->width)) widest = &column;
    if (widest == nullptr) return false;
    --widest->width;
    --total;
  }
  return true;
}

std::string padded(const std::string &text, std::size_t width, bool to_the_right) {
  const std::size_t taken = width_of(text);
  const std::string blank(width > taken ? width - taken : 0, ' ');
  return to_the_right ? blank + text : text + blank;
}

void end_line(std::string &line, std::string &out) {
  line.erase(line.find_last_not_of(' ') + 1);
  out += line + '\n';
  line.clear();
}

void append_headings(std::string &out, const std::vector<Column> &columns, const Page &page) {
  std::string line;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i != 0) line.append(kGap, ' ');
    line += padded(columns[i].heading, columns[i].width, columns[i].is_numeric);
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out += page.colour ? bold(line) : line;
  out += '\n';
}

void append_line(std::string &out, const std::vector<Column> &columns, std::size_t row, const Page &page) {
  std::vector<std::vector<std::string>> cells;
  std::size_t height = 1;
  for (const auto &column : columns) {
    cells.push_back(wrap(column.cells[row], page.width == 0 ? 0 : column.width, kMostLines));
    height = std::max(height, cells.back().size());
  }
  for (std::size_t at = 0; at < height; ++at) {
    std::string line;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (i != 0) line.append(kGap, ' ');
      const std::string text = at < cells[i].size() ? cells[i][at] : std::string();
      const std::string cell = padded(text, columns[i].width, columns[i].is_numeric);
      line += page.colour ? painted(cell, columns[i].cells[row]) : cell;
    }
    end_line(line, out);
  }
}

void indent(std::string &out, const std::string &block) {
  for (std::size_t at = 0; at < block.size();) {
    const std::size_t end = block.find('\n', at) + 1;
    if (end - at > 1) out += "  ";
    out.append(block, at, end - at);
    at = end;
  }
}

void append_nested(std::string &out, const Table &nested, const Page &page) {
  Page narrower = page;
  if (page.width > 2) narrower.width = page.width - 2;
  indent(out, people_table(nested, narrower));
}

/// "heading  value" lines of one row; what is null is left out.
std::string block(const Table &table, const std::vector<std::size_t> &columns, const std::vector<Value> &row,
                  const Page &page) {
  std::size_t label = 0;
  for (const auto column : columns) label = std::max(label, width_of(heading(table.columns[column])));
  std::string out;
  for (const auto column : columns) {
    if (column >= row.size() || row[column].is_null()) continue;
    const std::string name = padded(shown(heading(table.columns[column])), label, false);
    const auto *nested = std::get_if<Value::Nested>(&row[column].kind());
    const std::string text = nested != nullptr ? std::string() : shown(in_words(row[column]));
    const bool has_room = page.width > label + kGap + kNarrowest;
    const auto lines = wrap(text, has_room ? page.width - label - kGap : 0);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      std::string line = i == 0 ? (page.colour ? bold(name) : name) : std::string(label, ' ');
      line += std::string(kGap, ' ') + (page.colour ? painted(lines[i], text) : lines[i]);
      end_line(line, out);
    }
    if (nested != nullptr) append_nested(out, **nested, page);
  }
  return out;
}

std::string blocks(const Table &table, const std::vector<std::size_t> &columns, const Page &page) {
  std::string out;
  for (const auto &row : table.rows) {
    if (!out.empty()) out += '\n';
    out += block(table, columns, row, page);
  }
  return out;
}

}  // namespace

std::string people_table(const Table &table, const Page &page) {
  const auto indices = shown_columns(table);
  if (table.rows.empty() || indices.empty()) return {};
  if (table.single) return block(table, indices, table.rows.front(), page);
  std::vector<Column> columns;
  columns.reserve(indices.size());
  for (const auto index : indices) columns.push_back(column_of(table, index));
  if (page.width != 0 && !fit(columns, page.width)) return blocks(table, indices, page);
  std::string out;
  append_headings(out, columns, page);
  for (std::size_t row = 0; row < table.rows.size(); ++row) append_line(out, columns, row, page);
  return out;
}

}  // namespace unsc::render
