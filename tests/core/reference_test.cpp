#include <core/reference.hpp>

#include <core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unsc::core {
namespace {

using testing::HasSubstr;

std::string refusal(std::string_view text) {
  try {
    for (const auto &row : read_reference("t.csv", text, "a,b")) {
      row.day(1, "the day");
    }
  } catch (const Error &error) {
    return error.what();
  }
  return {};
}

TEST(Reference, AQuotedCellKeepsItsCommaAndItsQuotes) {
  const auto rows = read_reference("t.csv", "a,b\n\"one, \"\"two\"\"\",2024-04-30\n\n,\n", "a,b");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0][0], "one, \"two\"");
  EXPECT_EQ(rows[0].date(1), Date::parse("2024-04-30"));
  EXPECT_EQ(rows[1].date(1), std::nullopt);
}

TEST(Reference, AMalformedLineIsNamed) {
  EXPECT_EQ(refusal("a,b\nx,2024-04-30\n"), "");
  EXPECT_EQ(refusal("b,a\nx,2024-04-30\n"), "t.csv:1: expected the header a,b");
  EXPECT_EQ(refusal("a,b\n"), "t.csv:1: expected at least one row below the header");
  EXPECT_EQ(refusal("a,b\nx,2024-04-30\nx\n"), "t.csv:3: expected 2 fields");
  EXPECT_EQ(refusal("a,b\n\nx,2024-24-10\n"), "t.csv:3: expected a date or nothing in field 2");
  EXPECT_EQ(refusal("a,b\nx,\n"), "t.csv:2: expected the day");
}

}  // namespace
}  // namespace unsc::core
