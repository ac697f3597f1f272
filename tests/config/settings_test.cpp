#include <config/settings.hpp>

#include <core/error.hpp>

#include <gmock/gmock.h>

namespace unsc::config {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

Settings read_text(const std::string &text) {
  return read(text, "unsc.toml", {{"mandate_expiry", "review_due"}, {"seconds", "memory_mib"}});
}

std::string message_of(const std::string &text) {
  try {
    read_text(text);
  } catch (const core::UsageError &error) {
    return error.what();
  }
  return "accepted";
}

TEST(Settings, LimitsOfAPluginsWorkerAreNamedAndWhole) {
  EXPECT_EQ(read_text("[plugins.limits]\nseconds = 300\n").plugin_limits, (PluginLimits{{"seconds", 300}}));
  EXPECT_THAT(message_of("[plugins.limits]\nmemory_mib = 0\n"), StartsWith("unsc.toml:2: plugins.limits.memory_mib"));
  EXPECT_NE(message_of("[plugins.limits]\nsecond = 3\n").find("seconds"), std::string::npos);
}

TEST(Settings, AnEmptyFileIsAllDefaults) {
  const auto settings = read_text("");
  EXPECT_THAT(settings.alerts.steps, ElementsAre(90, 60, 30, 14, 7, 1, 0));
  EXPECT_EQ(settings.alerts.within, 90);
  EXPECT_FALSE(settings.sources.stale_days);
  EXPECT_EQ(settings.sources.most_withdrawn, 10);
  EXPECT_THAT(settings.channels, IsEmpty());
}

TEST(Settings, StepsAreSetForAllForAKindAndForABody) {
  const auto alerts = read_text(R"(
[alerts]
within = 120
steps = [7, 120, 7]
[alerts.kind.review_due]
steps = [30]
[alerts.body.dprk-panel]
steps = []
)")
                          .alerts;
  EXPECT_EQ(alerts.within, 120);
  EXPECT_THAT(alerts.steps, ElementsAre(120, 7)) << "largest first, each once";
  EXPECT_THAT(alerts.steps_by_kind.at("review_due"), ElementsAre(30));
  EXPECT_THAT(alerts.steps_by_body.at("dprk-panel"), IsEmpty()) << "no steps: silence";
}

TEST(Settings, SourcesSayWhatToReadAndWhenItIsStale) {
  const auto sources = read_text(
                           "[sources]\norigins = ['texts', '/votes.csv']\nstale_days = 30\nmost_withdrawn = 25\n"
                           "[sources.undl_votes]\nstale_days = 120\n")
                           .sources;
  EXPECT_THAT(sources.origins, ElementsAre("texts", "/votes.csv"));
  EXPECT_EQ(sources.stale_days, 30);
  EXPECT_EQ(sources.most_withdrawn, 25);
  EXPECT_EQ(sources.stale_days_by_source.at("undl_votes"), 120);
}

TEST(Settings, AChannelOfEachType) {
  const auto channels = read_text(R"(
[[deliver]]
name = "log"
type = "file"
path = "alerts.jsonl"
[[deliver]]
name = "pager"
type = "command"
command = ["/usr/bin/logger", "-t", "unsc"]
severity = "critical"
[[deliver]]
name = "desk"
type = "webhook"
url = "https://example.org/hook"
secret_env = "DESK_SECRET"
kinds = ["review_due"]
bodies = ["dprk-panel"]
timeout_seconds = 5
[[deliver]]
name = "post"
type = "mail"
server = "smtp://localhost:25"
from = "desk@example.org"
to = ["a@example.org", "b@example.org"]
user = "desk"
secret_file = "password"
)")
                            .channels;
  ASSERT_EQ(channels.size(), 4U);
  EXPECT_EQ(name(channels[0].type), "file");
  EXPECT_EQ(channels[0].path, "alerts.jsonl");
  EXPECT_THAT(channels[1].command, ElementsAre("/usr/bin/logger", "-t", "unsc"));
  EXPECT_EQ(channels[1].severity, "critical");
  EXPECT_EQ(channels[2].secret.env, "DESK_SECRET");
  EXPECT_THAT(channels[2].kinds, ElementsAre("review_due"));
  EXPECT_EQ(channels[2].timeout_seconds, 5);
  EXPECT_THAT(channels[3].to, ElementsAre("a@example.org", "b@example.org"));
  EXPECT_EQ(channels[3].secret.file, "password");
}

TEST(Settings, AMistakeIsNamedWithItsLineAndWhatWasExpected) {
  const std::pair<const char *, const char *> cases[] = {
      {"[alerts]\nstep = [3]", "unsc.toml:2: alerts.step: no such setting; expected steps"},
      {"[alert]", "unsc.toml:1: alert: no such setting; expected alerts"},
      {"alerts = 3", "unsc.toml:1: alerts: 3: expected a table, [alerts]"},
      {"[alerts]\nsteps = [90, \"x\"]", "unsc.toml:2: alerts.steps: \"x\": expected a list of whole numbers from 0 to 3650"},
      {"[alerts]\nsteps = [-1]", "unsc.toml:2: alerts.steps: -1: expected a list"},
      {"[alerts]\nwithin = 9.5", "unsc.toml:2: alerts.within: 9.5: expected a whole number"},
      {"[alerts.kind.review]\nsteps = [3]",
       "unsc.toml:1: alerts.kind.review: \"review\" is no kind of alert: expected one of"},
      {"[alerts.body.x]", "unsc.toml:1: alerts.body.x.steps: missing"},
      {"[sources]\norigins = []", "unsc.toml:2: sources.origins: []: expected a list of texts"},
      {"[sources]\nstale_days = 0", "unsc.toml:2: sources.stale_days: 0: expected a whole number from 1"},
      {"[[deliver]]\ntype = 'file'", "unsc.toml:1: deliver.name: missing"},
      {"[[deliver]]\nname = 'a'\ntype = 'fax'", "unsc.toml:3: deliver.type: \"fax\": expected one of file, command"},
      {"[[deliver]]\nname = '--new'\ntype = 'file'\npath = 'x'", "unsc.toml:2: deliver.name: \"--new\": expected letters"},
      {"[[deliver]]\nname = 'a'\ntype = 'webhook'\nurl = 'example.org'",
       "unsc.toml:4: deliver.url: \"example.org\": expected http://"},
      {"[[deliver]]\nname = 'a'\ntype = 'file'\npath = 'x'\nurl = 'y'", "unsc.toml:5: deliver.url: no such setting"},
      {"[[deliver]]\nname = 'a'\ntype = 'file'\npath = 'x'\n[[deliver]]\nname = 'a'\ntype = 'file'\npath = 'y'",
       "unsc.toml:6: deliver.name: \"a\" stands twice"},
      {"[alerts\n", "unsc.toml:"},
      {"[alerts]\nwithin = 1\nwithin = 2", "unsc.toml:3: "},
      {"a = \"\xff\"", "unsc.toml: bytes that are no UTF-8"}};
  for (const auto &[text, message] : cases) EXPECT_THAT(message_of(text), StartsWith(message)) << text;
}

}  // namespace
}  // namespace unsc::config
