#include <render/digest.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unsc::render {
namespace {

using testing::HasSubstr;

core::Table alerts() {
  core::Table table;
  table.columns = {"id", "kind", "severity", "name", "due", "basis", "paragraph", "quote", "reason", "outlook", "source"};
  table.rows = {{"lapsed:dprk-panel:S/RES/2680(2023):2024-04-30:0", "lapsed", "critical", "Panel of Experts on the DPRK",
                 "2024-04-30", "S/RES/2680(2023)", "1", "Decides to extend until 30 April 2024", "lapsed on 2024-04-30",
                 core::Value(), "resolutions: S_RES_2680.xml:60"},
                {"stale_source::vetoes:2024-01-01:once", "stale_source", "warning", "vetoes", core::Value(), "vetoes",
                 core::Value(), core::Value(), "last synced on 2024-01-01", core::Value(), "vetoes"}};
  return table;
}

TEST(Digest, TheSubjectSaysHowManyHowSevereAndWhichFirst) {
  EXPECT_EQ(digest(alerts(), "").subject,
            "unsc: 1 critical, 1 warning: lapsed, Panel of Experts on the DPRK, 2024-04-30 and 1 more");
}

TEST(Digest, EachAlertHasItsReasonItsParagraphItsLinkAndItsId) {
  const auto text = digest(alerts(), "Texts reach to 2023-12-29.").text;
  for (const char *part :
       {"CRITICAL: lapsed", "  lapsed on 2024-04-30\n", "\u201cDecides to extend until 30 April 2024\u201d",
        "  S/RES/2680(2023), paragraph 1\n  https://undocs.org/S/RES/2680(2023)\n", "Source: resolutions: S_RES_2680.xml:60",
        "Id: lapsed:dprk-panel:S/RES/2680(2023):2024-04-30:0\n", "WARNING: stale source, vetoes",
        "Texts reach to 2023-12-29."})
    EXPECT_THAT(text, HasSubstr(part));
}

TEST(Digest, ALineBreakInANameMakesNoSecondHeader) {
  auto table = alerts();
  table.rows[0][3] = "Panel\r\nBcc: everyone";
  EXPECT_EQ(digest(table, "").subject.find_first_of("\r\n"), std::string::npos);
}

}  // namespace
}  // namespace unsc::render
