// What is said of a body on a day, and what honestly cannot be said.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mandate/record.hpp"

namespace {

using namespace unsc::mandate;
using testing::HasSubstr;
using unsc::mandate::test::Record;

Record dprk() {
  Record record;
  const std::string panel = " the mandate of the Panel of Experts, as specified in paragraph 26 of resolution 1874 (2009);";
  record
      .adopted("S/RES/2680(2023)", "2023-03-23", "Panel of Experts; Democratic People's Republic of Korea",
               {"Decides to extend until 30 April 2024" + panel})
      .vote("S/2024/255", "2024-03-28", "Democratic People's Republic of Korea", Outcome::vetoed, {"RUS"})
      .text("S/2024/255", {"Decides to extend until 30 April 2025" + panel})
      .vote("S/RES/2731(2024)", "2024-05-30", "Security Council resolution 2731 (2024) [on South Sudan]");
  return record;
}

TEST(Standing, IsActiveThroughTheLastDay) {
  Record record = dprk();
  EXPECT_EQ(record.standing("dprk-panel", "2024-04-30").status, Status::active);
  EXPECT_EQ(record.standing("dprk-panel", "2024-05-01").status, Status::lapsed);
}

TEST(Standing, NamesTheVetoedRenewalInTheReasonOfTheLapse) {
  Record record = dprk();
  const Standing standing = record.standing("dprk-panel", "2024-05-01");
  EXPECT_EQ(standing.reason, "lapsed on 2024-04-30; renewal S/2024/255 vetoed 2024-03-28 by RUS");
  EXPECT_EQ(standing.basis, "S/RES/2680(2023)");
  EXPECT_EQ(standing.paragraph, "1");
}

TEST(Standing, NamesBothDraftsOfTheDayTheMaliMeasuresFailed) {
  Record record;
  const std::string measures = " the measures set out in paragraphs 1 to 7 of resolution 2374 (2017);";
  record.adopted("S/RES/2649(2022)", "2022-08-30", "situation in Mali", {"Decides to renew until 31 August 2023" + measures})
      .vote("S/2023/638", "2023-08-30", "situation in Mali", Outcome::vetoed, {"RUS"})
      .text("S/2023/638", {"Decides to renew until 31 August 2024" + measures})
      .vote("S/2023/639", "2023-08-30", "situation in Mali", Outcome::not_adopted)
      .text("S/2023/639", {"Decides to renew for a final period until 31 August 2024" + measures})
      .vote("S/RES/2718(2023)", "2023-12-22", "another matter");
  EXPECT_EQ(record.standing("mali-measures", "2024-01-01").reason,
            "lapsed on 2023-08-31; renewal S/2023/638 vetoed 2023-08-30 by RUS; renewal S/2023/639 not adopted 2023-08-30");
}

TEST(Standing, KnowsNothingOfActsAfterTheDayAsked) {
  Record record = dprk();
  EXPECT_THAT(record.standing("dprk-panel", "2024-03-01").reason, testing::Not(HasSubstr("S/2024/255")));
}

TEST(Standing, IsUnknownWhereARenewalIsKnownByItsTitleOnly) {
  Record record;
  record
      .adopted("S/RES/2674(2023)", "2023-01-30", "extension of the mandate of UNFICYP",
               {"Decides to extend the mandate of UNFICYP until 31 January 2024;"})
      .adopted("S/RES/2721(2023)", "2023-12-29", "another matter", {"Decides to remain seized of the matter."})
      .vote("S/RES/2723(2024)", "2024-01-30", "extension of the mandate of the UN Peacekeeping Force in Cyprus (UNFICYP)");
  const Standing standing = record.standing("unficyp", "2024-03-01");
  EXPECT_EQ(standing.status, Status::unknown);
  EXPECT_THAT(standing.reason, HasSubstr("the text of S/RES/2723(2024) of 2024-01-30 was not read"));
}

TEST(Standing, LapsesWithoutAVoteWhereTextsWereReadPastTheEnd) {
  Record record;
  record
      .adopted("S/RES/2059(2012)", "2012-07-20", "UNSMIS", {"Decides to renew the mandate of UNSMIS until 19 August 2012;"})
      .adopted("S/RES/2064(2012)", "2012-08-30", "UNIFIL",
               {"Decides to extend the mandate of UNIFIL until 31 August 2013;"});
  EXPECT_EQ(record.standing("unsmis", "2012-08-19").status, Status::active);
  EXPECT_EQ(record.standing("unsmis", "2012-09-01").status, Status::lapsed);
}

TEST(Standing, IsTerminatedOnTheDayOfADissolution) {
  Record record;
  record
      .adopted("S/RES/2237(2015)", "2015-09-02", "situation in Liberia",
               {"Decides to extend the mandate of the Panel of Experts named in paragraph 22 of resolution 1521 (2003) for "
                "10 months from the date of adoption of this resolution;"})
      .adopted("S/RES/2288(2016)", "2016-05-25", "situation in Liberia",
               {"Decides further to dissolve, with immediate effect, the Committee established by paragraph 21 of "
                "resolution 1521 (2003) and the Panel of Experts established "
                "pursuant to paragraph 22 of resolution 1521 (2003);"});
  EXPECT_EQ(record.standing("liberia-panel", "2016-05-24").status, Status::active);
  const Standing over = record.standing("liberia-panel", "2016-05-25");
  EXPECT_EQ(over.status, Status::terminated);
  EXPECT_EQ(over.until->iso(), "2016-05-25");
  EXPECT_EQ(record.standing("1521-committee", "2016-06-01").status, Status::terminated);
}

TEST(Standing, EndsTheIranPanelByTheOutsideEvent) {
  Record record;
  record
      .adopted("S/RES/2224(2015)", "2015-06-09", "Iran",
               {"Decides to extend until 9 July 2016 the mandate of the Panel of Experts, as specified in paragraph 29 of "
                "resolution 1929 (2010);"})
      .vote("S/RES/2263(2016)", "2016-01-28", "situation in Cyprus");
  EXPECT_EQ(record.standing("iran-panel", "2016-01-15").status, Status::active);
  EXPECT_EQ(record.standing("iran-panel", "2016-01-17").status, Status::terminated);
}

TEST(Standing, IsNotYetBeforeTheFoundingResolution) {
  Record record;
  record.adopted("S/RES/2653(2022)", "2022-10-21", "Haiti",
                 {"Requests the Secretary-General to create for an initial period of 13 months, in consultation with the "
                  "Committee, a group of 4 experts (\"Panel of Experts\");"});
  EXPECT_EQ(record.standing("haiti-panel", "2022-10-20").status, Status::not_yet);
  EXPECT_EQ(record.standing("haiti-panel", "2022-10-21").status, Status::active);
}

TEST(Standing, SaysThatAMissionWithoutAnEndIsOpenEnded) {
  Record record;
  record.adopted("S/RES/1244(1999)", "1999-06-10", "Kosovo",
                 {"Decides to establish the United Nations Interim Administration Mission in Kosovo (UNMIK) for an initial "
                  "period of 12 months, to continue thereafter unless "
                  "the Security Council decides otherwise;"});
  EXPECT_EQ(record.standing("unmik", "1999-09-08").status, Status::open_ended);
  EXPECT_EQ(record.standing("unmik", "1999-09-09").status, Status::unknown) << "the record is older than ninety days";
}

TEST(Standing, IsUnknownForAMissionWhoseFirstPeriodWasNotRead) {
  Record record;
  record.adopted(
      "S/RES/2100(2013)", "2013-04-25", "Mali",
      {"Decides to establish the United Nations Multidimensional Integrated Stabilization Mission in Mali (MINUSMA);"});
  EXPECT_EQ(record.standing("minusma", "2014-01-01").status, Status::unknown);
}

}  // namespace
