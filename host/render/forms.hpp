#pragma once
// The forms of a table besides JSON. Pure, as everything in this room.
#include <render/render.hpp>

#include <string>

namespace unsc::render {

/// For people: columns that line up on a terminal; "" for a table without rows.
///
/// A table too wide for the page wraps its long cells, up to four lines each, and cuts what is longer with an ellipsis;
/// where not even that fits, each row becomes a block of "heading  value" lines. A `single` table is such a block, its
/// nested tables set out below their heading. Without a width nothing is wrapped or cut. Nothing a source printed reaches
/// the terminal unescaped.
std::string people_table(const core::Table &table, const Page &page);

/// CSV as RFC 4180 describes it, but with LF line ends, as line tools and spreadsheets both read them: a header line, then
/// every column of every row. A field with a comma, quote or line break is quoted, a quote doubled; null is the empty field;
/// lists are joined by "; ", nested tables are JSON text. Values are written as they are: nothing is added against
/// spreadsheet formulas.
/// `for_terminal`: control characters escaped; a file gets them as the source has them.
std::string csv(const core::Table &table, bool for_terminal = false);

/// A GitHub table, to be pasted into an issue, a report or a page: the columns a person sees, marks that Markdown would take
/// for its own escaped, line breaks as <br>.
std::string markdown(const core::Table &table);

}  // namespace unsc::render
