#include <deliver/secret.hpp>

#include "../cli/surroundings.hpp"

#include <core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace unsc::deliver {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

std::optional<std::string> environment(const char *name) {
  if (std::string(name) == "HOOK") return "word";
  if (std::string(name) == "EMPTY") return "";
  return std::nullopt;
}

TEST(Secret, ComesFromTheEnvironmentOrAFileOrIsNone) {
  const cli::Folder folder;
  const auto file = (folder.path() / "secret").string();
  std::ofstream(file) << " with spaces \r\n";
  EXPECT_EQ(secret_of({"HOOK", ""}, environment), "word");
  EXPECT_EQ(secret_of({"", file}, environment), " with spaces ");
  EXPECT_EQ(secret_of({}, environment), std::nullopt);
}

TEST(Secret, OneThatShouldBeThereAndIsNotIsNeverNone) {
  const cli::Folder folder;
  const auto file = (folder.path() / "secret").string();
  EXPECT_THAT([&] { secret_of({"", file}, environment); }, ThrowsMessage<core::Error>(HasSubstr("No such file")));
  std::ofstream(file) << "\n";
  EXPECT_THAT([&] { secret_of({"", file}, environment); }, ThrowsMessage<core::Error>(HasSubstr("empty")));
  EXPECT_THAT([&] { secret_of({"ABSENT", ""}, environment); }, ThrowsMessage<core::Error>(HasSubstr("ABSENT: not set")));
  EXPECT_THAT([&] { secret_of({"EMPTY", ""}, environment); }, ThrowsMessage<core::Error>(HasSubstr("EMPTY: not set")));
}

TEST(Secret, IsBlottedOutOfWhatIsSaid) {
  EXPECT_EQ(without("word: no word", "word"), "***: no ***");
  EXPECT_EQ(without("a***b", "***"), "a***b");
  EXPECT_EQ(without("word", std::nullopt), "word");
}

}  // namespace
}  // namespace unsc::deliver
