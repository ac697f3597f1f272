#include "given.hpp"

#include <core/error.hpp>

#include <gtest/gtest.h>

namespace unsc::council {
namespace {

using test::code;
using test::day;
using test::states;

std::string resolved(std::string_view printed, const char *on = nullptr) {
  const auto found = states().resolve(printed, on == nullptr ? std::nullopt : core::Date::parse(on));
  return found ? found->text() : "none";
}

TEST(States, NamesAreFoundAsSourcesPrintThem) {
  const std::pair<const char *, const char *> cases[] = {{"RUSSIAN FEDERATION/USSR", "RUS"},
                                                         {"USSR", "SUN"},
                                                         {"USSR (Union of Soviet Socialist Republics)", "SUN"},
                                                         {"EGYPT / UNITED ARAB REPUBLIC", "EGY"},
                                                         {"SRI LANKA/CEYLAN", "LKA"},
                                                         {"GERMANY, FEDERAL REPUBLIC OF", "DEU"},
                                                         {"GER", "DEU"},
                                                         {"German FR (German Federal Republic)", "DEU"},
                                                         {"GERMAN DEMOCRATIC REPUBLIC", "DDR"},
                                                         {"KOREA", "KOR"},
                                                         {"KOREA, REPUBLIC OF", "KOR"},
                                                         {"South Korea", "KOR"},
                                                         {"DPRK", "PRK"},
                                                         {"North Korea", "PRK"},
                                                         {"KOREA, DEMOCRATIC PEOPLE'S REPUBLIC OF", "PRK"},
                                                         {"COTE D'IVOIRE", "CIV"},
                                                         {"CÔTE D’IVOIRE", "CIV"},
                                                         {"Ivory Coast", "CIV"},
                                                         {"CÔTE D'IVOIRE", "CIV"},
                                                         {"TURKEY", "TUR"},
                                                         {"TÜRKİYE", "TUR"},
                                                         {"NETHERLANDS (KINGDOM OF THE)", "NLD"},
                                                         {"CHILEs", "CHL"},
                                                         {"ZAIRE", "COD"},
                                                         {"ZAR", "COD"},
                                                         {"CONGO", "COG"},
                                                         {"CONGO, DEMOCRATIC REPUBLIC OF THE", "COD"},
                                                         {"Dahomey", "BEN"},
                                                         {"Upper Volta", "BFA"},
                                                         {"HVO", "BFA"},
                                                         {"BOSNIA", "BIH"},
                                                         {"CAPE VERDE", "CPV"},
                                                         {"CZECH REPUBLIC", "CZE"},
                                                         {"CZECHOSLOVAKIA", "CSK"},
                                                         {"BOLIVIA (PLURINATIONAL STATE OF)", "BOL"},
                                                         {"VENEZUELA", "VEN"},
                                                         {"IRAN (ISLAMIC REPUBLIC OF)", "IRN"},
                                                         {"UNITED REPUBLIC OF TANZANIA", "TZA"},
                                                         {"Tanganyika", "TZA"},
                                                         {"Republic of China (Taiwan)", "TWN"},
                                                         {"UK", "GBR"},
                                                         {"U.S.A.", "USA"},
                                                         {"Ruritania", "none"}};
  for (const auto &[printed, expected] : cases) EXPECT_EQ(resolved(printed), expected) << printed;
}

TEST(States, ACodeThatChangedHandsIsReadByItsDay) {
  EXPECT_EQ(resolved("YUG", "1973-01-01"), "YUG");
  EXPECT_EQ(resolved("YUG", "2001-06-01"), "SCG");
  EXPECT_EQ(resolved("YUG"), "YUG");
}

TEST(States, OneSeatHistoryHasOneCodeAndRemembersUnderWhichItVoted) {
  EXPECT_EQ(states().current(code("SUN")).text(), "RUS");
  EXPECT_EQ(states().current(code("TWN")).text(), "CHN");
  EXPECT_EQ(states().current(code("CSK")).text(), "CSK");
  EXPECT_EQ(states().current(code("YUG")).text(), "YUG");
  EXPECT_EQ(states().current(code("DDR")).text(), "DDR");
  EXPECT_EQ(states().cast_as(code("RUS"), day("1991-12-23")).text(), "SUN");
  EXPECT_EQ(states().cast_as(code("RUS"), day("1991-12-24")).text(), "RUS");
  EXPECT_EQ(states().cast_as(code("CHN"), day("1971-10-24")).text(), "TWN");
  EXPECT_EQ(states().cast_as(code("CHN"), day("1971-10-25")).text(), "CHN");
  EXPECT_EQ(states().cast_as(code("FRA"), day("1950-01-01")).text(), "FRA");
  EXPECT_EQ(states().history(code("SUN")).size(), 2U);
}

TEST(States, NamesFollowTheDay) {
  EXPECT_EQ(states().name(code("COD"), day("1980-01-01")), "Zaire");
  EXPECT_EQ(states().name(code("COD"), day("2026-01-01")), "Democratic Republic of the Congo");
  EXPECT_EQ(states().name(code("RUS"), day("1962-06-22")), "Union of Soviet Socialist Republics");
  EXPECT_EQ(states().name(code("RUS")), "Russian Federation");
  EXPECT_EQ(states().name(code("EGY"), day("1961-03-01")), "United Arab Republic");
  EXPECT_EQ(states().name(code("LKA"), day("1960-05-01")), "Ceylon");
}

TEST(States, EveryMemberOfTheUnitedNationsIsThere) {
  const auto &all = states().all();
  EXPECT_EQ(std::count_if(all.begin(), all.end(), [](const State &state) { return state.kind == "member"; }), 193);
}

TEST(States, AnUnknownArgumentNamesTheNearest) {
  EXPECT_EQ(states().argument("rus").text(), "RUS");
  try {
    states().argument("Frnace");
    FAIL() << "Frnace was taken for a state";
  } catch (const core::UsageError &error) {
    EXPECT_NE(std::string(error.what()).find("France"), std::string::npos) << error.what();
  }
}

TEST(States, TheTopicOfTheNorthIsNeverThatOfTheSouth) {
  const auto dprk = core::fold("Non-proliferation/Democratic People’s Republic of Korea");
  const auto korea = core::fold("Admission of new Members (Republic of Korea)");
  EXPECT_TRUE(states().mentions(dprk, code("PRK")));
  EXPECT_FALSE(states().mentions(dprk, code("KOR")));
  EXPECT_TRUE(states().mentions(korea, code("KOR")));
  EXPECT_FALSE(states().mentions(korea, code("PRK")));
  EXPECT_FALSE(states().mentions("the situation in south sudan", code("SDN")));
  EXPECT_TRUE(states().mentions("sudan--political conditions and south sudan", code("SDN")));
  EXPECT_FALSE(states().mentions("guinea-bissau situation", code("GIN")));
  EXPECT_FALSE(states().mentions("the situation in nigeria", code("NER")));
  EXPECT_FALSE(states().mentions("the democratic republic of the congo", code("COG")));
}

TEST(States, ABrokenTableSaysWhere) {
  try {
    States("code,name,kind,m49,since,until,succeeds\nFRA,France,member,250,1945-24-10,,\n", "name,code,from,until\n");
    FAIL() << "a thirteenth month passed";
  } catch (const core::Error &error) {
    EXPECT_NE(std::string(error.what()).find("states.csv:2"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace unsc::council
