#include <core/symbol.hpp>

#include <gtest/gtest.h>

namespace unsc::core {
namespace {

std::string normalised(std::string_view printed) { return Symbol::normalise(printed).text(); }

TEST(Symbol, SpacesThatMeanNothingGo) {
  EXPECT_EQ(normalised("S/RES/2680 (2023)"), "S/RES/2680(2023)");
  EXPECT_EQ(normalised("\tS/RES/2680\u00a0(2023) "), "S/RES/2680(2023)");
  EXPECT_EQ(normalised("S/4733/Rev. 1"), "S/4733/Rev.1");
  EXPECT_EQ(normalised("S / 2024 / 255"), "S/2024/255");
}

TEST(Symbol, RemarksInWordsStay) { EXPECT_EQ(normalised("S/10805/Rev.1  (as amended)"), "S/10805/Rev.1 (as amended)"); }

TEST(Symbol, AFootnoteIsNoPartOfIt) {
  EXPECT_EQ(normalised("S/RES/2250 (2015)*"), "S/RES/2250(2015)");
  EXPECT_EQ(normalised("S/RES/1261 (1999) **"), "S/RES/1261(1999)");
  EXPECT_EQ(normalised("S/2004/792\u2020"), "S/2004/792");
  EXPECT_EQ(normalised("S/2011/24*|S/2011/25*"), "S/2011/24|S/2011/25");
  EXPECT_EQ(normalised("Oral amendment *"), "Oral amendment *") << "words are no symbol";
}

TEST(Symbol, TypedInSmallLettersItIsTheSame) {
  EXPECT_EQ(normalised("s/res/2680 (2023)"), "S/RES/2680(2023)");
  EXPECT_EQ(normalised("S/Res/2680(2023)"), "S/RES/2680(2023)");
  EXPECT_EQ(normalised("s/2024/255/rev.1"), "S/2024/255/Rev.1");
  EXPECT_EQ(normalised("S/2024/255/REV.1"), "S/2024/255/Rev.1");
  EXPECT_EQ(normalised("s/pv.4956 (resumption 1)"), "S/PV.4956 (Resumption 1)");
  EXPECT_EQ(normalised("a/res/181 (ii)"), "A/RES/181(II)");
  EXPECT_EQ(normalised("e/cn.4/sub.2/res/1994/1"), "E/CN.4/Sub.2/RES/1994/1");
  EXPECT_EQ(normalised("S/Agenda/9591"), "S/Agenda/9591");
  EXPECT_EQ(normalised("S/1997/18 and Corr.1"), "S/1997/18 and Corr.1");
}

TEST(Symbol, BlanksInSymbolsOfTheAssemblyGo) {
  for (const auto *printed : {"A/RES/78/183 B", "A/RES/ 78/183 B", "A /RES/78 /183 B", "A/RES/78/183B"})
    EXPECT_EQ(normalised(printed), "A/RES/78/183B") << printed;
  EXPECT_EQ(normalised("A/RES/39/236 [Section II]"), "A/RES/39/236[SectionII]");
  EXPECT_EQ(normalised("A/RES/39/236[SectionII]"), "A/RES/39/236[SectionII]");
  EXPECT_EQ(normalised("A/RES/2603 (XXIV) A"), "A/RES/2603(XXIV)A");
  EXPECT_EQ(normalised("A/RES/1004 (ES-II)"), "A/RES/1004(ES-II)");
  EXPECT_EQ(normalised("A/RES/ES - 11/1"), "A/RES/ES-11/1");
  EXPECT_EQ(normalised("A/78/L. 12"), "A/78/L.12");
  EXPECT_EQ(normalised("A/C.3/78/L.1 (as orally revised)"), "A/C.3/78/L.1 (as orally revised)");
  EXPECT_EQ(normalised("E/CN.4/RES (I)"), "E/CN.4/RES(I)");
}

TEST(Symbol, TellsAResolutionFromADraft) {
  for (const auto *resolution :
       {"S/RES/2680(2023)", "S/RES/2680", "A/RES/181(II)", "E/CN.4/RES(I)", "A/HRC/DEC/2/102", "2680"})
    EXPECT_TRUE(Symbol::normalise(resolution).names_resolution()) << resolution;
  for (const auto *other : {"S/2024/255", "s/2024/255", "A/78/L.1", "A/HRC/49/L.1", "S/PRST/2023/1", ""})
    EXPECT_FALSE(Symbol::normalise(other).names_resolution()) << other;
}

TEST(Symbol, ADigitTooManyStaysOne) { EXPECT_EQ(normalised("S/PV.30388"), "S/PV.30388"); }

TEST(Symbol, TellsTheNumberOfACouncilResolution) {
  EXPECT_EQ(Symbol::normalise("S/RES/2680(2023)").resolution_number(), 2680);
  EXPECT_EQ(Symbol::normalise("S/RES/2680").resolution_number(), 2680);
  EXPECT_FALSE(Symbol::normalise("A/RES/76/262").resolution_number());
  EXPECT_FALSE(Symbol::normalise("S/2024/255").resolution_number());
}

TEST(Symbol, TellsItsOrgan) {
  EXPECT_EQ(Symbol::normalise("S/PV.9591").organ(), "SC");
  EXPECT_EQ(Symbol::normalise("A/RES/76/262").organ(), "GA");
  EXPECT_EQ(Symbol::normalise("A/HRC/RES/49/1").organ(), "HRC");
  EXPECT_EQ(Symbol::normalise("Oral amendment").organ(), "");
}

TEST(Symbol, JoinedDraftsComeApartAndACorrigendumIsNone) {
  const auto parts = Symbol::normalise("S/2011/24 | S/2011/25").parts();
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[1].text(), "S/2011/25");
  const auto corrected = Symbol::normalise("S/1997/18 and Corr.1").parts();
  ASSERT_EQ(corrected.size(), 1U);
  EXPECT_EQ(corrected[0].text(), "S/1997/18");
}

TEST(Symbol, AllPrintingsOfADraftShareItsBase) {
  for (const auto *printed : {"S/4733", "S/4733/Rev. 1", "S/4733/Corr.1", "S/4733/Rev.1 (as amended)"}) {
    EXPECT_EQ(Symbol::normalise(printed).base(), "S/4733") << printed;
  }
}

TEST(DocumentLink, IsWhereTheDocumentIsShown) {
  EXPECT_EQ(document_link("S/RES/2680 (2023)"), "https://undocs.org/S/RES/2680(2023)");
  EXPECT_EQ(document_link("S/2011/24|S/2011/25"), "https://undocs.org/S/2011/24");
  EXPECT_EQ(document_link("S/2024/1 (as amended)"), "https://undocs.org/S/2024/1");
  EXPECT_EQ(document_link("S/2024/1?x"), "https://undocs.org/S/2024/1%3Fx");
  EXPECT_EQ(document_link(""), "");
}

}  // namespace
}  // namespace unsc::core
