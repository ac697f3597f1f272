// Tally, ballots and seats of one vote: what is a tally, and what becomes of one that cannot be true.
#include "given.hpp"

#include <council/claim_reading.hpp>

#include <gtest/gtest.h>

namespace unsc::council {
namespace {

using core::Position;
using test::adopted;
using test::ballot;
using test::claim;
using test::conflict;
using test::count_kind;
using test::position;
using test::reconciled;
using test::Roll;

const std::string k2023 = "ALB BRA ECU FRA GAB GHA JPN MLT MOZ CHE ARE GBR USA";
const std::string k2000 = "ARG BGD CAN CHN FRA MYS MLI NAM NLD RUS TUN UKR GBR USA";

VoteClaim of_2680(const Roll &roll) { return adopted(claim(1, 90, "2023.json", roll), "S/RES/2680(2023)", "2023-03-23"); }

void blank(VoteClaim &claim) { claim.record.yes = claim.record.no = claim.record.abstain = std::nullopt; }

std::string totals(const VoteFact &vote) { return Counts{vote.yes, vote.no, vote.abstain, vote.absent}.text(); }

TEST(Tally, WordsSayNumbersUnanimityAndWhoIsAbsent) {
  const auto said = [](std::string_view words) {
    const auto counts = tally_in_words(words);
    return counts.text() + (counts.absent ? " absent " + std::to_string(*counts.absent) : "");
  };
  EXPECT_EQ(said("Adopted 9-0-6, 5028th meeting"), "9-0-6");
  EXPECT_EQ(said("Adopted (14-0-0, 1 absent), 4094th meeting"), "14-0-0 absent 1");
  EXPECT_EQ(said("Adopted 13-0-0; two members did not participate"), "13-0-0 absent 2");
  EXPECT_EQ(said("Adopted unanimously, 9287th meeting"), "?-0-0");
  EXPECT_EQ(said("Adopted unanimoulsy, 4155th meeting"), "?-0-0");
  EXPECT_EQ(said("Adopted non-unanimously"), "?-?-?");
  EXPECT_EQ(said("adopted (unanimity)"), "?-0-0") << "as one table says it";
  EXPECT_EQ(said("Not vetoed; adopted unanimously"), "?-0-0");
  for (const auto *words :
       {"Not adopted for lack of unanimity", "Not adopted (lack of unanimity)", "Without unanimous support",
        "Lacking a unanimous vote; the rule of unanimity of the permanent members", "Failed to be adopted unanimously",
        "Not unanimously adopted", "Unanimously rejected", "Adopted by a nearly unanimous vote", "lack of unanimity"}) {
    EXPECT_EQ(said(words), "?-?-?") << words;
  }
  EXPECT_EQ(said("Adopted by acclamation"), "?-?-?");
  EXPECT_EQ(said("S/2020/1-2-3-4"), "?-?-?");
}

TEST(Tally, AdoptedUnanimouslyWithEveryMemberListedIsOne) {
  auto un = of_2680({k2023 + " CHN RUS", "", "", ""});
  blank(un);
  un.record.tally = "Adopted unanimously, 9292nd meeting";
  const auto result = reconciled({un});
  EXPECT_EQ(totals(result.votes[0]), "15-0-0");
  EXPECT_TRUE(result.votes[0].complete);
  EXPECT_TRUE(result.conflicts.empty());
}

TEST(Tally, WordsThatAreNotWholeAndFieldsThatContradictThemMakeNoThirdTally) {
  auto un = of_2680({});
  un.record.ballots.clear();
  un.record.yes = 14, un.record.no = 0, un.record.abstain = 1;
  un.record.tally = "Adopted unanimously, 9292nd meeting";
  const auto result = reconciled({un});
  EXPECT_EQ(totals(result.votes[0]), "14-0-?") << "the words say 0, the fields 1";
  ASSERT_EQ(count_kind(result, "totals"), 1U);
  EXPECT_EQ(conflict(result, "totals")->values.size(), 2U);
  auto table = un;
  table.id = 2, table.document = "table.csv", table.record.tally.clear();
  EXPECT_EQ(totals(reconciled({un, table}).votes[0]), "14-0-1") << "another document tells which";
  core::pack({Position::abstain, 9, "CHN", {}}, un.record.ballots);
  test::add_ballots(un.record, Position::yes, k2023 + " RUS");
  const auto listed = reconciled({un});
  EXPECT_EQ(totals(listed.votes[0]), "14-0-1") << "and so do the lists";
  EXPECT_EQ(count_kind(listed, "totals"), 1U) << "the words say otherwise";
}

TEST(Tally, UnanimouslyWithoutEveryMemberListedDoesNotSayHowManyWereInFavour) {
  auto un = of_2680({k2023, "", "", ""});
  blank(un);
  un.record.tally = "Adopted unanimously, 9292nd meeting";
  EXPECT_EQ(totals(reconciled({un}).votes[0]), "?-0-0");
}

TEST(Tally, ABlankCountIsZeroWhereTheListsAccountForEveryMember) {
  auto un = of_2680({k2023 + " CHN RUS", "", "", ""});
  un.record.no = un.record.abstain = std::nullopt;
  EXPECT_EQ(totals(reconciled({un}).votes[0]), "15-0-0");
  EXPECT_TRUE(reconciled({un}).votes[0].complete);
  auto short_list = of_2680({k2023, "", "", ""});
  short_list.record.no = short_list.record.abstain = std::nullopt;
  EXPECT_EQ(totals(reconciled({short_list}).votes[0]), "13-?-?") << "the two who are missing may have abstained";
}

TEST(Tally, OneCountThatNobodyCanReadDoesNotBlankTheOthers) {
  auto un = of_2680({"", "", "", ""});
  un.record.ballots.clear();
  un.record.yes = 13, un.record.no = std::nullopt, un.record.abstain = 1;
  EXPECT_EQ(totals(reconciled({un}).votes[0]), "13-?-1");
  auto table = adopted(claim(2, 60, "table.csv", {}), "S/RES/2680(2023)", "2023-03-23");
  table.record.ballots.clear();
  table.record.yes = 13, table.record.no = 1, table.record.abstain = 1;
  EXPECT_EQ(totals(reconciled({un, table}).votes[0]), "13-1-1") << "what does not contradict it fills it";
}

TEST(Tally, EveryBallotWithoutATallyIsCounted) {
  auto un = of_2680({k2023, "RUS", "CHN", ""});
  blank(un);
  const auto result = reconciled({un});
  EXPECT_EQ(totals(result.votes[0]), "13-1-1");
  EXPECT_EQ(result.votes[0].absent, 0);
}

TEST(Tally, WordsMoveAListedMemberThatWasAbsent) {
  auto un = adopted(claim(1, 90, "2000.json", {k2000, "", "JAM", ""}), "S/RES/1287(2000)", "2000-01-31");
  un.record.tally = "Adopted (14-0-0, 1 absent), 4094th meeting";
  const auto result = reconciled({un});
  EXPECT_EQ(position(result.votes[0], "JAM"), "absent");
  EXPECT_EQ(ballot(result.votes[0], "JAM")->rule, "words_say_absent");
  EXPECT_EQ(totals(result.votes[0]), "14-0-0");
  EXPECT_EQ(result.votes[0].absent, 1);
  EXPECT_EQ(count_kind(result, "totals"), 1U) << "the count of abstentions says otherwise";
  EXPECT_EQ(count_kind(result, "tally"), 0U);
}

TEST(Tally, ThatContradictsTheListsLeavesUnknownWhatCannotBeTrue) {
  auto un = of_2680({k2023 + " CHN RUS", "", "", ""});  // as S/RES/2812(2026) is printed
  un.record.yes = 13, un.record.abstain = 2;
  const auto result = reconciled({un});
  const auto &vote = result.votes[0];
  EXPECT_EQ(totals(vote), "?-0-?");
  EXPECT_EQ(position(vote, "ALB"), "unknown") << "two of fifteen abstained, or the tally is wrong";
  EXPECT_EQ(position(vote, "CHN"), "unknown");
  EXPECT_EQ(vote.outcome, Outcome::adopted) << "of that there is no doubt";
  ASSERT_EQ(count_kind(result, "tally"), 1U);
  EXPECT_EQ(conflict(result, "tally")->rule, "contradiction");
  EXPECT_EQ(conflict(result, "tally")->values.size(), 2U);
}

TEST(Tally, NoBlankIsFilledFromListsThatContradictIt) {
  auto un = of_2680({k2023 + " CHN RUS", "", "", ""});
  un.record.no = un.record.abstain = std::nullopt, un.record.yes = 13;
  EXPECT_EQ(totals(reconciled({un}).votes[0]), "?-?-?") << "two of the fifteen abstained or were against, if 13 is true";
  auto some = of_2680({k2023, "", "", ""});
  for (const auto *name : {"Nowhere", "Nobody"}) core::pack({Position::abstain, 9, name, {}}, some.record.ballots);
  core::pack({Position::abstain, 9, "CHN", {}}, some.record.ballots);
  some.record.no = some.record.abstain = std::nullopt, some.record.yes = 15;
  EXPECT_EQ(totals(reconciled({some}).votes[0]), "?-?-?") << "one is listed as abstaining beside fifteen in favour";
  auto words = of_2680({k2023, "", "CHN RUS", ""});
  blank(words);
  words.record.tally = "Adopted unanimously";
  EXPECT_EQ(totals(reconciled({words}).votes[0]), "?-0-?");
}

TEST(Tally, WhatDoesNotContradictStays) {
  auto un = of_2680({k2023 + " CHN", "RUS", "", ""});
  un.record.yes = 13, un.record.abstain = 1;
  const auto vote = reconciled({un}).votes[0];
  EXPECT_EQ(totals(vote), "?-1-?");
  EXPECT_EQ(position(vote, "RUS"), "no");
  EXPECT_EQ(position(vote, "CHN"), "unknown");
}

TEST(Tally, OneSourcesTallyIsHeldAgainstAnothersBallots) {
  auto list = of_2680({k2023 + " CHN RUS", "", "", ""});
  blank(list);
  auto counts = adopted(claim(2, 60, "table.csv", {}), "S/RES/2680(2023)", "2023-03-23");
  counts.record.ballots.clear();
  counts.record.yes = 13, counts.record.no = 0, counts.record.abstain = 2;
  const auto result = reconciled({list, counts});
  EXPECT_EQ(totals(result.votes[0]), "?-0-?");
  EXPECT_EQ(count_kind(result, "tally"), 1U);
}

TEST(Tally, OfMoreVotesThanMembersIsNone) {
  auto un = of_2680({});
  un.record.ballots.clear();
  un.record.yes = 15, un.record.no = 1, un.record.abstain = 1;
  const auto result = reconciled({un});
  EXPECT_EQ(totals(result.votes[0]), "?-?-?");
  ASSERT_EQ(count_kind(result, "seat_count"), 1U);
  EXPECT_EQ(conflict(result, "seat_count")->field, "totals");
}

TEST(Tally, ABallotThatNobodyCanReadIsTheOneThatTheTallyLeavesOpen) {
  const Roll roll{"BEL CAN COL FRA", "", "ARG CHN SUN SYR GBR USA", ""};
  auto table = test::failed(claim(1, 60, "table.csv", roll), "S/1158", "1948-12-27", "lack of maj.");
  core::pack({Position::unknown, 9, "UKRAINE", {}}, table.record.ballots);
  table.record.yes = 5, table.record.abstain = 6;
  const auto result = reconciled({table});
  EXPECT_EQ(position(result.votes[0], "UKR"), "yes");
  EXPECT_EQ(ballot(result.votes[0], "UKR")->rule, "by_tally");
  EXPECT_EQ(totals(result.votes[0]), "5-0-6");
  EXPECT_TRUE(result.conflicts.empty());
  auto two = table;
  two.record.yes = 4, two.record.no = std::nullopt, two.record.abstain = 6;
  EXPECT_EQ(position(reconciled({two}).votes[0], "UKR"), "unknown") << "no, or absent";
}

TEST(Tally, ThatCountsBallotsWhichAreNotKnownIsSaid) {
  auto table = of_2680({k2023, "", "", ""});
  for (const auto *name : {"CHINA", "RUSSIA"}) core::pack({Position::unknown, 9, name, {}}, table.record.ballots);
  table.record.yes = 13, table.record.no = 1, table.record.abstain = 1;
  const auto result = reconciled({table});
  EXPECT_EQ(totals(result.votes[0]), "13-1-1");
  EXPECT_EQ(position(result.votes[0], "CHN"), "unknown");
  EXPECT_EQ(count_kind(result, "tally"), 1U);
}

TEST(Modality, ABallotAgainstOrAnAbstentionMeansThatThereWasAVote) {
  auto table = test::failed(claim(1, 60, "table.csv", {k2023, "RUS", "CHN", ""}), "S/2023/1", "2023-03-23", "vetoed");
  EXPECT_EQ(reconciled({table}).votes[0].modality, core::Modality::vote);
  auto list = test::failed(claim(1, 60, "vetoes.csv", {"", "USSR", "", ""}), "S/3502", "1955-12-13", "");
  list.record.ballot_scope = core::BallotScope::vetoes;
  blank(list);
  EXPECT_EQ(reconciled({list}).votes[0].modality, core::Modality::vote);
  auto counts = of_2680({});
  counts.record.ballots.clear();
  counts.record.yes = 13, counts.record.no = 0, counts.record.abstain = 2;
  EXPECT_EQ(reconciled({counts}).votes[0].modality, core::Modality::vote);
}

TEST(Modality, FifteenInFavourProveNoVote) {
  const auto un = of_2680({k2023 + " CHN RUS", "", "", ""});
  EXPECT_EQ(reconciled({un}).votes[0].modality, core::Modality::unknown)
      << "some print every member in favour where nobody was asked";
}

}  // namespace
}  // namespace unsc::council
