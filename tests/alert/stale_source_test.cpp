#include "given.hpp"

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

alert::SourceAge source(std::optional<int> declared, const char *last_synced) {
  alert::SourceAge one;
  one.plugin = "resolutions";
  one.name = "UN resolutions";
  one.declared_days = declared;
  one.last_synced = core::Date::parse(last_synced);
  return one;
}

std::vector<alert::Alert> stale(std::vector<alert::SourceAge> sources, const char *on,
                                const alert::Settings &settings = {}) {
  alert::Record record;
  record.sources = std::move(sources);
  return of_kind(record, on, alert::Kind::stale_source, settings);
}

TEST(StaleSource, IsOneNotLookedAtForLongerThanItsRhythm) {
  EXPECT_THAT(stale({source(14, "2024-03-01")}, "2024-03-15"), IsEmpty());
  const auto alerts = stale({source(14, "2024-03-01")}, "2024-03-16");
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].id, "stale_source::resolutions:2024-03-01:once");
  EXPECT_EQ(alerts[0].id, stale({source(14, "2024-03-01")}, "2024-09-16").at(0).id) << "one look, one alert";
  EXPECT_THAT(alerts[0].reason, HasSubstr("15 days ago; its publisher renews it every 14 days"));
}

TEST(StaleSource, ADailyLookKeepsAQuietSourceFresh) {
  EXPECT_THAT(stale({source(14, "2024-09-15")}, "2024-09-16"), IsEmpty());
}

TEST(StaleSource, TheSettingsStandBeforeTheRhythm) {
  alert::Settings settings;
  settings.stale_days = 100;
  EXPECT_THAT(stale({source(14, "2024-03-01")}, "2024-04-16", settings), IsEmpty());
  settings.stale_days_by_source["resolutions"] = 10;
  EXPECT_THAT(stale({source(14, "2024-03-01")}, "2024-03-12", settings).at(0).reason,
              HasSubstr("the settings allow 10 days"));
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
