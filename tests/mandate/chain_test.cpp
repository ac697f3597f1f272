// Terms as the record really ran, one real case a test, in words of our own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mandate/record.hpp"

#include <algorithm>

namespace {

using namespace unsc::mandate;
using unsc::mandate::test::kDprkPanel;
using unsc::mandate::test::Record;
using unsc::mandate::test::until;

TEST(Chain, LetsTheDateOf2153WinAndKeepsTheDisagreement) {
  Record record;
  record.adopted("S/RES/2153(2014)", "2014-04-29", "situation in Côte d'Ivoire",
                 {"Decides to extend the mandate of the Group of Experts as set out in paragraph 7 of resolution 1584 "
                  "(2005) for a period of 13 months until 30 May 2015;"});
  const Facts facts = record.facts();
  const auto terms = record.terms("cote-divoire-group");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(until(terms[0]), "2015-05-30");
  ASSERT_EQ(facts.conflicts.size(), 1u);
  EXPECT_EQ(facts.conflicts[0].kind, "duration_and_date");
  EXPECT_EQ(facts.conflicts[0].values[1].value, "2015-05-29");
}

TEST(Chain, FollowsParagraphOneOf1799ForTheGroup) {
  Record record;
  record.adopted(
      "S/RES/1799(2008)", "2008-02-15", "Democratic Republic of the Congo",
      {"Decides to extend until 31 March 2008 the measures on arms imposed by paragraph 20 of resolution 1493 (2003);",
       "Decides to extend, for the period specified in paragraph 1 above, the mandate of the Group of Experts named in "
       "paragraph 10 of resolution 1533 (2004);"});
  const auto terms = record.terms("drc-group");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(until(terms[0]), "2008-03-31");
  EXPECT_EQ(terms[0].until_rule.text(), "same_as(1)");
  EXPECT_EQ(terms[0].paragraph, "2");
}

TEST(Chain, NamesThePanelOf2713AndItsEnd) {
  Record record;
  record.adopted("S/RES/2713(2023)", "2023-12-01", "Al-Shabaab; Somalia",
                 {"Decides to renew, from its adoption, until 15 January 2025, the Panel, now to be known as the Panel of "
                  "Experts pursuant to resolution 2713 (2023), with the tasks in paragraph 11 of resolution 2444 (2018), "
                  "and expresses its intention to review this mandate no later than 15 December 2024;"});
  const auto terms = record.terms("somalia-panel");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(until(terms[0]), "2025-01-15");
  const auto bodies = record.facts().bodies;
  const auto panel = std::find_if(bodies.begin(), bodies.end(), [](const Body &b) { return b.slug == "somalia-panel"; });
  ASSERT_NE(panel, bodies.end());
  EXPECT_THAT(panel->aliases, testing::Contains("Panel of Experts pursuant to resolution 2713"));
}

TEST(Chain, TerminatesMinusmaAsOfTheThirtiethOfJune) {
  Record record;
  record.adopted("S/RES/2690(2023)", "2023-06-30", "situation in Mali",
                 {"Decides to terminate MINUSMA's mandate under resolution 2640 (2022) as of June 30 2023;"});
  const auto terms = record.terms("minusma");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(terms[0].act, unsc::clause::Act::terminate);
  EXPECT_EQ(until(terms[0]), "2023-06-30");
}

TEST(Chain, ReestablishesTheGroupIn1596AfterSeventySevenDays) {
  Record record;
  record
      .adopted("S/RES/1552(2004)", "2004-07-27", "Democratic Republic of the Congo",
               {"Requests the Secretary-General to re-establish, until 31 January 2005, the Group of Experts named in "
                "paragraph 10 of resolution 1533 (2004);"})
      .adopted("S/RES/1596(2005)", "2005-04-18", "Democratic Republic of the Congo",
               {"Requests the Secretary-General to re-establish, until 31 July 2005, the Group of Experts named in "
                "paragraph 10 of resolution 1533 (2004);"});
  const auto terms = record.terms("drc-group");
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(until(terms[0]), "2005-01-31");
  EXPECT_EQ(until(terms[1]), "2005-07-31");
  EXPECT_EQ(terms[1].adopted->days_since(*terms[0].until->day()), 77);
}

TEST(Chain, EndsTheMonitoringGroupAndFoundsThePanelIn2444AsOneLineage) {
  Record record;
  record.adopted("S/RES/2444(2018)", "2018-11-14", "situation in Somalia",
                 {"Decides to terminate the mandate of the Somalia and Eritrea Monitoring Group (SEMG), with effect from 16 "
                  "December 2018;",
                  "Decides to establish, with effect from the date of adoption of this resolution, until 15 December 2019, "
                  "the Panel of Experts on Somalia;"});
  const auto terms = record.terms("somalia-panel");
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(terms[0].act, unsc::clause::Act::terminate);
  EXPECT_EQ(until(terms[0]), "2018-12-16");
  EXPECT_EQ(terms[1].act, unsc::clause::Act::establish);
  EXPECT_EQ(until(terms[1]), "2019-12-15");
  EXPECT_EQ(record.standing("somalia-panel", "2019-01-10").status, Status::active);
}

TEST(Chain, RollsWhatRestsOn2607OverAndShortensNothing) {
  Record record;
  record
      .adopted("S/RES/2607(2021)", "2021-11-15", "situation in Somalia",
               {"Decides to renew the provisions set out in paragraph 15 of resolution 2182 (2014) until 15 November 2022;",
                "Decides to extend until 15 December 2022 the Panel of Experts on Somalia, as set out in paragraph 11 of "
                "resolution 2444 (2018);"})
      .adopted("S/RES/2661(2022)", "2022-11-15", "situation in Somalia",
               {"Decides to extend resolution 2607 (2021) until 17 November 2022;"});
  const auto panel = record.terms("somalia-panel");
  ASSERT_EQ(panel.size(), 1u);
  EXPECT_EQ(until(panel[0]), "2022-12-15");
  const auto interdiction = record.terms("somalia-charcoal-interdiction");
  ASSERT_EQ(interdiction.size(), 2u);
  EXPECT_EQ(interdiction[1].act, unsc::clause::Act::rollover);
  EXPECT_EQ(until(interdiction[1]), "2022-11-17");
}

TEST(Chain, CallsTheOneDayOf2326ARollover) {
  Record record;
  record
      .adopted("S/RES/2304(2016)", "2016-08-12", "South Sudan",
               {"Decides to extend the mandate of UNMISS until 15 December 2016;"})
      .adopted("S/RES/2326(2016)", "2016-12-15", "South Sudan",
               {"Decides to extend the mandate of UNMISS until 16 December 2016;"});
  const auto terms = record.terms("unmiss");
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(terms[1].act, unsc::clause::Act::rollover);
  EXPECT_EQ(until(terms[1]), "2016-12-16");
}

TEST(Chain, GivesTheTalibanTeamItsTermThoughTheTextNames1526) {
  Record record;
  record.adopted("S/RES/2716(2023)", "2023-12-14", "measures against the Taliban",
                 {"Decides, in order to assist the Committee, that the 1267 Monitoring Team, established pursuant to "
                  "paragraph 7 of resolution 1526 (2004), "
                  "shall continue to support the Committee for a period of twelve months from the date of expiration of the "
                  "current mandate in December 2023;"});
  ASSERT_EQ(record.terms("taliban-team").size(), 1u);
  EXPECT_EQ(until(record.terms("taliban-team")[0]), "2024-12");
  EXPECT_TRUE(record.terms("isil-alqaida-team").empty());
}

TEST(Chain, KeepsMeasuresAndPanelOf2374Apart) {
  Record record;
  record.adopted("S/RES/2374(2017)", "2017-09-05", "situation in Mali",
                 {"Decides that, for an initial period of one year from the date of the adoption of this resolution, all "
                  "Member States shall take the necessary "
                  "measures to prevent the entry of individuals designated by the Committee established in paragraph 9;",
                  "Requests the Secretary-General to create, for an initial period of thirteen months from the adoption of "
                  "this resolution, in consultation with "
                  "the Committee, a group of up to five experts (\"Panel of experts\");"});
  ASSERT_EQ(record.terms("mali-measures").size(), 1u);
  EXPECT_EQ(until(record.terms("mali-measures")[0]), "2018-09-05");
  ASSERT_EQ(record.terms("mali-panel").size(), 1u);
  EXPECT_EQ(until(record.terms("mali-panel")[0]), "2018-10-05");
}

TEST(Chain, ExtendsTheCommitteeAndItsExpertsBy2572) {
  Record record;
  record.adopted("S/RES/2572(2021)", "2021-04-22", "non-proliferation of weapons of mass destruction",
                 {"Decides to extend until 28 February 2022 the mandate of the 1540 Committee with the continued assistance "
                  "of its group of experts;"});
  ASSERT_EQ(record.terms("1540-committee").size(), 1u);
  ASSERT_EQ(record.terms("1540-experts").size(), 1u);
  EXPECT_EQ(until(record.terms("1540-experts")[0]), "2022-02-28");
}

TEST(Chain, MakesABodyOfAMissionThatNoTableKnows) {
  Record record;
  record.adopted(
      "S/RES/2999(2031)", "2031-03-01", "Example",
      {"Decides to establish for an initial period of one year a United Nations Mission in Ruritania (UNMIRUR);"});
  const auto terms = record.terms("unmirur");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(until(terms[0]), "2032-03-01");
}

TEST(Chain, GivesTheSameFactsInAnyOrder) {
  Record forward, backward;
  const auto first = [](Record &r) {
    r.adopted("S/RES/2304(2016)", "2016-08-12", "South Sudan",
              {"Decides to extend the mandate of UNMISS until 15 December 2016;"});
  };
  const auto second = [](Record &r) {
    r.adopted("S/RES/2326(2016)", "2016-12-15", "South Sudan",
              {"Decides to extend the mandate of UNMISS until 16 December 2016;"});
  };
  first(forward), second(forward), second(backward), first(backward);
  const auto a = forward.terms("unmiss"), b = backward.terms("unmiss");
  ASSERT_EQ(a.size(), b.size());
  const auto told = [](const Term &term) { return term.symbol + until(term) + std::string(name(term.act)); };
  for (std::size_t i = 0; i < a.size(); ++i) EXPECT_EQ(told(a[i]), told(b[i]));
}

TEST(Due, RepeatsUpToTheEndOfTheMandateAndCountsBackFromIt) {
  Record record;
  record.adopted("S/RES/2567(2021)", "2021-03-12", "South Sudan",
                 {"Decides to extend the mandate of UNMISS until 15 March 2022;",
                  "Requests the Secretary-General to report to the Security Council every 90 days;",
                  "Requests the Secretary-General to submit a report to the Security Council no later than thirty days "
                  "prior to the expiration of the mandate;"});
  std::vector<std::string> days;
  for (const Deadline &deadline : record.facts().deadlines) days.push_back(deadline.due.iso());
  EXPECT_THAT(days, testing::ElementsAre("2021-06-10", "2021-09-08", "2021-12-07", "2022-02-13", "2022-03-07"));
}

TEST(Chain, ResolvesTheMeasuresOfEarlierParagraphsByWhatTheySpeakOf) {
  Record record;
  record
      .adopted(
          "S/RES/1521(2003)", "2003-12-22", "situation in Liberia",
          {"Decides that all States shall prevent the supply of arms to Liberia;",
           "Decides that all States shall prevent the import of rough diamonds from Liberia;",
           "Decides that the measures in paragraphs 1 and 2 above are established for 12 months from the date of adoption "
           "of this resolution;"})
      .adopted(
          "S/RES/1689(2006)", "2006-06-20", "situation in Liberia",
          {"Decides that the measures imposed by paragraph 2 of resolution 1521 (2003) shall be renewed until 20 December "
           "2006;"});
  const auto arms = record.terms("liberia-arms-measures"), diamonds = record.terms("liberia-diamond-measures");
  ASSERT_EQ(arms.size(), 1u);
  ASSERT_EQ(diamonds.size(), 2u);
  EXPECT_EQ(until(arms[0]), "2004-12-22");
  EXPECT_EQ(until(diamonds[1]), "2006-12-20");
}

TEST(Chain, EndsNoRegimeWhereOnlyALetteredPartOfAParagraphEnds) {
  Record record;
  record.adopted("S/RES/1388(2002)", "2002-01-15", "situation in Afghanistan; Taliban",
                 {"Decides to terminate the measures imposed by paragraph 8 (b) of resolution 1333 (2000);"});
  EXPECT_TRUE(record.terms("taliban-1333-measures").empty());
}

TEST(Chain, KeepsBothDaysOfADisputedOutsideEventAsAConflict) {
  Record record;
  record
      .adopted("S/RES/1929(2010)", "2010-06-09", "non-proliferation; Iran",
               {"Requests the Secretary-General to create for an initial period of one year a group of up to eight experts "
                "(\"Panel of Experts\");"})
      .vote("S/RES/2264(2016)", "2016-02-09", "situation in the Central African Republic");
  const Facts facts = record.facts();
  const auto disputed = std::find_if(facts.conflicts.begin(), facts.conflicts.end(),
                                     [](const Conflict &c) { return c.kind == "disputed_day"; });
  ASSERT_NE(disputed, facts.conflicts.end());
  ASSERT_EQ(disputed->values.size(), 2u);
  EXPECT_EQ(disputed->values[0].value, "2025-09-27");
  EXPECT_EQ(disputed->values[1].value, "2025-09-28");
  EXPECT_EQ(record.standing("iran-panel", "2026-01-01").status, Status::unknown);
  EXPECT_EQ(record.standing("iran-panel", "2016-02-01").status, Status::terminated);
}

TEST(Chain, KnowsAPanelByTheResolutionItCitesWhereNothingNamesItsSubject) {
  Record record;
  record.adopted(
      "S/RES/2752(2024)", "2024-10-18", "",
      {"Decides to extend, for a period of thirteen months from the date of adoption of this resolution, the mandate "
       "of the Panel of Experts, as set out in paragraph 21 of resolution 2653 (2022);"});
  const auto terms = record.terms("haiti-panel");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(until(terms[0]), "2025-11-18");
}

TEST(Chain, GivesTheForceThatReplacesAnotherItsOwnTerm) {
  Record record;
  record
      .adopted(
          "S/RES/2767(2024)", "2024-12-27", "The situation in Somalia",
          {"Decides to authorize the member states of the African Union to take all necessary measures, for a period of "
           "12 months until 31 December 2025, to replace ATMIS with AUSSOM;"})
      .adopted("S/RES/2793(2025)", "2025-09-30", "The question concerning Haiti",
               {"Authorizes Member States who transition the MSS mission to a Gang Suppression Force (GSF), for an initial "
                "period of twelve months from the adoption of this resolution, to conduct operations;"})
      .adopted(
          "S/RES/2803(2025)", "2025-11-17", "The situation in the Middle East, including the Palestinian question",
          {"Decides that the Board of Peace and the presences authorized by this resolution shall remain authorized until "
           "31 December 2027;"});
  EXPECT_EQ(record.terms("atmis").size() + record.terms("mss-haiti").size(), 0u);
  const auto ends = [&](const std::string &body) {
    const auto terms = record.terms(body);
    return terms.size() == 1 ? until(terms[0]) : std::to_string(terms.size()) + " terms";
  };
  EXPECT_EQ(ends("aussom"), "2025-12-31");
  EXPECT_EQ(ends("gsf-haiti"), "2026-09-30");
  EXPECT_EQ(ends("gaza-presences"), "2027-12-31");
}

TEST(Chain, ExtendsUnifilForTheLastTimeBy2790) {
  Record record;
  record.adopted("S/RES/2790(2025)", "2025-08-28", "The situation in the Middle East",
                 {"Decides to extend for a final time the mandate of UNIFIL as set out by resolution 1701 (2006) until 31 "
                  "December 2026 and to start a drawdown and withdrawal from 31 December 2026 within one year;"});
  const auto terms = record.terms("unifil");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(terms[0].act, unsc::clause::Act::final_extension);
  EXPECT_EQ(until(terms[0]), "2026-12-31");
}

}  // namespace
