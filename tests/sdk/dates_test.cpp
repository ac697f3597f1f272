#include <gtest/gtest.h>
#include <unsc/release.hpp>

#include <string>

namespace {

std::string text(unsc::Date d) {
  return std::to_string(d.year) + '-' + std::to_string(d.month) + '-' + std::to_string(d.day);
}
std::string read(std::string_view printed, unsc::SlashOrder order = unsc::SlashOrder::refused) {
  const auto dates = unsc::read_dates(printed, order);
  if (!dates) return "none";
  return text(dates->first) + (unsc::same_date(dates->first, dates->last) ? "" : " to " + text(dates->last));
}

TEST(Dates, AreReadInEveryShapeThatPublishersPrint) {
  EXPECT_EQ(read("2024-03-28"), "2024-3-28");
  EXPECT_EQ(read("2027-06"), "2027-6-0");
  EXPECT_EQ(read("1946"), "1946-0-0");
  EXPECT_EQ(read("28 March 2024"), "2024-3-28");
  EXPECT_EQ(read("05 October 2004"), "2004-10-5");
  EXPECT_EQ(read("28 MARCH 2024"), "2024-3-28");
  EXPECT_EQ(read("March 28, 2024"), "2024-3-28");
  EXPECT_EQ(read("June 30 2023"), "2023-6-30");
  EXPECT_EQ(read("30 Apr. 2024"), "2024-4-30");
  EXPECT_EQ(read("1st Sept 2004"), "2004-9-1");
  EXPECT_EQ(read("December 2024"), "2024-12-0");
  EXPECT_EQ(read("\xC2\xA0"
                 "28\xC2\xA0March\t2024\r\n"),
            "2024-3-28");
}

TEST(Dates, KeepBothEndsOfARange) {
  EXPECT_EQ(read("14-15 December 2001"), "2001-12-14 to 2001-12-15");
  EXPECT_EQ(read("14 \xE2\x80\x93 15 December 2001"), "2001-12-14 to 2001-12-15");
  EXPECT_EQ(read("30 June - 1 July 2002"), "2002-6-30 to 2002-7-1");
  EXPECT_EQ(read("December 14-15, 2001"), "2001-12-14 to 2001-12-15");
  EXPECT_EQ(read("31 December 2001 - 2 January 2002"), "2001-12-31 to 2002-1-2");
  EXPECT_EQ(read("15-14 December 2001"), "none");
  EXPECT_FALSE(unsc::read_date("14-15 December 2001").has_value());
}

TEST(Dates, WithSlashesAreRefusedUnlessTheCallerKnowsTheirOrder) {
  EXPECT_EQ(read("2/16/1946"), "none");
  EXPECT_EQ(read("2/16/1946", unsc::SlashOrder::month_first), "1946-2-16");
  EXPECT_EQ(read("16/2/1946", unsc::SlashOrder::month_first), "none");
  EXPECT_EQ(read("16/2/1946", unsc::SlashOrder::day_first), "1946-2-16");
}

TEST(Dates, ThatNoCalendarHasAreNone) {
  for (const char *printed :
       {"", "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "31 April 2024", "0 March 2024",
        "28 March 24", "28 Mars 2024", "28 March 2024 at noon", "2024-3-28", "2024-03-28x", "+2024-03-2", "March", "28",
        "2026-09-26 or 2026-09-27", "202-03-28", "0001-01-01"}) {
    EXPECT_EQ(read(printed), "none") << printed;
  }
  EXPECT_EQ(read("29 February 2024"), "2024-2-29");
  EXPECT_EQ(read("29 February 1900"), "none");
}

TEST(Counts, AreReadAsPrintedAndAreNeverMadeUp) {
  EXPECT_EQ(unsc::count_as_printed("013"), 13);
  EXPECT_EQ(unsc::count_as_printed("120.0"), 120);
  EXPECT_EQ(unsc::count_as_printed(" 15\xC2\xA0"), 15);
  EXPECT_EQ(unsc::count_as_printed("0"), 0);
  for (const char *printed : {"", " ", "?", "-", "-1", "12.5", "1e3", ".", "9999999999"}) {
    EXPECT_FALSE(unsc::count_as_printed(printed).has_value()) << printed;
  }
}

TEST(Symbols, AreTrimmedAndOtherwiseLeftAsPrinted) {
  EXPECT_EQ(unsc::symbol_as_printed("\t\xC2\xA0S/RES/2680 (2023)\xE2\x80\xAF \r\n"), "S/RES/2680 (2023)");
  EXPECT_EQ(unsc::symbol_as_printed("S/4733/Rev. 1"), "S/4733/Rev. 1");
  EXPECT_EQ(unsc::symbol_as_printed("S/1\xC3\xA0"), "S/1\xC3\xA0");
  EXPECT_EQ(unsc::symbol_as_printed(" \t "), "");
}

TEST(Tallies, AreFoundInWords) {
  const auto tally = unsc::tally_in_words("Adopted 13-1-1, 9591st meeting");
  ASSERT_TRUE(tally.has_value());
  EXPECT_EQ(tally->yes, 13);
  EXPECT_EQ(tally->no, 1);
  EXPECT_EQ(tally->abstain, 1);
  const auto all = unsc::tally_in_words("Adopted unanimously, 7023rd meeting");
  ASSERT_TRUE(all.has_value());
  EXPECT_TRUE(all->unanimous);
  EXPECT_FALSE(all->yes.has_value());
  EXPECT_FALSE(unsc::tally_in_words("Adopted at the 9591st meeting").has_value());
  EXPECT_FALSE(unsc::tally_in_words("adopted 2001-12-14-15").has_value());
  EXPECT_FALSE(unsc::tally_in_words("").has_value());
}

TEST(Releases, AreReadFromFileNames) {
  const auto both = [](const char *name) {
    const auto release = unsc::release_in_name(name);
    return release.dataset + " @" + release.released;
  };
  EXPECT_EQ(both("2026_02_06_sc_voting.csv"), "sc_voting @2026-02-06");
  EXPECT_EQ(both("2025_7_21_sc_voting.csv"), "sc_voting @2025-07-21");
  EXPECT_EQ(both("2025_7_21_sc_voting (1).csv"), "sc_voting @2025-07-21");
  EXPECT_EQ(both("2024-09-12 ga_resolutions_voting.csv"), "ga_resolutions_voting @2024-09-12");
  EXPECT_EQ(both("sc_voting_20260206.csv"), "sc_voting @2026-02-06");
  EXPECT_EQ(both("20250512T101930_bfb259c9_2025.json"), "2025 @2025-05-12T10:19:30Z");
  EXPECT_EQ(both("20250512T251930_bfb259c9_2025.json"), "20250512T251930_bfb259c9_2025 @");
  EXPECT_EQ(both("2025.json"), "2025 @");
  EXPECT_EQ(both("2025_13_40_votes.csv"), "2025_13_40_votes @");
  EXPECT_EQ(both("unsc_votes_1946-2025_wide.csv"), "unsc_votes_1946_2025_wide @");
}

}  // namespace
