#include "surroundings.hpp"

#include <cli/command.hpp>
#include <cli/context.hpp>
#include <cli/manual.hpp>
#include <cli/scaffold.hpp>

#include <core/error.hpp>

#include <gmock/gmock.h>

#include <fstream>

namespace unsc::cli {
namespace {

using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

class PluginNew : public testing::Test {
 protected:
  Outcome make(std::vector<std::string> words) {
    words.insert(words.begin(), {"plugin", "new"});
    words.insert(words.end(), {"--dir", m_surroundings.folder.path().string()});
    return m_surroundings.run(words);
  }
  fs::path folder(const char *name) const { return m_surroundings.folder.path() / name; }

  Surroundings m_surroundings;
};

TEST_F(PluginNew, MakesAFolderWithSourceFixtureExpectedTestAndReadme) {
  const auto made = make({"hrc_votes", "--format", "xml"});
  EXPECT_EQ(made.code, kFine) << made.err;
  for (const char *file :
       {"CMakeLists.txt", "README.md", "hrc_votes.cpp", "fixture/hrc_votes.xml", "fixture/hrc_votes.xml.expected"}) {
    EXPECT_TRUE(fs::exists(folder("hrc_votes") / file)) << file;
    EXPECT_THAT(made.out, HasSubstr((folder("hrc_votes") / file).string() + "\n"));
  }
}

TEST_F(PluginNew, LeavesAnExistingFolderAsItIs) {
  fs::create_directory(folder("mine"));
  std::ofstream(folder("mine") / "mine.cpp") << "my work";
  const auto refused = make({"mine"});
  EXPECT_EQ(refused.code, kUsage);
  EXPECT_THAT(refused.err, HasSubstr("is there already"));
  EXPECT_EQ(std::distance(fs::directory_iterator(folder("mine")), {}), 1);
}

TEST_F(PluginNew, RefusesANameWithWhatWasExpected) {
  for (const char *name :
       {"Votes", "2votes", "my-votes", "votes_", "_votes", "a__b", "v\xC3\xB6te", "a/b", "..", "test", ""}) {
    const auto refused = make({name});
    EXPECT_EQ(refused.code, kUsage) << name;
    EXPECT_THAT(refused.err, HasSubstr("expected")) << name;
  }
  EXPECT_THAT(make({std::string(60, 'a')}).err, HasSubstr("at most 48"));
  EXPECT_THAT(make({"vetoes"}).err, HasSubstr("the id vetoes is taken by"));
  EXPECT_TRUE(fs::is_empty(m_surroundings.folder.path()));
}

TEST_F(PluginNew, RefusesAFolderThatIsNotThere) {
  const auto refused = m_surroundings.run({"plugin", "new", "votes", "--dir", "/nonexistent"});
  EXPECT_EQ(refused.code, kUsage);
  EXPECT_THAT(refused.err, HasSubstr("--dir /nonexistent: expected a folder"));
}

TEST_F(PluginNew, HasAFormatOfItsOwn) {
  EXPECT_THAT(make({"votes", "--format", "md"}).err, HasSubstr("expected one of csv, xml, json, text"));
  EXPECT_THAT(m_surroundings.run({"--format", "json", "plugin", "new", "votes"}).err,
              HasSubstr("plugin new has --format of its own"));
}

TEST(Scaffold, LeavesNothingOfItsTemplatesName) {
  for (const char *format : {"csv", "xml", "json", "text"}) {
    const auto files = scaffold("x1_y", format);
    EXPECT_EQ(files.size(), 5u) << format;
    for (const auto &file : files) {
      for (const char *name : {"my_source", "MySource", "My source", "UNSC_VERSION"}) {
        EXPECT_THAT(file.path + file.text, Not(HasSubstr(name))) << format;
      }
    }
  }
}

TEST(Manual, HasEveryCommandOptionAndExample) {
  const auto page = manual_page();
  const auto roff = [](std::string_view text) {
    std::string escaped;
    for (const char c : text)
      escaped += c == '-' ? std::string("\\-") : c == '\'' ? std::string("\\(aq") : std::string(1, c);
    return escaped;
  };
  for (const auto *command : all_commands()) {
    EXPECT_THAT(page, HasSubstr(".SS " + roff("unsc " + std::string(command->name))));
    for (const auto &option : command->options) EXPECT_THAT(page, HasSubstr(roff(long_name(option)))) << command->name;
    for (const auto &example : command->examples) EXPECT_THAT(page, HasSubstr(roff(example.line)));
  }
}

TEST(Completions, KnowEveryCommandAndOption) {
  for (const auto &text : {bash_completion(), zsh_completion(), fish_completion()}) {
    for (const auto *command : all_commands()) {
      EXPECT_THAT(text, HasSubstr(std::string(command->name.substr(command->name.find(' ') + 1))));
      for (const auto &option : command->options) EXPECT_THAT(text, HasSubstr(std::string(long_name(option).substr(2))));
    }
  }
}

}  // namespace
}  // namespace unsc::cli
