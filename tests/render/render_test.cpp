#include <render/render.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace {

using unsc::core::Table;
using unsc::core::Value;
using unsc::render::Format;
using unsc::render::Page;
using unsc::render::render;

/// Two real votes: the DPRK panel's last renewal and the draft that failed.
Table votes() {
  Table table;
  table.columns = {"ref", "date", "title", "yes", "vetoed_by", "vetoed"};
  table.rows = {{"S/RES/2680(2023)", "2023-03-23", "Non-proliferation, \"DPRK\"", 15, Value::List{}, false},
                {"S/2024/255", "2024-03-28", Value(), 13, Value::List{"RUS"}, true}};
  return table;
}

Table positions() {
  Table table;
  table.columns = {"position", "count"};
  table.rows = {{"yes", 13}, {"no", 1}, {"abstain", 1}};
  return table;
}

TEST(Json, IsAnArrayOfObjectsWithNullWhereUnknown) {
  EXPECT_EQ(
      render(votes(), Format::json),
      "[\n"
      R"~({"ref":"S/RES/2680(2023)","date":"2023-03-23","title":"Non-proliferation, \"DPRK\"","yes":15,"vetoed_by":[],"vetoed":false})~"
      ",\n"
      R"({"ref":"S/2024/255","date":"2024-03-28","title":null,"yes":13,"vetoed_by":["RUS"],"vetoed":true})"
      "\n]\n");
}

TEST(Json, OfNoRowsIsAnEmptyArray) {
  Table table = votes();
  table.rows.clear();
  EXPECT_EQ(render(table, Format::json), "[]\n");
  EXPECT_EQ(render(table, Format::ndjson), "");
}

TEST(Json, OfASingleTableIsOneObjectWithItsNestedTablesAsArrays) {
  Table table;
  table.columns = {"total", "share", "by"};
  table.rows = {{15, 0.75, Value(positions())}};
  table.single = true;
  EXPECT_EQ(
      render(table, Format::json),
      R"({"total":15,"share":0.75,"by":[{"position":"yes","count":13},{"position":"no","count":1},{"position":"abstain","count":1}]})"
      "\n");
}

TEST(Json, StaysValidWhateverASourceHolds) {
  Table table;
  table.columns = {"title"};
  table.rows = {{"C\xC3\xB4te\n\x1b[31m\x7f\xC2\x9b"}, {"\xff\xC3"}, {std::string("a\0b", 3)}};
  EXPECT_EQ(render(table, Format::ndjson),
            "{\"title\":\"Côte\\n\\u001b[31m\\u007f\\u009b\"}\n{\"title\":\"\xEF\xBF\xBD\xEF\xBF\xBD\"}\n{\"title\":"
            "\"a\\u0000b\"}\n");
}

TEST(Json, OfAWholeCountryHistoryTakesMilliseconds) {
  Table table;
  for (int i = 0; i < 20; ++i) table.columns.push_back("column_" + std::to_string(i));
  for (int i = 0; i < 6000; ++i) table.rows.emplace_back(20, i % 2 == 0 ? Value("Non-proliferation") : Value(i));
  const auto start = std::chrono::steady_clock::now();
  const auto text = render(table, Format::json);
  const auto taken = std::chrono::steady_clock::now() - start;
  EXPECT_GT(text.size(), 6000U * 20U * 10U);
  EXPECT_LT(taken, std::chrono::milliseconds(500)) << "5 ms in a release build; this bound allows for sanitizers";
}

TEST(Csv, QuotesWhatNeedsItAndJoinsLists) {
  Table table = votes();
  table.rows[1][4] = Value::List{"RUS", "CHN"};
  table.rows[1][2] = "two\nlines";
  EXPECT_EQ(render(table, Format::csv),
            "ref,date,title,yes,vetoed_by,vetoed\n"
            "S/RES/2680(2023),2023-03-23,\"Non-proliferation, \"\"DPRK\"\"\",15,,false\n"
            "S/2024/255,2024-03-28,\"two\nlines\",13,RUS; CHN,true\n");
}

TEST(Csv, HoldsNestedTablesAsJsonText) {
  Table table;
  table.columns = {"by"};
  Table one = positions();
  one.rows.resize(1);
  table.rows = {{Value(one)}};
  EXPECT_EQ(render(table, Format::csv), "by\n\"[{\"\"position\"\":\"\"yes\"\",\"\"count\"\":13}]\"\n");
}

TEST(Csv, EscapesControlCharactersOnATerminalOnly) {
  Table table;
  table.columns = {"title"};
  table.rows = {{"a\x1b[2J"}};
  EXPECT_EQ(render(table, Format::csv), "title\na\x1b[2J\n");
  EXPECT_EQ(render(table, Format::csv, Page{0, false, true}), "title\na\\x1b[2J\n");
}

TEST(Markdown, EscapesWhatWouldBeMarkup) {
  Table table;
  table.columns = {"title", "yes"};
  table.rows = {{"a|b\\ <i>*x*\ny", 13}};
  EXPECT_EQ(render(table, Format::md), "| title | yes |\n| --- | ---: |\n| a\\|b\\\\ &lt;i>\\*x\\*<br>y | 13 |\n");
}

TEST(Markdown, OfASingleTableListsItsFields) {
  Table table;
  table.columns = {"ref", "draft", "yes"};
  table.rows = {{"S/2024/255", Value(), 13}};
  table.single = true;
  EXPECT_EQ(render(table, Format::md), "| field | value |\n| --- | --- |\n| ref | S/2024/255 |\n| yes | 13 |\n");
}

TEST(PeopleTable, LinesUpColumnsAndPutsNumbersRight) {
  EXPECT_EQ(render(votes(), Format::table),
            "ref               date        title                      yes  vetoed by  vetoed\n"
            "S/RES/2680(2023)  2023-03-23  Non-proliferation, \"DPRK\"   15             no\n"
            "S/2024/255        2024-03-28                              13  RUS        yes\n");
}

TEST(PeopleTable, HasNoTextWithoutRows) {
  Table table = votes();
  table.rows.clear();
  EXPECT_EQ(render(table, Format::table), "");
}

TEST(PeopleTable, ShowsOnlyTheShownColumnsInTheirOrder) {
  Table table = votes();
  table.shown = {"yes", "ref"};
  EXPECT_EQ(render(table, Format::table), "yes  ref\n 15  S/RES/2680(2023)\n 13  S/2024/255\n");
  EXPECT_THAT(render(table, Format::json), testing::HasSubstr("\"date\"")) << "programs always get every column";
}

TEST(PeopleTable, CountsColumnsAsTheTerminalDoes) {
  Table table;
  table.columns = {"name", "code"};
  table.rows = {{"Côte d’Ivoire", "CIV"}, {"Co\xCC\x82te", "x"}, {"中国", "CHN"}};
  EXPECT_EQ(render(table, Format::table),
            "name           code\nCôte d’Ivoire  CIV\nCo\xCC\x82te           x\n中国           CHN\n");
}

TEST(PeopleTable, WrapsLongCellsIntoThePage) {
  Table table;
  table.columns = {"date", "quote"};
  table.rows = {{"2023-03-23", "Decides to extend until 30 April 2024 the mandate of the Panel of Experts"}};
  EXPECT_EQ(render(table, Format::table, Page{40, false, true}),
            "date        quote\n"
            "2023-03-23  Decides to extend until 30\n"
            "            April 2024 the mandate of\n"
            "            the Panel of Experts\n");
}

TEST(PeopleTable, CutsAnEndlessCellAndSaysSo) {
  Table table;
  table.columns = {"date", "quote"};
  table.rows = {{"2023-03-23", std::string(500, 'x')}};
  const auto text = render(table, Format::table, Page{60, false, true});
  EXPECT_THAT(text, testing::EndsWith("xxx…\n"));
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 5) << "a heading and four lines";
}

TEST(PeopleTable, BecomesBlocksWhereThePageIsTooNarrow) {
  EXPECT_EQ(render(votes(), Format::table, Page{30, false, true}),
            "ref        S/RES/2680(2023)\n"
            "date       2023-03-23\n"
            "title      Non-proliferation,\n"
            "           \"DPRK\"\n"
            "yes        15\n"
            "vetoed by\n"
            "vetoed     no\n"
            "\n"
            "ref        S/2024/255\n"
            "date       2024-03-28\n"
            "yes        13\n"
            "vetoed by  RUS\n"
            "vetoed     yes\n");
}

TEST(PeopleTable, OfASingleTableSetsOutItsNestedTables) {
  Table table;
  table.columns = {"ref", "title", "ballots"};
  table.rows = {{"S/2024/255", Value(), Value(positions())}};
  table.single = true;
  EXPECT_EQ(render(table, Format::table),
            "ref      S/2024/255\n"
            "ballots\n"
            "  position  count\n"
            "  yes          13\n"
            "  no            1\n"
            "  abstain       1\n");
}

TEST(PeopleTable, NeverPassesControlCharactersOn) {
  Table table;
  table.columns = {"title"};
  table.rows = {{"a\x1b]0;owned\x07\r\nb\xE2\x80\xAE"}};
  EXPECT_EQ(render(table, Format::table), "title\na\\x1b]0;owned\\x07\\x0d b\\u202e\n");
}

TEST(PeopleTable, ColoursWordsOfTroubleOnlyWhenAsked) {
  Table table;
  table.columns = {"outcome"};
  table.rows = {{"vetoed"}};
  EXPECT_EQ(render(table, Format::table, Page{80, true, true}), "\x1b[1moutcome\x1b[0m\n\x1b[31mvetoed \x1b[0m\n");
  EXPECT_EQ(render(table, Format::table, Page{80, false, true}), "outcome\nvetoed\n");
}

TEST(PeopleTable, RoundsSharesForPeopleButNotForPrograms) {
  Table table;
  table.columns = {"ratio"};
  table.rows = {{2.0 / 3.0}, {0.5}};
  EXPECT_EQ(render(table, Format::table), "ratio\n0.667\n  0.5\n");
  EXPECT_THAT(render(table, Format::ndjson), testing::HasSubstr("0.6666666666666666"));
}

}  // namespace
