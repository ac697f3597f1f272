// What falls due between decisions, with the numbers of the resolution that needs it and words of our own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <clause/clause.hpp>

namespace {

using namespace unsc::clause;
using testing::ElementsAre;

/// "kind by whom: day, or the length and what it counts from" of each deadline.
std::vector<std::string> owed(std::string_view paragraph) {
  std::vector<std::string> all;
  for (const DeadlineClause &one : read_paragraph(paragraph).deadlines) {
    std::string when = one.due ? one.due->iso() : one.period->text();
    if (one.anchor == DeadlineClause::Anchor::periodic) when.insert(0, "every ");
    if (one.anchor == DeadlineClause::Anchor::before_end) when += " before the end";
    if (one.first) when += " from " + one.first->iso();
    if (one.delay) when += " from " + one.delay->text();
    all.push_back(one.kind + " by " + one.owed_by + ": " + when);
  }
  return all;
}

TEST(Deadlines, TakesNoLaterThanForADeadlineAndNotForAnEnd) {
  const Parsed reading = read_paragraph(
      "Requests the Panel of Experts to provide to the Committee no later than 4 August 2023 a midterm report;");
  EXPECT_TRUE(reading.clauses.empty());
  ASSERT_EQ(reading.deadlines.size(), 1u);
  EXPECT_EQ(reading.deadlines[0].kind, "report");
  EXPECT_EQ(reading.deadlines[0].due->iso(), "2023-08-04");
  EXPECT_EQ(reading.deadlines[0].owed_by, "Panel of Experts");
  EXPECT_EQ(reading.deadlines[0].owed_to, "Committee");
  EXPECT_EQ(reading.kind, Class::deadline);
}

TEST(Deadlines, RepeatsAReportEveryNinetyDays) {
  EXPECT_THAT(
      owed("Requests the Secretary-General to report to the Council every 90 days on the extension of State authority;"),
      ElementsAre("report by Secretary-General: every 90 days"));
}

TEST(Deadlines, CountsAReportFromTheEndOfAPeriodAndATwiceYearlyBriefing) {
  EXPECT_THAT(
      owed("Requests the Secretary-General to submit a report at least one week prior to the end of the 180-day period;"),
      ElementsAre("report by Secretary-General: 1 week before the end"));
  EXPECT_THAT(owed("Requests the Secretary-General to brief the Council at least twice a year;"),
              ElementsAre("briefing by Secretary-General: every 6 months"));
}

TEST(Deadlines, NamesWhoOwesAReportAndLeavesOutWhatItIs) {
  const auto by = [](std::string_view paragraph) {
    const Parsed reading = read_paragraph(paragraph);
    return reading.deadlines.empty() ? std::string("no deadline") : reading.deadlines[0].owed_by;
  };
  EXPECT_EQ(by("Decides that the Panel of Experts shall provide to the Council a report no later than 13 January 2023;"),
            "Panel of Experts");
  EXPECT_EQ(by("Decides to review the measures no later than 13 January 2023;"), "Security Council");
  EXPECT_EQ(by("Requests a final report to the Committee no later than 3 February 2023;"), "");
  EXPECT_EQ(by("Requests, after a discussion with the Committee, a final report no later than 8 March 2024;"), "");
  EXPECT_EQ(by("Requests the following reports from the Secretary-General, no later than 3 February 2023;"),
            "Secretary-General");
}

TEST(Deadlines, MovesADeadlineToTheDayOf2360) {
  const Parsed reading = read_paragraph(
      "Extends to 15 August 2017 the deadline for the submission of the final report of the Group of Experts;");
  ASSERT_EQ(reading.deadlines.size(), 1u);
  EXPECT_EQ(reading.deadlines[0].due->iso(), "2017-08-15");
  EXPECT_EQ(reading.kind, Class::deadline);
}

TEST(Deadlines, TakesTheLengthOfATermForNoDeadline) {
  const Parsed panel = read_paragraph(  // 2188
      "Decides to extend the mandate of the Panel for a period of 10 months from the date of adoption of this resolution to "
      "conduct a mission and to provide a report no later than 23 April 2015;");
  ASSERT_EQ(panel.deadlines.size(), 1u);
  EXPECT_EQ(panel.deadlines[0].due->iso(), "2015-04-23");
  const Parsed force = read_paragraph(
      "Authorizes Member States to conduct the operation for a period not exceeding six months from the date of adoption of "
      "this resolution;");
  EXPECT_TRUE(force.deadlines.empty());
  ASSERT_EQ(force.clauses.size(), 1u);
  EXPECT_EQ(force.clauses[0].rule, UntilRule::from_adoption);
  EXPECT_EQ(force.clauses[0].duration->text(), "6 months");
}

TEST(Deadlines, CountsAReviewFromTheAdoptionAndGivesNothingAnEndByIt) {
  const Parsed whole = read_paragraph(  // 1572
      "Decides that, at the end of a period of 13 months from the date of adoption of this resolution, the Security Council "
      "shall review the measures imposed by paragraph 7 above;");
  EXPECT_TRUE(whole.clauses.empty());
  ASSERT_EQ(whole.deadlines.size(), 1u);
  EXPECT_EQ(whole.deadlines[0].period->text(), "13 months");
  const Parsed beside = read_paragraph(  // 1579
      "Decides to renew the measures on arms for a further period of 12 months from the date of adoption of this "
      "resolution, "
      "and to review them after six months;");
  ASSERT_EQ(beside.deadlines.size(), 1u);
  EXPECT_EQ(beside.deadlines[0].kind, "review");
  EXPECT_EQ(beside.deadlines[0].anchor, DeadlineClause::Anchor::adoption);
  EXPECT_EQ(beside.deadlines[0].period->text(), "6 months");
}

TEST(Deadlines, ReadsEveryRhythmAndDayOfAReport) {
  EXPECT_THAT(owed("Requests the Secretary-General to keep the Council informed on a monthly basis;"),  // 2643
              ElementsAre("report by Secretary-General: every 1 month"));
  EXPECT_THAT(owed("Requests the Group of Experts to submit a final report no later than 15 June 2026, as well as monthly "
                   "updates to the Committee;"),  // 2688
              ElementsAre("report by Group of Experts: 2026-06-15", "report by Group of Experts: every 1 month"));
  EXPECT_THAT(owed("Requests the Prosecutor to submit six-monthly reports to the Security Council;"),
              ElementsAre("report by Prosecutor: every 6 months"));
  EXPECT_THAT(owed("Requests the Mechanism to include in its six-monthly reports information on its work;"),  // 2256
              ElementsAre());
  EXPECT_THAT(
      owed("Decides that the Monitoring Group shall no longer be obliged to submit monthly reports to the Committee;"),
      ElementsAre());  // 2111
  EXPECT_THAT(
      owed("Requests the Secretary-General to report in 30 days, and monthly thereafter, to the Council;"),
      ElementsAre("report by Secretary-General: 30 days", "report by Secretary-General: every 1 month from 30 days"));
  EXPECT_THAT(owed("Requests the Secretary-General to report on 1 May 2024 and 15 October 2024;"),  // 2708
              ElementsAre("report by Secretary-General: 2024-05-01", "report by Secretary-General: 2024-10-15"));
  EXPECT_THAT(owed("Requests the Secretary-General to report every six months, by 9 May 2026 and 9 November 2026;"),
              ElementsAre("report by Secretary-General: 2026-05-09", "report by Secretary-General: 2026-11-09"));
  EXPECT_THAT(
      owed("Requests the Secretary-General to submit a report by 16 October 2025, and thereafter every 120 days;"),
      ElementsAre("report by Secretary-General: 2025-10-16", "report by Secretary-General: every 120 days from 2025-10-16"));
  EXPECT_THAT(
      owed("Calls upon all Member States to report to the Committee within 45 days of the adoption of this resolution "
           "and every 90 days thereafter;"),
      ElementsAre("report by all Member States: 45 days", "report by all Member States: every 90 days from 45 days"));
}

TEST(Deadlines, NamesWhoOwesAReportWhereTheVerbIsNoInfinitive) {
  EXPECT_THAT(owed("Requests that the Panel of Experts provide to the Committee a report by 3 August 2023;"),  // 2680
              ElementsAre("report by Panel of Experts: 2023-08-03"));
  EXPECT_THAT(owed("Requests, after discussion with the Committee, that the Panel submits a report by 27 January 2024;"),
              ElementsAre("report by Panel: 2024-01-27"));
}

TEST(Deadlines, TakesALengthAtTheVeryBeginningForNoDeadlineEither) {
  EXPECT_THAT(owed("Extends for a period of 12 months from the adoption of this resolution the group that is to report;"),
              ElementsAre());
}

}  // namespace
