#include <gtest/gtest.h>
#include <unsc/testing/record_catcher.hpp>
#include <unsc/text.hpp>

#include <string>
#include <vector>

namespace {

using unsc::test::RecordCatcher;

struct Read {
  std::vector<std::string> rows;
  unsc::test::Caught caught;
};

/// Every row's fields of two columns, as the table hands them out.
Read rows_of(std::string_view bytes) {
  RecordCatcher catcher;
  unsc::Output out(catcher.host());
  Read read;
  unsc::CsvTable table({"t.csv", bytes}, out);
  const auto date = table.header().need({"date", "day"}), yes = table.header().need({"yes"});
  table.require_columns();
  table.each_row([&] {
    read.rows.push_back(std::string(table.cell(date)) + '|' + std::to_string(table.count(yes)));
    if (!unsc::read_date(table.cell(date))) out.reject(table.line(), table.unexpected(date, "a date"));
  });
  read.caught = std::move(catcher.caught());
  return read;
}

TEST(CsvTable, FindsColumnsByAnyOfTheirNamesInAnyOrder) {
  EXPECT_EQ(rows_of("Yes,DAY\n13,2024-03-28\n").rows, std::vector<std::string>{"2024-03-28|13"});
}

TEST(CsvTable, ATableWithoutANeededColumnIsRefusedByTheColumnsName) {
  for (const char *bytes : {"day,no\n", ""}) {
    try {
      rows_of(bytes);
      ADD_FAILURE() << "not refused: " << bytes;
    } catch (const unsc::Malformed &refused) {
      EXPECT_NE(std::string(refused.what()).find("yes"), std::string::npos);
      EXPECT_EQ(refused.line(), 1u);
    }
  }
}

TEST(CsvTable, ABrokenRowIsRejectedAndTheOthersAreRead) {
  const auto read = rows_of("date,yes\n2024-03-28,13,1\n2024-03-29,\"15\"x\n2024-03-30, 14 \n");
  EXPECT_EQ(read.rows, std::vector<std::string>{"2024-03-30|14"});
  ASSERT_EQ(read.caught.rejects.size(), 2u);
  EXPECT_EQ(read.caught.rejects[0].line, 2u);
}

TEST(CsvTable, SaysWhatStandsInACellAndWhatWasExpected) {
  const auto read = rows_of("date ,yes\ntomorrow,?\n,1\n");
  EXPECT_EQ(read.rows, (std::vector<std::string>{"tomorrow|-1", "|1"}));
  ASSERT_EQ(read.caught.rejects.size(), 2u);
  EXPECT_EQ(read.caught.rejects[0].text, "date \"tomorrow\": expected a date");
  EXPECT_EQ(read.caught.rejects[1].text, "date is empty: expected a date");
}

TEST(CsvTable, ANameOverSeveralLinesIsOne) {
  EXPECT_EQ(unsc::folded_blanks(" Draft\r\n symbol\xC2\xA0(UN) "), "Draft symbol (UN)");
  EXPECT_EQ(unsc::folded_blanks("\n \t"), "");
}

TEST(LineReader, EndsALineAtEveryKindOfLineEnd) {
  unsc::LineReader lines("\xEF\xBB\xBFone\ntwo\r\nthree\r\rfive");
  std::vector<std::string> all;
  while (lines.next()) all.push_back(std::to_string(lines.number()) + std::string(lines.text()));
  EXPECT_EQ(all, (std::vector<std::string>{"1one", "2two", "3three", "4", "5five"}));
  EXPECT_EQ(lines.offset(), 23u);
}

TEST(Release, IsReadFromADocumentInAnyUsualForm) {
  EXPECT_EQ(unsc::released_at("2026-02-27T00:00:09.554Z"), "2026-02-27T00:00:09Z");
  EXPECT_EQ(unsc::released_at("2026-02-26T19:00:09-05:00"), "2026-02-27T00:00:09Z");
  EXPECT_EQ(unsc::released_at("2026-03-01T01:30:00+05:30"), "2026-02-28T20:00:00Z");
  EXPECT_EQ(unsc::released_at("2024-01-01T00:30:00+0100"), "2023-12-31T23:30:00Z");
  EXPECT_EQ(unsc::released_at("2026-02-27"), "2026-02-27");
  EXPECT_EQ(unsc::released_at("2026-02-27T00:00:09"), "2026-02-27");
}

TEST(Release, IsNoneWhereWhatIsPrintedIsNoTime) {
  for (const char *printed :
       {"", "27 February 2026", "2026-02-30", "2026-02", "2026-02-27T25:00:00Z", "2026-02-27T00:00", "2026-02-27 00:00:09Z",
        "2026-02-27T00:00:09EST", "2026-02-27T00:00:09+", "2026-02-27T00:00:09Zulu"})
    EXPECT_EQ(unsc::released_at(printed), "") << printed;
}

}  // namespace
