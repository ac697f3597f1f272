#include "given.hpp"

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// Whose record reaches to this day. It is looked at daily.
alert::SourceAge source(std::optional<int> declared, const char *newest) {
  alert::SourceAge one;
  one.plugin = "resolutions";
  one.label = "unxml akn";
  one.name = "UN resolutions";
  one.declared_days = declared;
  one.newest = core::Date::parse(newest);
  one.changed = day("2024-03-10");
  one.looked = day("2024-09-16");
  return one;
}

std::vector<alert::Alert> stale(std::vector<alert::SourceAge> sources, const char *on,
                                const alert::Settings &settings = {}) {
  alert::Record record;
  record.sources = std::move(sources);
  return of_kind(record, on, alert::Kind::stale_source, settings);
}

TEST(StaleSource, IsOneWhoseRecordIsOlderThanItsRhythm) {
  EXPECT_THAT(stale({source(14, "2024-03-01")}, "2024-03-15"), IsEmpty());
  const auto alerts = stale({source(14, "2024-03-01")}, "2024-03-16");
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].id, "stale_source::unxml akn:2024-03-01:once");
  EXPECT_EQ(alerts[0].id, stale({source(14, "2024-03-01")}, "2024-09-16").at(0).id) << "one record, one alert";
  EXPECT_THAT(alerts[0].reason,
              HasSubstr("its record reaches to 2024-03-01, 15 days ago; its publisher renews it every 14 days"));
}

TEST(StaleSource, ADailyLookAtAnOldRecordKeepsNothingFreshAndTheThreeDatesAreToldApart) {
  EXPECT_THAT(stale({source(14, "2024-03-01")}, "2024-09-16").at(0).reason,
              testing::AllOf(HasSubstr("reaches to 2024-03-01"), HasSubstr("last changed on 2024-03-10"),
                             HasSubstr("last looked at on 2024-09-16")));
  EXPECT_THAT(stale({source(14, "2024-09-15")}, "2024-09-16"), IsEmpty());
}

TEST(StaleSource, WhatPrintsNoDayIsAsOldAsItsBytes) {
  auto undated = source(7, "");
  EXPECT_THAT(stale({undated}, "2024-03-17"), IsEmpty());
  EXPECT_THAT(stale({undated}, "2024-03-18").at(0).reason,
              HasSubstr("its record prints no day, and is as it was on 2024-03-10, 8 days ago"));
  undated.changed.reset();
  EXPECT_THAT(stale({undated}, "2024-03-11").at(0).reason, HasSubstr("never read"));
}

TEST(StaleSource, TheSettingsStandBeforeTheRhythm) {
  alert::Settings settings;
  settings.stale_days = 100;
  EXPECT_THAT(stale({source(14, "2024-03-01")}, "2024-04-16", settings), IsEmpty());
  settings.stale_days_by_source["resolutions"] = 10;
  EXPECT_THAT(stale({source(14, "2024-03-01")}, "2024-03-12", settings).at(0).reason,
              HasSubstr("the settings allow 10 days"));
  settings.stale_days_by_source["unxml akn"] = 60;
  EXPECT_THAT(stale({source(14, "2024-03-01")}, "2024-04-16", settings), IsEmpty());
}

TEST(StaleSource, AnUndeclaredRhythmIsThatOfItsReleases) {
  auto one = source(std::nullopt, "2024-03-01");
  one.releases = {day("2023-10-01"), day("2023-12-01"), day("2023-11-01"), day("2023-12-31")};  // 31, 30, 30 days
  EXPECT_THAT(stale({one}, "2024-03-31"), IsEmpty());
  EXPECT_THAT(stale({one}, "2024-04-01").at(0).reason, HasSubstr("its releases came every 30 days"));
  one.releases.resize(2);
  EXPECT_THAT(stale({one}, "2024-04-01"), IsEmpty()) << "two releases are no rhythm: 90 days are assumed";
  EXPECT_THAT(stale({one}, "2024-05-31").at(0).reason, HasSubstr("not known; assumed are 90 days"));
}

TEST(StaleSource, AStoreThatNeverReadAnythingIsStale) {
  EXPECT_THAT(stale({}, "2024-03-01").at(0).reason, HasSubstr("no source was ever read"));
}

}  // namespace
