#include "given.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace unsc::council {
namespace {

using test::code;
using test::day;
using test::held;
using test::seats;
using test::states;

core::Date middle_of(int year) { return core::Date::from(year, 7, 1).value(); }

TEST(Seats, ElevenToTheEndOf1965AndFifteenSince) {
  for (int year = 1946; year <= 2027; ++year) {
    const auto expected = year <= 1965 ? 11U : 15U;
    EXPECT_EQ(seats().codes(middle_of(year)).size(), expected) << year;
    EXPECT_EQ(Seats::size(middle_of(year)), expected) << year;
    const auto sitting = seats().holders(middle_of(year));
    EXPECT_EQ(std::count_if(sitting.begin(), sitting.end(), [](const Seat &seat) { return seat.permanent; }), 5) << year;
  }
  EXPECT_EQ(Seats::size(day("1965-12-31")), 11U);
  EXPECT_EQ(Seats::size(day("1966-01-01")), 15U);
  EXPECT_TRUE(seats().codes(day("1946-01-16")).empty());
}

TEST(Seats, TermsSplitBetweenTwoStatesAreKnown) {
  EXPECT_TRUE(held(code("CSK"), day("1964-12-31")));
  EXPECT_FALSE(held(code("CSK"), day("1965-01-01")));
  EXPECT_TRUE(held(code("MYS"), day("1965-01-01")));
  EXPECT_TRUE(held(code("LBR"), day("1961-06-01")));
  EXPECT_FALSE(held(code("LBR"), day("1962-06-01")));
  EXPECT_TRUE(held(code("ITA"), day("2017-12-31")));
  EXPECT_TRUE(held(code("NLD"), day("2018-01-01")));
  EXPECT_FALSE(held(code("MEX"), day("1980-01-06"))) << "elected on the 155th ballot, 7 January 1980";
  EXPECT_TRUE(held(code("MEX"), day("1980-01-07")));
}

TEST(Seats, HoldersComeWithTheFirstDayOfTheirTerm) {
  const auto sitting = seats().holders(day("2024-03-28"));
  ASSERT_EQ(sitting.size(), 15U);
  EXPECT_TRUE(sitting.front().permanent);
  const auto slovenia =
      std::find_if(sitting.begin(), sitting.end(), [](const Seat &seat) { return seat.state == code("SVN"); });
  ASSERT_NE(slovenia, sitting.end());
  EXPECT_EQ(slovenia->since.iso(), "2024-01-01");
}

TEST(Seats, AgreeWithTheSecretariatsOwnTable) {
  const std::string path = std::string(UNSC_SHARED_DATA) + "/membership/DPPA-SCMEMBERSHIP.csv";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "the publishers' files are not here";
  std::map<int, std::set<std::string>> printed;
  const auto text = test::file_text(path);
  for (const auto line : core::split(text, '\n')) {
    const auto first = line.find(','), second = line.find(',', first + 1), last = line.rfind(',');
    if (first == std::string_view::npos || line.starts_with("id,")) continue;
    const int year = std::stoi(std::string(line.substr(first + 1, second - first - 1)));
    auto name = line.substr(second + 1, last - second - 1);
    if (name.starts_with('"')) name = name.substr(1, name.size() - 2);
    if (name.empty()) continue;  // the table drops names that are not ASCII: Côte d'Ivoire, Türkiye
    const auto state = states().resolve(name, middle_of(year));
    ASSERT_TRUE(state) << name;
    printed[year].insert(states().current(*state).text());
  }
  ASSERT_GT(printed.size(), 70U);
  for (const auto &[year, members] : printed) {
    for (const auto &member : members) EXPECT_TRUE(held(code(member), middle_of(year))) << member << ' ' << year;
    for (const auto &holder : seats().codes(middle_of(year))) {
      if (holder == code("CIV") || holder == code("TUR")) continue;
      EXPECT_TRUE(members.contains(holder.text())) << holder.text() << ' ' << year;
    }
  }
}

}  // namespace
}  // namespace unsc::council
