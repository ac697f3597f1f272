#include <gtest/gtest.h>
#include <plugins/record_catcher.hpp>

#include <string>

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

TEST(Records, ANullIsAsGoodAsNoKey) {
  const auto caught = built_plugin("records").read(
      "stdin",
      kHeader + "{\"record\":\"vote\",\"draft\":\"S/1\",\"date\":null,\"yes\":null,\"ballots\":null,\"modality\":null}\n");
  ASSERT_EQ(caught.votes.size(), 1u) << caught.story;
  EXPECT_EQ(caught.votes[0].yes, UNSC_NO_COUNT);
  EXPECT_EQ(caught.votes[0].date, "");
}

}  // namespace
