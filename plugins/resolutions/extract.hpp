#pragma once
// The yearly extracts of the UN's resolutions: data_extract/2025.json and its committed versions, one vote an object.
#include <string_view>
#include <unsc/plugin.hpp>

namespace resolutions {

/// True where the first bytes hold the keys of this layout.
bool is_extract(std::string_view head);

/// Each object becomes a vote, or is rejected by its line.
void read_extract(const unsc::Document &document, unsc::Output &out);

}  // namespace resolutions
