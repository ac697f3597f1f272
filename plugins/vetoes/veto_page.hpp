#pragma once
// The library's veto list as a web page: one table, a row a veto, the names of the vetoing members in its last column.
#include <unsc/plugin.hpp>

#include <string_view>

namespace vetoes {

/// Whether the head of a document is such a page's.
bool is_veto_page(std::string_view head);

void read_veto_page(const unsc::Document &document, unsc::Output &out);

}  // namespace vetoes
