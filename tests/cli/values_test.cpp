#include <cli/caller.hpp>
#include <cli/values.hpp>

#include <core/error.hpp>

#include <gtest/gtest.h>

namespace unsc::cli {
namespace {

Values with(const char *name, const char *word) {
  Values values;
  values.put(name, {word});
  return values;
}

TEST(Values, ReadsTheFirstAndLastDayOfAYearMonthOrDay) {
  EXPECT_EQ(with("--since", "2024").first_day("--since")->iso(), "2024-01-01");
  EXPECT_EQ(with("--until", "2024").last_day("--until")->iso(), "2024-12-31");
  EXPECT_EQ(with("--until", "2024-02").last_day("--until")->iso(), "2024-02-29");
  EXPECT_EQ(with("--until", "2024-04-30").last_day("--until")->iso(), "2024-04-30");
  EXPECT_FALSE(Values().first_day("--since").has_value());
}

TEST(Values, RefusesADateThatIsNone) {
  EXPECT_THROW(with("--as-of", "2024-02-30").day("--as-of"), core::UsageError);
  EXPECT_THROW(with("--as-of", "2024-02").day("--as-of"), core::UsageError);
  EXPECT_THROW(with("--since", "last year").first_day("--since"), core::UsageError);
  EXPECT_THROW(with("--since", "").first_day("--since"), core::UsageError);
}

TEST(Values, ReadsDaysWithAndWithoutTheirUnit) {
  EXPECT_EQ(with("--within", "90").days("--within"), 90);
  EXPECT_EQ(with("--within", "90d").days("--within"), 90);
  EXPECT_EQ(with("--within", "0").days("--within"), 0);
  for (const char *wrong : {"90w", "d", "", "-1", "9 0", "90dd", "99999999999"})
    EXPECT_THROW(with("--within", wrong).days("--within"), core::UsageError) << wrong;
}

std::string new_york_day_at(const char *instant) { return new_york_day(*core::Instant::parse(instant)).iso(); }

TEST(Today, IsTheDayInNewYork) {
  EXPECT_EQ(new_york_day_at("2024-03-01T12:00:00Z"), "2024-03-01");
  EXPECT_EQ(new_york_day_at("2024-05-01T03:59:59Z"), "2024-04-30");
  EXPECT_EQ(new_york_day_at("2024-05-01T04:00:00Z"), "2024-05-01") << "four hours behind in summer";
  EXPECT_EQ(new_york_day_at("2024-01-01T04:59:59Z"), "2023-12-31") << "five in winter";
  EXPECT_EQ(new_york_day_at("2024-01-01T05:00:00Z"), "2024-01-01");
}

}  // namespace
}  // namespace unsc::cli
