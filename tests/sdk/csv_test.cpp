#include <gmock/gmock.h>
#include <unsc/csv.hpp>

#include <string>
#include <vector>

namespace {

using unsc::CsvReader;
using unsc::Header;

/// Rows as text: "first-last|field|field", and "!line reason" behind a broken one.
std::vector<std::string> rows(std::string_view document) {
  std::vector<std::string> all;
  for (CsvReader csv(document); csv.next();) {
    auto row = std::to_string(csv.lines().first) + '-' + std::to_string(csv.lines().last);
    for (const auto field : csv.fields()) row += '|' + std::string(field);
    if (csv.fault()) row += " !" + std::to_string(csv.fault()->line) + ' ' + csv.fault()->reason;
    all.push_back(row);
  }
  return all;
}

struct Case {
  const char *name;
  std::string document;
  std::vector<std::string> expected;
};

class CsvTraps : public testing::TestWithParam<Case> {};

TEST_P(CsvTraps, AreReadAsThePublisherMeantThem) { EXPECT_EQ(rows(GetParam().document), GetParam().expected); }

const Case kCases[] = {
    {"Empty", "", {}},
    {"OnlyAMark", "\xEF\xBB\xBF", {}},
    {"OneField", "a", {"1-1|a"}},
    {"NoFinalNewline", "a,b\n1,2", {"1-1|a|b", "2-2|1|2"}},
    {"FinalNewline", "a,b\n1,2\n", {"1-1|a|b", "2-2|1|2"}},
    {"Mark", "\xEF\xBB\xBF\"a\",b\n", {"1-1|a|b"}},
    {"CrLf", "a,b\r\n1,2\r\n", {"1-1|a|b", "2-2|1|2"}},
    {"LoneCr", "a,b\r1,2\r3,4", {"1-1|a|b", "2-2|1|2", "3-3|3|4"}},
    {"MixedEnds", "a,b\r\n1,2\r3,4\n5,6", {"1-1|a|b", "2-2|1|2", "3-3|3|4", "4-4|5|6"}},
    {"EmptyLinesCount", "a,b\n\r\n\n1,2\n", {"1-1|a|b", "4-4|1|2"}},
    {"EmptyFields", ",\n,x\n,", {"1-1||", "2-2||x", "3-3||"}},
    {"EmptyQuoted", "a,b\n\"\",\"\"\n", {"1-1|a|b", "2-2||"}},
    {"CommaInQuotes", "a,b\n\"1,2\",3\n", {"1-1|a|b", "2-2|1,2|3"}},
    {"NewlinesInQuotes", "a,b\n\"1\n2\r\n3\r4\",5\n6,7", {"1-1|a|b", "2-5|1\n2\r\n3\r4|5", "6-6|6|7"}},
    {"DoubledQuotes", "a,b\n\"say \"\"no\"\"\",\"\"\"\"\n", {"1-1|a|b", "2-2|say \"no\"|\""}},
    {"StrayQuote", "a,b\n5\" gun,x\"y\"\n1,2\n", {"1-1|a|b", "2-2|5\" gun|x\"y\"", "3-3|1|2"}},
    {"BlankBeforeQuote", "a,b\n1, \"x\"\n", {"1-1|a|b", "2-2|1| \"x\""}},
    {"QuotedAtTheEnd", "a,b\n1,\"2\"", {"1-1|a|b", "2-2|1|2"}},
    {"TextAfterQuote", "a,b\n\"1\"x,2\n3,4\n", {"1-1|a|b", "2-2|1x|2 !2 text after a closing quote: \"x\"", "3-3|3|4"}},
    {"NeverClosed",
     "a,b\n1,2\n3,\"4\n5,6\n",
     {"1-1|a|b", "2-2|1|2",
      "3-5|3|4\n5,6\n !3 quote opened here is never closed: the rest of the document, to line 5, cannot be told apart"}},
    {"TooFew", "a,b,c\n1,2\n3,4,5\n", {"1-1|a|b|c", "2-2|1|2 !2 2 fields, expected 3 as in the first row", "3-3|3|4|5"}},
    {"TooMany", "a,b\n1,2,3\n", {"1-1|a|b", "2-2|1|2|3 !2 3 fields, expected 2 as in the first row"}},
    {"Unicode", "a,b\nCÔTE D'IVOIRE,é\n", {"1-1|a|b", "2-2|CÔTE D'IVOIRE|é"}},
};
INSTANTIATE_TEST_SUITE_P(Table, CsvTraps, testing::ValuesIn(kCases), [](const auto &c) { return c.param.name; });

TEST(CsvReader, GivesTheSameRowsWhereverABlockOf64BytesBreaks) {
  const std::string body = "\"x\r\n\"\"y\"\"\",2,\"\"\r\n5\" a,\"b,c\",\n";
  for (std::size_t pad = 0; pad < 200; ++pad) {
    const auto first = std::string(pad, 'p') + ",q,r\n";
    const auto read = rows(first + body);
    ASSERT_EQ(read.size(), 3u) << pad;
    EXPECT_EQ(read[1], "2-3|x\r\n\"y\"|2|") << pad;
    EXPECT_EQ(read[2], "4-4|5\" a|b,c|") << pad;
  }
}

TEST(CsvReader, BorrowsPlainFieldsFromTheDocument) {
  const std::string document = "a,\"b\"\n";
  CsvReader csv(document);
  ASSERT_TRUE(csv.next());
  EXPECT_EQ(csv[0].data(), document.data());
  EXPECT_EQ(csv[1].data(), document.data() + 3);
  EXPECT_EQ(csv[7], "");
}

TEST(CsvReader, HandsOutTheRowAsItStands) {
  const std::string document = "id,who,\"what, why\",\"x\"\"y\"\r\nnext";
  CsvReader csv(document);
  ASSERT_TRUE(csv.next());
  EXPECT_EQ(csv.raw(), "id,who,\"what, why\",\"x\"\"y\"");
  EXPECT_EQ(csv.raw(2), "\"what, why\",\"x\"\"y\"");
  EXPECT_EQ(csv.offset(), document.find("next"));
}

TEST(CsvReader, JumpsOverARepeatedTailAndKeepsCountingLines) {
  const std::string document = "id,who,what\n1,a,\"two\nlines\"\n1,b,\"two\nlines\"\n1,c,\"two\nlines\" more\n2,d,z\n";
  CsvReader csv(document);
  csv.next();
  csv.next();
  const auto tail = csv.raw(2);
  ASSERT_TRUE(csv.next(2, tail, 1));
  EXPECT_TRUE(csv.repeated());
  EXPECT_EQ(csv[1], "b");
  EXPECT_EQ(csv.lines().first, 4u);
  EXPECT_EQ(csv.lines().last, 5u);
  ASSERT_TRUE(csv.next(2, tail, 1));
  EXPECT_FALSE(csv.repeated());
  EXPECT_TRUE(csv.fault().has_value());
  ASSERT_TRUE(csv.next(2, tail, 1));
  EXPECT_FALSE(csv.repeated());
  EXPECT_EQ(csv[2], "z");
  EXPECT_EQ(csv.lines().first, 8u);
  EXPECT_FALSE(csv.next(2, tail, 1));
}

TEST(Header, FindsColumnsByAnyOfTheirNamesAndSaysWhichAreMissing) {
  CsvReader csv("undl_id,Total-Voting, MS Name ,no\n");
  csv.next();
  Header header(csv.fields());
  EXPECT_EQ(header.find({"total_ms", "total_voting"}), 1u);
  EXPECT_EQ(header.need({"ms_name"}), 2u);
  EXPECT_EQ(header.missing(), "");
  EXPECT_EQ(header.need({"date", "vote date"}), unsc::kNoColumn);
  EXPECT_EQ(header.need({"resolution"}), unsc::kNoColumn);
  EXPECT_EQ(header.missing(), "date, resolution");
}

}  // namespace
