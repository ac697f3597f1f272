#include <council/agreement.hpp>
#include "given.hpp"

#include <gtest/gtest.h>

namespace unsc::council {
namespace {

using core::Position;
using test::code;

TEST(Agreement, CountsOnlyVotesInWhichBothTookAPosition) {
  Agreement table(4);
  table.cast(0, code("CHN"), Position::yes), table.cast(0, code("RUS"), Position::yes);
  table.cast(1, code("CHN"), Position::abstain), table.cast(1, code("RUS"), Position::no);
  table.cast(2, code("CHN"), Position::absent), table.cast(2, code("RUS"), Position::yes);
  table.cast(3, code("CHN"), Position::unknown), table.cast(3, code("RUS"), Position::yes);
  const auto pairs = table.pairs();
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs[0].a.text(), "CHN");
  EXPECT_EQ(pairs[0].shared, 2U);
  EXPECT_EQ(pairs[0].agreed, 1U);
  EXPECT_EQ(pairs[0].contested, 1U) << "the unanimous vote is not contested";
  EXPECT_EQ(pairs[0].contested_agreed, 0U);
  EXPECT_DOUBLE_EQ(pairs[0].ratio, 0.5);
}

TEST(Agreement, WilsonsIntervalIsWideWhereVotesAreFew) {
  const auto few = wilson(3, 3), many = wilson(300, 300), half = wilson(50, 100);
  EXPECT_NEAR(few.low, 0.4385, 1e-4);
  EXPECT_DOUBLE_EQ(few.high, 1.0);
  EXPECT_GT(many.low, 0.98);
  EXPECT_NEAR(half.low, 0.4038, 1e-4);
  EXPECT_NEAR(half.high, 0.5962, 1e-4);
}

TEST(Agreement, OneStateIsHeldAgainstAllAndTwoAgainstEachOther) {
  Agreement table(1);
  for (const auto *state : {"CHN", "FRA", "GBR", "USA"}) table.cast(0, code(state), Position::yes);
  const StateCode one[] = {code("FRA")}, two[] = {code("USA"), code("FRA")};
  EXPECT_EQ(table.pairs().size(), 6U);
  EXPECT_EQ(table.pairs(one).size(), 3U);
  EXPECT_EQ(table.pairs(two).size(), 1U);
}

TEST(Agreement, WordsBeyondTheFirstCount) {
  Agreement table(130);
  for (const std::size_t vote : {0U, 63U, 64U, 129U}) {
    table.cast(vote, code("FRA"), Position::no), table.cast(vote, code("GBR"), Position::no);
  }
  ASSERT_EQ(table.pairs().size(), 1U);
  EXPECT_EQ(table.pairs()[0].agreed, 4U);
}

}  // namespace
}  // namespace unsc::council
