#include <store/bind.hpp>
#include <store/origin_names.hpp>
#include <store/path_date.hpp>
#include <store/release.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <set>

namespace unsc::store {
namespace {

void name_by_folder(Store &store, std::int64_t document, const std::vector<std::string> &origins, const std::string &left,
                    Named &named) {
  std::set<std::string> series;
  for (const auto &origin : origins) series.insert(series_of(origin));
  series.erase("");
  const std::string first = series.empty() ? std::string() : *series.begin();
  if (!left.empty()) series.insert(series_of(left));
  series.erase("");
  auto &give = store.prepared(
      "UPDATE reading SET dataset = CASE ?1 WHEN '' THEN NULL ELSE plugin || ' ' || ?1 END WHERE document = ?2 AND status = "
      "'complete' AND (dataset IS NULL OR dataset = plugin || ' ' || ?3)");
  for (const auto &one : series) {
    auto &held = store.prepared("SELECT plugin, dataset FROM reading WHERE document = ?1 AND dataset = plugin || ' ' || ?2");
    held.bind(1, document);
    held.bind(2, one);
    while (one != first && held.executeStep())
      named.left.emplace_back(held.getColumn(0).getString(), held.getColumn(1).getString());
    Binder(give).text(first).number(document).text(one).run();
  }
}

void name_by_file(Store &store, std::int64_t document, const std::vector<std::string> &origins, Named &named) {
  std::string first;
  for (const auto &origin : origins) {
    if (origin.starts_with("stdin ")) continue;
    std::string name = origin.substr(origin.rfind('/') + 1);
    if (first.empty() || name < first) first = std::move(name);
  }
  if (first.empty()) return;
  auto &rename = store.prepared("UPDATE document SET name = ?1 WHERE document = ?2 AND name <> ?1");
  rename.bind(1, first);
  rename.bind(2, document);
  if (rename.exec() == 0) return;
  auto &readings = store.prepared("SELECT reading FROM reading WHERE document = ? AND status = 'complete'");
  readings.bind(1, document);
  while (readings.executeStep()) named.renamed.push_back(readings.getColumn(0).getInt64());
}

}  // namespace

Named name_by_origins(Store &store, std::int64_t document, const std::string &left) {
  const auto origins = origins_of(store, document);
  Named named;
  name_by_folder(store, document, origins, left, named);
  name_by_file(store, document, origins, named);
  return named;
}

}  // namespace unsc::store
