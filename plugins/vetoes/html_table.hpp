#pragma once
// The rows of the tables of a web page, for pages written by hand: missing </td> and </tr>, "</br>" for "<br>", stray end
// tags, comments and entities are all read as a browser shows them.
//
// A line break inside a cell is kept as '\n', every other run of blanks is one space. Tables within tables are one.
#include <unsc/plugin.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace vetoes {

struct HtmlRow {
  std::vector<std::string> cells;
  unsc::Lines lines;
};

std::vector<HtmlRow> html_rows(std::string_view page);

}  // namespace vetoes
