#include <gmock/gmock.h>
#include <unsc/lists.hpp>

#include <string>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Split, KeepsThePlaceOfAnEmptyPart) {
  EXPECT_THAT(unsc::split(" a | | b", "|"), ElementsAre("a", "", "b"));
  EXPECT_THAT(unsc::split("a|", "|"), ElementsAre("a", ""));
  EXPECT_THAT(unsc::split("a", "|"), ElementsAre("a"));
  EXPECT_THAT(unsc::split("", "|"), ElementsAre(""));
}

TEST(Listed, LeavesOutWhatIsEmptyBetweenAnyOfTheSeparators) {
  EXPECT_THAT(unsc::listed("China;\r\n France;; \xC2\xA0;", ";\r\n"), ElementsAre("China", "France"));
  EXPECT_THAT(unsc::listed(" ; ", ";"), IsEmpty());
  EXPECT_THAT(unsc::listed("", ";"), IsEmpty());
}

TEST(Listed, BorrowsFromTheText) {
  const std::string text = "a;b";
  EXPECT_EQ(unsc::listed(text, ";")[1].data(), text.data() + 2);
}

TEST(Joined, StandsBetweenTwoAndAtNeitherEnd) {
  EXPECT_EQ(unsc::joined(std::vector<std::string>{"a", "", "b"}, ", "), "a, , b");
  EXPECT_EQ(unsc::joined(std::vector<std::string_view>{"", "a"}, ", "), ", a");
  EXPECT_EQ(unsc::joined(std::vector<std::string>{}, ", "), "");
}

}  // namespace
