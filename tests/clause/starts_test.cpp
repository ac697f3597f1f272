// When something begins later than the text that founds it.
#include <gtest/gtest.h>
#include <clause/clause.hpp>
#include <clause/starts.hpp>

namespace {

using namespace unsc::clause;
using Numbers = std::vector<std::string>;

TEST(Starts, ReadTheDayOnWhichMeasuresOfOtherParagraphsEnterIntoForce) {
  const Parsed reading = read_paragraph(
      "Decides that the measures imposed by paragraphs 9 and 11 above shall enter into force on 15 December 2004, unless "
      "the "
      "Council determines otherwise;");
  ASSERT_EQ(reading.starts.size(), 1u);
  EXPECT_EQ(reading.starts[0].paragraphs, (Numbers{"9", "11"}));
  EXPECT_EQ(reading.starts[0].day->iso(), "2004-12-15");
}

TEST(Starts, ReadADelayAfterTheAdoption) {
  const Parsed reading = read_paragraph(
      "Decides that the measures imposed by paragraphs 5, 8, 10 and 11 above shall come into force at 00.01 Eastern "
      "Standard "
      "Time, one month after the adoption of this resolution;");
  ASSERT_EQ(reading.starts.size(), 1u);
  EXPECT_EQ(reading.starts[0].paragraphs, (Numbers{"5", "8", "10", "11"}));
  EXPECT_EQ(reading.starts[0].delay->text(), "1 month");
}

TEST(Starts, LeaveADayOpenThatAnEventDecides) {
  const Parsed reading = read_paragraph(
      "Decides that the Mission will be a political mission, beginning all activities, which will commence the 12 month "
      "period, "
      "following the signing of the agreement;");
  ASSERT_EQ(reading.starts.size(), 1u);
  EXPECT_FALSE(reading.starts[0].day || reading.starts[0].delay);
}

TEST(Starts, SpellOutRangesAndLeaveLettersOut) {
  EXPECT_EQ(paragraph_numbers("5 to 7"), (Numbers{"5", "6", "7"}));
  EXPECT_EQ(paragraph_numbers("4 (a), 9 and 11"), (Numbers{"4", "9", "11"}));
  EXPECT_EQ(paragraph_numbers(""), Numbers{});
}

}  // namespace
