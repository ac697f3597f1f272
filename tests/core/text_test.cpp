#include <core/ballots.hpp>
#include <core/error.hpp>
#include <core/text.hpp>

#include <gtest/gtest.h>

namespace unsc::core {
namespace {

TEST(Fold, IsBlindToCaseAccentsApostrophesAndSpaces) {
  for (const auto *spelling : {"CÔTE D'IVOIRE", "Côte d’Ivoire", "COTE  D`IVOIRE", "Co\u0302te\u00a0d\u2019Ivoire"}) {
    EXPECT_EQ(fold(spelling), "cote d'ivoire") << spelling;
  }
  EXPECT_EQ(fold("Türkiye"), "turkiye");
  EXPECT_EQ(fold("non\u2011proliferation"), "non-proliferation");
  EXPECT_EQ(fold("\u00d8stre \u00c6r\u00f8"), "ostre aero");
}

TEST(Fold, IsBlindToCaseAndAccentsInEveryScript) {
  EXPECT_EQ(fold("СОЮЗ ССР, Йеме\u0301н, Чёрное"), "союз сср, иемен, черное");
  EXPECT_EQ(fold("ἙΛΛΆΣ"), fold("ελλασ"));
  EXPECT_EQ(fold("Ελλάς"), fold("ελλασ")) << "the sigma at a word's end is a sigma";
  EXPECT_EQ(fold("CỘNG HÒA Việt Nam"), "cong hoa viet nam");
  EXPECT_EQ(fold("Straße ŐŁÞĲ"), "strasse olthij");
  EXPECT_EQ(fold("الأُمَمُ"), fold("الامم"));
  EXPECT_EQ(fold("\u010c\u0107"), fold("C\u030cc\u0301"));
}

TEST(Fold, KeepsWhatTellsOneWordFromAnother) {
  EXPECT_NE(fold("か"), fold("が"));
  EXPECT_NE(fold("कि"), fold("का"));
  EXPECT_EQ(fold("中国 2×2 №"), "中国 2×2 №");
  EXPECT_EQ(fold("a\xff"), "a\xff");
}

TEST(Tidy, FoldsWhiteSpaceAndNothingElse) {
  EXPECT_EQ(tidy(" CÔTE\u00a0\t\u2009D’Ivoire\u3000\n"), "CÔTE D’Ivoire");
  EXPECT_EQ(tidy("\xa0 \xff"), "\xa0 \xff") << "half a character is no white space";
}

TEST(Decode, TakesOneCodePointAndAMalformedByteAsU_FFFD) {
  const auto e = decode("é!");
  EXPECT_TRUE(e.is_valid);
  EXPECT_EQ(e.code, U'é');
  EXPECT_EQ(e.bytes, "é");
  for (const auto *malformed : {"\xc3", "\xc3!", "\xed\xa0\x80", "\xc0\xaf", "\xf5"}) {
    const auto point = decode(malformed);
    EXPECT_FALSE(point.is_valid);
    EXPECT_EQ(point.size, 1U);
    EXPECT_EQ(point.bytes, "\uFFFD");
  }
}

TEST(Utf8, OverlongCutAndNulBytesAreNone) {
  EXPECT_TRUE(valid_utf8("Côte d’Ivoire 🇺🇳"));
  EXPECT_FALSE(valid_utf8("C\xf4te"));
  EXPECT_FALSE(valid_utf8("\xc0\xaf"));
  EXPECT_FALSE(valid_utf8("\xe2\x80"));
  EXPECT_FALSE(valid_utf8("\xed\xa0\x80"));
  EXPECT_FALSE(valid_utf8(std::string_view("a\0b", 3)));
  const std::string plain(40, '\x7f');
  EXPECT_TRUE(valid_utf8(plain));
  for (std::size_t at = 0; at < plain.size(); ++at) {
    for (const char bad : {'\0', '\xff', '\x80', '\xc3'}) {
      std::string spoilt = plain;
      spoilt[at] = bad;
      EXPECT_FALSE(valid_utf8(spoilt)) << at;
    }
  }
}

TEST(FindWords, MatchesWholeWordsOnly) {
  EXPECT_EQ(find_words("on somalia and mali", "mali"), 15U);
  EXPECT_EQ(find_words("somalia", "mali"), std::string_view::npos);
}

TEST(Nearest, OffersWhatIsAlikeAndNothingElse) {
  const std::vector<std::string> states{"Mauritania", "France", "Viet Nam"};
  EXPECT_EQ(nearest("Frannce", states).front(), "France");
  EXPECT_TRUE(nearest("zzzzzzzzzz", states).empty());
}

TEST(Split, AnEmptyTextHasNoPartsAndALastEmptyPartCounts) {
  EXPECT_TRUE(split("", ',').empty());
  EXPECT_EQ(split("a,b", ',').size(), 2U);
  EXPECT_EQ(split("a,", ',').size(), 2U);
}

TEST(Ballots, ComeBackAsTheyWerePacked) {
  std::string packed;
  pack({Position::no, 12, "RUSSIAN FEDERATION", "RUS"}, packed);
  pack({Position::unknown, 0, "odd\tname\n", ""}, packed);
  BallotReader reader(packed);
  const auto first = reader.next();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->position, Position::no);
  EXPECT_EQ(first->line, 12U);
  EXPECT_EQ(first->member, "RUSSIAN FEDERATION");
  EXPECT_EQ(first->code, "RUS");
  const auto second = reader.next();
  ASSERT_TRUE(second);
  EXPECT_EQ(second->member, "odd name ");
  EXPECT_FALSE(reader.next());
}

TEST(Ballots, ATextThatIsNoneIsAnError) {
  for (const auto *broken : {"y", "y\t1\n", "q\t1\tA\tB\n", "y\tx\tA\tB\n", "y\t1\tA\tB"}) {
    BallotReader reader(broken);
    EXPECT_THROW(reader.next(), Error) << broken;
  }
}

}  // namespace
}  // namespace unsc::core
