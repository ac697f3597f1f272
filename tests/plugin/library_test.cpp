#include <plugin/discovery.hpp>
#include <plugin/library.hpp>

#include <unsc/plugin.h>

#include "../ingest/sync_fixture.hpp"
#include "catching_sink.hpp"

#include <gtest/gtest.h>

namespace unsc::plugin {
namespace {

namespace fs = std::filesystem;
using test::CatchingSink;
using test::TemporaryFolder;

const fs::path kTestPlugins = fs::path(UNSC_BINARY_DIR) / "test_plugins";
const fs::path kPlugins = fs::path(UNSC_BINARY_DIR) / "plugins";

std::string refusal_of(const fs::path &file) {
  try {
    load(file);
  } catch (const Refusal &refusal) {
    return refusal.what();
  }
  return "";
}

TEST(Library, EveryBundledPluginDescribesItself) {
  for (const auto *id : {"resolutions", "vetoes", "undl_votes", "panel_mandates", "designations", "records"}) {
    const auto description = describe(kPlugins / (std::string(id) + ".so"));
    EXPECT_EQ(description.id, id);
    EXPECT_FALSE(description.summary.empty());
    ASSERT_FALSE(description.formats.empty());
    EXPECT_FALSE(description.formats[0].publisher.empty());
  }
}

/// This host's version of the boundary, or one later by so many minor numbers: "1.1".
std::string version(unsigned later) { return "1." + std::to_string(UNSC_ABI_MINOR + later); }

TEST(Library, AnOlderHostReadsTheLongerBallotsOfANewerPlugin) {
  const auto plugin = load(kTestPlugins / "abi_v2_ballots.so");
  EXPECT_GT(plugin->description().abi_version, UNSC_ABI_VERSION);
  EXPECT_EQ(version_remark(plugin->description()), "built for ABI " + version(1) + "; this program knows " + version(0) +
                                                       ": what is newer in its records is not read");
  EXPECT_EQ(version_remark(describe(kPlugins / "vetoes.so")), "");
  CatchingSink sink;
  EXPECT_EQ(plugin->read({"a.v2", "anything"}, sink).kind, Ending::Kind::complete);
  ASSERT_FALSE(sink.votes.empty());
  EXPECT_TRUE(sink.rejects.empty());
  EXPECT_FALSE(sink.votes[0].ballots.empty());
  ASSERT_EQ(sink.notes.size(), 1u);
  EXPECT_EQ(sink.notes[0].second, "speeches are left out: this host cannot take them");
  ASSERT_EQ(plugin->description().formats.size(), 2u);
  EXPECT_EQ(plugin->description().formats[1].glob, "*.later");
}

TEST(Library, ARefusalNamesTheFileWhatWasFoundAndWhatWasExpected) {
  const auto major = refusal_of(kTestPlugins / "abi_major_2.so");
  EXPECT_NE(major.find("abi_major_2.so: plugin ABI 2.0; expected a plugin for ABI " + version(0)), std::string::npos)
      << major;
  const auto none = refusal_of(kTestPlugins / "no_entry.so");
  EXPECT_NE(none.find("no_entry.so: no symbol unsc_plugin_entry"), std::string::npos) << none;
  const auto null = refusal_of(kTestPlugins / "null_entry.so");
  EXPECT_NE(null.find("declines a host of ABI " + version(0)), std::string::npos) << null;
  EXPECT_NE(refusal_of("/nonexistent/x.so").find("/nonexistent/x.so: cannot be opened"), std::string::npos);
}

TEST(Library, AFileThatIsNoLibraryIsToldFromABrokenOne) {
  const TemporaryFolder folder;
  EXPECT_NE(refusal_of(folder.write("text.so", "hello")).find("not a shared library"), std::string::npos);
  EXPECT_NE(refusal_of(folder.write("cut.so",
                                    "\x7f"
                                    "ELF but cut short"))
                .find("cannot be loaded"),
            std::string::npos);
}

TEST(Library, APluginBuiltByTheOtherCompilerIsLoadedByTheSameHost) {
  const auto file = kTestPlugins / "vetoes_clang.so";
  if (!fs::exists(file)) GTEST_SKIP() << "no plugin of this build is by another compiler";
  EXPECT_EQ(describe(file).id, "vetoes");
}

TEST(Discovery, TheOptionComesBeforeTheEnvironmentBeforeTheInstallation) {
  const auto path = search_path({"/a"}, "/b:/c", "/opt/unsc/bin/unsc");
  EXPECT_EQ(path.outside, (std::vector<fs::path>{"/a", "/b", "/c"}));
  EXPECT_EQ(path.bundled, (std::vector<fs::path>{"/opt/unsc/bin/plugins", "/opt/unsc/lib/unsc/plugins"}));
}

TEST(Discovery, ABadPluginIsReportedAndTheOthersLoad) {
  const TemporaryFolder folder;
  folder.write("a_bad.so", "no library");
  fs::copy_file(kPlugins / "vetoes.so", folder.path() / "mine.so");
  const auto all = open_all({{folder.path()}, {kPlugins}}, load);
  ASSERT_GE(all.size(), 6U);
  EXPECT_NE(all[0].refusal.find("a_bad.so"), std::string::npos);
  EXPECT_EQ(all[0].plugin, nullptr);
  ASSERT_NE(all[1].plugin, nullptr);
  EXPECT_FALSE(all[1].bundled);
  for (const auto &found : all) {
    if (found.file != kPlugins / "vetoes.so") continue;
    EXPECT_NE(found.refusal.find("shadowed by"), std::string::npos);
  }
}

TEST(Discovery, AFolderThatWasNamedMustExist) { EXPECT_THROW(open_all({{"/nonexistent"}, {}}, load), core::Error); }

}  // namespace
}  // namespace unsc::plugin
