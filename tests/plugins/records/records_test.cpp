#include <gmock/gmock.h>
#include <plugins/record_catcher.hpp>

#include <map>
#include <string>
#include <vector>

namespace {

using unsc::test::built_plugin;
using unsc::test::file_bytes;

const std::string kFixtures = UNSC_SOURCE_DIR "/plugins/records/fixture/";
const std::string kHeader = "{\"unsc_records\": 1}\n";

class RecordsFixture : public testing::TestWithParam<const char *> {};

TEST_P(RecordsFixture, IsReadAsExpected) {
  const auto plugin = built_plugin("records");
  const auto path = kFixtures + GetParam() + ".records.jsonl";
  const auto bytes = file_bytes(path);
  EXPECT_GE(plugin.recognise("stdin", bytes), 50);
  EXPECT_TRUE(unsc::test::matches_expected(plugin.read("stdin", bytes), path + ".expected"));
}
INSTANTIATE_TEST_SUITE_P(All, RecordsFixture, testing::Values("human_rights_council", "every_kind", "broken"),
                         [](const auto &p) { return std::string(p.param); });

TEST(Records, AreToldByTheirFirstLineWhateverTheName) {
  const auto plugin = built_plugin("records");
  EXPECT_EQ(plugin.recognise("stdin", "\xEF\xBB\xBF\r\n  {\"dataset\": \"x\", \"unsc_records\": 1}\r\n"), 100);
  EXPECT_LT(plugin.recognise("a.records.jsonl", "{\"record\": \"vote\"}\n" + kHeader), 50);
  EXPECT_LT(plugin.recognise("a.records.jsonl", "{\"title\": \"unsc_records\"}\n"), 50);
  EXPECT_LT(plugin.recognise("a.records.jsonl", "unsc_records: 1"), 50);
  EXPECT_LT(plugin.recognise("a.records.jsonl", ""), 50);
}

TEST(Records, AreLeftAloneByThePluginsOfOtherJson) {
  const auto bytes = file_bytes(kFixtures + "every_kind.records.jsonl");
  EXPECT_LT(built_plugin("resolutions").recognise("2024.json", bytes), 50);
  EXPECT_LT(built_plugin("records").recognise(
                "x.json", file_bytes(UNSC_SOURCE_DIR "/plugins/resolutions/fixture/20240105T080000_0a1b2c3d_2023.json")),
            50);
}

TEST(Records, OfANewerVersionAreRefusedWithTheVersionThatIsRead) {
  const auto plugin = built_plugin("records");
  EXPECT_GE(plugin.recognise("stdin", "{\"unsc_records\": 2}\n"), 50);
  const auto caught = plugin.read("stdin", "{\"unsc_records\": 2}\n{\"record\": \"vote\", \"draft\": \"S/1\"}\n");
  EXPECT_EQ(caught.status, UNSC_MALFORMED);
  ASSERT_EQ(caught.failures.size(), 1u);
  EXPECT_EQ(caught.failures[0].line, 1u);
  EXPECT_NE(caught.failures[0].text.find("unsc_records 2: expected version 1"), std::string::npos);
  EXPECT_TRUE(caught.votes.empty());
}

TEST(Records, AGoodLineBesideABadOneIsKept) {
  const auto caught = built_plugin("records").read(
      "stdin", kHeader + "{\"record\": \"vot\r\n{\"record\": \"vote\", \"draft\": \"S/2024/255\"}");
  ASSERT_EQ(caught.votes.size(), 1u);
  EXPECT_EQ(caught.votes[0].lines.first, 3u);
  ASSERT_EQ(caught.rejects.size(), 1u);
  EXPECT_EQ(caught.rejects[0].line, 2u);
}

TEST(Records, WhatTheFormatDoesNotKnowIsNotedWithItsValue) {
  const auto caught =
      built_plugin("records").read("stdin", kHeader + "{\"record\":\"event\",\"kind\":\"x\",\"mood\":[1,\"b\"]}\n");
  ASSERT_EQ(caught.notes.size(), 1u);
  EXPECT_EQ(caught.notes[0].text, "key of no field, left out: mood = [1,\"b\"]");
  EXPECT_EQ(caught.events.size(), 1u);
}

/// The row of the table of fields whose first cell is this: its cell of fields.
std::string fields_in_readme(const std::string &record) {
  const auto readme = file_bytes(UNSC_SOURCE_DIR "/plugins/records/README.md");
  const auto row = readme.find("\n| `" + record + "` |");
  if (row == std::string::npos) return {};
  const auto line = readme.substr(row + 1, readme.find('\n', row + 1) - row - 1);
  return line.substr(line.rfind(" | ", line.size() - 4));
}

/// The names in a cell that begin a field: "`yes`, `no`" behind the start, a comma or a word.
std::vector<std::string> names_in(const std::string &cell) {
  std::vector<std::string> names;
  int depth = 0;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    if (cell[at] == '(') ++depth;
    if (cell[at] == ')') --depth;
    if (cell[at] != '`') continue;
    const auto end = cell.find('`', at + 1);
    if (depth == 0) names.push_back(cell.substr(at + 1, end - at - 1));
    at = end;
  }
  return names;
}

TEST(Records, TheReadmesTableNamesTheFieldsOfTheListAndNoOther) {
#define UNSC_FIELD(kind, name, meaning) #name,
#define UNSC_RECORD(name, Name, FIELDS, meaning) {#name, {FIELDS(UNSC_FIELD)}},
  const std::map<std::string, std::vector<std::string>> fields{UNSC_RECORDS(UNSC_RECORD)};
#undef UNSC_RECORD
#undef UNSC_FIELD
  for (const auto &[record, names] : fields)
    EXPECT_THAT(names_in(fields_in_readme(record)), testing::UnorderedElementsAreArray(names)) << record;
}

TEST(Records, ANullIsAsGoodAsNoKey) {
  const auto caught = built_plugin("records").read(
      "stdin",
      kHeader + "{\"record\":\"vote\",\"draft\":\"S/1\",\"date\":null,\"yes\":null,\"ballots\":null,\"modality\":null}\n");
  ASSERT_EQ(caught.votes.size(), 1u) << caught.story;
  EXPECT_EQ(caught.votes[0].yes, UNSC_NO_COUNT);
  EXPECT_EQ(caught.votes[0].date, "");
}

}  // namespace
