#include <gtest/gtest.h>
#include <plugins/record_catcher.hpp>

#include <filesystem>

namespace {

using unsc::test::built_plugin;

const std::string kFixtures = UNSC_SOURCE_DIR "/plugins/vetoes/fixture/";

class VetoesFixture : public testing::TestWithParam<const char *> {};

TEST_P(VetoesFixture, IsReadAsExpected) { EXPECT_TRUE(unsc::test::reads_fixture("vetoes", GetParam())); }
INSTANTIATE_TEST_SUITE_P(All, VetoesFixture,
                         testing::Values("wide_table.csv", "wide_table_broken.csv", "veto_page.html", "veto_list_names.csv",
                                         "veto_list_columns.csv"),
                         unsc::test::name_of_file);

TEST(Vetoes, LeavesOtherTablesAndPagesAlone) {
  const auto plugin = built_plugin("vetoes");
  EXPECT_LT(plugin.recognise("unsc_votes_wide.csv", "undl_id,ms_code,ms_name,ms_vote,date,resolution,draft\n"), 50);
  EXPECT_LT(plugin.recognise("vetoes.csv", "panel,resolution,adopted,action\n"), 50);
  EXPECT_LT(plugin.recognise("vetoes.csv", "draft,date,title\n"), 50);
  EXPECT_LT(plugin.recognise("veto.html", "<html><table><tr><th>Meeting</th><th>Date</th></tr>"), 50);
  EXPECT_LT(plugin.recognise("veto.csv", ""), 50);
}

TEST(Vetoes, FailsADocumentThatIsNoneOfItsLayouts) {
  const auto caught = built_plugin("vetoes").read("x.csv", "a,b\n1,2\n");
  EXPECT_EQ(caught.status, UNSC_MALFORMED);
  ASSERT_EQ(caught.failures.size(), 1u);
}

TEST(Vetoes, StopsWhenTheHostSaysSo) {
  const auto caught = built_plugin("vetoes").read("t.csv", unsc::test::file_bytes(kFixtures + "wide_table.csv"), true, 1);
  EXPECT_EQ(caught.status, UNSC_STOPPED);
  EXPECT_EQ(caught.votes.size(), 1u);
}

/// Every row of a publisher's file ends as a vote or as a reject.
void every_row_ends(const std::string &file, std::size_t rows) {
  const auto path = std::string(UNSC_SHARED_DATA) + file;
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "the publisher's file " << file << " is not here";
  const auto caught = built_plugin("vetoes").read(file.substr(file.rfind('/') + 1), unsc::test::file_bytes(path), false);
  EXPECT_EQ(caught.status, UNSC_OK);
  EXPECT_EQ(caught.votes.size() + caught.rejects.size(), rows);
  EXPECT_EQ(caught.rejects.size(), 0u);
}
TEST(Vetoes, LoseNoRowOfTheRollCallTable) { every_row_ends("/bd-unsc/unsc_votes_1946-2025_wide.csv", 3203); }
TEST(Vetoes, LoseNoRowOfTheVetoPage) { every_row_ends("/veto-lists/scact_veto_table_en.html", 213); }
TEST(Vetoes, LoseNoRowOfTheVetoList) { every_row_ends("/veto-lists/unsc_vetoes_1946_sept2022.csv", 214); }

}  // namespace
