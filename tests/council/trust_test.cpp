#include <council/trust.hpp>
#include "given.hpp"

#include <gtest/gtest.h>

namespace unsc::council {
namespace {

TEST(Trust, APluginFromOutsideStartsLowestWhateverItsName) {
  Trust trust(test::reference("trust.csv"));
  EXPECT_GT(trust.of("resolutions", true), trust.of("undl_votes", true));
  EXPECT_GT(trust.of("undl_votes", true), trust.of("vetoes", true));
  EXPECT_EQ(trust.of("a_new_one", true), Trust::kBundled);
  EXPECT_EQ(trust.of("resolutions", false), Trust::kOutside);
  trust.set("mine", 95);
  EXPECT_EQ(trust.of("mine", false), 95);
}

}  // namespace
}  // namespace unsc::council
