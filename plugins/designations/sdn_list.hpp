#pragma once
// OFAC's SDN.CSV (and cons_prim.csv, the same layout for the other lists): no row of names, twelve fields a row, "-0-" where
// there is nothing. The file prints no date of listing at all: its events have none.
#include <unsc/plugin.hpp>

namespace designations {

/// By its first row: twelve fields, a number, a name, a kind that the layout knows.
bool is_sdn_list(std::string_view head);

void read_sdn_list(const unsc::Document &document, unsc::Output &out);

}  // namespace designations
