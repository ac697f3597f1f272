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
