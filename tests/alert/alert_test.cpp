#include <alert/alert.hpp>

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

core::Date day(const char *iso) { return *core::Date::parse(iso); }

mandate::Term term(const char *symbol, const char *adopted, const char *until,
                   mandate::Outcome outcome = mandate::Outcome::adopted) {
  mandate::Term one;
  one.body = "dprk-panel";
  one.symbol = symbol;
  one.adopted = day(adopted);
  one.act = "extend";
  one.until = core::PartialDate::parse(until);
  one.outcome = outcome;
  return one;
}

alert::Record panel(mandate::State state = mandate::State::active) {
  alert::Clock clock;
  clock.body.slug = "dprk-panel";
  clock.body.name = "Panel of Experts on the DPRK";
  clock.terms = {term("S/RES/2569(2021)", "2021-03-26", "2022-04-30"), term("S/RES/2627(2022)", "2022-03-25", "2023-04-30"),
                 term("S/RES/2680(2023)", "2023-03-23", "2024-04-30")};
  clock.status.state = state;
  clock.status.until = core::PartialDate::parse("2024-04-30");
  clock.status.basis = "S/RES/2680(2023)";
  clock.status.paragraph = "1";
  clock.status.quote = "Decides to extend until 30 April 2024";
  clock.status.reason = "lapsed on 2024-04-30";
  return {{clock}, {}};
}

TEST(Alerts, QuoteTheParagraphAndCountTheDays) {
  const auto alerts = alert::due(panel(), day("2024-03-01"));
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].kind, "mandate_expiry");
  EXPECT_EQ(alerts[0].days_left, 60);
  EXPECT_EQ(alerts[0].step, 60);
  EXPECT_EQ(alerts[0].paragraph, "1");
  EXPECT_THAT(alerts[0].quote, HasSubstr("30 April 2024"));
  EXPECT_THAT(alerts[0].reason, HasSubstr("60 days"));
}

TEST(Alerts, KeepTheirIdUntilTheNextStep) {
  const auto id = [](const char *on) { return alert::due(panel(), day(on)).at(0).id; };
  EXPECT_EQ(id("2024-03-01"), id("2024-03-30"));  // 60 and 31 days left
  EXPECT_NE(id("2024-03-30"), id("2024-03-31"));  // 31 and 30 days left
}

TEST(Alerts, AreSilentFurtherAheadThanAsked) {
  EXPECT_THAT(alert::due(panel(), day("2024-01-30")), IsEmpty());  // 91 days
  EXPECT_THAT(alert::due(panel(), day("2024-01-31")), SizeIs(1));
  alert::Settings near;
  near.within = 14;
  EXPECT_THAT(alert::due(panel(), day("2024-03-01"), near), IsEmpty());
}

TEST(Alerts, GrowMorePressing) {
  const auto severity = [](const char *on) { return alert::due(panel(), day(on)).at(0).severity; };
  EXPECT_EQ(severity("2024-03-01"), alert::Severity::info);
  EXPECT_EQ(severity("2024-04-05"), alert::Severity::warning);
  EXPECT_EQ(severity("2024-04-29"), alert::Severity::critical);
}

TEST(Alerts, SayThatTheRenewalFailed) {
  auto record = panel();
  record.clocks[0].terms.push_back(term("S/2024/255", "2024-03-28", "2025-04-30", mandate::Outcome::vetoed));
  const auto alerts = alert::due(record, day("2024-03-28"));
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].severity, alert::Severity::critical);
  EXPECT_THAT(alerts[0].reason, HasSubstr("renewal S/2024/255 vetoed on 2024-03-28"));
}

TEST(Alerts, ALapseIsNoExpiryAndNotRepeatedForEver) {
  const auto alerts = alert::due(panel(mandate::State::lapsed), day("2024-05-02"));
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].kind, "lapsed");
  EXPECT_EQ(alerts[0].days_left, -2);
  EXPECT_EQ(alerts[0].severity, alert::Severity::critical);
  EXPECT_THAT(alert::due(panel(mandate::State::lapsed), day("2024-07-30")), IsEmpty());
}

TEST(Alerts, AnUnknownStatusRaisesNoFalseAlarm) {
  EXPECT_THAT(alert::due(panel(mandate::State::unknown), day("2024-05-02")), IsEmpty());
}

TEST(Alerts, AMonthWithoutADayCountsFromItsFirstDay) {
  auto record = panel();
  record.clocks[0].status.until = core::PartialDate::parse("2024-12");
  EXPECT_EQ(alert::due(record, day("2024-11-24")).at(0).days_left, 7);
  EXPECT_EQ(alert::due(record, day("2024-12-15")).at(0).days_left, 0);
}

TEST(Alerts, TheOutlookShowsWhenPastRenewalsCame) {
  EXPECT_THAT(alert::due(panel(), day("2024-03-01")).at(0).outlook,
              HasSubstr("2 renewals came 36, 38 days before the end (median 37): the usual day is 2024-03-24"));
}

}  // namespace
