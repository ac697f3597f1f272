#pragma once
// One value as one text, for the forms that have no lists and no objects: null is nothing, a list is joined by "; ".
#include <core/table.hpp>

#include <string>

namespace unsc::render {

/// Nested tables as JSON text: for CSV, where nothing may be lost.
std::string plain(const core::Value &value);
/// Nested tables in words ("yes 13; no 1"), true as "yes": for people.
std::string in_words(const core::Value &value);

}  // namespace unsc::render
