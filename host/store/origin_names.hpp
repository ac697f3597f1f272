#pragma once
// What a document is called by the places where it lies. Identical bytes may lie in several: what they are called must not
// depend on the order in which those were read.
#include <store/store.hpp>

#include <string>
#include <utility>
#include <vector>

namespace unsc::store {

struct Named {
  std::vector<std::pair<std::string, std::string>> left;  // plugin and dataset of which the document is no longer
  std::vector<std::int64_t> renamed;                      // its readings, where its name is another now
};

/// The document is called by the first name among its origins. Where it says no dataset of its own and lies in dated
/// folders, it is a release of what lies under its name in such folders; of several such series, of the first.
/// `left`: an origin that holds it no more; empty where it has left none.
Named name_by_origins(Store &store, std::int64_t document, const std::string &left = {});

}  // namespace unsc::store
