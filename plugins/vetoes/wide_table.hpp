#pragma once
// The wide roll-call table: a row a vote, adopted or not, a column a state.
//
// The columns before and with "(of which veto)" describe the vote, in any order; every column after it is a state, whatever
// its name. A blank cell is no ballot. A count printed as "?" is no count.
#include <unsc/plugin.hpp>

#include <string_view>

namespace vetoes {

/// By its first row.
bool is_wide_table(std::string_view head);

void read_wide_table(const unsc::Document &document, unsc::Output &out);

}  // namespace vetoes
