// A mandate that ends as a decision planned it has not lapsed.
#include <gtest/gtest.h>

#include "mandate/record.hpp"

namespace {

using namespace unsc::mandate;
using unsc::mandate::test::Record;

TEST(PlannedEnd, IsNoneWhereOnlyAPartIsClosedOrTheMissionIsNamedInPassing) {
  Record record;
  record
      .adopted("S/RES/1909(2010)", "2010-01-21", "Nepal",
               {"Decides to renew the mandate of the United Nations Mission in Nepal (UNMIN) until 15 May 2010;",
                "Calls for the liquidation of outstanding aspects of UNMIN's mandate by 15 May 2010;",
                "Welcomes the closure of the UNMIN regional offices by 15 May 2010;"})
      .vote("S/RES/1910(2010)", "2010-01-28", "Somalia");
  EXPECT_EQ(record.standing("unmin", "2010-02-01").planned_by, "");
}

TEST(PlannedEnd, IsNoLapseWhereTheDecisionCallsItFinal) {
  Record record;
  record
      .adopted("S/RES/2466(2019)", "2019-04-12", "Haiti",
               {"Decides to extend the mandate of MINUJUSTH for a final period until 15 October 2019;"})
      .adopted("S/RES/2495(2019)", "2019-10-25", "Sudan", {});
  EXPECT_EQ(record.standing("minujusth", "2019-10-15").planned_by, "S/RES/2466(2019)");
  const Standing after = record.standing("minujusth", "2019-10-26");
  EXPECT_EQ(after.status, Status::ended);
  EXPECT_EQ(after.reason, "ended on 2019-10-15 as planned by S/RES/2466(2019)");
}

TEST(PlannedEnd, IsNoLapseWhereTheTextClosesTheMissionOnThatDay) {
  Record record;
  record
      .adopted(
          "S/RES/2512(2020)", "2020-02-28", "Guinea-Bissau",
          {"Decides to extend the mandate of UNIOGBIS until 31 December 2020;",
           "Requests the Secretary-General to start liquidation of UNIOGBIS after the completion date of 31 December 2020;"})
      .adopted("S/RES/2560(2020)", "2021-01-05", "Yemen", {});
  EXPECT_EQ(record.standing("uniogbis", "2021-01-10").status, Status::ended);
}

TEST(PlannedEnd, IsNoLapseWhereAnotherTakesThePlace) {
  Record record;
  record
      .adopted("S/RES/2614(2021)", "2021-12-21", "Somalia",
               {"Decides to authorize the Member States of the African Union to maintain the deployment of AMISOM until 31 "
                "March 2022;"})
      .adopted(
          "S/RES/2628(2022)", "2022-03-31", "Somalia",
          {"Endorses the decision to reconfigure AMISOM and replace it with the African Union Transition Mission in Somalia "
           "(ATMIS);",
           "Authorizes the Member States of the African Union to establish the African Union Transition Mission in Somalia "
           "(ATMIS) until 31 December 2022;"})
      .adopted("S/RES/2630(2022)", "2022-05-12", "Sudan", {});
  EXPECT_EQ(record.standing("amisom", "2022-04-10").status, Status::ended);
  EXPECT_EQ(record.standing("amisom", "2022-04-10").planned_by, "S/RES/2628(2022)");
}

TEST(PlannedEnd, OfAnEarlierTermIsOverWithARenewal) {
  Record record;
  record
      .adopted("S/RES/2466(2019)", "2019-04-12", "Haiti",
               {"Decides to extend the mandate of MINUJUSTH for a final period until 15 October 2019;"})
      .adopted("S/RES/2490(2019)", "2019-10-10", "Haiti",
               {"Decides to extend the mandate of MINUJUSTH until 15 April 2020;"});
  EXPECT_EQ(record.standing("minujusth", "2019-11-01").planned_by, "");
}

struct Plan {
  const char *what, *body, *symbol, *day, *renewal, *plan, *planned_by;  // planned_by "": nothing plans it
};

class Plans : public testing::TestWithParam<Plan> {};

/// What the text of one resolution says beside the renewal.
TEST_P(Plans, AreRead) {
  const Plan &plan = GetParam();
  Record record;
  record.adopted(plan.symbol, plan.day, "Haiti and others", {plan.renewal, plan.plan});
  const Standing standing = record.standing(plan.body, plan.day);
  EXPECT_EQ(standing.planned_by, plan.planned_by) << standing.reason;
}

INSTANTIATE_TEST_SUITE_P(
    PlannedEnd, Plans,
    testing::Values(
        Plan{"renamed", "monuc", "S/RES/1925(2010)", "2010-05-28",
             "Decides to extend the mandate of MONUC until 30 June 2010;",
             "Decides that the United Nations mission, MONUC, shall, as from 1 July 2010, bear the title of MONUSCO;",
             "S/RES/1925(2010)"},
        Plan{"shall_be_renamed", "monuc", "S/RES/1925(2010)", "2010-05-28",
             "Decides to extend the mandate of MONUC until 30 June 2010;",
             "Decides that MONUC shall be renamed MONUSCO as from 1 July 2010;", "S/RES/1925(2010)"},
        Plan{"all_components", "minurcat", "S/RES/1923(2010)", "2010-05-25",
             "Decides to extend the mandate of MINURCAT until 31 December 2010;",
             "Calls upon the Secretary-General to complete withdrawal of all uniformed and civilian MINURCAT components, "
             "other than those needed for its liquidation, by 31 December 2010;",
             "S/RES/1923(2010)"},
        Plan{"drawn_down", "unipsil", "S/RES/2097(2013)", "2013-03-26",
             "Decides to extend the mandate of UNIPSIL until 31 March 2014;",
             "Decides that UNIPSIL should be fully drawn down by 31 March 2014;", "S/RES/2097(2013)"},
        Plan{"its_transition", "bnub", "S/RES/2137(2014)", "2014-02-13",
             "Extends until 31 December 2014 the mandate of BNUB;",
             "Requests the Secretary-General to prepare BNUB\u2019s transition to the country team by 31 December 2014;",
             "S/RES/2137(2014)"},
        Plan{"authority_handed_over", "minuci", "S/RES/1528(2004)", "2004-02-27",
             "Decides to renew the mandate of the United Nations Mission in C\u00f4te d\u2019Ivoire (MINUCI) until 4 April "
             "2004;",
             "Decides to establish the United Nations Operation in C\u00f4te d\u2019Ivoire (UNOCI) for an initial period of "
             "12 "
             "months as from 4 April 2004, and requests the Secretary-General to transfer authority from MINUCI to UNOCI;",
             "S/RES/1528(2004)"},
        Plan{"an_unnamed_predecessor", "unotil", "S/RES/1704(2006)", "2006-08-25",
             "Commends UNOTIL, and decides to extend the mandate of UNOTIL until 25 August 2006;",
             "Decides to establish a follow-on mission in Timor-Leste, the United Nations Integrated Mission in Timor-Leste "
             "(UNMIT), for an initial period of six months;",
             ""},  // the text itself renews it: what it follows is not said
        Plan{"only_so_long", "unitad", "S/RES/2697(2023)", "2023-09-15",
             "Decides to extend the mandate of the Special Adviser and the Investigative Team (UNITAD) until 17 September "
             "2024 "
             "only;",
             "Remains seized;", "S/RES/2697(2023)"},
        Plan{
            "only_for_a_place", "syria-cross-border-aid", "S/RES/2585(2021)", "2021-07-09",
            "Decides to extend the decisions in paragraphs 2 and 3 of resolution 2165 (2014) until 10 January 2022 only for "
            "the crossing at Bab al-Hawa;",
            "Remains seized;", ""},
        Plan{"turned_into_another", "mss-haiti", "S/RES/2793(2025)", "2025-09-30",
             "Decides to renew the authorization for Member States to participate in the Multinational Security Support "
             "(MSS) "
             "mission until 2 October 2025;",
             "Authorizes Member States to transition the MSS mission to a Gang Suppression Force (GSF) for an initial "
             "period of "
             "12 months from the date of adoption of this resolution;",
             "S/RES/2793(2025)"},
        Plan{"only_considered", "minustah", "S/RES/2313(2016)", "2016-10-13",
             "Decides to extend the mandate of MINUSTAH until 15 April 2017;",
             "Affirms its intention to consider the possible withdrawal of MINUSTAH, by 15 April 2017;", ""},
        Plan{"not_before", "minustah", "S/RES/2313(2016)", "2016-10-13",
             "Decides to extend the mandate of MINUSTAH until 15 April 2017;",
             "Requests a plan for the withdrawal of MINUSTAH, beginning no sooner than 15 April 2017;", ""},
        Plan{"troops_alone", "minurcat", "S/RES/1923(2010)", "2010-05-25",
             "Decides to extend the mandate of MINURCAT until 31 December 2010;",
             "Calls for the withdrawal of all military MINURCAT components by 31 December 2010;", ""},
        Plan{"a_renewal_in_the_same_sentence", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Welcomes the progress in the drawdown of UNMIL, and decides to extend the mandate of UNMIL by 30 September "
             "2013;",
             ""},
        Plan{"to_a_strength", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Decides on the drawdown of UNMIL to 3,750 troops by 30 September 2013;", ""},
        Plan{"drawn_down_to_a_strength", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Decides that UNMIL should be drawn down to 3,750 personnel by 30 September 2013;", ""},
        Plan{"from_a_place", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Decides on the withdrawal of UNMIL from the county of Bong by 30 September 2013;", ""},
        Plan{"a_stage", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Decides that the second stage of UNMIL's drawdown shall be over by 30 September 2013;", ""},
        Plan{"responsibilities", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Notes the transition of security responsibilities from UNMIL by 30 September 2013;", ""},
        Plan{"lessons", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Decides that lessons from UNMIL should be drawn by 30 September 2013;", ""},
        Plan{"part_before_an_acronym", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Notes the withdrawal of the military components of the United Nations Mission in Liberia (UNMIL) by 30 "
             "September 2013;",
             ""},
        Plan{"a_report", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Requests the Secretary-General to submit a report on the drawdown of UNMIL no later than 30 September 2013;",
             ""},
        Plan{"an_intention", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Expresses its intention to decide on the next steps regarding the drawdown of UNMIL by 30 September 2013;",
             ""},
        Plan{"verified_by_it", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Calls for the withdrawal of all Liberian troops, verified by UNMIL personnel, by 30 September 2013;", ""},
        Plan{"another_situation", "unmil", "S/RES/2066(2012)", "2012-09-17",
             "Decides to extend the mandate of UNMIL until 30 September 2013;",
             "Decides to establish the United Nations Operation in Cyprus (UNOC) for 12 months, following the withdrawal of "
             "UNMIL troops;",
             ""},
        Plan{"called_by_another", "binuca", "S/RES/2088(2013)", "2013-01-24",
             "Decides to extend the mandate of BINUCA until 31 January 2014;",
             "Decides that BINUCA shall assist UNMIL, which shall be renamed soon;", ""},
        Plan{"another_day", "unipsil", "S/RES/2097(2013)", "2013-03-26",
             "Decides to extend the mandate of UNIPSIL until 31 March 2014;",
             "Decides that UNIPSIL should be fully drawn down by 30 June 2015;", ""}),
    [](const auto &one) { return one.param.what; });

/// 1599 (2005) set the end of UNOTIL; 1704 (2006) founded "a follow-on mission" without saying to which.
TEST(PlannedEnd, IsSaidByWhatFoundsAFollowOnMissionOfTheOneMissionThatItNames) {
  Record record;
  record
      .adopted("S/RES/1703(2006)", "2006-08-18", "Timor-Leste",
               {"Decides to extend the mandate of UNOTIL until 25 August 2006;"})
      .adopted(
          "S/RES/1704(2006)", "2006-08-25", "Timor-Leste",
          {"Commends the work of UNOTIL;",
           "Decides to establish a follow-on mission in Timor-Leste, the United Nations Integrated Mission in Timor-Leste "
           "(UNMIT), for an initial period of six months;"})
      .adopted("S/RES/1710(2006)", "2006-09-29", "Ethiopia", {});
  EXPECT_EQ(record.standing("unotil", "2006-09-01").status, Status::ended);
  EXPECT_EQ(record.standing("unotil", "2006-09-01").planned_by, "S/RES/1704(2006)");
}

}  // namespace
