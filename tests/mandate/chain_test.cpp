// Terms as the record really ran, one real case a test, in words of our own.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mandate/record.hpp"

#include <algorithm>

namespace {

using namespace unsc::mandate;
using unsc::mandate::test::Record;

std::string until(const Term &term) { return term.until ? term.until->iso() : ""; }

const std::string kDprkPanel = "the mandate of the Panel of Experts, as specified in paragraph 26 of resolution 1874 (2009)";

TEST(Chain, CountsAYearFromTheAdoptionOf1874AndGoesOnWith1928) {
  Record record;
  record
      .adopted("S/RES/1874(2009)", "2009-06-12", "non-proliferation; Democratic People's Republic of Korea",
               {"Requests the Secretary-General to create for an initial period of one year, in consultation with the "
                "Committee, a group of up to seven "
                "experts (\"Panel of Experts\");"})
      .adopted("S/RES/1928(2010)", "2010-06-07", "Democratic People's Republic of Korea",
               {"Decides to extend until 12 June 2011 " + kDprkPanel + ";"});
  const auto terms = record.terms("dprk-panel");
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(until(terms[0]), "2010-06-12");
  EXPECT_EQ(terms[0].until_rule.text(), "from_adoption(1 year)");
  EXPECT_EQ(until(terms[1]), "2011-06-12");
}

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

TEST(Chain, CountsTheThirtyDaysOf2059FromTheDayBothStartsShare) {
  Record record;
  record
      .adopted(
          "S/RES/2043(2012)", "2012-04-21", "Syria",
          {"Decides to establish for an initial period of 90 days a United Nations Supervision Mission in Syria (UNSMIS);"})
      .adopted("S/RES/2059(2012)", "2012-07-20", "Syria",
               {"Decides to renew the mandate of UNSMIS for a final period of 30 days;"});
  const auto terms = record.terms("unsmis");
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(until(terms[0]), "2012-07-20");
  EXPECT_EQ(until(terms[1]), "2012-08-19");
  EXPECT_EQ(terms[1].act, unsc::clause::Act::final_extension);
}

TEST(Chain, MakesUpNoEndWhereTheStartIsNotStated) {
  Record record;
  record
      .adopted("S/RES/1607(2005)", "2005-12-20", "situation in Liberia",
               {"Decides to extend until 21 June 2006 the mandate of the Panel of Experts named in paragraph 22 of "
                "resolution 1521 (2003);"})
      .adopted("S/RES/1689(2006)", "2006-06-20", "situation in Liberia",
               {"Decides to extend the mandate of the Panel of Experts named in paragraph 22 of resolution 1521 (2003) for "
                "an additional six (6) months;"});
  const auto terms = record.terms("liberia-panel");
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_FALSE(terms[1].until);
  EXPECT_THAT(terms[1].condition, testing::HasSubstr("2006-12-20"));
  EXPECT_EQ(record.standing("liberia-panel", "2007-01-05").status, Status::unknown);
}

TEST(Chain, CountsFromTheExpiryThatTheTextNames) {
  Record record;
  record.adopted("S/RES/2253(2015)", "2015-12-17", "ISIL and Al-Qaida",
                 {"Decides that the Monitoring Team, established pursuant to paragraph 7 of resolution 1526 (2004), shall "
                  "continue to support the Committee for a "
                  "further period of twenty four months from the expiration of its current mandate in December 2017;"});
  const auto terms = record.terms("isil-alqaida-team");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(until(terms[0]), "2019-12");
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

TEST(Chain, TakesARegisterWhereNoTextIsAndTheTextWhereBothAre) {
  RegisterEntry entry;
  entry.claim = 900;
  entry.plugin = "panel_mandates";
  entry.record.body = "1718/1874 DPRK Panel of Experts";
  entry.record.act = "extend";
  entry.record.symbol = "S/RES/2680(2023)";
  entry.record.date = unsc::core::PartialDate::parse("2023-03-23");
  entry.record.until = unsc::core::PartialDate::parse("2024-05-30");
  Record alone;
  alone.entry(entry);
  ASSERT_EQ(alone.terms("dprk-panel").size(), 1u);
  EXPECT_EQ(until(alone.terms("dprk-panel")[0]), "2024-05-30");
  Record both;
  both.adopted("S/RES/2680(2023)", "2023-03-23", "Democratic People's Republic of Korea",
               {"Decides to extend until 30 April 2024 " + kDprkPanel + ";"})
      .entry(entry);
  ASSERT_EQ(both.terms("dprk-panel").size(), 1u);
  EXPECT_EQ(until(both.terms("dprk-panel")[0]), "2024-04-30");
  ASSERT_EQ(both.facts().conflicts.size(), 1u);
  EXPECT_EQ(both.facts().conflicts[0].kind, "text_and_register");
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

TEST(Chain, FoundsMinusmaFromTheDayItTookOver) {
  Record record;
  record.adopted(
      "S/RES/2100(2013)", "2013-04-25", "situation in Mali",
      {"Decides to establish the United Nations Multidimensional Integrated Stabilization Mission in Mali (MINUSMA), "
       "further decides that the authority be transferred from AFISMA to MINUSMA on 1 July 2013 at which point "
       "MINUSMA shall commence the implementation of its mandate for an initial period of 12 months;"});
  const auto terms = record.terms("minusma");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(terms[0].from->iso(), "2013-07-01");
  EXPECT_EQ(until(terms[0]), "2014-07-01");
}

TEST(Chain, CountsTheTwelveMonthsOf1572FromTheDayTheMeasuresEnterIntoForce) {
  Record record;
  record.adopted("S/RES/1572(2004)", "2004-11-15", "situation in Côte d'Ivoire",
                 {"Decides that all States shall take the necessary measures, for a period of twelve months, to prevent the "
                  "entry of designated persons, measures that concern arms in Côte d'Ivoire;",
                  "Decides that the measures imposed by paragraph 1 above shall enter into force on 15 December 2004;"});
  const auto terms = record.terms("cote-divoire-measures");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(until(terms[0]), "2005-12-15");
  EXPECT_EQ(terms[0].from->iso(), "2004-12-15");
}

TEST(Chain, CountsThePiracyAuthorizationOf1851FromTheAdoptionOf1846) {
  Record record;
  record
      .adopted(
          "S/RES/1846(2008)", "2008-12-02", "situation in Somalia; piracy",
          {"Decides that for a period of 12 months from the date of this resolution States may: (a) enter the waters of "
           "Somalia to repress acts of piracy;"})
      .adopted("S/RES/1851(2008)", "2008-12-16", "situation in Somalia; piracy",
               {"Decides that for a period of twelve months from the date of adoption of resolution 1846 (2008) States may "
                "undertake what is needed in Somalia to suppress acts of piracy;"});
  const auto terms = record.terms("somalia-piracy-authorization");
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(until(terms[1]), "2009-12-02");
  EXPECT_EQ(terms[1].until_rule.text(), "from_other(1846, 12 months)");
}

TEST(Chain, EndsTheFrenchForcesWithTheMissionTheySupport) {
  Record record;
  record.adopted(
      "S/RES/2164(2014)", "2014-06-25", "situation in Mali",
      {"Decides to extend the mandate of MINUSMA until 30 June 2015;",
       "Authorizes French forces to use all necessary means until the end of MINUSMA's mandate as authorized in this "
       "resolution;"});
  const auto terms = record.terms("french-forces-mali");
  ASSERT_EQ(terms.size(), 1u);
  EXPECT_EQ(until(terms[0]), "2015-06-30");
  EXPECT_EQ(record.terms("minusma").size(), 1u);
}

TEST(Chain, KnowsTheEarliestEndWhereTheTextDoesNotSayFromWhen) {
  Record record;
  record
      .adopted(
          "S/RES/1990(2011)", "2011-06-27", "Sudan; Abyei",
          {"Decides to establish, for a period of 6 months, the United Nations Interim Security Force for Abyei (UNISFA);"})
      .adopted("S/RES/2032(2011)", "2011-12-22", "Sudan; Abyei",
               {"Decides to extend, for a further period of 5 months, the mandate of UNISFA;"});
  const auto terms = record.terms("unisfa");
  ASSERT_EQ(terms.size(), 2u);
  EXPECT_FALSE(terms[1].until);
  EXPECT_EQ(terms[1].until_at_least->iso(), "2012-05-22");
  EXPECT_EQ(record.standing("unisfa", "2012-05-22").status, Status::active);
  EXPECT_FALSE(record.standing("unisfa", "2012-05-22").until);
  EXPECT_EQ(record.standing("unisfa", "2012-05-23").status, Status::unknown);
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
  record.adopted(
      "S/RES/1929(2010)", "2010-06-09", "non-proliferation; Iran",
      {"Requests the Secretary-General to create for an initial period of one year a group of up to eight experts "
       "(\"Panel of Experts\");"});
  const Facts facts = record.facts();
  const auto disputed = std::find_if(facts.conflicts.begin(), facts.conflicts.end(),
                                     [](const Conflict &c) { return c.kind == "disputed_day"; });
  ASSERT_NE(disputed, facts.conflicts.end());
  ASSERT_EQ(disputed->values.size(), 2u);
  EXPECT_EQ(disputed->values[0].value, "2025-09-27");
  EXPECT_EQ(disputed->values[1].value, "2025-09-28");
  EXPECT_EQ(record.standing("iran-panel", "2026-01-01").status, Status::unknown);
  EXPECT_EQ(record.standing("iran-panel", "2020-01-01").status, Status::terminated);
}

RegisterEntry lapse(const std::string &date) {
  RegisterEntry entry;
  entry.claim = 7;
  entry.plugin = "panel_mandates";
  entry.record.body = "1718/1874 DPRK Panel of Experts";
  entry.record.act = "END (lapse)";
  entry.record.symbol = "-";
  entry.record.date = unsc::core::PartialDate::parse(date);
  return entry;
}

TEST(Chain, TakesARegistersNoteOfALapseForNoDecision) {
  Record record;
  record
      .adopted("S/RES/2680(2023)", "2023-03-23", "Democratic People's Republic of Korea",
               {"Decides to extend until 30 April 2024 " + kDprkPanel + ";"})
      .entry(lapse("2024-04-30"));
  EXPECT_EQ(record.terms("dprk-panel").size(), 1u);
  EXPECT_TRUE(record.facts().conflicts.empty());
  Record other;
  other
      .adopted("S/RES/2680(2023)", "2023-03-23", "Democratic People's Republic of Korea",
               {"Decides to extend until 30 April 2024 " + kDprkPanel + ";"})
      .entry(lapse("2024-05-01"));
  ASSERT_EQ(other.facts().conflicts.size(), 1u);
  EXPECT_EQ(other.facts().conflicts[0].kind, "text_and_register");
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
