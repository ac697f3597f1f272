// Votes held against each other.
#include <council/longest_chain.hpp>
#include <council/votes_agree.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <string>

namespace unsc::council {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

VoteParts vote(int number, const char *date, std::string meeting = {}, std::string draft = {}) {
  VoteParts parts;
  parts.number = number;
  parts.date = core::PartialDate::parse(date);
  parts.resolution = parts.key = "S/RES/" + std::to_string(number) + "(" + std::to_string(parts.date->year()) + ")";
  parts.meeting = std::move(meeting);
  parts.draft = std::move(draft);
  return parts;
}

std::vector<std::string> kinds(const VotesHeld &held) {
  std::vector<std::string> all;
  for (const auto &breach : held.breaches) all.push_back(breach.kind + " " + breach.ref);
  return all;
}

std::vector<std::string> aside(const VotesHeld &held) {
  std::vector<std::string> all;
  for (const auto &one : held.set_aside) all.push_back(one.ref + " " + one.field + " " + one.value + " -> " + one.instead);
  return all;
}

TEST(VotesAgree, InOrderNothingIsSaid) {
  const auto held = hold_against_each_other({vote(2679, "2023-03-16", "S/PV.9283"), vote(2680, "2023-03-23", "S/PV.9287"),
                                             vote(2681, "2023-04-27", "S/PV.9314"), vote(2682, "2023-05-30", "S/PV.9332")});
  EXPECT_THAT(held.breaches, IsEmpty());
  EXPECT_THAT(held.set_aside, IsEmpty());
}

TEST(VotesAgree, ADayThatTheNumbersBesideItContradictIsUnknownAndItsYearStays) {
  // One table has 15 January for 451 of 15 June 1979.
  const auto held = hold_against_each_other(
      {vote(449, "1979-05-30"), vote(450, "1979-06-14"), vote(451, "1979-01-15"), vote(452, "1979-07-20")});
  EXPECT_THAT(kinds(held), ElementsAre("number_order S/RES/451(1979)"));
  EXPECT_THAT(aside(held), ElementsAre("S/RES/451(1979) date 1979-01-15 -> 1979"));
  EXPECT_THAT(held.breaches[0].against, ElementsAre("S/RES/450(1979)"));
  EXPECT_THAT(held.breaches[0].text, HasSubstr("S/RES/450(1979) of 1979-06-14"));
}

TEST(VotesAgree, TheNumbersBesideADayThatIsWrongTellItsMonth) {
  const auto held = hold_against_each_other(
      {vote(726, "1992-01-06"), vote(727, "1992-08-01"), vote(728, "1992-01-08"), vote(729, "1992-02-14")});
  EXPECT_THAT(aside(held), ElementsAre("S/RES/727(1992) date 1992-08-01 -> 1992-01"));
}

TEST(VotesAgree, WhereNothingTellsWhichOfTwoIsWrongBothAreUnknown) {
  const auto held = hold_against_each_other({vote(2680, "2023-04-27"), vote(2681, "2023-03-23")});
  EXPECT_THAT(aside(held),
              ElementsAre("S/RES/2680(2023) date 2023-04-27 -> 2023", "S/RES/2681(2023) date 2023-03-23 -> 2023"));
}

TEST(VotesAgree, TheYearOfTheSymbolIsHeldAgainstTheDay) {
  auto wrong = vote(2680, "2022-03-23");
  wrong.resolution = wrong.key = "S/RES/2680(2023)";
  const auto alone = hold_against_each_other({wrong});
  EXPECT_THAT(kinds(alone), ElementsAre("symbol_year S/RES/2680(2023)"));
  EXPECT_THAT(aside(alone), ElementsAre("S/RES/2680(2023) date 2022-03-23 -> "));
  auto misnamed = vote(2680, "2023-03-23");
  misnamed.resolution = misnamed.key = "S/RES/2680(2022)";
  const auto proved = hold_against_each_other({vote(2679, "2023-03-16"), misnamed, vote(2681, "2023-04-27")});
  EXPECT_THAT(kinds(proved), ElementsAre("symbol_year S/RES/2680(2022)"));
  EXPECT_THAT(proved.set_aside, IsEmpty()) << "the numbers beside it are of that year";
}

TEST(VotesAgree, AMeetingOutOfTheOrderOfDaysIsUnknown) {
  const auto held = hold_against_each_other({vote(2679, "2023-03-16", "S/PV.9283"), vote(2680, "2023-03-23", "S/PV.9827"),
                                             vote(2681, "2023-04-27", "S/PV.9314"), vote(2682, "2023-05-30", "S/PV.9332")});
  EXPECT_THAT(kinds(held), ElementsAre("meeting_order S/RES/2680(2023)"));
  EXPECT_THAT(aside(held), ElementsAre("S/RES/2680(2023) meeting S/PV.9827 -> "));
}

TEST(VotesAgree, AMeetingIsOnOneDayUnlessItIsResumed) {
  const auto held = hold_against_each_other({vote(2679, "2023-03-16", "S/PV.9283"), vote(2680, "2023-03-23", "S/PV.9287"),
                                             vote(2681, "2023-04-27", "S/PV.9287"), vote(2682, "2023-05-30", "S/PV.9332")});
  EXPECT_THAT(kinds(held), ElementsAre("meeting_day S/RES/2680(2023)", "meeting_day S/RES/2681(2023)"));
  EXPECT_THAT(aside(held), ElementsAre("S/RES/2680(2023) meeting S/PV.9287 -> ", "S/RES/2681(2023) meeting S/PV.9287 -> "));
  const auto resumed =
      hold_against_each_other({vote(2801, "2025-11-13", "S/PV.10042"), vote(2802, "2025-11-14", "S/PV.10044"),
                               vote(2803, "2025-11-15", "S/PV.10042 (Resumption 1)")});
  EXPECT_THAT(resumed.breaches, IsEmpty());
}

TEST(VotesAgree, SeveralVotesInOneMeetingOutweighOne) {
  const auto held = hold_against_each_other(
      {vote(2112, "2013-07-30", "S/PV.7012"), vote(2113, "2013-07-30", "S/PV.7012"), vote(2114, "2013-07-31", "S/PV.7012")});
  EXPECT_THAT(aside(held), ElementsAre("S/RES/2114(2013) meeting S/PV.7012 -> "));
}

TEST(VotesAgree, ADayThatIsWrongBlamesNoMeeting) {
  const auto held = hold_against_each_other({vote(449, "1979-05-30", "S/PV.2145"), vote(450, "1979-06-14", "S/PV.2149"),
                                             vote(451, "1979-01-15", "S/PV.2150"), vote(452, "1979-07-20", "S/PV.2159")});
  EXPECT_THAT(kinds(held), ElementsAre("number_order S/RES/451(1979)"));
}

TEST(VotesAgree, ADraftOfTwoResolutionsIsKnownOfNeither) {
  const auto held =
      hold_against_each_other({vote(1566, "2004-10-08", {}, "S/2004/792"), vote(1567, "2004-10-14", {}, "S/2004/792/Rev.1"),
                               vote(1568, "2004-10-22", {}, "S/2004/831")});
  EXPECT_THAT(kinds(held), ElementsAre("draft_twice S/RES/1566(2004)", "draft_twice S/RES/1567(2004)"));
  EXPECT_THAT(aside(held),
              ElementsAre("S/RES/1566(2004) draft S/2004/792 -> ", "S/RES/1567(2004) draft S/2004/792/Rev.1 -> "));
}

TEST(VotesAgree, TheOrderOfTheVotesPlaysNoPart) {
  std::vector<VoteParts> votes{vote(449, "1979-05-30", "S/PV.2145"), vote(450, "1979-06-14", "S/PV.2149"),
                               vote(451, "1979-01-15", "S/PV.2150"), vote(452, "1979-07-20", "S/PV.2144")};
  const auto first = hold_against_each_other(votes);
  std::reverse(votes.begin(), votes.end());
  const auto again = hold_against_each_other(votes);
  EXPECT_EQ(kinds(first), kinds(again));
  EXPECT_EQ(first.set_aside, again.set_aside);
}

TEST(LongestChain, TellsWhatIsInEveryChainInSomeAndInNone) {
  const auto fit = fit_to_chain({{1}, {5}, {3}, {0}, {7}}, true);
  EXPECT_THAT(fit, ElementsAre(Fit::always, Fit::sometimes, Fit::sometimes, Fit::never, Fit::always));
  EXPECT_THAT(fit_to_chain({{1}, {5, 2}, {3}, {7}}, true), ElementsAre(Fit::always, Fit::always, Fit::never, Fit::always));
  EXPECT_THAT(fit_to_chain({{2}, {2}}, true), ElementsAre(Fit::always, Fit::always));
  EXPECT_THAT(fit_to_chain({{2}, {2}}, false), ElementsAre(Fit::sometimes, Fit::sometimes));
  EXPECT_THAT(fit_to_chain({}, false), IsEmpty());
}

}  // namespace
}  // namespace unsc::council
