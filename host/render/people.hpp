#pragma once
// Rows for people: columns that line up on a terminal.
//
// A table too wide for the page wraps its long cells, up to four lines each, and cuts what is longer with an ellipsis; where
// not even that fits, each row becomes a block of "heading  value" lines. A `single` table is such a block, its nested
// tables set out below their heading. Without a width nothing is wrapped or cut. Nothing a source printed reaches the
// terminal unescaped.
#include <core/table.hpp>
#include <render/render.hpp>

#include <string>

namespace unsc::render {

/// "" for a table without rows.
std::string people_table(const core::Table &table, const Page &page);

}  // namespace unsc::render
