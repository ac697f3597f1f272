// Releases: by which day they are dated, which takes whose place, which are held back, and what lists remember.
#include "sync_fixture.hpp"

#include <store/batch.hpp>
#include <store/query/releases.hpp>

#include <gmock/gmock.h>

#include <algorithm>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::HasSubstr;
using testing::SizeIs;

class Releases : public SyncTest {
 protected:
  Releases() { m_most_withdrawn = store::kMostWithdrawn; }

  static std::string votes(int first, int last, const std::string &title = "Title") {
    std::string text;
    for (int number = first; number <= last; ++number)
      text += "vote S/RES/" + std::to_string(number) + "(1946) 1946-01-" + (number < 10 ? "0" : "") +
              std::to_string(std::min(number, 28)) + " " + title + "\n";
    return text;
  }
  std::string titles() const { return ask("SELECT DISTINCT title FROM vote ORDER BY title"); }
  std::string count() const { return ask("SELECT count(*) FROM vote"); }
  /// The facts after reading these files in every order; fails where two orders differ.
  std::string in_every_order(const std::vector<std::string> &files) {
    std::vector<std::size_t> order(files.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::string expected;
    do {
      m_store = store::Store::in_memory();
      for (const auto at : order) sync({files[at]});
      const auto facts = store::fact_hash(m_store);
      if (expected.empty()) expected = facts;
      EXPECT_EQ(facts, expected);
    } while (std::next_permutation(order.begin(), order.end()));
    sync(files);
    EXPECT_EQ(store::fact_hash(m_store), expected);
    return expected;
  }
};

TEST_F(Releases, AnUndatedOneIsDatedByItsLatestDayThenByHowMuchItHoldsNeverByItsBytes) {
  for (const std::string salt : {"a", "b"}) {  // the title changes the hash and nothing else
    in_every_order({m_folder.write("1.lines", "dataset votes\n" + votes(1, 20, "Old" + salt)).string(),
                    m_folder.write("2.lines", "dataset votes\n" + votes(1, 21, "Mid" + salt)).string(),
                    m_folder
                        .write("0.lines", "dataset votes\n" + votes(1, 21, "New" + salt) +
                                              "vote S/RES/40(1946) 1946-01-03 New" + salt + "\n")
                        .string()});
    EXPECT_EQ(titles(), "New" + salt + "\n");
    EXPECT_EQ(ask("SELECT day, dated_by FROM release WHERE standing = 'current'"), "1946-01-21|content\n");
  }
}

TEST_F(Releases, AnUndatedOneMayBeNewerThanADatedOne) {
  in_every_order({m_folder.write("1.lines", "dataset votes 1946-01-15\n" + votes(1, 10, "Dated")).string(),
                  m_folder.write("2.lines", "dataset votes\n" + votes(1, 20, "Undated")).string()});
  EXPECT_EQ(titles(), "Undated\n");
  m_store = store::Store::in_memory();
  in_every_order({m_folder.write("1.lines", "dataset votes 1946-02-15\n" + votes(1, 20, "Dated")).string(),
                  m_folder.write("2.lines", "dataset votes\n" + votes(1, 20, "Undated")).string()});
  EXPECT_EQ(titles(), "Dated\n");
}

TEST_F(Releases, SameNamedFilesInDatedFoldersAreReleasesOfThoseDays) {
  const auto a = m_folder.write("2025-01-24/votes.lines", votes(1, 20, "First"));
  const auto b = m_folder.write("2025_2_7/votes.lines", votes(1, 20, "Second"));
  const auto c = m_folder.write("2025/03/10/votes.lines", votes(1, 20, "Third"));
  const auto d = m_folder.write("20250310T093327/votes.lines", votes(1, 20, "Last"));
  sync({d.string(), b.string()});  // whatever else is read before or after
  sync({c.string(), a.string()});
  EXPECT_EQ(titles(), "Last\n");
  EXPECT_EQ(ask("SELECT l.day, l.dated_by, r.dataset FROM release l JOIN reading r USING (reading) ORDER BY l.ordinal"),
            "2025-01-24|folder|lines votes\n2025-02-07|folder|lines votes\n2025-03-10|folder|lines votes\n"
            "2025-03-10T09:33:27Z|folder|lines votes\n");
}

TEST_F(Releases, AFolderOlderThanTheRecordsInItDatesNothing) {
  sync({m_folder.write("1946-01-05/votes.lines", "dataset votes\n" + votes(1, 20)).string()});
  EXPECT_EQ(ask("SELECT day, dated_by FROM release"), "1946-01-20|content\n");
}

TEST_F(Releases, IdenticalBytesUnderTwoNamesAreOneReleaseOfTheLaterDay) {
  const auto text = "dataset votes\n" + votes(1, 20, "Same");
  const auto other = m_folder.write("2025-02-01/v.lines", "dataset votes\n" + votes(1, 20, "Other"));
  in_every_order({m_folder.write("2025-01-01/v.lines", text).string(), m_folder.write("copy (1).lines", text).string(),
                  m_folder.write("2025-03-01/renamed.lines", text).string(), other.string()});
  EXPECT_EQ(titles(), "Same\n");
}

TEST_F(Releases, OneThatLeavesOutMoreThanATenthIsHeldBackUntilItIsAccepted) {
  const auto full = m_folder.write("a.lines", "dataset votes 2025-01-01\n" + votes(1, 20));
  const auto tenth = m_folder.write("b.lines", "dataset votes 2025-02-01\n" + votes(1, 18));
  const auto cut = m_folder.write("c.lines", "dataset votes 2025-03-01\n" + votes(1, 15));
  EXPECT_FALSE(sync({full.string()}).finished_with_failures());
  EXPECT_FALSE(sync({tenth.string()}).finished_with_failures()) << "a tenth is allowed";
  for (int times = 0; times < 2; ++times) {
    const auto summary = sync({cut.string()});
    EXPECT_TRUE(summary.finished_with_failures());
    ASSERT_THAT(summary.held, SizeIs(1));
    EXPECT_EQ(summary.held[0].text, "c.lines leaves out 3 of the 18 records of b.lines: held back until --accept-shrink");
    EXPECT_EQ(count(), "18\n");
  }
  EXPECT_FALSE(sync({full.string()}).finished_with_failures()) << "of what was not looked at, doctor tells";
  EXPECT_THAT(store::held_releases(m_store), SizeIs(1));
  m_accept_shrink = true;
  EXPECT_FALSE(sync({cut.string()}).finished_with_failures());
  EXPECT_EQ(count(), "15\n");
  m_accept_shrink = false;
  EXPECT_FALSE(sync({cut.string()}).finished_with_failures()) << "it was accepted once and for all";
  const auto facts = store::fact_hash(m_store);
  store::rebuild(m_store);
  EXPECT_EQ(store::fact_hash(m_store), facts);
}

TEST_F(Releases, WhatIsHeldBackIsTheSameInEveryOrder) {
  in_every_order({m_folder.write("a.lines", "dataset votes 2025-01-01\n" + votes(1, 20, "Full")).string(),
                  m_folder.write("b.lines", "dataset votes 2025-02-01\n" + votes(3, 7, "Cut")).string(),
                  m_folder.write("c.lines", "dataset votes 2025-03-01\n" + votes(4, 6, "Cut")).string()});
  EXPECT_EQ(titles(), "Full\n");
  EXPECT_THAT(store::held_releases(m_store), SizeIs(2));
  sync({m_folder.write("d.lines", "dataset votes 2025-04-01\n" + votes(1, 21, "Whole")).string()});
  EXPECT_EQ(titles(), "Whole\n");
  EXPECT_THAT(store::held_releases(m_store), SizeIs(0)) << "a newer whole one answers them";
}

TEST_F(Releases, FilesThatShareNoRecordsArePartsOfOneDatasetAndAllCount) {
  const auto early = m_folder.write("a.lines", "dataset votes 2024-12-01\n" + votes(1, 20, "Early")).string(),
             late = m_folder.write("b.lines", "dataset votes 2025-01-01\n" + votes(21, 45, "Late")).string(),
             cut = m_folder.write("c.lines", "dataset votes 2025-02-01\n" + votes(30, 37, "Cut")).string(),
             renewed = m_folder.write("d.lines", "dataset votes 2025-03-01\n" + votes(20, 46, "Renewed")).string(),
             whole = m_folder.write("e.lines", "dataset votes 2025-04-01\n" + votes(1, 46, "Whole")).string();
  in_every_order({early, late});
  EXPECT_EQ(count() + titles(), "45\nEarly\nLate\n");
  EXPECT_FALSE(sync({early, late}).finished_with_failures());
  m_accept_shrink = true;
  sync({late});
  m_accept_shrink = false;
  EXPECT_EQ(count(), "45\n") << "nothing was to be accepted";
  in_every_order({early, late, cut});
  EXPECT_EQ(count() + titles(), "45\nEarly\nLate\n");
  const auto held = sync({cut}).held;
  ASSERT_THAT(held, SizeIs(1));
  EXPECT_THAT(held[0].text, HasSubstr("leaves out 17 of the 25 records of b.lines"));
  in_every_order({early, late, cut, renewed});
  EXPECT_EQ(ask("SELECT l.day, l.standing FROM release l ORDER BY l.ordinal"),
            "2024-12-01|current\n2025-01-01|superseded\n2025-02-01|superseded\n2025-03-01|current\n");
  in_every_order({early, late, cut, whole});
  EXPECT_EQ(count() + titles(), "46\nWhole\n");
  m_store = store::Store::in_memory();
  sync({early, late, whole, cut});
  EXPECT_EQ(ask("SELECT DISTINCT reason FROM visibility WHERE reason IS NOT NULL ORDER BY 1"),
            "2024-12-01 (a.lines) yields to 2025-04-01 (e.lines): changes nothing\n"
            "2025-01-01 (b.lines) yields to 2025-04-01 (e.lines): changes nothing\n");
  EXPECT_THAT(store::held_releases(m_store), SizeIs(0));
}

TEST_F(Releases, WithAnySettingPartsOfOneDatasetStandBesideEachOther) {
  m_most_withdrawn = 100;
  in_every_order({m_folder.write("a.lines", "dataset votes 2024-12-01\n" + votes(1, 20)).string(),
                  m_folder.write("b.lines", "dataset votes 2025-01-01\n" + votes(15, 40)).string()});
  EXPECT_EQ(count(), "40\n");
}

TEST_F(Releases, VotesThatLoseTheirBallotsAreAsGoodAsGone) {
  const std::string filled = "vote S/RES/1(1946) 1946-01-25 Staff ; China:yes France:yes USSR:yes\n",
                    emptied = "vote S/RES/1(1946) 1946-01-25 Staff\n";
  sync({m_folder.write("a.lines", "dataset votes 2025-01-01\n" + filled).string()});
  EXPECT_THAT(sync({m_folder.write("b.lines", "dataset votes 2025-02-01\n" + emptied).string()}).held, SizeIs(1));
  EXPECT_EQ(ask("SELECT count(*) FROM ballot"), "3\n");
}

TEST_F(Releases, VotesThatKeepTheirTotalsAndLoseTheirBallotsAreAsGoodAsGone) {
  const std::string vote = "vote S/RES/1(1946) 1946-01-25 Staff ; yes=3";
  sync({m_folder.write("a.lines", "dataset votes 2025-01-01\n" + vote + " China:yes France:yes USSR:yes\n").string()});
  EXPECT_THAT(sync({m_folder.write("b.lines", "dataset votes 2025-02-01\n" + vote + "\n").string()}).held, SizeIs(1));
  EXPECT_EQ(ask("SELECT count(*) FROM ballot"), "3\n");
}

TEST_F(Releases, ARebuildSettlesToo) {
  sync({m_folder.write("a.lines", "dataset votes 2025-01-01\n" + votes(1, 20)).string()});
  m_store.database().exec("DELETE FROM release");  // as in a store of an earlier schema
  store::rebuild(m_store);
  EXPECT_EQ(ask("SELECT day, standing FROM release"), "2025-01-01|current\n");
}

TEST_F(Releases, AnotherSettingAllowsMore) {
  m_most_withdrawn = 80;
  sync({m_folder.write("a.lines", "dataset votes 2025-01-01\n" + votes(1, 20)).string()});
  EXPECT_THAT(sync({m_folder.write("b.lines", "dataset votes 2025-02-01\n" + votes(1, 5)).string()}).held, SizeIs(0));
  EXPECT_EQ(count(), "5\n");
}

TEST_F(Releases, AFileThatIsCutOffInPlaceIsHeldBackToo) {
  const auto file = m_folder.write("votes.lines", votes(1, 20));
  sync({file.string()});
  m_folder.write("votes.lines", votes(1, 5, "Cut"));
  const auto summary = sync({file.string()});
  ASSERT_THAT(summary.held, SizeIs(1));
  EXPECT_THAT(summary.held[0].text, HasSubstr("leaves out 15 of the 20 records"));
  EXPECT_EQ(count(), "20\n");
  EXPECT_THAT(sync({file.string()}).held, SizeIs(1)) << "still";
  m_folder.write("votes.lines", votes(1, 21, "Mended"));
  EXPECT_THAT(sync({file.string()}).held, SizeIs(0));
  EXPECT_EQ(count() + titles(), "21\nMended\n");
  m_folder.write("votes.lines", votes(1, 5, "Meant"));
  EXPECT_THAT(sync({file.string()}).held, SizeIs(1));
  m_accept_shrink = true;
  EXPECT_THAT(sync({file.string()}).held, SizeIs(0));
  EXPECT_EQ(count() + titles(), "5\nMeant\n");
}

TEST_F(Releases, UndatedBytesThatWereChangedInPlaceAreOlderThanWhatIsThereNow) {
  const auto file = m_folder.write("votes.lines", "dataset votes\n" + votes(1, 20, "Before"));
  sync({file.string()});
  m_folder.write("votes.lines", "dataset votes\n" + votes(1, 19, "After"));  // one was withdrawn: its day is earlier now
  sync({file.string()});
  EXPECT_EQ(titles(), "After\n");
}

TEST_F(Releases, OneDatedInTheFutureTakesNobodysPlace) {
  in_every_order({m_folder.write("a.lines", "dataset votes 2026-01-01\n" + votes(1, 20, "True")).string(),
                  m_folder.write("b.lines", "dataset votes 2062-02-06\n" + votes(1, 20, "Mistyped")).string()});
  EXPECT_EQ(titles(), "True\n");
  EXPECT_THAT(store::future_releases(m_store), SizeIs(1));
  EXPECT_THAT(store::held_releases(m_store), SizeIs(0));
}

TEST_F(Releases, OneDatedInTheFutureCountsFromTheFirstSyncOfItsDayThatReadsAnything) {
  const auto now = m_folder.write("a.lines", "dataset votes 2025-02-06\n" + votes(1, 20, "Now"));
  const auto next = m_folder.write("b.lines", "dataset votes 2027-08-01\n" + votes(1, 20, "Next"));
  sync({now.string(), next.string()});
  EXPECT_EQ(titles(), "Now\n");
  m_now += 240LL * 24 * 60 * 60;
  sync({now.string()});
  EXPECT_EQ(titles(), "Now\n") << "what was known by the last reading stays as it was";
  sync({m_folder.write("c.lines", "listed A1 2006-12-23 Another\n").string()});
  EXPECT_EQ(titles(), "Next\n");
  EXPECT_THAT(store::future_releases(m_store), SizeIs(0));
}

TEST_F(Releases, BytesThatAreLeftInOneSeriesOfFoldersAreOfThatOne) {
  const auto same = votes(1, 20, "Same");
  const auto alpha = m_folder.write("2025-02-07/alpha.lines", same);
  sync({alpha.string(), m_folder.write("2025-02-07/beta.lines", same).string()});
  EXPECT_EQ(ask("SELECT dataset FROM reading"), "lines alpha\n");
  m_folder.write("2025-02-07/alpha.lines", votes(1, 21, "Other"));
  sync({alpha.string()});
  EXPECT_EQ(ask("SELECT r.dataset, d.name FROM reading r JOIN document d USING (document) ORDER BY r.reading"),
            "lines beta|beta.lines\nlines alpha|alpha.lines\n");
}

TEST_F(Releases, IdenticalBytesInTwoSeriesOfDatedFoldersAreOfTheFirstInEveryOrder) {
  const auto same = votes(1, 20, "Same");
  in_every_order({m_folder.write("2025-01-24/alpha.lines", votes(1, 20, "Before")).string(),
                  m_folder.write("2025-02-07/beta.lines", same).string(),
                  m_folder.write("2025-02-07/alpha.lines", same).string(),
                  m_folder.write("2025-03-10/beta.lines", votes(1, 20, "After")).string()});
  EXPECT_EQ(ask("SELECT r.dataset, l.day, l.standing FROM release l JOIN reading r USING (reading) ORDER BY 1, 2"),
            "lines alpha|2025-01-24|superseded\nlines alpha|2025-02-07|current\nlines beta|2025-03-10|current\n");
}

TEST_F(Releases, AListIsAStateOnADayWhatItDropsIsRemovedAndStays) {
  std::string kept;
  for (int i = 10; i < 30; ++i) kept += "listed K" + std::to_string(i) + " 2007-03-24 Kept\n";
  const auto a = m_folder.write("a.lines", "dataset list 2018-10-29\nlisted A1 2006-12-23 First\n" + kept);
  const auto b =
      m_folder.write("b.lines", "dataset list 2020-11-30\nlisted A1 2006-12-23 Renamed\nlisted B1 2019-01-01 New\n" + kept);
  const auto c = m_folder.write("c.lines", "dataset list 2026-02-27\nlisted C1 2025-09-28 Newest\n" + kept);
  in_every_order({a.string(), b.string(), c.string()});
  const std::string seen =
      "SELECT symbol, title, date, first_seen, last_seen, removed FROM event WHERE symbol NOT LIKE 'K%' ORDER BY symbol";
  EXPECT_EQ(ask(seen),
            "A1|Renamed|2006-12-23|2018-10-29|2020-11-30|2026-02-27\nB1|New|2019-01-01|2020-11-30|2020-11-30|2026-02-27\n"
            "C1|Newest|2025-09-28|2026-02-27|2026-02-27|\n");
  EXPECT_EQ(ask("SELECT detail FROM timeline WHERE symbol = 'A1'"),
            "seen from 2018-10-29 to 2020-11-30; removed by 2026-02-27\n");

  m_store = store::Store::in_memory();
  for (const auto &file : {a, b, c}) sync({file.string()});
  EXPECT_EQ(ask("SELECT reading, kind, count(*) FROM change GROUP BY 1, 2"),
            "1|added|21\n2|added|1\n3|added|1\n3|removed|2\n");
  EXPECT_EQ(ask("SELECT kind, ref, new_value FROM change WHERE reading = 3 ORDER BY ref"),
            "removed|list A1|2026-02-27\nremoved|list B1|2026-02-27\nadded|list C1|\n");
  m_store.know_only(1);
  EXPECT_EQ(ask("SELECT count(*), count(removed) FROM event"), "21|0\n") << "the store knew of no removal then";
}

TEST_F(Releases, AnEntryThatReturnsIsOnTheListAgain) {
  std::string kept;
  for (int i = 10; i < 30; ++i) kept += "listed K" + std::to_string(i) + " - Kept\n";
  const std::string one = "listed A1 2006-12-23 First\n";
  sync({m_folder.write("a.lines", "dataset list 2018-01-01\n" + one + kept).string()});
  sync({m_folder.write("b.lines", "dataset list 2019-01-01\n" + kept).string()});
  EXPECT_EQ(ask("SELECT removed FROM event WHERE symbol = 'A1'"), "2019-01-01\n");
  sync({m_folder.write("c.lines", "dataset list 2020-01-01\n" + one + kept).string()});
  EXPECT_EQ(ask("SELECT first_seen, last_seen, removed FROM event WHERE symbol = 'A1'"), "2018-01-01|2020-01-01|\n");
  EXPECT_EQ(ask("SELECT reading, kind FROM change WHERE ref = 'list A1'"), "1|added\n2|removed\n3|added\n");
}

TEST_F(Releases, AListCutOffIsHeldBackAndRemovesNobody) {
  std::string all;
  for (int i = 10; i < 30; ++i) all += "listed K" + std::to_string(i) + " 2007-03-24 Kept\n";
  sync({m_folder.write("a.lines", "dataset list 2018-01-01\n" + all).string()});
  const auto cut = all.substr(0, all.size() / 2);
  EXPECT_THAT(sync({m_folder.write("b.lines", "dataset list 2019-01-01\n" + cut).string()}).held, SizeIs(1));
  EXPECT_EQ(ask("SELECT count(*), count(removed) FROM event"), "20|0\n");
}

TEST_F(Releases, AListWithoutAnyDayComesAfterThoseThatAreShorter) {
  const auto entries = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "listed N" + std::to_string(100 + i) + " - Entry\n";
    return text;
  };
  in_every_order({m_folder.write("a.lines", "dataset list 2021-12-02\n" + entries(20)).string(),
                  m_folder.write("b.lines", "dataset list 2022-09-22\n" + entries(22)).string(),
                  m_folder.write("old.lines", "dataset list\n" + entries(18)).string()});
  EXPECT_EQ(ask("SELECT day FROM release WHERE standing = 'current'"), "2022-09-22\n");
  in_every_order({m_folder.write("a.lines", "dataset list 2021-12-02\n" + entries(20)).string(),
                  m_folder.write("b.lines", "dataset list 2022-09-22\n" + entries(22)).string(),
                  m_folder.write("new.lines", "dataset list\n" + entries(25)).string()});
  EXPECT_EQ(ask("SELECT dated_by FROM release WHERE standing = 'current'"), "nothing\n");
}

}  // namespace
