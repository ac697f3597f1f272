#pragma once
// What a plugin reads, as its publishers see it: each of its formats is a publication with a publisher, a licence, an
// address and a rhythm of its own. A document belongs to one of them, never to the plugin's first for want of a better.
#include <plugin/plugin.hpp>
#include <store/claims.hpp>

#include <string>
#include <string_view>

namespace unsc::ingest {

/// One row a format. A publication goes by the words before the colon of its description, with which the names of its
/// datasets begin; without a colon, by its glob.
store::SourceRow source_row(const plugin::Description &plugin, bool bundled);

/// By the name of its dataset, else by the name of the file, else where the plugin has but one; empty: not known.
std::string publication_of(const plugin::Description &plugin, std::string_view document, std::string_view dataset);

}  // namespace unsc::ingest
