// From which day a term runs, and what is known of its end where the text does not say.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mandate/record.hpp"

namespace {

using namespace unsc::mandate;
using unsc::mandate::test::kDprkPanel;
using unsc::mandate::test::Record;
using unsc::mandate::test::until;

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

}  // namespace
