#pragma once
// What the forms of a table share: the columns that a person sees, and a value as one text, where null is nothing and a list
// is joined by "; ".
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

/// Nested tables as JSON text: for CSV, where nothing may be lost.
std::string plain(const core::Value &value);
/// Nested tables in words ("yes 13; no 1"), true as "yes": for people.
std::string in_words(const core::Value &value);

}  // namespace unsc::render
