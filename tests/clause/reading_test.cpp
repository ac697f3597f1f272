// What a whole paragraph gives: several clocks, none, or one that only looks like it.
#include <gtest/gtest.h>
#include <clause/clause.hpp>

namespace {

using namespace unsc::clause;

TEST(Parsed, DecidesNothingWhereAParagraphRecalls) {
  EXPECT_TRUE(
      read_paragraph("Recalls its decision to extend the mandate of the Panel until 30 April 2024;").clauses.empty());
  EXPECT_TRUE(read_paragraph("Welcomes the extension of the mandate until 30 April 2024;").clauses.empty());
}

TEST(Parsed, DecidesNothingWhereAParagraphIntends) {
  EXPECT_TRUE(read_paragraph("Expresses its intention to extend the mandate until 30 April 2024;").clauses.empty());
}

TEST(Parsed, DoesNotRenewWhatItDecidesNotToRenew) {
  EXPECT_TRUE(read_paragraph("Decides not to renew the measure until 30 April 2024;").clauses.empty());
}

TEST(Parsed, SeparatesATermFromTheReviewInTheSameParagraph) {
  const Parsed reading = read_paragraph(
      "Decides to extend until 30 April 2024 the mandate of the Panel, expresses its intent to review the mandate no later "
      "than 22 March 2024, "
      "and requests the Secretary-General to take the necessary measures;");
  ASSERT_EQ(reading.clauses.size(), 1u);
  EXPECT_EQ(reading.clauses[0].until->iso(), "2024-04-30");
  ASSERT_EQ(reading.deadlines.size(), 1u);
  EXPECT_EQ(reading.deadlines[0].kind, "review");
  EXPECT_EQ(reading.deadlines[0].due->iso(), "2024-03-22");
}

TEST(Parsed, KnowsThatAPeriodAfterAnAppointmentHasNoKnownStart) {
  const Parsed reading = read_paragraph(
      "Requests the Secretary-General to re-establish, within thirty days from the date of adoption of this resolution, and "
      "for a period of six "
      "months, the Group of Experts named in paragraph 7 of resolution 1584 (2005);");
  ASSERT_EQ(reading.clauses.size(), 1u);
  EXPECT_TRUE(reading.clauses[0].floating_start);
  EXPECT_FALSE(reading.clauses[0].until);
  EXPECT_NE(reading.clauses[0].object.find("Group of Experts"), std::string::npos);
}

TEST(Parsed, ReadsTwoClocksOfOneParagraph) {
  const Parsed reading = read_paragraph(
      "Decides: (a) to renew the measures on arms until 31 May 2011; (b) to extend the mandate of the Panel until 30 June "
      "2011;");
  ASSERT_EQ(reading.clauses.size(), 2u);
  EXPECT_EQ(reading.clauses[0].until->iso(), "2011-05-31");
  EXPECT_EQ(reading.clauses[1].until->iso(), "2011-06-30");
}

TEST(Parsed, KeepsAConditionalExtensionApartFromTheTerm) {
  const Parsed reading = read_paragraph(
      "Decides to extend the mandate of the Mission until 31 January 2025, and for a further period of nine months, that "
      "is, until 31 October "
      "2025, if a representative is appointed by 31 January 2025;");
  ASSERT_EQ(reading.clauses.size(), 2u);
  EXPECT_EQ(reading.clauses[0].until->iso(), "2025-01-31");
  EXPECT_EQ(reading.clauses[0].rule, UntilRule::absolute);
  EXPECT_EQ(reading.clauses[1].until->iso(), "2025-10-31");
  EXPECT_EQ(reading.clauses[1].rule, UntilRule::conditional);
  EXPECT_NE(reading.clauses[1].condition.find("appointed"), std::string::npos);
}

TEST(Parsed, CitesTheParagraphOfTheResolution) {
  const Parsed reading = read_paragraph(
      "Decides to extend until 28 March 2018 the mandate of the Panel as set out in paragraph 21 of resolution 2140 "
      "(2014);");
  ASSERT_EQ(reading.clauses.size(), 1u);
  ASSERT_EQ(reading.clauses[0].cited.size(), 1u);
  EXPECT_EQ(reading.clauses[0].cited[0].paragraph, "21");
  EXPECT_EQ(reading.clauses[0].cited[0].resolution, 2140);
}

TEST(Parsed, NamesAnIntentionAndARecital) {
  EXPECT_EQ(read_paragraph("Expresses its intention to keep the period under review until 30 April 2024;").label,
            "intention");
  EXPECT_EQ(read_paragraph("Recalls that the period ran until 30 April 2024;").label, "recital");
}

TEST(Parsed, LeavesOtherParagraphsAlone) {
  EXPECT_EQ(read_paragraph("Decides to remain actively seized of the matter.").kind, Class::not_clock_like);
}

TEST(Parsed, HandsAMissionOverOnTheDayThatTheSentenceNames) {
  const Parsed reading = read_paragraph(
      "Decides to establish the Mission (MINUSMA), further decides that the authority be transferred to it on 1 July 2013 "
      "at "
      "which point MINUSMA shall commence the implementation of its mandate for an initial period of 12 months;");
  ASSERT_EQ(reading.clauses.size(), 2u);
  EXPECT_EQ(reading.clauses[1].from->iso(), "2013-07-01");
  EXPECT_EQ(reading.clauses[1].until->iso(), "2014-07-01");
  EXPECT_EQ(reading.clauses[1].acronyms, std::vector<std::string>{"MINUSMA"});
}

TEST(Parsed, GivesNoEndWhereAnEventStartsTheCount) {
  const Parsed reading = read_paragraph(
      "Authorizes the European Union to deploy, for a period of one year from the date that its capability is declared, an "
      "operation;");
  ASSERT_EQ(reading.clauses.size(), 1u);
  EXPECT_TRUE(reading.clauses[0].floating_start);
}

TEST(Parsed, GivesTheEndOfTheSecondRenewalToTheFirstAsWell) {
  const Parsed reading = read_paragraph(
      "Decides: (a) To renew the measures on arms and to renew the measures on travel for a further period of 12 months "
      "from the "
      "date of adoption of this resolution; (b) That the measures on arms shall not apply to supplies; (c) To renew the "
      "measures "
      "on diamonds for an additional six months;");
  ASSERT_EQ(reading.clauses.size(), 4u);
  EXPECT_EQ(reading.clauses[0].duration->text(), "12 months");
  EXPECT_EQ(reading.clauses[1].duration->text(), "12 months");
  EXPECT_EQ(reading.clauses[2].rule, UntilRule::open_ended);
  EXPECT_EQ(reading.clauses[3].duration->text(), "6 months");
}

TEST(Parsed, TakesAReviewAfterAPeriodForNoEnd) {
  const Parsed reading = read_paragraph(
      "Decides to authorize Member States to establish a mission, to be reviewed after an initial period of six months by "
      "the "
      "Council;");
  for (const Clause &clause : reading.clauses) EXPECT_EQ(clause.rule, UntilRule::none);
}

/// What the first clause is about, and "act until".
struct Decision {
  std::string_view paragraph, object, decided;
};

TEST(Parsed, FindsTheObjectWhereverTheEndStands) {
  for (const Decision &test : {
           Decision{
               "Decides to extend for a final time the mandate of UNIFIL until 31 December 2026 and to start an orderly "
               "drawdown from 31 December 2026;",  // 2790
               "the mandate of UNIFIL", "final_extension 2026-12-31"},
           Decision{
               "Decides to extend UNISFA's mandate until 15 November 2025, and that the extension shall be reviewed by 15 "
               "May 2025;",
               "UNISFA's mandate", "extend 2025-11-15"},
           Decision{"Decides to renew the provisions of paragraph 2 of resolution 2142 (2014) until 30 October 2015, and "
                    "reiterates that the arms embargo shall not apply to deliveries for the national forces;",  // 2182
                    "the provisions of paragraph 2 of resolution 2142 (2014)", "extend 2015-10-30"},
           Decision{
               "Decides to renew, with effect from the date of adoption of this resolution, until 15 December 2020, the "
               "Panel on Somalia and that the mandate of the Panel shall include the tasks of paragraph 1;",  // 2498
               "the Panel on Somalia", "extend 2020-12-15"},
           Decision{"Decides that the civil and security presences shall remain authorized until 31 December 2027;",  // 2803
                    "the civil and security presences", "extend 2027-12-31"},
           Decision{
               "Decides that the mandate of the mission shall, after a transition of 24 months, end on 31 October 2026;",
               "the mandate of the mission", "terminate 2026-10-31"},
           Decision{
               "Decides that the first phase shall be completed by 31 October 2025 and that the UNTMIS mandate shall end on "
               "31 October 2026;",  // 2753
               "the UNTMIS mandate", "terminate 2026-10-31"},
           Decision{"Decides that the mandate be extended until 9 May 2025;", "the mandate", "extend 2025-05-09"},
           Decision{"Decides that the mission is authorized until 15 November 2025;", "the mission", "extend 2025-11-15"},
           Decision{"Decides to technically roll over the mandate until 9 May 2025;", "the mandate", "extend 2025-05-09"},
           Decision{"Decides to keep in force the measures until 31 January 2027;", "the measures", "extend 2027-01-31"},
           Decision{"Decides that the authorization shall lapse on 2 October 2026;", "the authorization",
                    "terminate 2026-10-02"},
           Decision{"Decides that the Monitoring Group's mandate shall likewise be expanded;",  // 2036
                    "the Monitoring Group's mandate", "expand "},
       }) {
    const Parsed reading = read_paragraph(test.paragraph);
    ASSERT_EQ(reading.clauses.size(), 1u) << test.paragraph;
    const Clause &clause = reading.clauses.front();
    EXPECT_EQ(clause.object, test.object);
    EXPECT_EQ(std::string(name(clause.act)) + " " + (clause.until ? clause.until->iso() : ""), test.decided)
        << test.paragraph;
  }
}

TEST(Parsed, LeavesTheTermOfAJudgeAlone) {  // 1705
  EXPECT_TRUE(read_paragraph("Decides that, notwithstanding that the elected term of the judge will, in accordance with the "
                             "Statute, end on 24 June 2007, she may continue to serve;")
                  .clauses.empty());
}

TEST(Parsed, SurvivesAnyBytes) {
  for (const std::string_view odd : {"", ".", "(", "Decides", "Decides to", "Decides to extend", "until until until",
                                     "\xff\xfe", "S/", "12 (", "for a period of"}) {
    EXPECT_NO_THROW(read_paragraph(odd)) << odd;
  }
}

}  // namespace
