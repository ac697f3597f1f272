// What registers and records of deadlines add to the texts, and where they only disagree.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mandate/record.hpp"

namespace {

using namespace unsc;
using namespace unsc::mandate;
using testing::HasSubstr;
using testing::SizeIs;
using unsc::mandate::test::Record;

core::PartialDate day(const char *iso) { return *core::PartialDate::parse(iso); }

DeadlineEntry owed(const char *kind, const char *due, const char *symbol, std::int64_t claim = 7) {
  DeadlineEntry entry;
  entry.claim = claim;
  entry.record.body = "Panel of Experts on the Democratic People's Republic of Korea";
  entry.record.kind = kind;
  entry.record.due = day(due);
  entry.record.owed_by = "Panel of Experts";
  entry.record.symbol = symbol;
  entry.record.lines = {4, 4};
  return entry;
}

RegisterEntry registered(const char *symbol, const char *date, const char *act) {
  RegisterEntry entry;
  entry.claim = 3;
  entry.record.body = "Panel of Experts on the Democratic People's Republic of Korea";
  entry.record.symbol = symbol;
  entry.record.date = day(date);
  entry.record.act = act;
  entry.record.lines = {2, 2};
  return entry;
}

/// Paragraph 2 asks for a report on one day.
Record with_text() {
  Record record;
  record.adopted(
      "S/RES/2680(2023)", "2023-03-23", "Non-proliferation/Democratic People's Republic of Korea",
      {"Decides to extend until 30 April 2024 the mandate of the Panel of Experts, as specified in paragraph 26 of "
       "resolution 1874 (2009);",
       "Requests the Panel of Experts to provide a final report to the Security Council no later than 8 March 2024;"});
  return record;
}

std::vector<Deadline> of_kind(const Facts &facts, const std::string &kind) {
  std::vector<Deadline> found;
  for (const auto &deadline : facts.deadlines) {
    if (deadline.kind == kind) found.push_back(deadline);
  }
  return found;
}

TEST(Registers, ARecordOfADeadlineIsAFactWhereNothingElseTells) {
  const Facts facts = Record().deadline(owed("report", "2030-03-01", "S/RES/3000(2029)")).facts();
  ASSERT_THAT(facts.deadlines, SizeIs(1));
  const Deadline &fact = facts.deadlines[0];
  EXPECT_EQ(fact.body, "dprk-panel");
  EXPECT_EQ(fact.due, day("2030-03-01"));
  EXPECT_EQ(fact.claim_kind, ClaimKind::deadline);
  EXPECT_EQ(fact.claim, 7);
  EXPECT_EQ(fact.line, 4U);
  EXPECT_THAT(facts.conflicts, SizeIs(0));
}

TEST(Registers, ADeadlineIsKnownFromTheDayOfItsText) {
  Record record;
  record.text("S/RES/2680(2023)", {"Decides to remain seized of the matter."}, "2023-03-23");
  const Facts facts = record.deadline(owed("report", "2024-02-02", "S/RES/2680(2023)")).facts();
  ASSERT_THAT(of_kind(facts, "report"), SizeIs(1));
  EXPECT_EQ(of_kind(facts, "report")[0].adopted, core::Date::parse("2023-03-23"));
}

TEST(Registers, ATermWithoutItsDayOfAdoptionStandsWhereItsFirstDayIs) {
  auto entry = registered("", "2024-09-30", "extend");
  entry.record.date.reset();
  entry.record.from = day("2024-10-01");
  entry.record.until = day("2027-12-31");
  Record record = with_text();
  record.entry(entry);
  const auto terms = record.terms("dprk-panel");
  ASSERT_FALSE(terms.empty());
  EXPECT_EQ(terms.back().until, day("2027-12-31"));
  EXPECT_NE(record.standing("dprk-panel", "2025-01-01").status, Status::lapsed);
}

TEST(Registers, ARecordThatAgreesWithTheTextAddsNothing) {
  const Facts facts = with_text().deadline(owed("report", "2024-03-08", "S/RES/2680(2023)")).facts();
  ASSERT_THAT(of_kind(facts, "report"), SizeIs(1));
  EXPECT_EQ(of_kind(facts, "report")[0].claim_kind, ClaimKind::text);
  EXPECT_THAT(facts.conflicts, SizeIs(0));
}

TEST(Registers, TheTextWinsOverARecordThatGivesAnotherDay) {
  const Facts facts = with_text().deadline(owed("report", "2024-03-18", "S/RES/2680(2023)")).facts();
  ASSERT_THAT(of_kind(facts, "report"), SizeIs(1));
  EXPECT_EQ(of_kind(facts, "report")[0].due, day("2024-03-08"));
  ASSERT_THAT(facts.conflicts, SizeIs(1));
  EXPECT_EQ(facts.conflicts[0].kind, "deadline");
  EXPECT_EQ(facts.conflicts[0].value, "2024-03-08");
  ASSERT_THAT(facts.conflicts[0].values, SizeIs(2));
  EXPECT_EQ(facts.conflicts[0].values[1].claim, 7);
}

TEST(Registers, TwoRecordsThatDifferBothStandWithAConflict) {
  Record record;
  record.deadline(owed("report", "2030-03-01", "S/RES/3000(2029)", 7))
      .deadline(owed("report", "2030-04-01", "S/RES/3000(2029)", 8));
  const Facts facts = record.facts();
  EXPECT_THAT(facts.deadlines, SizeIs(2));
  ASSERT_THAT(facts.conflicts, SizeIs(1));
  EXPECT_EQ(facts.conflicts[0].rule, "both stand");
}

TEST(Registers, TheSameRecordOfTwoSourcesIsOneFact) {
  Record record;
  record.deadline(owed("report", "2030-03-01", "S/RES/3000(2029)", 7))
      .deadline(owed("report", "2030-03-01", "S/RES/3000(2029)", 8));
  EXPECT_THAT(record.facts().deadlines, SizeIs(1));
}

TEST(Registers, NobodyOwesWhatADraftAskedForThatFailed) {
  Record record;
  record.vote("S/2024/255", "2024-03-28", "DPRK", Outcome::vetoed, {"RUS"});
  EXPECT_THAT(record.deadline(owed("report", "2025-03-08", "S/2024/255")).facts().deadlines, SizeIs(0));
}

TEST(Registers, ADeadlineOfABodyThatNothingKnowsStandsByItsPrintedName) {
  auto entry = owed("report", "2030-03-01", "");
  entry.record.body = "Committee on Unheard Things";
  entry.record.owed_by.clear();
  const Facts facts = Record().deadline(entry).facts();
  ASSERT_THAT(facts.deadlines, SizeIs(1));
  EXPECT_EQ(facts.deadlines[0].body, "");
  EXPECT_EQ(facts.deadlines[0].owed_by, "Committee on Unheard Things");
  ASSERT_THAT(facts.conflicts, SizeIs(1));
  EXPECT_EQ(facts.conflicts[0].kind, "unknown_body");
}

TEST(Registers, AReviewThatARegisterPrintsFallsDue) {
  auto entry = registered("2680", "2023-03-23", "extend");
  entry.record.until = day("2024-04-30");
  entry.record.review = day("2024-03-22");
  entry.record.cited = "the Library's copy";
  Record record;
  const Facts facts = record.entry(entry).facts();
  ASSERT_THAT(of_kind(facts, "review"), SizeIs(1));
  EXPECT_EQ(of_kind(facts, "review")[0].due, day("2024-03-22"));
  EXPECT_EQ(of_kind(facts, "review")[0].symbol, "S/RES/2680(2023)");
  EXPECT_EQ(of_kind(facts, "review")[0].claim_kind, ClaimKind::mandate_action);
  EXPECT_EQ(record.terms("dprk-panel").at(0).cited, "the Library's copy");
}

TEST(Registers, ADurationWithoutAnEndIsCountedFromAFoundingAndFromNoDayOfAnExtension) {
  auto founded = registered("1874", "2009-06-12", "establish");
  founded.record.duration = "one year";
  EXPECT_EQ(Record().entry(founded).terms("dprk-panel").at(0).until, day("2010-06-12"));

  auto extended = registered("2680", "2023-03-23", "extend");
  extended.record.duration = "13 months";
  const auto term = Record().entry(extended).terms("dprk-panel").at(0);
  EXPECT_FALSE(term.until) << "the register does not say from when it counts";
  EXPECT_EQ(term.until_at_least, core::Date::parse("2024-04-23"));

  extended.record.from = day("2023-05-01");
  EXPECT_EQ(Record().entry(extended).terms("dprk-panel").at(0).until, day("2024-06-01"));
}

TEST(Registers, ADurationThatItsOwnEndContradictsIsAConflictAndTheEndStands) {
  auto entry = registered("1874", "2009-06-12", "establish");
  entry.record.duration = "one year";
  entry.record.until = day("2010-07-12");
  Record record;
  const Facts facts = record.entry(entry).facts();
  EXPECT_EQ(record.terms("dprk-panel").at(0).until, day("2010-07-12"));
  ASSERT_THAT(facts.conflicts, SizeIs(1));
  EXPECT_EQ(facts.conflicts[0].kind, "duration_and_date");
}

TEST(Registers, WordsThatAreNoDurationGiveNoEnd) {
  auto entry = registered("1874", "2009-06-12", "establish");
  entry.record.duration = "2026-09-26 or 2026-09-27";
  EXPECT_FALSE(known_end(Record().entry(entry).terms("dprk-panel").at(0)));
}

TEST(Registers, AVerbThatIsNoneOfOursIsKeptAsPrinted) {
  const auto term = Record().entry(registered("1874", "2009-06-12", "sanctify")).terms("dprk-panel").at(0);
  EXPECT_EQ(term.act, clause::Act::unknown);
  EXPECT_THAT(term.condition, HasSubstr("sanctify"));
}

}  // namespace
