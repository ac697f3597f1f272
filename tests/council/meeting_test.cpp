// Meeting and date: what most prints of the record give.
#include "given.hpp"

#include <gtest/gtest.h>

namespace unsc::council {
namespace {

using test::adopted;
using test::claim;
using test::conflict;
using test::count_kind;
using test::reconciled;

VoteClaim of_1436() {
  auto un = adopted(claim(1, 90, "2002.json", {}), "S/RES/1436(2002)", "2002-09-24");
  un.record.ballots.clear();
  un.record.meeting = "S/PV.4515";
  un.record.meetings = {"4615th meeting", "Adopted by the Security Council at its 4615th meeting, on 24 September 2002"};
  un.record.tally = "Adopted unanimously, 4615th meeting";
  return un;
}

TEST(Meeting, TheOneThatMostPrintsGiveStands) {
  const auto result = reconciled({of_1436()});
  EXPECT_EQ(result.votes[0].meeting, "S/PV.4615");
  ASSERT_EQ(count_kind(result, "meeting"), 1U);
  EXPECT_EQ(conflict(result, "meeting")->rule, "majority_of_meetings");
}

TEST(Meeting, ASymbolAndItsWordsAreOnePrint) {
  auto un = of_1436();
  un.record.meeting = "S/PV.4615";
  const auto result = reconciled({un});
  EXPECT_EQ(result.votes[0].meeting, "S/PV.4615");
  EXPECT_TRUE(result.conflicts.empty());
}

TEST(Meeting, AResumptionStaysInItsSymbol) {
  auto un = of_1436();
  un.record.meeting = "S/PV.4956 (Resumption 1)";
  un.record.meetings = {"4956th (resumed) meeting"};
  un.record.tally = "Adopted unanimously, 4956th (Resumption 1) meeting";
  EXPECT_EQ(reconciled({un}).votes[0].meeting, "S/PV.4956 (Resumption 1)");
  un.record.meeting.clear();
  un.record.meetings.clear();
  EXPECT_EQ(reconciled({un}).votes[0].meeting, "S/PV.4956 (Resumption 1)") << "as the words say";
}

TEST(Meeting, AnOrdinalOfADayOrASessionIsNone) {
  auto un = of_1436();
  un.record.meeting.clear();
  un.record.meetings.clear();
  const auto meeting = [&un](const char *words) {
    un.record.tally = words;
    return reconciled({un}).votes[0].meeting;
  };
  EXPECT_EQ(meeting("Adopted on 22nd December at the 3977th meeting"), "S/PV.3977");
  EXPECT_EQ(meeting("Adopted at the 2nd session, 3rd of the closed (private) meetings"), "");
  EXPECT_EQ(meeting("Adopted at the 4615th  (closed) plenary Meeting"), "S/PV.4615");
}

TEST(Meeting, AsManyPrintsForEachAreATie) {
  auto un = of_1436();
  un.record.meetings.clear();
  const auto result = reconciled({un});
  EXPECT_EQ(result.votes[0].meeting, "S/PV.4515") << "the most trusted";
  EXPECT_EQ(conflict(result, "meeting")->rule, "tie_of_meetings");
}

TEST(Meeting, ALetterOfAWrittenProcedureStands) {
  auto un = of_1436();
  un.record.meeting = "S/2020/254";
  un.record.meetings = {"Voting by mail"};
  un.record.tally = "Adopted unanimously; voting by mail";
  EXPECT_EQ(reconciled({un}).votes[0].meeting, "S/2020/254");
}

TEST(DateOfVote, AClaimOfAnotherDayOfOneYearIsReadOnTheDayThatWasDecided) {
  const test::Roll roll{"CAN CHN CIV COD COL CUB ETH FIN FRA GBR MYS ROU RUS USA YEM", "", "", ""};
  const auto early = adopted(claim(1, 90, "a.json", roll), "S/RES/655(1990)", "1990-05-21");
  std::vector<VoteClaim> claims{early};
  for (const int id : {2, 3}) {
    claims.push_back(adopted(claim(id, 60, std::to_string(id) + ".csv", {}), "S/RES/655(1990)", "1990-05-31"));
    auto &record = claims.back().record;
    record.yes = record.no = record.abstain = std::nullopt;
  }
  const auto result = reconciled(claims);
  EXPECT_EQ(result.votes[0].date->iso(), "1990-05-31");
  ASSERT_NE(test::ballot(result.votes[0], "YEM"), nullptr) << "Yemen has the seat since 22 May 1990";
  EXPECT_EQ(test::ballot(result.votes[0], "YMD"), nullptr);
  EXPECT_EQ(count_kind(result, "no_seat"), 0U);
}

TEST(DateOfVote, AsManyPrintsForEachAreATieAndCalledSo) {
  const auto one = adopted(claim(1, 90, "a.json", {}), "S/RES/2700(2023)", "2023-10-02");
  const auto other = adopted(claim(2, 60, "b.csv", {}), "S/RES/2700(2023)", "2023-10-19");
  const auto tie = reconciled({one, other});
  EXPECT_EQ(tie.votes[0].date->iso(), "2023-10-02");
  EXPECT_EQ(conflict(tie, "date")->rule, "tie_of_dates");
  const auto third = adopted(claim(3, 60, "c.csv", {}), "S/RES/2700(2023)", "2023-10-19");
  EXPECT_EQ(conflict(reconciled({one, other, third}), "date")->rule, "majority_of_dates");
}

}  // namespace
}  // namespace unsc::council
