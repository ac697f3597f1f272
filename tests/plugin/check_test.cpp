#include <plugin/check/check.hpp>
#include <plugin/exported_symbols.hpp>
#include <plugin/isolation.hpp>

#include "../ingest/sync_fixture.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <set>

namespace unsc::plugin {
namespace {

namespace fs = std::filesystem;
using Status = CheckResult::Status;

const fs::path kBuild = UNSC_BINARY_DIR;

Fixture fixture(const fs::path &file) {
  std::ifstream in(file, std::ios::binary);
  return {file.filename().string(), {std::istreambuf_iterator<char>(in), {}}};
}

std::vector<CheckResult> check(const fs::path &plugin, std::vector<Fixture> fixtures) {
  CheckRequest request;
  request.plugin = plugin;
  request.fixtures = std::move(fixtures);
  request.worker = kBuild / "unsc-worker";
  return check_plugin(request);
}

std::set<std::string> failed(const std::vector<CheckResult> &results) {
  std::set<std::string> names;
  for (const auto &result : results) {
    if (result.status != Status::failed) continue;
    EXPECT_FALSE(result.what.empty());
    EXPECT_FALSE(result.mend.empty());
    names.insert(result.check);
  }
  return names;
}

std::string text_of(const std::vector<CheckResult> &results) {
  std::string text;
  for (const auto &result : results) {
    if (result.status == Status::failed) text += result.check + ": " + result.document + ": " + result.what + "\n";
  }
  return text;
}

/// The good documents of each of our own sources.
std::vector<fs::path> own_sources() {
  std::vector<fs::path> sources;
  for (const auto &entry : fs::directory_iterator(fs::path(UNSC_SOURCE_DIR) / "plugins")) {
    const bool is_built = fs::exists(kBuild / "plugins" / (entry.path().filename().string() + ".so"));
    if (is_built && fs::exists(entry.path() / "fixture")) sources.push_back(entry.path());
  }
  return sources;
}

TEST(Check, EverySourceOfOurOwnPasses) {
  const auto sources = own_sources();
  ASSERT_GE(sources.size(), 4U);
  for (const auto &source : sources) {
    std::vector<Fixture> fixtures;
    for (const auto &entry : fs::directory_iterator(source / "fixture")) {
      const auto name = entry.path().filename().string();
      // A document has its expected records beside it; a script that prints one has none.
      if (name.find("broken") == std::string::npos && fs::exists(entry.path().string() + ".expected"))
        fixtures.push_back(fixture(entry.path()));
    }
    const auto results = check(kBuild / "plugins" / (source.filename().string() + ".so"), fixtures);
    EXPECT_EQ(text_of(results), "") << source;
    for (const auto &result : results) EXPECT_NE(result.status, Status::skipped) << result.check;
  }
}

const Fixture kActs{"small.acts",
                    "symbol,date,act\n"
                    "S/RES/1718(2006),2006-10-14,Measures and a committee\n"
                    "S/RES/1874(2009),2009-06-12,Panel established\n"
                    "S/RES/2680(2023),2023-03-23,Panel renewed once more\n"};

class Flaw : public testing::TestWithParam<const char *> {};

TEST_P(Flaw, IsFoundAtTheCheckMadeForIt) {
  const std::string flaw = GetParam();
  const auto names = failed(check(kBuild / "bad_plugins" / (flaw + ".so"), {kActs}));
  EXPECT_TRUE(names.contains(flaw == "time" || flaw == "memory" ? "time_and_memory" : flaw))
      << testing::PrintToString(names);
}

INSTANTIATE_TEST_SUITE_P(Each, Flaw,
                         testing::Values("single_symbol", "metadata", "recognises_own", "refuses_foreign", "deterministic",
                                         "independent", "empty", "one_byte", "truncated", "mutated", "huge_line", "nul",
                                         "invalid_utf8", "line_endings", "cancellation", "valid_records", "line_numbers",
                                         "prints_nothing", "time", "memory"),
                         [](const auto &param) { return std::string(param.param); });

TEST(Check, ThePluginWithoutAFlawPasses) { EXPECT_EQ(text_of(check(kBuild / "bad_plugins/none.so", {kActs})), ""); }

TEST(Check, APluginThatDoesNotLoadFailsAtItsAbiAndIsAskedNoMore) {
  const auto results = check(kBuild / "test_plugins/abi_major_2.so", {kActs});
  EXPECT_EQ(failed(results), std::set<std::string>{"abi"});
  EXPECT_THAT(results.front().what, testing::HasSubstr("plugin ABI 2.0"));
  EXPECT_EQ(std::count_if(results.begin(), results.end(), [](const auto &r) { return r.status == Status::skipped; }),
            std::ssize(results) - 1);
}

TEST(Check, TheSameSeedTriesTheSameMutations) {
  const auto plugin = kBuild / "bad_plugins/mutated.so";
  EXPECT_EQ(text_of(check(plugin, {kActs})), text_of(check(plugin, {kActs})));
}

TEST(Check, AFileThatIsNoLibraryHasNoSymbolsAndIsNotFollowed) {
  const test::TemporaryFolder folder;
  const auto whole = fixture(kBuild / "plugins/vetoes.so").bytes;
  EXPECT_EQ(exported_symbols(kBuild / "plugins/vetoes.so"), std::vector<std::string>{"unsc_plugin_entry"});
  EXPECT_FALSE(exported_symbols(folder.write("text.so", "hello")));
  EXPECT_FALSE(exported_symbols(folder.write("cut.so", whole.substr(0, whole.size() / 2))));
}

}  // namespace
}  // namespace unsc::plugin
