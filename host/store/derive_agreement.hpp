#pragma once
// Parts of votes that other votes contradict, as they are stored. Internal to the derivation of facts.
#include <store/store.hpp>

#include <string>
#include <vector>

namespace unsc::store {

struct StoredSetAside {
  std::string key, field, value;
  std::string instead;  // what stands in the vote; empty: nothing
  auto operator<=>(const StoredSetAside &) const = default;
};

/// Of the votes of a cluster; of all where it is empty. In order of key and field.
std::vector<StoredSetAside> set_aside(const Store &store, const std::string &cluster);

}  // namespace unsc::store
