#pragma once
// The SDK's catcher for the plugins of this tree, and its comparison as an assertion. Needs UNSC_BINARY_DIR.
#include <gtest/gtest.h>
#include <unsc/testing/record_catcher.hpp>

#include <string>

namespace unsc::test {

/// <build>/plugins/<id>.so
inline Plugin built_plugin(const std::string &id) {
  return Plugin::at(std::string(UNSC_BINARY_DIR) + "/plugins/" + id + ".so");
}

inline testing::AssertionResult matches_expected(const Caught &caught, const std::string &path) {
  const auto wrong = difference(caught, path);
  return wrong.empty() ? testing::AssertionSuccess() : testing::AssertionFailure() << wrong;
}

}  // namespace unsc::test
