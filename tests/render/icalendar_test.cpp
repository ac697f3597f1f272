#include <render/icalendar.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

namespace unsc::render {
namespace {

using testing::HasSubstr;
using testing::Not;

/// The end of the DPRK panel, with this summary.
core::Table ends(const std::string &summary) {
  core::Value::List categories;
  categories.emplace_back("mandate_expiry");
  categories.emplace_back("Panel, of Experts");
  core::Table table;
  table.columns = {"uid",     "sequence",    "stamp",      "first_day", "last_day",
                   "summary", "description", "categories", "link",      "kind"};
  table.rows = {{"mandate_expiry:dprk-panel@unsc", 15, "2024-03-28T00:00:00Z", "2024-04-30", "2024-04-30", summary,
                 core::Value(), std::move(categories), "https://undocs.org/S/RES/2680(2023)", "mandate_expiry"}};
  return table;
}

std::string calendar(const core::Table &table) { return icalendar({"calendar@unsc", "Council", ""}, table); }

/// Lines as a reader unfolds them.
std::vector<std::string> lines(std::string text) {
  for (auto at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ")) text.erase(at, 3);
  std::vector<std::string> all;
  for (std::size_t at = 0, end = 0; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2)
    all.push_back(text.substr(at, end - at));
  return all;
}

std::string line(const std::string &text, const std::string &name) {
  for (const auto &one : lines(text))
    if (one.starts_with(name)) return one;
  return "no " + name;
}

TEST(ICalendar, AnEventOfOneDayEndsOnTheNext) {
  const auto text = calendar(ends("ends"));
  EXPECT_EQ(line(text, "DTSTART"), "DTSTART;VALUE=DATE:20240430");
  EXPECT_EQ(line(text, "DTEND"), "DTEND;VALUE=DATE:20240501");
  EXPECT_EQ(line(text, "DTSTAMP"), "DTSTAMP:20240328T000000Z");
  EXPECT_EQ(line(text, "SEQUENCE"), "SEQUENCE:15");
}

TEST(ICalendar, SignsThatMeanSomethingAreEscapedAndALinkIsNot) {
  const auto text = calendar(ends("a; b, c\\d\nnext"));
  EXPECT_EQ(line(text, "SUMMARY"), "SUMMARY:a\\; b\\, c\\\\d\\nnext");
  EXPECT_EQ(line(text, "CATEGORIES"), "CATEGORIES:mandate_expiry,Panel\\, of Experts");
  EXPECT_EQ(line(text, "URL"), "URL:https://undocs.org/S/RES/2680(2023)");
}

TEST(ICalendar, ControlCharactersAndBrokenBytesReachNoReader) {
  EXPECT_EQ(line(calendar(ends("a\rb\x1b\x80z")), "SUMMARY"), "SUMMARY:a b \xEF\xBF\xBDz");
}

TEST(ICalendar, LongLinesAreFoldedAt75OctetsAndNeverInsideACharacter) {
  std::string summary;
  while (summary.size() < 500) summary += "Côte d'Ivoire – 中国 ";
  const auto text = calendar(ends(summary));
  std::istringstream in(text);
  for (std::string one; std::getline(in, one);) {
    ASSERT_TRUE(one.ends_with('\r'));
    EXPECT_LE(one.size() - 1, 75U);
    EXPECT_NE(static_cast<unsigned char>(one[one.size() - 2]) & 0xc0, 0xc0) << "a character is cut: " << one;
  }
  EXPECT_EQ(line(text, "SUMMARY"), "SUMMARY:" + summary);
}

TEST(ICalendar, WithoutEventsItIsACalendarAllTheSame) {
  auto none = ends("");
  none.rows.clear();
  const auto text = calendar(none);
  EXPECT_THAT(lines(text), testing::Contains("NAME:Council"));
  EXPECT_THAT(lines(text), testing::Contains("REFRESH-INTERVAL;VALUE=DURATION:P1D"));
  EXPECT_THAT(text, Not(HasSubstr("VEVENT")));
}

TEST(ICalendar, ADayThatIsNoneIsAMistakeOfOurs) {
  auto table = ends("ends");
  table.rows[0][3] = "2024-04";
  EXPECT_THROW(calendar(table), std::invalid_argument);
}

}  // namespace
}  // namespace unsc::render
