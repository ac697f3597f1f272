// Seats as sources print them, held against the reference table.
#include <council/membership.hpp>

#include <schema/embedded.hpp>

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::council;
using testing::ElementsAre;
using testing::SizeIs;

std::string_view reference(std::string_view name) {
  for (const auto &file : schema::references())
    if (file.name == name) return file.text;
  throw std::runtime_error("no such reference file");
}

MembershipClaim claim(const char *state, const char *from, const char *until, const char *organ = "SC", int trust = 10,
                      std::int64_t id = 1) {
  MembershipClaim one;
  one.id = id;
  one.trust = trust;
  one.record.state = state;
  one.record.organ = organ;
  one.record.from = core::PartialDate::parse(from);
  one.record.until = core::PartialDate::parse(until);
  return one;
}

Memberships of(std::vector<MembershipClaim> claims) {
  const States states(reference("states.csv"), reference("state_names.csv"));
  const Seats seats(reference("seats.csv"));
  return memberships(std::move(claims), states, seats);
}

TEST(Membership, WhatTheTableKnowsIsNoSecondFact) {
  const auto found = of({claim("Republic of Korea", "2024-01-01", "2025-12-31"), claim("Slovenia", "2024", "2025"),
                         claim("Malta", "2023-01-01", "2023-12-31")});  // a list by year
  EXPECT_THAT(found.seats, SizeIs(0));
  EXPECT_THAT(found.conflicts, SizeIs(0));
}

TEST(Membership, WhatTheTableContradictsIsAConflictAndTheTableStands) {
  const auto found = of({claim("Republic of Korea", "2024-01-01", "2026-12-31")});
  EXPECT_THAT(found.seats, SizeIs(0));
  ASSERT_THAT(found.conflicts, SizeIs(1));
  EXPECT_EQ(found.conflicts[0].ref, "SC KOR");
  ASSERT_THAT(found.conflicts[0].values, SizeIs(2));
  EXPECT_EQ(found.conflicts[0].values[0].value, "2024-01-01 to 2025-12-31");
  EXPECT_THAT(found.conflicts[0].values[1].claims, ElementsAre(1));
  EXPECT_EQ(found.conflicts[0].winner, kTableOfSeats);
}

TEST(Membership, AStateThatHeldNoSeatInAYearThatTheTableKnowsIsAConflict) {
  const auto found = of({claim("Luxembourg", "2000-01-01", "2001-12-31")});
  EXPECT_THAT(found.seats, SizeIs(0));
  ASSERT_THAT(found.conflicts, SizeIs(1));
  EXPECT_EQ(found.conflicts[0].values[0].value, "no seat");
}

TEST(Membership, AfterTheLastElectionOfTheTableWhatASourcePrintsIsAFact) {
  const auto found = of({claim("Uruguay", "2041-01-01", "2042-12-31")});
  ASSERT_THAT(found.seats, SizeIs(1));
  EXPECT_EQ(found.seats[0].state.text(), "URY");
  EXPECT_EQ(found.seats[0].until, core::PartialDate::parse("2042-12-31"));
}

TEST(Membership, OfAnotherOrganTheMostTrustedSourceWinsInWhateverOrderTheyCome) {
  const auto better = claim("France", "2024", "2026", "HRC", 40, 2), worse = claim("France", "2024", "2025", "HRC", 10, 1);
  for (const auto &found : {of({better, worse}), of({worse, better})}) {
    ASSERT_THAT(found.seats, SizeIs(1));
    EXPECT_EQ(found.seats[0].claim, 2);
    ASSERT_THAT(found.conflicts, SizeIs(1));
    EXPECT_EQ(found.conflicts[0].winner, 2);
  }
}

TEST(Membership, ASeatOfTheSovietUnionIsPartOfTheRussianHistory) {
  const auto found = of({claim("USSR", "1950", "1952", "ECOSOC")});
  ASSERT_THAT(found.seats, SizeIs(1));
  EXPECT_EQ(found.seats[0].state.text(), "RUS");
}

TEST(Membership, AStateThatNobodyKnowsHasNoSeat) {
  const auto found = of({claim("Ruritania", "2041", "2042")});
  EXPECT_THAT(found.seats, SizeIs(0));
  ASSERT_THAT(found.conflicts, SizeIs(1));
  EXPECT_EQ(found.conflicts[0].kind, "unknown_state");
}

}  // namespace
