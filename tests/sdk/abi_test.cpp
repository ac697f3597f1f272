#include <gmock/gmock.h>
#include <plugins/record_catcher.hpp>

#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <regex>
#include <set>
#include <string>
#include <vector>

extern "C" std::size_t unsc_c_ballot_size();
extern "C" std::size_t unsc_c_vote_size();

namespace {

namespace fs = std::filesystem;
using unsc::test::Plugin;

const fs::path kTestPlugins = UNSC_BINARY_DIR "/test_plugins";

std::vector<std::string> lines_of(const std::string &command) {
  const std::unique_ptr<FILE, int (*)(FILE *)> pipe(popen(command.c_str(), "r"), &pclose);
  std::vector<std::string> lines;
  std::array<char, 512> buffer{};
  while (pipe != nullptr && std::fgets(buffer.data(), buffer.size(), pipe.get()) != nullptr) {
    std::string line = buffer.data();
    lines.push_back(line.substr(0, line.find('\n')));
  }
  return lines;
}

TEST(Abi, IsTheSameInCAndInCpp) {
  EXPECT_EQ(unsc_c_ballot_size(), sizeof(unsc_ballot));
  EXPECT_EQ(unsc_c_vote_size(), sizeof(unsc_vote));
}

/// "unsc_vote.organ", ... of every struct of a header.
std::set<std::string> fields_of(const std::string &header) {
  static const std::regex structs(R"(typedef struct (unsc_\w+) \{([^}]*)\})"), comments(R"(/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)");
  static const std::regex functions(R"(\(\*(\w+)\)\([^;]*\))"), declared(R"((\w+(?:\s*,\s*\w+)*)\s*;)"), word(R"(\w+)");
  const std::string text = std::regex_replace(header, comments, "");
  std::set<std::string> fields;
  for (std::sregex_iterator found(text.begin(), text.end(), structs), end; found != end; ++found) {
    const std::string body = std::regex_replace((*found)[2].str(), functions, "$1");
    for (std::sregex_iterator line(body.begin(), body.end(), declared); line != end; ++line) {
      const std::string names = (*line)[1];
      for (std::sregex_iterator name(names.begin(), names.end(), word); name != end; ++name)
        fields.insert((*found)[1].str() + "." + name->str());
    }
  }
  return fields;
}

TEST(Abi, EveryFieldOfTheFrozenHeaderIsPinnedAndStillThere) {
  const auto frozen = fields_of(unsc::test::file_bytes(UNSC_SOURCE_DIR "/tests/sdk/frozen/1.0/unsc/plugin.h"));
  const auto today = fields_of(unsc::test::file_bytes(UNSC_SOURCE_DIR "/plugins/sdk/unsc/plugin.h"));
  const auto layout = unsc::test::file_bytes(UNSC_SOURCE_DIR "/tests/sdk/abi_layout.c");
  EXPECT_GT(frozen.size(), 120u);
  for (const auto &field : frozen) {
    const auto dot = field.find('.');
    EXPECT_NE(layout.find("UNSC_AT(" + field.substr(0, dot) + ", " + field.substr(dot + 1) + ","), std::string::npos)
        << field << " is not pinned in abi_layout.c";
    EXPECT_TRUE(today.contains(field)) << field;
  }
}

TEST(Abi, EveryBuiltPluginExportsTheEntrySymbolAndNothingElse) {
  if (lines_of("command -v nm").empty()) GTEST_SKIP() << "nm is not installed";
  std::vector<fs::path> modules;
  for (const auto &entry : fs::directory_iterator(UNSC_BINARY_DIR "/plugins")) {
    if (entry.path().extension() == ".so") modules.push_back(entry.path());
  }
  if (fs::exists(kTestPlugins / "vetoes_clang.so")) modules.push_back(kTestPlugins / "vetoes_clang.so");
  ASSERT_FALSE(modules.empty());
  for (const auto &module : modules) {
    EXPECT_THAT(lines_of("nm -D --defined-only --format=just-symbols '" + module.string() + "'"),
                testing::ElementsAre("unsc_plugin_entry"))
        << module;
  }
}

TEST(Abi, BallotsOfANewerPluginAreReadByTheirStride) {
  const auto plugin = Plugin::at(kTestPlugins / "abi_v2_ballots.so");
  EXPECT_EQ(plugin->abi_version, UNSC_ABI_VERSION + 1);
  const auto caught = plugin.read("x.next", "next");
  ASSERT_EQ(caught.votes.size(), 1u);
  const auto &ballots = caught.votes[0].ballots;
  ASSERT_EQ(ballots.size(), 3u);
  EXPECT_EQ(ballots[0].code + ballots[1].code + ballots[2].code, "RUSCHNFRA");
  EXPECT_EQ(ballots[1].position, UNSC_ABSTAIN);
  EXPECT_EQ(ballots[2].position, UNSC_YES);
}

TEST(Abi, APluginRefusesAHostOfAnotherMajorVersion) {
  const std::unique_ptr<void, int (*)(void *)> library(dlopen(UNSC_BINARY_DIR "/plugins/vetoes.so", RTLD_NOW), &dlclose);
  ASSERT_NE(library, nullptr) << dlerror();
  const auto entry = reinterpret_cast<unsc_plugin_entry_fn>(dlsym(library.get(), UNSC_ENTRY_SYMBOL));
  EXPECT_EQ(entry((UNSC_ABI_MAJOR + 1) << 16), nullptr);
  EXPECT_NE(entry(UNSC_ABI_VERSION + 1), nullptr);
}

TEST(Abi, APluginOfTheOtherCompilerSaysTheSame) {
  if (!fs::exists(kTestPlugins / "vetoes_clang.so")) GTEST_SKIP() << "no plugin of this build is by another compiler";
  const std::string fixture = UNSC_SOURCE_DIR "/plugins/vetoes/fixture/veto_page.html";
  const auto bytes = unsc::test::file_bytes(fixture);
  const auto by_clang = Plugin::at(kTestPlugins / "vetoes_clang.so").read("veto_page.html", bytes);
  EXPECT_FALSE(by_clang.votes.empty());
  EXPECT_TRUE(unsc::test::matches_expected(by_clang, fixture + ".expected"));
}

}  // namespace
