#include "given.hpp"

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Alerts, QuoteTheParagraphAndCountTheDays) {
  const auto alerts = alert::due(panel(), day("2024-03-01"));
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].kind, alert::Kind::mandate_expiry);
  EXPECT_EQ(alerts[0].days_left, 60);
  EXPECT_EQ(alerts[0].step, 60);
  EXPECT_EQ(alerts[0].paragraph, "1");
  EXPECT_THAT(alerts[0].quote, HasSubstr("30 April 2024"));
  EXPECT_THAT(alerts[0].reason, HasSubstr("60 days"));
}

TEST(Alerts, KeepTheirIdUntilTheNextStep) {
  const auto id = [](const char *on) { return alert::due(panel(), day(on)).at(0).id; };
  EXPECT_EQ(id("2024-03-01"), "mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60");
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

TEST(Alerts, StepsAreThoseOfTheBodyElseOfTheKindElseOfAll) {
  alert::Settings settings;
  settings.steps_by_kind[alert::Kind::mandate_expiry] = {10};
  EXPECT_FALSE(alert::due(panel(), day("2024-03-01"), settings).at(0).speaks) << "listed, but no step is reached";
  EXPECT_EQ(alert::due(panel(), day("2024-04-21"), settings).at(0).step, 10);
  settings.steps_by_body["dprk-panel"] = {200, 45};
  EXPECT_EQ(alert::due(panel(), day("2023-11-01"), settings).at(0).step, 200) << "a first step further ahead than 90 days";
  settings.steps_by_body["dprk-panel"] = {};
  EXPECT_THAT(alert::due(panel(), day("2024-04-21"), settings), IsEmpty());
}

TEST(Alerts, GrowMorePressing) {
  const auto severity = [](const char *on) { return alert::due(panel(), day(on)).at(0).severity; };
  EXPECT_EQ(severity("2024-03-01"), alert::Severity::info);
  EXPECT_EQ(severity("2024-04-05"), alert::Severity::warning);
  EXPECT_EQ(severity("2024-04-29"), alert::Severity::critical);
}

TEST(Alerts, AVetoedRenewalIsCriticalAtOnceWithItsTally) {
  const auto vetoed = of_kind(after_the_veto(), "2024-03-28", alert::Kind::renewal_vetoed);
  ASSERT_THAT(vetoed, SizeIs(1));
  EXPECT_EQ(vetoed[0].severity, alert::Severity::critical);
  EXPECT_EQ(vetoed[0].id, "renewal_vetoed:dprk-panel:S/2024/255:2024-04-30:once");
  EXPECT_THAT(vetoed[0].reason,
              AllOf(HasSubstr("vetoed on 2024-03-28 by RUS, 13-1-1, CHN abstaining"), HasSubstr("33 days")));
  EXPECT_EQ(of_kind(after_the_veto(), "2024-04-20", alert::Kind::renewal_vetoed).at(0).id, vetoed[0].id);
  const auto expiry = of_kind(after_the_veto(), "2024-03-28", alert::Kind::mandate_expiry);
  ASSERT_THAT(expiry, SizeIs(1));
  EXPECT_EQ(expiry[0].severity, alert::Severity::critical);
  EXPECT_THAT(expiry[0].reason, HasSubstr("renewal S/2024/255 vetoed"));
}

TEST(Alerts, AVetoThatARenewalAnsweredIsSilent) {
  auto record = after_the_veto();
  auto &clock = record.clocks[0];
  clock.terms.push_back(term("S/RES/2700(2023)", "2024-03-29", "2024-06-30"));
  rest_on_last_term(clock);
  clock.standing.until = core::PartialDate::parse("2024-06-30");
  EXPECT_THAT(of_kind(record, "2024-04-01", alert::Kind::renewal_vetoed), IsEmpty());
  EXPECT_THAT(of_kind(record, "2024-04-01", alert::Kind::mandate_expiry).at(0).reason, testing::Not(HasSubstr("vetoed")));
}

TEST(Alerts, ALapseIsNoExpiryAndNotRepeatedForEver) {
  const auto alerts = alert::due(panel(mandate::Status::lapsed), day("2024-05-02"));
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].kind, alert::Kind::lapsed);
  EXPECT_EQ(alerts[0].days_left, -2);
  EXPECT_EQ(alerts[0].severity, alert::Severity::critical);
  EXPECT_THAT(alert::due(panel(mandate::Status::lapsed), day("2024-07-30")), IsEmpty());
}

TEST(Alerts, AnEndAfterWhichNothingIsKnownIsNoLapse) {
  const auto alerts = alert::due(panel(mandate::Status::unknown), day("2024-05-02"));
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].kind, alert::Kind::unknown_after_end);
  EXPECT_EQ(alerts[0].severity, alert::Severity::warning);
  EXPECT_THAT(alert::due(panel(mandate::Status::unknown), day("2024-07-30")), IsEmpty());
}

TEST(Alerts, APlannedEndIsToldInTimeAndIsNoLapse) {
  auto record = panel(mandate::Status::active);
  record.clocks[0].standing.planned_by = "S/RES/2680(2023)";
  const auto ahead = alert::due(record, day("2024-04-29"));
  ASSERT_THAT(ahead, SizeIs(1));
  EXPECT_EQ(ahead[0].kind, alert::Kind::mandate_expiry);
  EXPECT_EQ(ahead[0].severity, alert::Severity::info);
  EXPECT_THAT(ahead[0].reason, HasSubstr("planned by S/RES/2680(2023)"));
  EXPECT_THAT(alert::due(panel(mandate::Status::ended), day("2024-05-02")), IsEmpty());
}

TEST(Alerts, AMonthSpeaksToItsLastDay) {
  auto record = panel(mandate::Status::unknown);
  record.clocks[0].standing.until = core::PartialDate::parse("2024-04");
  const auto alerts = alert::due(record, day("2024-04-20"));
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].kind, alert::Kind::mandate_expiry);
  EXPECT_EQ(alerts[0].days_left, 0);
  EXPECT_EQ(alert::due(record, day("2024-05-01")).at(0).kind, alert::Kind::unknown_after_end);
}

TEST(Alerts, AnEndThatSomethingUnreadMayHaveMovedStaysCritical) {
  auto record = panel(mandate::Status::active);
  auto &standing = record.clocks[0].standing;
  standing.until_at_least = day("2024-04-30");
  standing.until.reset();
  standing.reason = "at least until 2024-04-30 by S/RES/2680(2023); resolution 2700 was not read";
  const auto alerts = alert::due(record, day("2024-04-29"));
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].severity, alert::Severity::critical);
  EXPECT_THAT(alerts[0].reason, HasSubstr("resolution 2700 was not read"));
}

TEST(Alerts, AnEndThatWasMovedToADayNotStatedIsNoEnd) {
  auto record = panel();
  auto &clock = record.clocks[0];
  clock.terms.push_back(term("S/RES/2138(2014)", "2024-03-01", ""));  // 13 months, from a day that it does not state
  clock.terms.back().until_at_least = core::Date::parse("2025-04-01");
  rest_on_last_term(clock);
  clock.standing.until = std::nullopt;
  clock.standing.until_at_least = core::Date::parse("2025-04-01");
  EXPECT_THAT(of_kind(record, "2024-04-01", alert::Kind::mandate_expiry), IsEmpty());
  const auto alerts = of_kind(record, "2025-03-01", alert::Kind::mandate_expiry);
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].days_left, 31);
  EXPECT_THAT(alerts[0].reason, HasSubstr("at the earliest on 2025-04-01"));
  clock.standing.status = mandate::Status::unknown;  // the day has passed, and it may have ended
  EXPECT_THAT(of_kind(record, "2025-05-01", alert::Kind::mandate_expiry), IsEmpty());
  EXPECT_EQ(of_kind(record, "2025-05-01", alert::Kind::unknown_after_end).at(0).severity, alert::Severity::warning);
}

TEST(Alerts, AMonthWithoutADayCountsFromItsFirstDay) {
  auto record = panel();
  record.clocks[0].standing.until = core::PartialDate::parse("2024-12");
  EXPECT_EQ(alert::due(record, day("2024-11-24")).at(0).days_left, 7);
  EXPECT_EQ(alert::due(record, day("2024-12-15")).at(0).days_left, 0);
}

mandate::Deadline deadline(const char *kind, const char *due, const char *paragraph, const char *owed_by) {
  mandate::Deadline one;
  one.body = "dprk-panel";
  one.kind = kind;
  one.due = *core::PartialDate::parse(due);
  one.owed_by = owed_by;
  one.owed_to = "Security Council";
  one.symbol = "S/RES/2680(2023)";
  one.adopted = day("2023-03-23");
  one.paragraph = paragraph;
  one.quote = "no later than 22 March 2024";
  return one;
}

TEST(Alerts, AReviewIsDueBesideTheExpiryUntilARenewalAnswersIt) {
  auto record = panel();
  record.deadlines = {deadline("review", "2024-03-22", "1", "Security Council")};
  const auto review = of_kind(record, "2024-03-01", alert::Kind::review_due);
  ASSERT_THAT(review, SizeIs(1));
  EXPECT_EQ(review[0].id, "review_due:dprk-panel:S/RES/2680(2023)#1:2024-03-22:30");
  EXPECT_EQ(review[0].severity, alert::Severity::info);
  EXPECT_EQ(of_kind(record, "2024-03-10", alert::Kind::review_due).at(0).severity, alert::Severity::warning);
  EXPECT_THAT(of_kind(record, "2024-03-23", alert::Kind::review_due), IsEmpty()) << "its day has passed";
  EXPECT_THAT(of_kind(record, "2024-03-01", alert::Kind::mandate_expiry), SizeIs(1));
  record.clocks[0].terms.push_back(term("S/RES/2700(2023)", "2024-03-05", "2025-04-30"));
  EXPECT_THAT(of_kind(record, "2024-03-10", alert::Kind::review_due), IsEmpty());
}

TEST(Alerts, TwoReportsOfOneParagraphAndDayAreOneAlertThatNamesBoth) {
  auto record = panel();
  record.deadlines = {deadline("report", "2024-03-08", "2", "Panel of Experts"),
                      deadline("briefing", "2024-03-08", "2", "Chair"),
                      deadline("report", "2024-03-08", "3", "Secretary-General")};
  const auto reports = of_kind(record, "2024-03-01", alert::Kind::report_due);
  ASSERT_THAT(reports, SizeIs(2));
  EXPECT_THAT(reports[0].reason, AllOf(HasSubstr("report by Panel of Experts"), HasSubstr("briefing by Chair")));
}

TEST(Alerts, OfWhatRepeatsTheNextSpeaksAloneAndWhatIsMonthlyWarnsOfNothing) {
  auto record = panel();
  const auto repeated = [](const char *due, const char *rule) {
    auto one = deadline("report", due, "2", "Panel of Experts");
    one.rule = rule;
    return one;
  };
  record.deadlines = {repeated("2024-03-08", "monthly"), repeated("2024-04-08", "monthly"),
                      repeated("2024-03-05", "every 90 days"), repeated("2024-06-03", "every 90 days")};
  const auto reports = of_kind(record, "2024-03-01", alert::Kind::report_due);
  ASSERT_THAT(reports, SizeIs(2));
  EXPECT_EQ(reports[0].due->iso(), "2024-03-05");
  EXPECT_EQ(reports[0].severity, alert::Severity::warning);
  EXPECT_EQ(reports[1].due->iso(), "2024-03-08");
  EXPECT_EQ(reports[1].severity, alert::Severity::info);
  EXPECT_THAT(of_kind(record, "2024-03-09", alert::Kind::report_due), SizeIs(2)) << "the next ones speak now";
}

TEST(Alerts, TheLevelForMonitoringIsTheWorstThatSpeaks) {
  const auto level = [](const std::vector<std::pair<alert::Kind, alert::Severity>> &of) {
    std::vector<alert::Alert> alerts;
    for (const auto &[kind, severity] : of) {
      alerts.emplace_back();
      alerts.back().kind = kind;
      alerts.back().severity = severity;
    }
    return alert::check_level(alerts);
  };
  using enum alert::Severity;
  EXPECT_EQ(level({}), 0);
  EXPECT_EQ(level({{alert::Kind::mandate_expiry, info}}), 0);
  EXPECT_EQ(level({{alert::Kind::mandate_expiry, info}, {alert::Kind::report_due, warning}}), 1);
  EXPECT_EQ(level({{alert::Kind::mandate_expiry, warning}, {alert::Kind::stale_source, warning}}), 3);
  EXPECT_EQ(level({{alert::Kind::lapsed, critical}, {alert::Kind::stale_source, warning}}), 2);
}

TEST(Alerts, TheOutlookShowsItsWorking) {
  auto record = after_the_veto();
  record.tallies["S/RES/2627(2022)"] = {15, 0, 0, {}, {}};
  record.tallies["S/RES/2680(2023)"] = {13, 0, 2, {"CHN", "RUS"}, {}};
  const auto said = of_kind(record, "2024-03-28", alert::Kind::mandate_expiry).at(0).outlook;
  EXPECT_THAT(
      said,
      HasSubstr("2 renewals came 36, 38 days before the end (median 37): the usual day is 2024-03-24, passed 4 days ago"));
  EXPECT_THAT(said, HasSubstr("votes 15-0-0, 13-0-2: falling from 15 to 13 in favour; abstained: CHN, RUS"));
  EXPECT_THAT(said, HasSubstr("failed drafts: S/2024/255 vetoed 2024-03-28 (13-1-1)"));
}

}  // namespace
