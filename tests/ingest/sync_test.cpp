#include "sync_fixture.hpp"

#include <core/error.hpp>
#include <store/visibility.hpp>

#include <sys/stat.h>

#include <algorithm>

namespace unsc::test {
namespace {

using ::testing::Test;

TEST_F(SyncTest, ARecordBecomesAFactWithItsSource) {
  m_folder.write("a.lines", "vote S/RES/2680(2023) 2023-03-23 DPRK panel\n");
  const auto summary = sync_folder();
  EXPECT_EQ(summary.read, 1);
  EXPECT_EQ(summary.records[0], 1);
  EXPECT_EQ(ask("SELECT key, date, title, outcome FROM vote"), "S/RES/2680(2023)|2023-03-23|DPRK panel|adopted\n");
  EXPECT_EQ(
      ask("SELECT d.name, c.first_line FROM vote_source JOIN vote_claim c USING (claim) JOIN reading USING (reading) JOIN "
          "document d USING (document)"),
      "a.lines|1\n");
}

TEST_F(SyncTest, TheSecondIdenticalSyncAddsNothingButItsOwnRow) {
  m_folder.write("a.lines", "vote S/RES/1(1946) 1946-01-25 Staff\nreject odd line\nnote well\n");
  m_folder.write("bad.lines", "vote S/RES/2(1946) 1946-01-30 Iran\nbroken no end\n");
  sync_folder();
  const auto before = everything();
  const auto syncs = ask("SELECT count(*) FROM sync_run");
  const auto summary = sync_folder();
  EXPECT_EQ(summary.unchanged, 1);
  EXPECT_EQ(summary.failed, 1) << "a document that failed is still not read";
  EXPECT_EQ(summary.read, 0);
  EXPECT_EQ(everything(), before);
  EXPECT_EQ(syncs, "1\n");
  EXPECT_EQ(ask("SELECT count(*) FROM sync_run"), "2\n");
  EXPECT_EQ(m_plugin.readings(), 2);
}

TEST_F(SyncTest, AFailedDocumentLeavesNothingButItsReason) {
  m_folder.write("a.lines", "vote S/RES/1(1946) 1946-01-25 Staff\nreject x\nbroken tag never closed\n");
  m_folder.write("b.lines", "vote S/RES/2(1946) 1946-01-30 Iran\n");
  const auto summary = sync_folder();
  EXPECT_EQ(summary.failed, 1);
  EXPECT_TRUE(summary.finished_with_failures());
  ASSERT_EQ(summary.failures.size(), 1U);
  EXPECT_EQ(summary.failures[0].line, 3U);
  EXPECT_EQ(summary.failures[0].text, "tag never closed");
  EXPECT_EQ(ask("SELECT key FROM vote"), "S/RES/2(1946)\n");
  EXPECT_EQ(ask("SELECT count(*) FROM reject"), "0\n");
  EXPECT_EQ(ask("SELECT status, line, reason FROM reading ORDER BY reading"), "failed|3|tag never closed\ncomplete||\n");
}

TEST_F(SyncTest, ALargeFirstDocumentIsIndexedLikeASmallOne) {
  std::string votes;
  for (int number = 1; number <= 300; ++number) {
    votes += "vote S/RES/" + std::to_string(number) + "(1960) 1960-01-02 Title ; France:yes China:no\n";
  }
  m_folder.write("a.lines", "dataset votes 2024-01-01\n" + votes);
  EXPECT_EQ(sync_folder().failed, 0);
  EXPECT_EQ(ask("SELECT count(*) FROM vote"), "300\n");
  EXPECT_EQ(ask("SELECT count(*) FROM sqlite_master WHERE name = 'ballot_by_state'"), "1\n");
}

TEST_F(SyncTest, RejectsAndNotesAreKeptWithTheirLines) {
  m_folder.write("a.lines", "\nreject no date\nnote two spellings\n");
  const auto summary = sync_folder();
  EXPECT_EQ(summary.reject_count, 1);
  EXPECT_EQ(summary.note_count, 1);
  EXPECT_EQ(ask("SELECT line, reason FROM reject"), "2|no date\n");
  EXPECT_EQ(ask("SELECT line, text FROM note"), "3|two spellings\n");
}

TEST_F(SyncTest, ANewPluginVersionReadsAgainAndItsClaimsReplaceTheOld) {
  m_folder.write("a.lines", "vote S/RES/1(1946) 1946-01-25 Staff\n");
  sync_folder();
  LinePlugin newer("lines", "2");
  m_readers = {{&newer, true}};
  const auto summary = sync_folder();
  EXPECT_EQ(summary.read, 1);
  EXPECT_EQ(ask("SELECT count(*) FROM vote_claim"), "2\n");
  EXPECT_EQ(ask("SELECT count(*) FROM vote_source"), "1\n");
  EXPECT_EQ(ask("SELECT reading, closed_at FROM visibility ORDER BY reading"), "1|2\n2|\n");
}

TEST_F(SyncTest, AnOlderReleaseReadLaterChangesNothingAndSaysWhy) {
  m_folder.write("b_2025_11_25.lines", "dataset votes 2025-11-25\nvote S/RES/1(1946) 1946-01-25 New title\n");
  sync_folder();
  const auto facts = store::fact_hash(m_store);
  m_folder.write("a_2025_7_21.lines", "dataset votes 2025-07-21\nvote S/RES/1(1946) 1946-01-25 Old title\n");
  const auto summary = sync_folder();
  EXPECT_EQ(store::fact_hash(m_store), facts);
  ASSERT_EQ(summary.overtaken.size(), 1U);
  EXPECT_EQ(summary.overtaken[0].text,
            "2025-07-21 (a_2025_7_21.lines) yields to 2025-11-25 (b_2025_11_25.lines): changes nothing");
}

TEST_F(SyncTest, TheOrderInWhichReleasesAreReadIsNoMatter) {
  const std::vector<std::string> releases{
      "dataset votes 2025-01-01\nvote S/RES/1(1946) 1946-01-25 First\nvote S/RES/3(1946) 1946-04-04 Vanishes\n",
      "dataset votes 2025-02-01\nvote S/RES/1(1946) 1946-01-25 Second\n",
      "dataset votes\nvote S/RES/1(1946) 1946-01-25 Undated\n",
      "dataset votes 2025-03-01T10:00:00Z\nvote S/RES/1(1946) 1946-01-25 Last\nvote S/RES/2(1946) 1946-01-30 Iran\n"};
  std::vector<std::size_t> order{0, 1, 2, 3};
  std::string expected;
  do {
    m_store = store::Store::in_memory();
    for (const auto at : order) sync({m_folder.write(std::to_string(at) + ".lines", releases[at]).string()});
    if (expected.empty()) expected = store::fact_hash(m_store);
    EXPECT_EQ(store::fact_hash(m_store), expected);
    EXPECT_EQ(ask("SELECT title FROM vote ORDER BY key"), "Last\nIran\n");
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_F(SyncTest, ARecordThatVanishesReturnsTwiceAndIsEmptiedOnceLeavesNoTraceOfTheOrder) {
  const std::string filled = "vote S/RES/1(1946) 1946-01-25 Staff ; China:yes France:yes USSR:yes\n";
  const std::string kept = "vote S/RES/3(1946) 1946-04-04 Iran\n";
  const std::vector<std::string> releases{"dataset votes 2025-01-01\n" + kept + filled,
                                          "dataset votes 2025-02-01\n" + kept + "vote S/RES/2(1946) 1946-01-30 Iran\n",
                                          "dataset votes 2025-03-01\n" + kept + "vote S/RES/2(1946) 1946-01-30 Iran\n" +
                                              filled + "vote S/RES/1(1946) 1946-01-25 Staff\n"};
  std::vector<std::size_t> order{0, 1, 2};
  std::string expected;
  do {
    m_store = store::Store::in_memory();
    for (const auto at : order) sync({m_folder.write(std::to_string(at) + ".lines", releases[at]).string()});
    if (expected.empty()) {
      expected = store::fact_hash(m_store);
      EXPECT_EQ(ask("SELECT reading, kind, ref FROM change WHERE field IS NULL ORDER BY reading, kind, ref"),
                "1|added|S/RES/1(1946)\n1|added|S/RES/3(1946)\n2|added|S/RES/2(1946)\n2|withdrawn|S/RES/1(1946)\n3|added|S/"
                "RES/1(1946)\n");
    }
    EXPECT_EQ(store::fact_hash(m_store), expected);
    EXPECT_EQ(ask("SELECT v.key, b.state, b.position FROM ballot b JOIN vote v USING (vote) ORDER BY b.state"),
              "S/RES/1(1946)|CHN|yes\nS/RES/1(1946)|FRA|yes\nS/RES/1(1946)|RUS|yes\n");
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_F(SyncTest, AFileChangedInPlaceReplacesWhatItSaid) {
  m_folder.write("a.lines", "vote S/RES/1(1946) 1946-01-25 Wrong\nvote S/RES/2(1946) 1946-01-30 Iran\n");
  sync_folder();
  m_folder.write("a.lines", "vote S/RES/1(1946) 1946-01-25 Right\n");
  sync_folder();
  EXPECT_EQ(ask("SELECT title FROM vote"), "Right\n");
  EXPECT_EQ(ask("SELECT kind, ref, field, old_value, new_value FROM change WHERE reading = 2"),
            "changed|S/RES/1(1946)|title|Wrong|Right\nwithdrawn|S/RES/2(1946)|||\n");
}

TEST_F(SyncTest, ABrokenFileInThePlaceOfAGoodOneTakesNothingAway) {
  m_folder.write("a.lines", "vote S/RES/1(1946) 1946-01-25 Staff\n");
  sync_folder();
  m_folder.write("a.lines", "vote S/RES/1(19\nbroken download cut off\n");
  EXPECT_EQ(sync_folder().failed, 1);
  EXPECT_EQ(ask("SELECT title FROM vote"), "Staff\n");
}

TEST_F(SyncTest, IdenticalBytesAreOneDocumentWithTwoOrigins) {
  m_folder.write("one/a.lines", "vote S/RES/1(1946) 1946-01-25 Staff\n");
  m_folder.write("two/a.lines", "vote S/RES/1(1946) 1946-01-25 Staff\n");
  const auto summary = sync_folder();
  EXPECT_EQ(summary.read, 1);
  EXPECT_EQ(summary.unchanged, 1);
  EXPECT_EQ(ask("SELECT count(*) FROM document"), "1\n");
  EXPECT_EQ(ask("SELECT count(*) FROM origin"), "2\n");
}

TEST_F(SyncTest, WhatTheStoreKnewEarlierCanBeAskedAgain) {
  m_folder.write("a.lines", "dataset votes 2025-01-01\nvote S/RES/1(1946) 1946-01-25 First\n");
  sync_folder();
  m_folder.write("b.lines", "dataset votes 2025-02-01\nvote S/RES/1(1946) 1946-01-25 Second\n");
  sync_folder();
  EXPECT_EQ(ask("SELECT title FROM vote"), "Second\n");
  m_store.know_only(1);
  EXPECT_EQ(ask("SELECT title FROM vote"), "First\n");
  EXPECT_EQ(ask("SELECT title FROM main.vote"), "Second\n");
}

TEST_F(SyncTest, RemovingADocumentChangesOnlyWhatItSupported) {
  m_folder.write("a.lines", "vote S/RES/1(1946) 1946-01-25 Staff\n");
  const auto file = m_folder.write("b.lines", "vote S/RES/2(1946) 1946-01-30 Iran\n");
  sync_folder();
  const auto sha256 = ask("SELECT sha256 FROM document WHERE name = 'b.lines'").substr(0, 64);
  const auto settled = store::withdraw(m_store, sha256);
  store::Deriver(m_store).votes(settled.clusters, m_store.last_reading());
  EXPECT_EQ(ask("SELECT key FROM vote"), "S/RES/1(1946)\n");
}

TEST_F(SyncTest, RebuildingGivesTheSameFacts) {
  m_folder.write(
      "a.lines",
      "vote S/RES/1(1946) 1946-01-25 Staff\nvote S/2024/255 2024-03-28 DPRK\nevent 2016-01-16 Implementation Day\n");
  m_folder.write("b.lines", "vote S/RES/1(1946) 1946-01-26 Staff\n");
  sync_folder();
  const auto before = store::fact_hash(m_store);
  const auto e1 = everything();
  store::Deriver(m_store).all();
  EXPECT_EQ(everything(), e1);
  EXPECT_EQ(store::fact_hash(m_store), before);
}

TEST_F(SyncTest, LinksInACircleAreReportedAndNotFollowed) {
  m_folder.write("a.lines", "vote S/RES/1(1946) 1946-01-25 Staff\n");
  std::filesystem::create_directory_symlink(m_folder.path(), m_folder.path() / "again");
  const auto summary = sync_folder();
  EXPECT_EQ(summary.read, 1);
  ASSERT_EQ(summary.failures.size(), 1U);
  EXPECT_EQ(summary.failures[0].text, "a link to a folder that is read already");
}

TEST_F(SyncTest, AFifoIsRefusedAndNotWaitedFor) {
  const auto fifo = m_folder.path() / "pipe.lines";
  ASSERT_EQ(mkfifo(fifo.c_str(), 0600), 0);
  const auto summary = sync_folder();
  ASSERT_EQ(summary.failures.size(), 1U);
  EXPECT_NE(summary.failures[0].text.find("FIFOs"), std::string::npos);
}

TEST_F(SyncTest, AFileThatNoPluginRecognisesIsSkippedAndNoFailure) {
  m_folder.write("desktop.ini", "[x]");
  const auto summary = sync_folder();
  EXPECT_EQ(summary.skipped, 1);
  EXPECT_EQ(summary.failed, 0);
}

TEST_F(SyncTest, ANamedFileThatDoesNotExistIsAUsageError) {
  EXPECT_THROW(sync({(m_folder.path() / "nowhere").string()}), core::UsageError);
}

TEST_F(SyncTest, ADryRunWritesNothing) {
  m_folder.write("a.lines", "vote S/RES/1(1946) 1946-01-25 Staff\nreject x\n");
  ingest::Options options;
  options.clock = [] { return core::Instant{}; };
  const auto summary = ingest::dry_run(ingest::list({m_folder.path().string()}), m_readers, options);
  EXPECT_EQ(summary.read, 1);
  EXPECT_EQ(summary.records[0], 1);
  EXPECT_EQ(summary.reject_count, 1);
  EXPECT_EQ(ask("SELECT count(*) FROM document"), "0\n");
}

}  // namespace
}  // namespace unsc::test
