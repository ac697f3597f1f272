#include <ingest/publication.hpp>

#include <core/text.hpp>

#include <fnmatch.h>

#include <algorithm>

namespace unsc::ingest {
namespace {

std::string publication_name(const plugin::Format &format) {
  constexpr std::size_t kLongest = 60;  // further on a colon is one of a sentence
  const auto colon = format.description.find(':');
  return colon == std::string::npos || colon == 0 || colon > kLongest ? format.glob : format.description.substr(0, colon);
}

bool begins_with(std::string_view dataset, std::string_view words) {
  return dataset.starts_with(words) && (dataset.size() == words.size() || dataset[words.size()] == ' ');
}

}  // namespace

store::SourceRow source_row(const plugin::Description &plugin, bool bundled) {
  store::SourceRow row{plugin.id, plugin.name, plugin.version, {}, bundled};
  for (const auto &format : plugin.formats)
    row.publications.push_back({publication_name(format), format.publisher, format.licence, format.obtained_from,
                                static_cast<int>(format.update_days)});
  return row;
}

std::string publication_of(const plugin::Description &plugin, std::string_view document, std::string_view dataset) {
  const auto named = core::fold(dataset), file = core::fold(document);
  std::string best;
  for (const auto &format : plugin.formats) {
    const auto name = publication_name(format);
    if (begins_with(named, core::fold(name)) && name.size() > best.size()) best = name;
  }
  if (!best.empty()) return best;
  for (const auto &format : plugin.formats) {
    if (fnmatch(core::fold(format.glob).c_str(), file.c_str(), 0) == 0) return publication_name(format);
  }
  return plugin.formats.size() == 1 ? publication_name(plugin.formats.front()) : std::string();
}

}  // namespace unsc::ingest
