#pragma once
// The conformance kit behind `unsc plugin check`: whether a plugin keeps the rules of plugin.h, shown on documents of its
// author's and on what can happen to them. The plugin runs in workers throughout; nothing it does can reach the host. The
// same plugin, fixtures and seed give the same results, apart from what depends on time.
#include <plugin/limits.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace unsc::plugin {

/// A document that the plugin is meant to read.
struct Fixture {
  std::string name;
  std::string bytes;
};

struct CheckResult {
  enum class Status { passed, failed, skipped };
  std::string check;
  Status status = Status::passed;
  std::string document;  // "" where it concerns none
  std::string what;      // what is wrong; why it was skipped; what was measured
  std::string mend;      // of a failed check
};

struct CheckRequest {
  std::filesystem::path plugin;
  std::vector<Fixture> fixtures;
  std::filesystem::path worker;  // the program
  Limits limits;
  std::uint32_t seed = 1;
};

/// One result a check and failed document, in a fixed order of checks; up to three failed documents a check.
std::vector<CheckResult> check_plugin(const CheckRequest &request);

}  // namespace unsc::plugin
