#pragma once
// The SDK's catcher for the plugins of this tree, and its comparison as an assertion. Needs UNSC_BINARY_DIR and
// UNSC_SOURCE_DIR.
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

/// plugins/<id>/fixture/<file>: the plugin takes it for its own and says of it what <file>.expected holds.
inline testing::AssertionResult reads_fixture(const std::string &id, const std::string &file) {
  const auto plugin = built_plugin(id);
  const auto path = std::string(UNSC_SOURCE_DIR) + "/plugins/" + id + "/fixture/" + file;
  const auto bytes = file_bytes(path);
  if (const int sure = plugin.recognise("any name", bytes); sure < 50)
    return testing::AssertionFailure() << path << ": recognised at " << sure << "; expected 50 or more";
  return matches_expected(plugin.read(file, bytes), path + ".expected");
}

/// "votes_broken_csv": a test's name from a file's.
inline std::string name_of_file(const testing::TestParamInfo<const char *> &file) {
  std::string name = file.param;
  for (char &c : name) c = c == '.' ? '_' : c;
  return name;
}

}  // namespace unsc::test
