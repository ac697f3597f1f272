#pragma once
// Which columns a person sees, under which headings, and on which side they line up.
#include <core/table.hpp>

#include <string>
#include <vector>

namespace unsc::render {

/// Indices of `shown`, in its order; all where it is empty. A name that is no column is passed over.
std::vector<std::size_t> shown_columns(const core::Table &table);
/// "vetoed_by" -> "vetoed by".
std::string heading(const std::string &column);
/// True where every value is a number or null, and one is a number.
bool is_numeric(const core::Table &table, std::size_t column);

}  // namespace unsc::render
