#include "surroundings.hpp"

#include <cli/context.hpp>

#include <nlohmann/json.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace unsc::cli {
namespace {

using testing::HasSubstr;

constexpr const char *kVetoes = UNSC_BINARY_DIR "/plugins/vetoes.so";
constexpr const char *kTable = UNSC_SOURCE_DIR "/plugins/vetoes/fixture/wide_table.csv";

class PluginCheck : public testing::Test {
 protected:
  Surroundings m_around;
};

TEST_F(PluginCheck, APluginThatKeepsTheRulesIsExitZeroByFileAndById) {
  for (const char *plugin : {kVetoes, "vetoes"}) {
    const auto outcome = m_around.run({"plugin", "check", plugin, kTable, "--format", "json"});
    EXPECT_EQ(outcome.code, kFine) << outcome.out << outcome.err;
    const auto results = nlohmann::json::parse(outcome.out);
    ASSERT_GT(results.size(), 15U);
    for (const auto &result : results) {
      EXPECT_EQ(result.at("status"), "passed") << result;
      EXPECT_TRUE(result.at("mend").is_null()) << result;
    }
  }
}

TEST_F(PluginCheck, AFailedCheckIsExitOneWithTheDocumentAndTheMend) {
  const auto other = m_around.folder.path() / "letter.txt";
  std::ofstream(other) << "Dear reader,\n";
  const auto outcome = m_around.run({"plugin", "check", kVetoes, other.string(), "--format", "json"});
  EXPECT_EQ(outcome.code, kFailed);
  for (const auto &result : nlohmann::json::parse(outcome.out)) {
    if (result.at("check") != "recognises_own") continue;
    EXPECT_EQ(result.at("status"), "failed");
    EXPECT_EQ(result.at("document"), "letter.txt");
    EXPECT_THAT(result.at("mend").get<std::string>(), HasSubstr("recognise()"));
  }
}

TEST_F(PluginCheck, WithoutAFixtureWhatNeedsOneIsSkippedAndSaysSo) {
  const auto outcome = m_around.run({"plugin", "check", kVetoes});
  EXPECT_EQ(outcome.code, kFine);
  EXPECT_THAT(outcome.out, HasSubstr("no fixture given"));
}

TEST_F(PluginCheck, WhatIsNotThereIsAMistakeOfUse) {
  EXPECT_EQ(m_around.run({"plugin", "check", "vetos"}).code, kUsage);
  EXPECT_THAT(m_around.run({"plugin", "check", "vetos"}).err, HasSubstr("nearest: vetoes"));
  EXPECT_EQ(m_around.run({"plugin", "check", "/nonexistent/x.so"}).code, kUsage);
  EXPECT_EQ(m_around.run({"plugin", "check", kVetoes, "/nonexistent/x.csv"}).code, kUsage);
  EXPECT_EQ(m_around.run({"plugin", "check", kVetoes, "--seed", "one"}).code, kUsage);
  EXPECT_EQ(m_around.run({"plugin", "check", kVetoes, "--limit", "hours=1"}).code, kUsage);
}

}  // namespace
}  // namespace unsc::cli
