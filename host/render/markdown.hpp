#pragma once
// A GitHub table, to be pasted into an issue, a report or a page: the columns a person sees, marks that Markdown would take
// for its own escaped, line breaks as <br>.
#include <core/table.hpp>

#include <string>

namespace unsc::render {

std::string markdown(const core::Table &table);

}  // namespace unsc::render
