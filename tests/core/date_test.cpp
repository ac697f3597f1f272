#include <core/date.hpp>

#include <gtest/gtest.h>

namespace unsc::core {
namespace {

Date day(std::string_view iso) { return Date::parse(iso).value(); }

TEST(Date, OnlyARealDayInIsoFormIsOne) {
  EXPECT_EQ(day("2024-04-30").iso(), "2024-04-30");
  for (const auto *wrong :
       {"2024-02-30", "2023-02-29", "2024-4-30", "2024-04-30x", "", "2024-04", "+024-04-30", "0000-01-01"}) {
    EXPECT_FALSE(Date::parse(wrong)) << wrong;
  }
}

TEST(Date, AMonthKeepsItsDayClampedAtTheEnd) {
  EXPECT_EQ(day("2015-09-02").plus_months(10).iso(), "2016-07-02");  // resolution 2237
  EXPECT_EQ(day("2024-10-18").plus_months(13).iso(), "2025-11-18");  // resolution 2752
  EXPECT_EQ(day("2024-01-31").plus_months(1).iso(), "2024-02-29");
  EXPECT_EQ(day("2012-07-20").plus_days(30).iso(), "2012-08-19");  // resolution 2059
}

TEST(Date, DaysAreCountedAcrossTheLeapDay) { EXPECT_EQ(day("2024-04-30").days_since(day("2024-03-01")), 60); }

TEST(Date, ItKnowsTheDayOfTheWeek) { EXPECT_EQ(day("2024-03-28").weekday(), 4U); }

TEST(PartialDate, AMonthSaysWhatItCanMean) {
  const auto month = PartialDate::parse("2024-02").value();
  EXPECT_TRUE(month.is_month());
  EXPECT_FALSE(month.day());
  EXPECT_EQ(month.earliest().iso(), "2024-02-01");
  EXPECT_EQ(month.latest().iso(), "2024-02-29");
  EXPECT_EQ(month.iso(), "2024-02");
}

TEST(PartialDate, AYearSaysWhatItCanMean) { EXPECT_EQ(PartialDate::parse("1946").value().latest().iso(), "1946-12-31"); }

TEST(PartialDate, ADayWithoutItsMonthIsNoDate) {
  EXPECT_FALSE(PartialDate::from(2024, 0, 5));
  EXPECT_FALSE(PartialDate::from(2024, 13, 0));
  EXPECT_FALSE(PartialDate::parse("2024-00"));
}

TEST(PartialDate, ADayComesAfterItsMonthAlone) {
  EXPECT_LT(PartialDate::parse("2024-02"), PartialDate::parse("2024-02-01"));
}

TEST(Instant, ADayMeansItsFirstSecond) {
  EXPECT_EQ(Instant::parse("2026-02-06"), Instant::parse("2026-02-06T00:00:00Z"));
  EXPECT_EQ(Instant::parse("2025-05-12T10:19:30Z").value().iso(), "2025-05-12T10:19:30Z");
  EXPECT_LT(Instant::parse("2025-07-21"), Instant::parse("2025-11-25"));
}

TEST(Instant, AnythingElseIsNone) {
  for (const auto *wrong : {"2025-05-12T10:19:30", "2025-05-12 10:19:30Z", "2025-05-12T25:00:00Z", "today"}) {
    EXPECT_FALSE(Instant::parse(wrong)) << wrong;
  }
}

TEST(Instant, TheDayBefore1970IsTheDayBefore) { EXPECT_EQ(Instant::from_unix(-1).iso(), "1969-12-31T23:59:59Z"); }

}  // namespace
}  // namespace unsc::core
