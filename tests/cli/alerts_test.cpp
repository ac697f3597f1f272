#include "surroundings.hpp"

#include <cli/context.hpp>

#include <nlohmann/json.hpp>

#include <gmock/gmock.h>

#include <fstream>

namespace unsc::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

/// A store of the repository's fixtures; the day is 1 March 2024.
class AlertCommands : public testing::Test {
 protected:
  void SetUp() override { ASSERT_EQ(run({"sync", UNSC_SOURCE_DIR "/fixtures"}).code, kFine); }
  Outcome run(std::vector<std::string> arguments) const { return m_around.run(std::move(arguments)); }
  nlohmann::json json(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--format", "json", "-q"});
    const auto outcome = run(arguments);
    EXPECT_EQ(outcome.code, kFine) << outcome.err;
    return nlohmann::json::parse(outcome.out);
  }
  void settings(const std::string &text) {
    const auto file = m_around.folder.path() / "unsc.toml";
    std::ofstream(file) << text;
    m_around.environment["UNSC_CONFIG"] = file.string();
  }
  Surroundings m_around;
};

TEST_F(AlertCommands, NewSpeaksOnce) {
  const auto first = json({"alerts", "--new", "--body", "dprk-panel"});
  ASSERT_FALSE(first.empty());
  EXPECT_EQ(json({"alerts", "--new", "--body", "dprk-panel"}), nlohmann::json::array());
  EXPECT_EQ(json({"alerts", "--body", "dprk-panel"}), first) << "the list goes on showing what is due";
}

TEST_F(AlertCommands, WhatCouldNotBePrintedIsToldAgain) {
  // Standard output that takes nothing: the alert stays undelivered and doctor names it.
  std::ostringstream err;
  std::ostream nowhere(nullptr);
  const Caller caller{.arguments = {"alerts", "--new", "--body", "dprk-panel"},
                      .program = std::filesystem::path(UNSC_BINARY_DIR) / "unsc",
                      .out = nowhere,
                      .err = err,
                      .environment = [this](const char *name) -> std::optional<std::string> {
                        const auto at = m_around.environment.find(name);
                        return at == m_around.environment.end() ? std::nullopt : std::optional(at->second);
                      },
                      .now = [] { return *core::Instant::parse("2024-03-01T12:00:00Z"); }};
  EXPECT_EQ(cli::run(caller), kFailed);
  EXPECT_THAT(run({"doctor"}).out, HasSubstr("was not delivered to --new"));
  EXPECT_FALSE(json({"alerts", "--new", "--body", "dprk-panel"}).empty());
}

TEST_F(AlertCommands, AckAndSnoozeAnswerAndTheLogTellsIt) {
  const std::string lapse = "lapsed:dprk-panel:S/RES/2680(2023):2024-04-30:0";
  const auto acknowledged = json({"alerts", "ack", lapse, "--as-of", "2024-05-02"});
  EXPECT_EQ(acknowledged.at(0).at("state"), "acknowledged");
  EXPECT_EQ(acknowledged.at(0).at("id"), lapse);
  EXPECT_EQ(json({"alerts", "--as-of", "2024-05-02", "--kind", "lapsed", "--body", "dprk-panel"}), nlohmann::json::array());
  const std::string expiry = "mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60";
  const auto snoozed = run({"alerts", "snooze", expiry, "--for", "90d", "--format", "json"});
  EXPECT_EQ(nlohmann::json::parse(snoozed.out).at(0).at("until"), "2024-04-30");
  EXPECT_THAT(snoozed.err, HasSubstr("speaks again on 2024-04-30"));
  std::vector<std::string> states;
  for (const auto &entry : json({"alerts", "log"})) states.push_back(entry.at("state"));
  EXPECT_THAT(states, testing::ElementsAre("seen", "acknowledged", "seen", "snoozed"));
  EXPECT_EQ(json({"alerts", "log", lapse}).size(), 2U);
}

TEST_F(AlertCommands, MistakesAreNamedAndWriteNothing) {
  EXPECT_THAT(run({"alerts", "ack", "lapsed:dprk-pannel"}).err, HasSubstr("unknown alert on 2024-03-01"));
  EXPECT_THAT(run({"alerts", "akc", "x"}).err, HasSubstr("unknown alerts command \"akc\"; nearest: ack"));
  EXPECT_THAT(run({"alerts", "ack", "x", "--within", "3"}).err, HasSubstr("unknown option \"--within\""));
  EXPECT_THAT(run({"alerts", "snooze", "x"}).err, HasSubstr("expected one of --until DATE and --for DAYS"));
  EXPECT_THAT(run({"alerts", "snooze", "x", "--until", "2024-03-01"}).err, HasSubstr("expected a day after 2024-03-01"));
  EXPECT_THAT(run({"alerts", "--new", "--known-on", "2024-01-01"}).err, HasSubstr("--known-on asks about the past"));
  EXPECT_THAT(run({"alerts", "--since", "2024"}).err, HasSubstr("--since and --until are for --backtest"));
  EXPECT_THAT(run({"alerts", "--new", "--check"}).err, HasSubstr("expected one of --new"));
  EXPECT_EQ(json({"alerts", "log"}), nlohmann::json::array());
}

TEST_F(AlertCommands, CheckEndsWithTheCodesOfMonitoring) {
  const auto code = [this](std::vector<std::string> more) {
    more.insert(more.begin(), {"alerts", "--check"});
    return run(more);
  };
  // The fixtures reach to 2023 and are looked at today: a look makes nothing fresh.
  const auto by_rhythm = code({"--kind", "mandate_expiry"});
  EXPECT_EQ(by_rhythm.code, 3);
  EXPECT_THAT(by_rhythm.out, testing::AllOf(HasSubstr("reaches to 2023-03-23, 344 days ago"),
                                            HasSubstr("last looked at on 2024-03-01.\n")));
  EXPECT_EQ(run({"alerts", "--check", "-q"}).err, "") << "all of it is on standard output";
  settings("[sources]\nstale_days = 20000\n");
  EXPECT_EQ(code({"--kind", "mandate_expiry"}).code, 0);
  EXPECT_EQ(code({"--kind", "report_due", "--as-of", "2024-03-02"}).code, 1);
  const auto critical = code({"--as-of", "2024-03-28"});
  EXPECT_EQ(critical.code, 2);
  EXPECT_THAT(critical.out, StartsWith("CRITICAL: "));
  settings("[sources]\nstale_days = 300\n");
  const auto stale = code({"--as-of", "2024-09-17"});
  EXPECT_EQ(stale.code, 3);
  EXPECT_THAT(stale.out, testing::AllOf(StartsWith("UNKNOWN: "), HasSubstr("ago; the settings allow 300 days")));
  const auto mistyped = code({"--bdy", "dprk-panel"});
  EXPECT_EQ(mistyped.code, 3);
  EXPECT_THAT(mistyped.err, HasSubstr("unknown option \"--bdy\""));
  EXPECT_EQ(code({"--body", "dprk-pannel"}).code, 3);
  m_around.environment["UNSC_STORE"] = "/no/such.db";
  const auto missing = code({});
  EXPECT_EQ(missing.code, 3);
  EXPECT_THAT(missing.err, HasSubstr("/no/such.db: no such store"));
}

TEST_F(AlertCommands, TheSettingsSetStepsAndABrokenFileIsNamedByLine) {
  settings("[alerts.body.dprk-panel]\nsteps = [365]\n");
  EXPECT_EQ(json({"alerts", "--body", "dprk-panel", "--kind", "mandate_expiry"}).at(0).at("step"), 365);
  settings("[alerts.body.dprk-pannel]\nsteps = [365]\n");
  EXPECT_THAT(run({"alerts"}).err, HasSubstr("the settings name the body \"dprk-pannel\""));
  settings("[alerts]\nsteps = 3\n");
  const auto broken = run({"alerts"});
  EXPECT_EQ(broken.code, kUsage);
  EXPECT_THAT(broken.err, HasSubstr("unsc.toml:2: alerts.steps: 3: expected a list"));
  EXPECT_EQ(run({"alerts", "--check"}).code, 3);
  m_around.environment["UNSC_CONFIG"] = "/no/unsc.toml";
  EXPECT_THAT(run({"alerts"}).err, HasSubstr("UNSC_CONFIG: /no/unsc.toml: no such file"));
}

TEST_F(AlertCommands, SyncWithoutOriginsReadsThoseOfTheSettingsBesideTheFile) {
  EXPECT_THAT(run({"sync"}).err, HasSubstr("none is named, and there is no unsc.toml"));
  std::filesystem::copy(UNSC_SOURCE_DIR "/fixtures/texts", m_around.folder.path() / "texts");
  settings("[sources]\norigins = ['texts']\n");
  const auto outcome = run({"sync", "--format", "json"});
  EXPECT_EQ(outcome.code, kFine) << outcome.err;
  EXPECT_GT(nlohmann::json::parse(outcome.out).at("documents").at("unchanged"), 10);
  settings("[alerts]\nwithin = 30\n");
  EXPECT_THAT(run({"sync"}).err, HasSubstr("unsc.toml holds no sources.origins"));
}

TEST_F(AlertCommands, ConfigShowsWhereASecretIsAndNeverTheSecret) {
  m_around.environment["DESK_SECRET"] = "hush";
  settings("[[deliver]]\nname = 'desk'\ntype = 'webhook'\nurl = 'http://localhost/'\nsecret_env = 'DESK_SECRET'\n");
  const auto shown = run({"config", "show", "--format", "csv"});
  EXPECT_THAT(shown.out, HasSubstr("deliver.desk.secret,environment DESK_SECRET,"));
  EXPECT_THAT(shown.out, HasSubstr("alerts.steps,90; 60; 30; 14; 7; 1; 0,default"));
  EXPECT_THAT(shown.out + shown.err, testing::Not(HasSubstr("hush")));
}

}  // namespace
}  // namespace unsc::cli
