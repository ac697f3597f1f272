#include <cli/command.hpp>
#include <cli/help.hpp>
#include <cli/parse.hpp>

#include <core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace unsc::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string refusal(const std::vector<std::string> &arguments) {
  try {
    parse(arguments);
  } catch (const core::UsageError &error) {
    return error.what();
  }
  return "not refused";
}

TEST(Parse, TakesGlobalOptionsBeforeAndAfterTheCommand) {
  const auto before = parse({"--format", "json", "--store", "s.db", "votes", "FRA"});
  const auto after = parse({"votes", "FRA", "--format=json", "--store", "s.db"});
  for (const auto &parsed : {before, after}) {
    EXPECT_EQ(parsed.command->name, "votes");
    EXPECT_EQ(parsed.values.text("--format"), "json");
    EXPECT_EQ(parsed.values.text("--store"), "s.db");
    EXPECT_THAT(parsed.values.all("STATE"), ElementsAre("FRA"));
  }
}

TEST(Parse, TellsAFlagFromItsAbsence) {
  EXPECT_TRUE(parse({"votes", "--vetoed", "RUS"}).values.has("--vetoed"));
  EXPECT_FALSE(parse({"votes", "RUS"}).values.has("--vetoed"));
  EXPECT_THAT(parse({"votes", "--vetoed", "RUS", "CHN"}).values.all("STATE"), ElementsAre("RUS", "CHN"));
}

TEST(Parse, TakesAWordThatIsAlsoACommand) {
  EXPECT_THAT(parse({"search", "vote", "sources"}).values.all("TEXT"), ElementsAre("vote", "sources"));
}

TEST(Parse, TakesStandardInputAsAnOrigin) { EXPECT_THAT(parse({"sync", "-"}).values.all("ORIGIN"), ElementsAre("-")); }

TEST(Parse, TakesDashesAfterTwoDashesAsWords) {
  EXPECT_THAT(parse({"search", "--", "--help"}).values.all("TEXT"), ElementsAre("--help"));
}

TEST(Parse, KeepsEveryPluginFolder) {
  EXPECT_THAT(parse({"plugin", "list", "--plugin-dir", "a", "--plugin-dir", "b"}).values.all("--plugin-dir"),
              ElementsAre("a", "b"));
}

TEST(Parse, LetsTheLastOfAnOptionCount) {
  EXPECT_EQ(parse({"votes", "FRA", "--topic", "a", "--topic", "b"}).values.text("--topic"), "b");
}

TEST(Parse, HelpWordMeansHelpOption) {
  const auto parsed = parse({"help", "votes"});
  EXPECT_EQ(parsed.command->name, "votes");
  EXPECT_TRUE(parsed.values.has("--help"));
}

TEST(Parse, NamesTheGroupWhereOnlyTheGroupWasNamed) {
  const auto parsed = parse({"plugin"});
  EXPECT_EQ(parsed.command, nullptr);
  EXPECT_EQ(parsed.group, "plugin");
}

TEST(Parse, RefusesWithTheNearest) {
  EXPECT_THAT(refusal({"vots", "FRA"}), HasSubstr("unknown command \"vots\"; nearest: vot"));
  EXPECT_THAT(refusal({"votes", "FRA", "--sinse", "2020"}), HasSubstr("unknown option \"--sinse\"; nearest: --since"));
  EXPECT_THAT(refusal({"plugin", "lst"}), HasSubstr("unknown plugin command \"lst\"; nearest: list"));
}

TEST(Parse, RefusesWhatIsMissingOrTooMuch) {
  EXPECT_THAT(refusal({"votes"}), HasSubstr("STATE is missing; usage: unsc votes STATE..."));
  EXPECT_THAT(refusal({"vote", "a", "b"}), HasSubstr("\"b\" is one word too many"));
  EXPECT_THAT(refusal({"votes", "FRA", "--topic"}), HasSubstr("--topic: its value is missing"));
  EXPECT_THAT(refusal({"votes", "FRA", "--vetoed=no"}), HasSubstr("--vetoed: takes no value"));
  EXPECT_THAT(refusal({"--since", "2020", "votes", "FRA"}), HasSubstr("--since is an option of votes"));
}

TEST(Parse, RefusesAValueThatIsNoChoice) {
  EXPECT_EQ(refusal({"votes", "FRA", "--format", "xml"}), "--format \"xml\": expected one of table, json, ndjson, csv, md");
  EXPECT_EQ(refusal({"votes", "FRA", "--position", "aye"}),
            "--position \"aye\": expected one of unknown, yes, no, abstain, absent");
}

/// As a shell splits a line, for the quotes that examples use.
std::vector<std::string> shell_words(std::string_view line) {
  std::vector<std::string> words;
  std::string word;
  char quote = 0;
  for (const char c : line) {
    if (quote != 0 && c == quote)
      quote = 0;
    else if (quote == 0 && (c == '"' || c == '\''))
      quote = c;
    else if (quote == 0 && c == ' ')
      words.push_back(std::exchange(word, {}));
    else
      word += c;
  }
  words.push_back(word);
  return words;
}

class EveryCommand : public testing::TestWithParam<const Command *> {};

TEST_P(EveryCommand, HasExamplesThatParseAsThatCommand) {
  const Command &command = *GetParam();
  ASSERT_FALSE(command.examples.empty());
  for (const auto &example : command.examples) {
    auto words = shell_words(example.line);
    ASSERT_EQ(words.front(), "unsc") << example.line;
    words.erase(words.begin());
    EXPECT_EQ(parse(words).command, &command) << example.line;
    EXPECT_THAT(help(command), HasSubstr(std::string(example.line)));
  }
}

TEST_P(EveryCommand, ExplainsEachOfItsOptionsAndArguments) {
  const Command &command = *GetParam();
  const std::string text = help(command);
  for (const auto &option : command.options) EXPECT_THAT(text, HasSubstr(std::string(long_name(option)) + " "));
  for (const auto &positional : command.positionals) EXPECT_THAT(text, HasSubstr("  " + std::string(positional.name) + " "));
  EXPECT_FALSE(command.summary.empty());
  EXPECT_THAT(help(), HasSubstr(std::string(command.summary)));
}

TEST_P(EveryCommand, HasOptionsThatNoOtherOptionOfItHides) {
  std::set<std::string_view> names;
  for (const auto &option : global_options())
    if (has_global(*GetParam(), option)) names.insert(long_name(option));
  for (const auto &option : GetParam()->options) EXPECT_TRUE(names.insert(long_name(option)).second) << option.name;
}

INSTANTIATE_TEST_SUITE_P(Commands, EveryCommand, testing::ValuesIn(all_commands().begin(), all_commands().end()),
                         [](const auto &param) {
                           std::string name(param.param->name);
                           for (char &c : name)
                             if (c == ' ') c = '_';
                           return name;
                         });

}  // namespace
}  // namespace unsc::cli
