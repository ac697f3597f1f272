#pragma once
// CSV as RFC 4180 describes it, but with LF line ends, as line tools and spreadsheets both read them: a header line, then
// every column of every row. A field with a comma, quote or line break is quoted, a quote doubled; null is the empty field;
// lists are joined by "; ", nested tables are JSON text. Values are written as they are: nothing is added against
// spreadsheet formulas.
#include <core/table.hpp>

#include <string>

namespace unsc::render {

/// `for_terminal`: control characters escaped; a file gets them as the source has them.
std::string csv(const core::Table &table, bool for_terminal = false);

}  // namespace unsc::render
