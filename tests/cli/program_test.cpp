#include "surroundings.hpp"

#include <cli/context.hpp>
#include <core/error.hpp>

#include <nlohmann/json.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace unsc::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class Program : public testing::Test {
 protected:
  void make_store() const { store::Store::open_to_write(environment().at("UNSC_STORE")); }
  const std::map<std::string, std::string> &environment() const { return m_around.environment; }
  Outcome run(std::vector<std::string> arguments) const { return m_around.run(std::move(arguments)); }
  Surroundings m_around;
};

TEST_F(Program, SaysItsVersionAndSqlites) {
  const auto outcome = run({"--version"});
  EXPECT_EQ(outcome.code, kFine);
  EXPECT_THAT(outcome.out, testing::MatchesRegex("unsc [0-9.]+ \\(SQLite [0-9.]+\\)\n"));
}

TEST_F(Program, HelpIsAResultAndNoCommandIsAMistake) {
  const auto helped = run({"--help"});
  EXPECT_EQ(helped.code, kFine);
  EXPECT_THAT(helped.out, HasSubstr("votes"));
  const auto nothing = run({});
  EXPECT_EQ(nothing.code, kUsage);
  EXPECT_THAT(nothing.out, IsEmpty());
  EXPECT_EQ(nothing.err, helped.out);
}

TEST_F(Program, AMissingStoreIsAFailureThatNamesIt) {
  const auto outcome = run({"votes", "FRA"});
  EXPECT_EQ(outcome.code, kFailed);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(outcome.err, HasSubstr(environment().at("UNSC_STORE")));
}

TEST_F(Program, AMistypedCommandIsAMistakeOfUse) {
  const auto outcome = run({"vots", "FRA"});
  EXPECT_EQ(outcome.code, kUsage);
  EXPECT_THAT(outcome.err, testing::StartsWith("unsc: unknown command \"vots\"; nearest: "));
}

TEST_F(Program, AnUnknownStateIsAMistakeOfUseWithTheNearest) {
  make_store();
  const auto outcome = run({"votes", "Ruritania"});
  EXPECT_EQ(outcome.code, kUsage);
  EXPECT_THAT(outcome.err, HasSubstr("unknown state \"Ruritania\"; nearest: Mauritania"));
}

TEST_F(Program, AnAnswerWithoutRowsIsNoFailure) {
  make_store();
  const auto for_people = run({"vetoes"});
  EXPECT_EQ(for_people.code, kFine);
  EXPECT_THAT(for_people.out, IsEmpty());
  EXPECT_THAT(for_people.err, HasSubstr("nothing found"));
  const auto for_programs = run({"vetoes", "--format", "json"});
  EXPECT_EQ(for_programs.out, "[]\n");
  EXPECT_THAT(run({"vetoes", "-q"}).err, IsEmpty());
}

TEST_F(Program, FindsTheStoreWhereItIsSaidToBe) {
  auto path_without = [this](std::map<std::string, std::string> environment, std::vector<std::string> extra) {
    m_around.environment = std::move(environment);
    extra.insert(extra.begin(), {"votes", "FRA"});
    return run(extra).err;
  };
  EXPECT_THAT(path_without({{"UNSC_STORE", "/no/a.db"}}, {"--store", "/no/b.db"}), HasSubstr("/no/b.db"));
  EXPECT_THAT(path_without({{"UNSC_STORE", "/no/a.db"}, {"XDG_DATA_HOME", "/no"}}, {}), HasSubstr("/no/a.db"));
  EXPECT_THAT(path_without({{"XDG_DATA_HOME", "/no/data"}, {"HOME", "/no"}}, {}), HasSubstr("/no/data/unsc/unsc.db"));
  EXPECT_THAT(path_without({{"XDG_DATA_HOME", "relative"}, {"HOME", "/no"}}, {}),
              HasSubstr("/no/.local/share/unsc/unsc.db"));
}

TEST_F(Program, KnownOnMustBeADayAnInstantOrAReading) {
  make_store();
  EXPECT_THAT(run({"vetoes", "--known-on", "someday"}).err, HasSubstr("expected a day, an instant"));
  EXPECT_THAT(run({"vetoes", "--known-on", "reading:9"}).err, HasSubstr("expected a reading from reading:0 to reading:0"));
  EXPECT_EQ(run({"vetoes", "--known-on", "2024-01-01"}).code, kFine);
}

TEST_F(Program, SyncWithoutPluginsFails) {
  m_around.environment["UNSC_PLUGIN_PATH"] = (m_around.folder.path() / "no such folder").string();
  EXPECT_EQ(run({"sync", UNSC_SOURCE_DIR "/fixtures"}).code, kFailed);
}

TEST_F(Program, SyncOfNothingThatExistsIsAMistakeOfUse) {
  EXPECT_EQ(run({"sync", "/no/such/file"}).code, kUsage);
  EXPECT_EQ(run({"sync", UNSC_SOURCE_DIR "/fixtures", "--plugin", "resolution"}).code, kUsage);
}

TEST_F(Program, AFailedDocumentIsExitThreeAndTheRestLands) {
  const auto broken = m_around.folder.path() / "broken.xml";
  std::ifstream whole(UNSC_SOURCE_DIR "/fixtures/texts/S_2024_255.xml");
  std::string text{std::istreambuf_iterator<char>(whole), {}};
  std::ofstream(broken) << text.substr(0, text.size() / 2);
  const auto outcome = run({"sync", UNSC_SOURCE_DIR "/fixtures", broken.string(), "--format", "json"});
  EXPECT_EQ(outcome.code, kPartlyFailed) << outcome.err;
  EXPECT_THAT(outcome.err, HasSubstr(broken.string()));
  const auto summary = nlohmann::json::parse(outcome.out);
  EXPECT_EQ(summary.at("documents").at("failed"), 1);
  EXPECT_GT(summary.at("records").at("vote"), 0);
  for (const char *key : {"rejects", "notes", "conflicts", "elapsed_ms"}) EXPECT_TRUE(summary.at(key).is_number()) << key;

  const auto again = nlohmann::json::parse(run({"sync", UNSC_SOURCE_DIR "/fixtures", "--format", "json"}).out);
  EXPECT_EQ(again.at("documents").at("read"), 0);
  EXPECT_GT(again.at("documents").at("unchanged"), 0);

  const auto vote = nlohmann::json::parse(run({"vote", "S/2024/255", "--as-of", "2024-04-01", "--format", "json"}).out);
  EXPECT_EQ(vote.at("outcome"), "vetoed");
  EXPECT_EQ(vote.at("vetoed_by"), nlohmann::json::array({"RUS"}));
  EXPECT_EQ(run({"vote", "S/2024/255"}).code, kUsage) << "on 1 March 2024 that vote had not been held";
}

TEST_F(Program, ADryRunWritesNothing) {
  EXPECT_EQ(run({"sync", UNSC_SOURCE_DIR "/fixtures", "--dry-run"}).code, kFine);
  EXPECT_FALSE(std::filesystem::exists(environment().at("UNSC_STORE")));
}

TEST_F(Program, DoctorSaysWhatIsWrongAndTheMend) {
  const auto ill = run({"doctor", "--format", "json"});
  EXPECT_EQ(ill.code, kFailed);
  const auto found = nlohmann::json::parse(ill.out);
  EXPECT_FALSE(found.at("ok"));
  EXPECT_THAT(found.at("problems").at(0).at("what").get<std::string>(), HasSubstr("no such store"));
  EXPECT_THAT(found.at("problems").at(0).at("mend").get<std::string>(), HasSubstr("unsc sync"));
}

TEST_F(Program, PluginListShowsARefusedFileWithItsReason) {
  const auto folder = m_around.folder.path() / "plugins";
  std::filesystem::create_directory(folder);
  std::ofstream(folder / "junk.so") << "no library";
  const auto outcome = run({"plugin", "list", "--plugin-dir", folder.string(), "--format", "json"});
  EXPECT_EQ(outcome.code, kFine);
  const auto first = nlohmann::json::parse(outcome.out).at(0);
  EXPECT_EQ(first.at("status"), "refused");
  EXPECT_THAT(first.at("reason").get<std::string>(), HasSubstr("junk.so"));
  EXPECT_TRUE(first.at("id").is_null());
  EXPECT_EQ(run({"plugin", "info", "nothing"}).code, kUsage);
}

TEST(Report, MakesEveryFailureOneCodeAndOneLine) {
  const auto code_of = [](auto failure, std::string &said) {
    std::ostringstream err;
    const int code = report(std::make_exception_ptr(failure), err);
    said = err.str();
    return code;
  };
  std::string said;
  EXPECT_EQ(code_of(core::UsageError("no\x1b[2J"), said), kUsage);
  EXPECT_EQ(said, "unsc: no\\x1b[2J\n");
  EXPECT_EQ(code_of(core::Error("broken"), said), kFailed);
  EXPECT_EQ(said, "unsc: broken\n");
  EXPECT_EQ(code_of(42, said), kFailed);
}

}  // namespace
}  // namespace unsc::cli
