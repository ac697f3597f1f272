#include <council/rules.hpp>
#include "given.hpp"

#include <gtest/gtest.h>

namespace unsc::council {
namespace {

using core::Position;
using test::code;
using test::day;

std::vector<Cast> roll(int yes, std::vector<const char *> against) {
  std::vector<Cast> ballots;
  for (int i = 0; i < yes; ++i) ballots.push_back({code("ITA"), Position::yes, false});
  for (const auto *state : against) ballots.push_back({code(state), Position::no, test::seats().permanent(code(state))});
  return ballots;
}

TEST(Rules, SevenVotesSufficedToTheEndOf1965AndNineSince) {
  EXPECT_EQ(required_majority(day("1965-12-31")), 7);
  EXPECT_EQ(required_majority(day("1966-01-01")), 9);
  EXPECT_EQ(decide(roll(7, {}), day("1965-09-01"), false), Outcome::adopted);
  EXPECT_EQ(decide(roll(8, {}), day("1966-02-04"), false), Outcome::not_adopted);
}

TEST(Rules, APermanentNoIsAVetoOnlyWhereTheVotesSufficed) {
  EXPECT_EQ(decide(roll(7, {"RUS", "GHA"}), day("1962-06-22"), false), Outcome::vetoed);  // S/5134
  EXPECT_EQ(decide(roll(13, {"RUS"}), day("2024-03-28"), false), Outcome::vetoed);        // S/2024/255
  EXPECT_EQ(decide(roll(8, {"USA"}), day("2014-12-30"), false), Outcome::not_adopted);    // S/2014/916
  EXPECT_EQ(decide(roll(8, {"RUS", "POL"}), day("1960-09-17"), true), Outcome::adopted);  // 157, procedural
}

TEST(Rules, OnlyPermanentMembersVeto) {
  const auto ballots = roll(9, {"USA", "CUB", "CHN"});
  const auto states = vetoing(ballots, Outcome::vetoed);
  ASSERT_EQ(states.size(), 2U);
  EXPECT_EQ(states[0].text(), "CHN");
  EXPECT_EQ(states[1].text(), "USA");
  EXPECT_TRUE(vetoing(ballots, Outcome::not_adopted).empty());
}

TEST(Rules, OutcomesAreReadAsPrinted) {
  EXPECT_EQ(read_outcome("Veto"), Outcome::vetoed);
  EXPECT_EQ(read_outcome("not adopted (veto)"), Outcome::vetoed);
  EXPECT_EQ(read_outcome("lack of maj."), Outcome::not_adopted);
  EXPECT_EQ(read_outcome("Adopted unanimoulsy, 4155th meeting"), Outcome::adopted);
  EXPECT_EQ(read_outcome("Not adopted"), Outcome::not_adopted);
  EXPECT_EQ(read_outcome("VOTING BY MAIL"), std::nullopt);
}

}  // namespace
}  // namespace unsc::council
