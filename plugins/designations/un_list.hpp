#pragma once
// The UN Security Council Consolidated List, XML: <CONSOLIDATED_LIST dateGenerated="..."> with <INDIVIDUAL> and <ENTITY>
// entries. Every entry is one event, dated by its own LISTED_ON and by nothing else.
//
// Elements are taken by name wherever they stand inside an entry, so a release with further elements reads too: what no
// field of an event covers becomes an attribute under the element's own name.
#include <unsc/plugin.hpp>

namespace designations {

bool is_un_list(std::string_view head);

void read_un_list(const unsc::Document &document, unsc::Output &out);

}  // namespace designations
