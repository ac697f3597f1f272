#include <render/display.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::ElementsAre;
using unsc::render::shown;
using unsc::render::width_of;
using unsc::render::wrap;

TEST(Wrap, BreaksBetweenWords) { EXPECT_THAT(wrap("until 30 April 2024", 10), ElementsAre("until 30", "April 2024")); }
TEST(Wrap, BreaksAWordThatIsWiderThanTheLine) { EXPECT_THAT(wrap("abcdefgh ij", 3), ElementsAre("abc", "def", "gh", "ij")); }
TEST(Wrap, LeavesOneLineWithoutAWidth) { EXPECT_THAT(wrap("a b c", 0), ElementsAre("a b c")); }
TEST(Wrap, HasOneLineForNoText) { EXPECT_THAT(wrap("", 5), ElementsAre("")); }
TEST(Wrap, SaysWhereItCut) { EXPECT_THAT(wrap("one two three", 5, 2), ElementsAre("one", "two…")); }
TEST(Wrap, CutsToTheWidth) { EXPECT_THAT(wrap("abcde fghij", 5, 1), ElementsAre("abcd…")); }
TEST(Wrap, KeepsACombiningMarkWithItsLetter) { EXPECT_THAT(wrap("ae\xCC\x81z", 2), ElementsAre("ae\xCC\x81", "z")); }
TEST(Wrap, NeverSplitsAWideCharacter) { EXPECT_THAT(wrap("中国中", 3), ElementsAre("中", "国", "中")); }

TEST(Shown, WhatSteersATerminalIsSpelledOut) {
  EXPECT_EQ(shown("a\x1b[31m\u009b\u202e\x7f"), "a\\x1b[31m\\x9b\\u202e\\x7f");
  EXPECT_EQ(shown("C\xf4te\n1"), "C\uFFFDte 1");
  EXPECT_EQ(shown("1\n2\t3", true), "1\n2 3");
}

TEST(Width, CountsTerminalColumns) {
  EXPECT_EQ(width_of("Türkiye"), 7U);
  EXPECT_EQ(width_of("e\xCC\x81"), 1U);
  EXPECT_EQ(width_of("中国"), 4U);
  EXPECT_EQ(width_of("الأمن"), 5U);
  EXPECT_EQ(width_of("한국"), 4U);
  EXPECT_EQ(width_of("ไทย์"), 3U) << "a mark above takes none";
  EXPECT_EQ(width_of("🇺🇳"), 2U);
  EXPECT_EQ(width_of("\xff"), 1U);
}

}  // namespace
