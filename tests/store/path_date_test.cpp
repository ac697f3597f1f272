#include <store/path_date.hpp>

#include <gtest/gtest.h>

namespace {

using namespace unsc::store;

TEST(PathDate, ADayIsFoundInTheWaysInWhichPeopleWriteIt) {
  for (const auto &[name, date] : std::initializer_list<std::pair<const char *, const char *>>{
           {"2025-01-24", "2025-01-24"},
           {"snapshot_2025_1_4", "2025-01-04"},
           {"20250124", "2025-01-24"},
           {"20250124T095829_f2e6ab77_2025.json", "2025-01-24T09:58:29Z"},
           {"2025-01-24T09:58:29Z", "2025-01-24T09:58:29Z"},
           {"backup-20250124_095829", "2025-01-24T09:58:29Z"},
           {"un list 2025.01.24", "2025-01-24"},
           {"2026_02_06_sc_voting.csv", "2026-02-06"}})
    EXPECT_EQ(date_in_name(name), date) << name;
}

TEST(PathDate, WhatIsNoDayIsNone) {
  for (const char *name : {"2025", "2025-01", "2025-13-01", "20251301", "sdn.csv", "1234567890", "1945", "19000101",
                           "v1.2.3", "S_RES_2680_E.xml", "unsc_votes_1946-2025_wide.csv", "0001-01-01"})
    EXPECT_EQ(date_in_name(name), "") << name;
}

TEST(PathDate, TheNearestFolderWithADayCountsAndTheFileItselfDoesNot) {
  EXPECT_EQ(date_in_folders("/data/2024-01-01/2025-02-07/unxml/2025.json"), "2025-02-07");
  EXPECT_EQ(date_in_folders("/data/2025/03/10/list.xml"), "2025-03-10");
  EXPECT_EQ(date_in_folders("/data/2025/list-2025-03-10.xml"), "");
  EXPECT_EQ(date_in_folders("list.xml"), "");
}

TEST(PathDate, FilesOfOneSeriesShareTheirPlaceBelowTheDay) {
  EXPECT_EQ(series_of("/a/2025-01-24/un/Register (1).csv"), "un/register");
  EXPECT_EQ(series_of("/b/2025/02/07/un/register.csv"), "un/register");
  EXPECT_EQ(series_of("/a/2025-01-24/ofac/register.csv"), "ofac/register") << "of the same day, and no release of the same";
  EXPECT_EQ(series_of("/a/register.csv"), "");
}

TEST(PathDate, CopiesShareTheirStem) {
  EXPECT_EQ(stem_of("/a/2025-01-24/Register (1).csv"), "register");
  EXPECT_EQ(stem_of("register.records.jsonl"), "register");
}

}  // namespace
