#include <gtest/gtest.h>
#include <plugins/record_catcher.hpp>

#include <filesystem>

namespace {

using unsc::test::built_plugin;

const std::string kHeader = "undl_id,ms_code,ms_name,ms_vote,date,resolution,title,total_ms\n";

class UndlFixture : public testing::TestWithParam<const char *> {};

TEST_P(UndlFixture, IsReadAsExpected) { EXPECT_TRUE(unsc::test::reads_fixture("undl_votes", GetParam())); }
INSTANTIATE_TEST_SUITE_P(All, UndlFixture,
                         testing::Values("2026_2_6_sc_voting.csv", "2024_09_12_ga_resolutions_voting.csv",
                                         "votes_broken.csv"),
                         unsc::test::name_of_file);

TEST(UndlVotes, LeavesOtherTablesAlone) {
  const auto plugin = built_plugin("undl_votes");
  EXPECT_LT(plugin.recognise("2026_02_06_sc_voting.csv", "UN classification,Date,(of which veto),CHINA\n"), 50);
  EXPECT_LT(plugin.recognise("2026_02_06_sc_voting.csv", "draft,date,China,France,UK,USA,USSR\n"), 50);
  EXPECT_LT(plugin.recognise("2026_02_06_sc_voting.csv", "{\"ms_vote\": 1}"), 50);
}

TEST(UndlVotes, HandsOverAVoteOnceItsMembersAreComplete) {
  const auto bytes = kHeader +
                     "7,FRA,FRANCE,Y,2006-10-14,S/RES/1718(2006),t,2\n7,CHN,CHINA,Y,2006-10-14,S/RES/1718(2006),t,2\n" +
                     "8,FRA,FRANCE,Y,2007-10-14,S/RES/1719(2006),t,2\n";
  const auto stopped = built_plugin("undl_votes").read("v.csv", bytes, true, 0);
  EXPECT_EQ(stopped.status, UNSC_STOPPED);
  const auto caught = built_plugin("undl_votes").read("v.csv", bytes);
  ASSERT_EQ(caught.votes.size(), 2u);
  EXPECT_EQ(caught.votes[0].resolution, "S/RES/1718(2006)");
  EXPECT_EQ(caught.votes[0].ballots.size(), 2u);
  EXPECT_EQ(caught.votes[1].ballots.size(), 1u);
}

TEST(UndlVotes, TellsVotesOfOneSymbolApartByKeyOrByDayAndTitle) {
  const auto row = [](const char *id, const char *day, const char *title) {
    return std::string(id) + ",FRA,FRANCE,Y," + day + ",E/CN.4/RES(I)," + title + ",3\n";
  };
  const auto by_key =
      built_plugin("undl_votes").read("v.csv", kHeader + row("7", "1947-02-05", "t") + row("8", "1947-02-05", "t"));
  ASSERT_EQ(by_key.votes.size(), 2u);
  EXPECT_EQ(by_key.votes[1].record_id, "8");
  const auto by_title =
      built_plugin("undl_votes")
          .read("v.csv", kHeader + row("", "1947-02-05", "t") + row("", "1947-02-05", "u") + row("", "1947-02-06", "u"));
  EXPECT_EQ(by_title.votes.size(), 3u);
}

TEST(UndlVotes, KeepsBallotsThatComeTooLate) {
  std::string bytes = kHeader;
  for (const char *member : {"A", "B", "C", "D"}) {
    bytes += std::string("7,X,") + member + ",Y,2006-10-14,S/RES/1718(2006),t,2\n";
  }
  const auto caught = built_plugin("undl_votes").read("v.csv", bytes);
  ASSERT_EQ(caught.votes.size(), 2u);
  EXPECT_EQ(caught.votes[1].resolution, "S/RES/1718(2006)");
  ASSERT_EQ(caught.votes[1].ballots.size(), 2u);
  EXPECT_EQ(caught.votes[1].ballots[0].member, "C");
  EXPECT_EQ(caught.votes[1].ballots[0].lines.first, 4u);
}

TEST(UndlVotes, NeverTakesARowForTheVoteOfTheRowBeforeOnlyBecauseTheyEndAlike) {
  const auto bytes = kHeader + "7,X,A,Y,2006-10-14,S/RES/1718(2006),t,3\n8,X,A,N,2006-10-14,S/RES/1718(2006),t,3\n" +
                     "7,X,B,N,2006-10-14,S/RES/1718(2006),t,3\n";
  const auto caught = built_plugin("undl_votes").read("v.csv", bytes);
  ASSERT_EQ(caught.votes.size(), 2u);
  EXPECT_EQ(caught.votes[0].ballots.size(), 2u);
  EXPECT_EQ(caught.votes[1].ballots.size(), 1u);
}

TEST(UndlVotes, FailsATableWithoutTheColumnsItNeeds) {
  const auto caught = built_plugin("undl_votes").read("v.csv", "ms_name,ms_vote\nFRANCE,Y\n");
  EXPECT_EQ(caught.status, UNSC_MALFORMED);
  ASSERT_EQ(caught.failures.size(), 1u);
  EXPECT_EQ(caught.failures[0].text, "columns missing: date, resolution");
}

void every_row_ends(const std::string &file, std::size_t rows, std::size_t votes) {
  const auto path = std::string(UNSC_SHARED_DATA) + "/undl/" + file;
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "the publisher's file " << file << " is not here";
  const auto caught = built_plugin("undl_votes").read(file, unsc::test::file_bytes(path), false);
  std::size_t ballots = 0;
  for (const auto &vote : caught.votes) ballots += vote.ballots.size();
  EXPECT_EQ(ballots + caught.rejects.size(), rows);
  EXPECT_EQ(caught.votes.size(), votes);
}
TEST(UndlVotes, LoseNoRowOfTheLibrarysRelease) { every_row_ends("2026_02_06_sc_voting.extract.csv", 213, 15); }
TEST(UndlVotes, LoseNoRowOfALargeTable) { every_row_ends("scale_sc_voting_layout.csv", 39954, 2722); }

}  // namespace
