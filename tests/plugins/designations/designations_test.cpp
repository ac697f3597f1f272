#include <gtest/gtest.h>
#include <plugins/record_catcher.hpp>

#include <algorithm>
#include <filesystem>
#include <string>

namespace {

using unsc::test::built_plugin;
using unsc::test::file_bytes;

const std::string kFixtures = UNSC_SOURCE_DIR "/plugins/designations/fixture/";
const std::string kReal = UNSC_SHARED_DATA "/designations/";

class ListFixture : public testing::TestWithParam<const char *> {};

TEST_P(ListFixture, IsReadAsExpected) { EXPECT_TRUE(unsc::test::reads_fixture("designations", GetParam())); }
INSTANTIATE_TEST_SUITE_P(All, ListFixture, testing::Values("consolidated.xml", "2018_12_20_sdn.csv"),
                         unsc::test::name_of_file);

TEST(Designations, LeaveOtherFilesAlone) {
  const auto plugin = built_plugin("designations");
  EXPECT_LT(plugin.recognise("consolidated.xml", "<akomaNtoso/>"), 50);
  EXPECT_LT(plugin.recognise("sdn.csv", "draft,date,China,France,UK,USA,USSR,a,b,c,d,e\n"), 50);
  EXPECT_LT(plugin.recognise("sdn.csv", "36,x,y,z\n"), 50);
  EXPECT_LT(plugin.recognise("sdn.csv", ""), 50);
}

TEST(Designations, NeverTakeTheDateOfTheListForADateOfListing) {
  const auto caught = built_plugin("designations").read("list.xml", file_bytes(kFixtures + "consolidated.xml"));
  const auto undated =
      std::find_if(caught.events.begin(), caught.events.end(), [](const auto &e) { return e.symbol == "CDe.001"; });
  ASSERT_NE(undated, caught.events.end());
  EXPECT_EQ(undated->date, "");
  ASSERT_EQ(caught.datasets.size(), 1u);
  EXPECT_EQ(caught.datasets[0].released, "2026-02-27T00:00:09Z");
}

TEST(Designations, FromAPipeAreNoReleaseOfAListThatNamesNeitherItselfNorItsDate) {
  const auto bytes = file_bytes(kFixtures + "2018_12_20_sdn.csv");
  EXPECT_TRUE(built_plugin("designations").read("stdin", bytes).datasets.empty());
  const auto named = built_plugin("designations").read("SDN.CSV", bytes);
  ASSERT_EQ(named.datasets.size(), 1u);
  EXPECT_EQ(named.datasets[0].name + "|" + named.datasets[0].released, "OFAC sdn|");
}

TEST(Designations, OfAListThatIsCutShortAreNotKept) {
  const auto bytes = file_bytes(kFixtures + "consolidated.xml");
  EXPECT_EQ(built_plugin("designations").read("list.xml", bytes.substr(0, bytes.size() / 2)).status, UNSC_MALFORMED);
}

TEST(Designations, AreTheThousandAndThreeEntriesOfTheRealList) {
  if (!std::filesystem::exists(kReal + "UN_consolidated.xml")) GTEST_SKIP() << "the UN Consolidated List is not here";
  const auto caught =
      built_plugin("designations").read("UN_consolidated.xml", file_bytes(kReal + "UN_consolidated.xml"), false);
  EXPECT_EQ(caught.events.size(), 1003u);
  EXPECT_TRUE(caught.rejects.empty());
  std::string latest;
  const auto dprk = std::count_if(caught.events.begin(), caught.events.end(), [&](const auto &event) {
    if (event.topic != "Democratic People's Republic of Korea") return false;
    latest = std::max(latest, event.date);
    return true;
  });
  EXPECT_EQ(dprk, 155);
  EXPECT_EQ(latest, "2018-03-30");
}

TEST(Designations, OfTheRealSdnListAllStandWithoutADate) {
  if (!std::filesystem::exists(kReal + "sdn.csv")) GTEST_SKIP() << "OFAC's list is not here";
  const auto caught = built_plugin("designations").read("sdn.csv", file_bytes(kReal + "sdn.csv"), false);
  EXPECT_EQ(caught.events.size(), 7379u);
  EXPECT_TRUE(std::all_of(caught.events.begin(), caught.events.end(), [](const auto &event) { return event.date.empty(); }));
}

}  // namespace
