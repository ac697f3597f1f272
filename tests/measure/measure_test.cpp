// The measuring tool must itself be right: a hit is a hit, and nothing else is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "measure/measure.hpp"

namespace {

using namespace unsc::measure;
using Kind = Result::Kind;

constexpr std::string_view kReference =
    "panel,resolution,adopted,phrase,expiry,confidence\n"
    "The Panel,2680,2023-03-23,\"until 30 April 2024, as\nspecified\",2024-04-30,P\n"
    "The Panel,2627,2022-03-25,until,2023-04-30,P\n"
    "The Panel,2569,2021-03-26,until,2022-04-30,P\n"
    "The Panel,1689,2006-06-20,six months,,P\n"
    "The Panel,2731,2024-05-30,until,2025-07-01,P\n";

std::vector<Kind> kinds(const std::string &derived) {
  const Window window{"2000-01-01", "2023-12-31", "P"};
  std::vector<Kind> found;
  for (const Result &result :
       compare(reference_rows(kReference, {{"The Panel", "panel"}}, window), derived_rows(derived, window)))
    found.push_back(result.kind);
  return found;
}

TEST(Measure, TellsHitsWrongDatesMissesAndExtras) {
  EXPECT_THAT(kinds("body,symbol,adopted,until,until_rule\n"
                    "panel,S/RES/2680(2023),2023-03-23,2024-04-30,absolute\n"
                    "panel,S/RES/2627(2022),2022-03-25,2023-04-29,absolute\n"
                    "panel,S/RES/2600(2021),2021-11-01,2022-01-01,absolute\n"),
              testing::ElementsAre(Kind::hit, Kind::wrong, Kind::miss, Kind::hit, Kind::extra));
}

TEST(Measure, CallsAnEndWrongWhereTheReferenceHasNone) {
  EXPECT_EQ(kinds("body,symbol,adopted,until\npanel,S/RES/1689(2006),2006-06-20,2006-12-20\n")[3], Kind::wrong);
}

TEST(Measure, TakesAnOutsideEventForNoMadeUpEnd) {
  EXPECT_EQ(kinds("body,symbol,adopted,until,until_rule\npanel,S/RES/1689(2006),2006-06-20,2006-09-01,event\n")[3],
            Kind::hit);
}

TEST(Measure, CallsASecondEndOfTheSameResolutionWrong) {
  EXPECT_EQ(kinds("body,symbol,adopted,until\npanel,S/RES/2680(2023),2023-03-23,2024-04-30\npanel,S/RES/"
                  "2680(2023),2023-03-23,2024-05-30\n")[0],
            Kind::wrong);
}

TEST(Measure, ReportsEveryThingThatIsNoHit) {
  const std::string text = report({{Kind::wrong, "panel", "2627", "2023-04-30", "2023-04-29", "absolute"},
                                   {Kind::hit, "panel", "2680", "2024-04-30", "", "absolute"}});
  EXPECT_THAT(text, testing::HasSubstr("panel\t1\t0\t1\t0"));
  EXPECT_THAT(text, testing::HasSubstr("expected 2023-04-30"));
}

}  // namespace
