// What a plugin can rely on when it reads JSON through the SDK.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <unsc/json.hpp>
#include <unsc/testing/record_catcher.hpp>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// One word an object, "symbol@first-last", and one a broken line, "!line reason".
std::vector<std::string> told(std::string_view bytes) {
  std::vector<std::string> all;
  unsc::json::for_each_object(
      bytes,
      [&](const unsc::json::Object &o, unsc::Lines lines) {
        all.push_back(o.text("symbol") + "@" + std::to_string(lines.first) + "-" + std::to_string(lines.last));
      },
      [&](std::uint64_t line, const std::string &reason) { all.push_back("!" + std::to_string(line) + " " + reason); });
  return all;
}

TEST(Json, ReadsOneObjectALineWithItsLine) {
  EXPECT_THAT(told("\xEF\xBB\xBF{\"symbol\":\"a\"}\r\n\n{\"symbol\":\"b\"}\r{\"symbol\":\"c\"}"),
              ElementsAre("a@1-1", "b@3-3", "c@4-4"));
}

TEST(Json, ABrokenLineIsToldAndTheRestIsRead) {
  EXPECT_THAT(told("{\"symbol\":\"a\"\n{\"symbol\":\"b\"}\n[1]\n{\"symbol\":\"\xFF\"}\n{\"symbol\":\"e\"}\nplain\n"),
              ElementsAre(HasSubstr("!1 unreadable JSON"), "b@2-2", "!3 expected a JSON object", "!4 not UTF-8", "e@5-5",
                          HasSubstr("!6 unreadable JSON")));
}

TEST(Json, ReadsAnArrayOfObjectsWithTheirLines) {
  EXPECT_THAT(told("[\n {\"symbol\": \"a]\\\"\",\n  \"x\": [{}]},\n {\"symbol\": b},\n {\"symbol\": \"c\"}\n]\n"),
              ElementsAre("a]\"@2-3", HasSubstr("!4 unreadable JSON"), "c@5-5"));
  EXPECT_THAT(told("[]"), IsEmpty());
  EXPECT_THAT(told("[{\"symbol\":\"a\"}]\nmore"), ElementsAre("a@1-1", "!2 text after the JSON array"));
}

TEST(Json, AnArrayThatNeverClosesIsMalformedAtItsLastObject) {
  try {
    told("[{\"symbol\":\"a\"},\n{\"symbol\":\"b\"");
    FAIL() << "expected Malformed";
  } catch (const unsc::Malformed &broken) {
    EXPECT_EQ(broken.line(), 2u);
    EXPECT_THAT(broken.what(), HasSubstr("not closed"));
  }
}

TEST(Json, ReadsOneObjectOverManyLines) {
  EXPECT_THAT(told("\n{\n \"symbol\": \"a\",\n \"n\": 1\n}\n"), ElementsAre("a@2-5"));
  EXPECT_THAT(told("{\"symbol\": \"a\"}"), ElementsAre("a@1-1"));
}

TEST(Json, AnEmptyDocumentHasNothing) {
  EXPECT_THAT(told(""), IsEmpty());
  EXPECT_THAT(told(" \r\n\n"), IsEmpty());
}

TEST(Json, FieldsComeAsPrinted) {
  unsc::json::for_each_object(
      R"({"t":"C\u00d4TE \"x\"","n":13,"b":true,"z":null,"l":["A",2],"s":"one","r":[["YEMEN","UNBIS"],[]],"o":[{"m":"CHN"}]})",
      [](const unsc::json::Object &o, unsc::Lines) {
        EXPECT_EQ(o.text("t"), "C\xC3\x94TE \"x\"");
        EXPECT_EQ(o.text("n"), "13");
        EXPECT_EQ(o.text("b"), "true");
        EXPECT_EQ(o.text("z"), "");
        EXPECT_FALSE(o.has("z"));
        EXPECT_EQ(o.text("not there"), "");
        EXPECT_EQ(o.integer("n"), 13);
        EXPECT_EQ(o.integer("t"), std::nullopt);
        EXPECT_EQ(o.boolean("b"), true);
        EXPECT_THAT(o.texts("l"), ElementsAre("A", "2"));
        EXPECT_THAT(o.texts("s"), ElementsAre("one"));
        EXPECT_THAT(o.rows("r"), ElementsAre(ElementsAre("YEMEN", "UNBIS"), IsEmpty()));
        ASSERT_EQ(o.objects("o").size(), 1u);
        EXPECT_EQ(o.objects("o")[0].text("m"), "CHN");
        EXPECT_EQ(o.keys().size(), 8u);
      },
      [](std::uint64_t, const std::string &reason) { ADD_FAILURE() << reason; });
}

TEST(Json, AFieldOfAnotherKindBreaksItsObjectOnly) {
  std::vector<std::string> reasons;
  int read = 0;
  unsc::json::for_each_object(
      "{\"symbol\":[1]}\n{\"symbol\":\"b\"}",
      [&](const unsc::json::Object &o, unsc::Lines) {
        o.text("symbol");
        ++read;
      },
      [&](std::uint64_t, const std::string &reason) { reasons.push_back(reason); });
  EXPECT_THAT(reasons, ElementsAre("symbol: expected a text"));
  EXPECT_EQ(read, 1);
}

TEST(Json, ASourceRejectsWhatItCannotReadAndReadsOn) {
  unsc::test::RecordCatcher catcher;
  unsc::Output out(catcher.host());
  std::vector<std::string> read;
  unsc::json::for_each_object(unsc::Document{"t.json", "{\"symbol\":\"a\"}\n{broken}\n{\"symbol\":\"b\"}\n"}, out,
                              [&](const unsc::json::Object &o, unsc::Lines) { read.push_back(o.text("symbol")); });
  EXPECT_THAT(read, ElementsAre("a", "b"));
  ASSERT_EQ(catcher.caught().rejects.size(), 1u);
  EXPECT_EQ(catcher.caught().rejects[0].line, 2u);
}

TEST(Json, ADocumentMayEndAtAnyByte) {
  const std::string whole = "{\"symbol\":\"a\",\"n\":[1,2]}\n{\"symbol\":\"b\"}\n";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    const std::string exact(whole, 0, size);  // no padding behind the end
    EXPECT_LE(told(exact).size(), 2u) << size;
  }
}

}  // namespace
