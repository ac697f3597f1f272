// What is certain rests on a decision and on all that followed having been read.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mandate/record.hpp"

namespace {

using namespace unsc::mandate;
using testing::HasSubstr;
using unsc::mandate::test::kDprkPanel;
using unsc::mandate::test::Record;

/// The DPRK panel until 30 April 2023, and a resolution read from after that day.
Record panel_of_2022() {
  Record record;
  record.adopted("S/RES/2627(2022)", "2022-03-25", "DPRK", {"Decides to extend until 30 April 2023 " + kDprkPanel + ";"})
      .adopted("S/RES/2700(2023)", "2023-10-19", "Libya", {"Remains seized of the matter."});
  return record;
}

TEST(Doubts, ALapseIsProvedByARunWithoutGaps) {
  EXPECT_EQ(panel_of_2022().standing("dprk-panel", "2023-06-01").status, Status::lapsed);
}

TEST(Doubts, MissingNumbersMakeTheEndUnknownAndAreCounted) {
  const Standing standing = panel_of_2022().with_gaps().standing("dprk-panel", "2023-06-01");
  EXPECT_EQ(standing.status, Status::unknown);
  EXPECT_EQ(standing.reason, "its end 2023-04-30 has passed; 72 resolutions between 2627 and 2700 were not read");
}

TEST(Doubts, AMissingNumberLeavesAnEndAheadAsTheLeastThatIsCertain) {
  const Standing standing = panel_of_2022().with_gaps().standing("dprk-panel", "2023-04-01");
  EXPECT_EQ(standing.status, Status::active);
  EXPECT_FALSE(standing.until);
  EXPECT_EQ(standing.until_at_least->iso(), "2023-04-30");
  EXPECT_THAT(standing.reason, HasSubstr("72 resolutions between 2627 and 2700 were not read"));
}

TEST(Doubts, OneMissingNumberIsNamed) {
  Record record;
  record.with_gaps()
      .adopted("S/RES/2679(2023)", "2023-03-16", "DPRK", {"Decides to extend until 30 April 2023 " + kDprkPanel + ";"})
      .adopted("S/RES/2681(2023)", "2023-05-27", "Libya", {"Remains seized of the matter."});
  EXPECT_THAT(record.standing("dprk-panel", "2023-06-01").reason, HasSubstr("resolution 2680 was not read"));
}

TEST(Doubts, ANumberThatCanOnlyHaveBeenAdoptedLaterDoesNotCount) {
  Record record;
  record.with_gaps()
      .adopted("S/RES/2627(2022)", "2022-03-25", "DPRK", {"Decides to extend until 30 April 2023 " + kDprkPanel + ";"})
      .adopted("S/RES/2628(2022)", "2023-05-31", "Somalia", {"Remains seized of the matter."})
      .adopted("S/RES/2630(2022)", "2023-06-12", "Sudan", {"Remains seized of the matter."});
  EXPECT_EQ(record.standing("dprk-panel", "2023-05-30").status, Status::lapsed);
  EXPECT_EQ(record.standing("dprk-panel", "2023-05-31").status, Status::unknown);
}

TEST(Doubts, ATextInALanguageThatIsNotReadStandsAgainstALapse) {
  Record record = panel_of_2022();
  record.vote("S/RES/2680(2023)", "2023-03-23", "")
      .other_language(
          "S/RES/2680(2023)",
          {"D\u00e9cide de proroger jusqu'au 30 avril 2024 le mandat vis\u00e9 dans la r\u00e9solution 1874 (2009)"},
          "2023-03-23");
  const Standing standing = record.standing("dprk-panel", "2023-06-01");
  EXPECT_EQ(standing.status, Status::unknown);
  EXPECT_THAT(standing.reason, HasSubstr("S/RES/2680(2023) of 2023-03-23 is there only in languages that are not read"));
}

TEST(Doubts, AResolutionWithoutATextCountsWhereItsTitleSharesTheSubject) {
  Record record = panel_of_2022();
  record.vote("S/RES/2680(2023)", "2023-03-23", "Non-proliferation/Democratic People's Republic of Korea");
  EXPECT_THAT(record.standing("dprk-panel", "2023-06-01").reason,
              HasSubstr("the text of S/RES/2680(2023) of 2023-03-23 was not read"));
}

TEST(Doubts, AResolutionWithoutATextCountsWhereItsTitleCitesOneOfTheBodys) {
  Record record = panel_of_2022();
  record.vote("S/RES/2680(2023)", "2023-03-23", "[on the experts pursuant to Security Council resolution 1874 (2009)]");
  EXPECT_EQ(record.standing("dprk-panel", "2023-06-01").status, Status::unknown);
}

TEST(Doubts, AResolutionOfWhichNothingIsKnownButTheNumberCounts) {
  Record record = panel_of_2022();
  record.vote("S/RES/2680(2023)", "2023-03-23",
              "Resolution 2680 (2023), adopted by the Security Council at its 9287th meeting");
  EXPECT_EQ(record.standing("dprk-panel", "2023-06-01").status, Status::unknown);
}

TEST(Doubts, AResolutionOnAnotherMatterDoesNotCount) {
  Record record = panel_of_2022();
  record.vote("S/RES/2680(2023)", "2023-03-23", "[on extension of the mandate of the UN mission in South Sudan]");
  EXPECT_EQ(record.standing("dprk-panel", "2023-06-01").status, Status::lapsed);
}

TEST(Doubts, TheAgendaItemOfABodyIsEvidence) {
  Record record;
  record
      .adopted("S/RES/2100(2013)", "2013-04-25", "[on establishment of a mission]",
               {"Decides to establish the United Nations Example Mission (UNEXMI) until 30 June 2014;"})
      .agenda("The situation in Examplia")
      .adopted("S/RES/2164(2014)", "2014-06-25", "[on the programme of work]",
               {"Decides that the arrangement for experts shall be extended until 30 April 2015;"})
      .agenda("The situation in Examplia.")
      .vote("S/RES/2165(2014)", "2014-07-14", "[on aid]");
  EXPECT_EQ(record.standing("unexmi", "2014-07-10").status, Status::unknown);
}

TEST(Doubts, AParagraphThatWasNotUnderstoodCountsForWhatItsTextIsAbout) {
  Record record = panel_of_2022();
  record.adopted("S/RES/2680(2023)", "2023-03-23", "Non-proliferation/Democratic People's Republic of Korea",
                 {"Decides that the arrangement for experts shall be extended until 30 April 2024;"});
  EXPECT_THAT(record.standing("dprk-panel", "2023-06-01").reason,
              HasSubstr("a paragraph of S/RES/2680(2023) of 2023-03-23 that speaks of a time was not understood"));
}

TEST(Doubts, WhatHasNoEndMayHaveBeenEndedByWhatWasNotRead) {
  const auto kosovo = [] {
    Record record;
    record
        .adopted("S/RES/1244(1999)", "1999-06-10", "Kosovo",
                 {"Decides to establish the United Nations Interim Administration Mission in Kosovo (UNMIK) for an initial "
                  "period of 12 months, to continue thereafter unless the Security Council decides otherwise;"})
        .adopted("S/RES/1250(1999)", "1999-06-29", "Cyprus", {"Remains seized of the matter."});
    return record;
  };
  EXPECT_EQ(kosovo().standing("unmik", "1999-07-01").status, Status::open_ended);
  const Standing standing = kosovo().with_gaps().standing("unmik", "1999-07-01");
  EXPECT_EQ(standing.status, Status::unknown);
  EXPECT_THAT(standing.reason, HasSubstr("5 resolutions between 1244 and 1250 were not read"));
}

TEST(Doubts, WhatWasEndedMayHaveBegunAgainInWhatWasNotRead) {
  Record record;
  record.with_gaps()
      .adopted("S/RES/2288(2016)", "2016-05-25", "Liberia",
               {"Decides further to dissolve, with immediate effect, the Panel of Experts established pursuant to "
                "paragraph 22 of resolution 1521 (2003);"})
      .adopted("S/RES/2290(2016)", "2016-05-31", "South Sudan", {"Remains seized of the matter."});
  EXPECT_EQ(record.standing("liberia-panel", "2016-06-15").status, Status::unknown);
  EXPECT_THAT(record.standing("liberia-panel", "2016-06-15").reason, HasSubstr("resolution 2289 was not read"));
}

TEST(Doubts, AnEndCountedFromTheEndBeforeIsCertainOnlyWhereNothingIsMissingBetween) {
  Record record;
  record
      .adopted("S/RES/2161(2014)", "2014-06-17", "Al-Qaida",
               {"Decides to extend the mandate of the Office of the Ombudsperson, established by resolution 1904 (2009), "
                "until 17 December 2017;"})
      .adopted(
          "S/RES/2253(2015)", "2015-12-17", "Al-Qaida",
          {"Decides to extend the mandate of the Office of the Ombudsperson, established by resolution 1904 (2009), for "
           "a period of twenty four months from the date of expiration of its current mandate;"});
  EXPECT_EQ(record.terms("ombudsperson").back().until->iso(), "2019-12-17");
  Record gaps;
  gaps.with_gaps()
      .adopted("S/RES/2083(2012)", "2012-12-17", "Al-Qaida",
               {"Decides to extend the mandate of the Office of the Ombudsperson, established by resolution 1904 (2009), "
                "until 17 June 2015;"})
      .adopted(
          "S/RES/2253(2015)", "2015-12-17", "Al-Qaida",
          {"Decides to extend the mandate of the Office of the Ombudsperson, established by resolution 1904 (2009), for "
           "a period of twenty four months from the date of expiration of its current mandate;"});
  const Term term = gaps.terms("ombudsperson").back();
  EXPECT_FALSE(term.until);
  EXPECT_EQ(term.until_at_least->iso(), "2017-06-17");
  EXPECT_THAT(term.condition, HasSubstr("169 resolutions between 2083 and 2253 were not read"));
}

TEST(Doubts, ATextWhoseDayCannotBeGivesNoTerm) {
  Record record;
  record.adopted("S/RES/2422(2018)", "2018-06-27", "another", {})
      .text("S/RES/2423(2018)", {"Decides to extend the mandate of MINUSMA until 30 June 2019;"}, "2016-06-29")
      .adopted("S/RES/2424(2018)", "2018-06-29", "another", {});
  EXPECT_TRUE(record.with_gaps().terms("minusma").empty());
  const auto conflicts = record.facts().conflicts;
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].kind, "adoption_day");
}

TEST(Doubts, AnOldRecordDoesNotProveThatNothingFollowed) {
  Record record = panel_of_2022();
  EXPECT_EQ(record.standing("dprk-panel", "2024-01-17").status, Status::lapsed);
  EXPECT_EQ(record.standing("dprk-panel", "2024-01-18").status, Status::unknown);
  EXPECT_THAT(record.standing("dprk-panel", "2024-01-18").reason, HasSubstr("the record ends with S/RES/2700(2023)"));
}

TEST(Doubts, AnOldRecordLeavesAnEndAheadAsTheLeastThatIsCertain) {
  Record record;
  record.adopted("S/RES/2627(2022)", "2022-03-25", "DPRK", {"Decides to extend until 30 April 2023 " + kDprkPanel + ";"});
  EXPECT_TRUE(record.standing("dprk-panel", "2022-06-23").until);
  const Standing later = record.standing("dprk-panel", "2022-06-24");
  EXPECT_FALSE(later.until);
  EXPECT_EQ(later.until_at_least->iso(), "2023-04-30");
  EXPECT_THAT(later.reason, HasSubstr("the record ends with S/RES/2627(2022) of 2022-03-25"));
}

TEST(Doubts, ADecisionFromBeforeTheRecordLeavesWhatLiesBetweenUnread) {
  RegisterEntry entry;
  entry.record.body = "Panel of Experts on the Democratic People's Republic of Korea";
  entry.record.symbol = "1874";
  entry.record.act = "establish";
  entry.record.date = unsc::core::PartialDate::parse("2009-06-12");
  entry.record.until = unsc::core::PartialDate::parse("2010-06-12");
  Record record;
  record.entry(entry).adopted("S/RES/2627(2022)", "2022-03-25", "Libya", {"Remains seized of the matter."});
  EXPECT_THAT(record.standing("dprk-panel", "2022-04-01").reason, HasSubstr("no resolution before 2627 was read"));
  entry.record.symbol = "-";
  Record without_symbol;
  without_symbol.entry(entry).adopted("S/RES/2627(2022)", "2022-03-25", "Libya", {"Remains seized of the matter."});
  EXPECT_THAT(without_symbol.standing("dprk-panel", "2022-04-01").reason, HasSubstr("no resolution before 2627 was read"));
}

TEST(Doubts, ATextOfWhichParagraphsAreMissingStandsAgainstALapse) {
  const auto with_a_gap = [] {
    Record record = panel_of_2022();
    record.adopted("S/RES/2680(2023)", "2023-03-23", "DPRK", {"Urges all States to cooperate.", "Remains seized."})
        .number_of_last_paragraph("7.");
    return record;
  };
  EXPECT_THAT(with_a_gap().standing("dprk-panel", "2023-06-01").reason,
              HasSubstr("some paragraphs of S/RES/2680(2023) of 2023-03-23 were not read"));
  // A shorter excerpt without a gap heals nothing.
  EXPECT_EQ(with_a_gap().text("S/RES/2680(2023)", {"Urges all States."}).standing("dprk-panel", "2023-06-01").status,
            Status::unknown);
  // Another source has all of them.
  const Standing standing = with_a_gap()
                                .text("S/RES/2680(2023)", {"Decides to extend until 30 April 2024 " + kDprkPanel + ";", "a",
                                                           "b", "c", "d", "e", "Remains seized."})
                                .standing("dprk-panel", "2023-06-01");
  ASSERT_TRUE(standing.until) << standing.reason;
  EXPECT_EQ(standing.until->iso(), "2024-04-30");
}

TEST(Doubts, AParagraphMissingInTheDecisionItselfMayMoveItsEnd) {
  Record record;
  record.adopted("S/RES/2284(2016)", "2016-04-28", "Mali", {"Decides to extend the mandate of UNOCI until 30 June 2017;"})
      .number_of_last_paragraph("18.")
      .adopted("S/RES/2400(2018)", "2018-02-08", "Libya", {});
  EXPECT_EQ(record.standing("unoci", "2017-01-01").until_at_least->iso(), "2017-06-30");
  EXPECT_THAT(record.standing("unoci", "2017-07-01").reason, HasSubstr("some paragraphs of S/RES/2284(2016)"));
  EXPECT_EQ(record.standing("unoci", "2017-07-01").status, Status::unknown);
}

/// As 1753 (2007) ended the measures on diamonds: by the paragraph that imposed them, and that of 1731 (2006) that renewed
/// those on arms as well.
TEST(Doubts, MeasuresToldByAParagraphThatWasNotReadAreNotGuessed) {
  Record record;
  record
      .adopted("S/RES/1731(2006)", "2006-12-20", "Liberia",
               {"Decides to renew the measures on arms in Liberia until 20 December 2007;"})
      .adopted("S/RES/1753(2007)", "2007-04-27", "Liberia",
               {"Decides to terminate the measures imposed by paragraph 6 of resolution 1688 (2006) and renewed by "
                "paragraph 1 of resolution 1731 (2006);"});
  EXPECT_EQ(record.standing("liberia-arms-measures", "2007-05-01").status, Status::active);
}

/// 2182 (2014) maintained AMISOM "as set out in paragraph 1 of resolution 2093 (2013)", with a limit to its troops.
TEST(Doubts, AStrengthIsNoClockOfItsOwnWhereTheTextIsMissingThatSaysWhose) {
  Record record;
  record
      .adopted("S/RES/2124(2013)", "2013-11-12", "Mali", {"Decides to extend the mandate of MINUSMA until 31 October 2014;"})
      .adopted("S/RES/2182(2014)", "2014-10-24", "Mali",
               {"Decides to maintain the military component of up to 11,200 troops, as set out in paragraph 1 of resolution "
                "2093 (2013), until 30 November 2015;"})
      .adopted("S/RES/2190(2014)", "2014-12-15", "Liberia", {});
  EXPECT_THAT(record.standing("minusma", "2014-11-01").reason,
              HasSubstr("a paragraph of S/RES/2182(2014) of 2014-10-24 that speaks of a time was not understood"));
}

TEST(ConditionalEnd, IsUnknownBetweenItsTwoDays) {
  Record record;
  record
      .adopted(
          "S/RES/2585(2021)", "2021-07-09", "Syria",
          {"Decides to extend the decisions in paragraphs 2 and 3 of Security Council resolution 2165 (2014), for a period "
           "of "
           "six months, that is, until 10 January 2022, only for the border crossing at Bab al-Hawa with an extension of an "
           "additional six months, that is, until 10 July 2022, subject to the issuance of the Secretary-General's report;"})
      .adopted("S/RES/2642(2022)", "2022-08-12", "another", {});
  const Standing before = record.standing("syria-cross-border-aid", "2022-01-01");
  EXPECT_EQ(before.until->iso(), "2022-01-10");
  EXPECT_THAT(before.reason, HasSubstr("until 2022-07-10 subject to the issuance"));
  const Standing between = record.standing("syria-cross-border-aid", "2022-02-01");
  EXPECT_EQ(between.status, Status::unknown);
  EXPECT_THAT(between.reason, HasSubstr("until 2022-07-10 subject to the issuance"));
  EXPECT_EQ(record.standing("syria-cross-border-aid", "2022-08-12").status, Status::lapsed);
}

TEST(Exemption, WithoutADayIsOpenEnded) {
  Record record;
  record
      .adopted("S/RES/2498(2019)", "2019-11-15", "Somalia",
               {"Decides that until 15 November 2020 the arms embargo on Somalia shall not apply to deliveries of weapons;"})
      .adopted("S/RES/2551(2020)", "2020-11-12", "Somalia",
               {"Decides that the arms embargo on Somalia shall not apply to deliveries of weapons;"})
      .adopted("S/RES/2560(2020)", "2020-12-29", "another", {});
  EXPECT_EQ(record.standing("somalia-arms-exemption", "2020-12-01").status, Status::open_ended);
}

TEST(PartOfAMandate, EndsNoWhole) {
  Record record;
  record
      .adopted("S/RES/2333(2016)", "2016-12-23", "Liberia", {"Decides to extend the mandate of UNMIL until 30 March 2018;"})
      .adopted("S/RES/2340(2017)", "2017-02-08", "Liberia",
               {"Decides to terminate the police component of UNMIL on 30 June 2017;",
                "Decides that the task of UNMIL to monitor the embargo shall end on 30 June 2017;",
                "Decides that the expansion of UNMIL shall terminate on 30 June 2017;",
                "Decides to terminate the mandate of the military component of UNMIL on 30 June 2017;",
                "Decides to terminate UNMIL's police component on 30 June 2017;"})
      .vote("S/RES/2364(2017)", "2017-06-29", "Mali");
  for (const Term &term : record.terms("unmil")) EXPECT_FALSE(unsc::clause::ends(term.act)) << term.quote;
  EXPECT_EQ(record.standing("unmil", "2017-07-01").status, Status::active);
}

}  // namespace
