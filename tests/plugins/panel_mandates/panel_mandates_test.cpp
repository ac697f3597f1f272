#include <gtest/gtest.h>
#include <plugins/record_catcher.hpp>

#include <filesystem>

namespace {

using unsc::test::built_plugin;

class RegisterFixture : public testing::TestWithParam<const char *> {};

TEST_P(RegisterFixture, IsReadAsExpected) { EXPECT_TRUE(unsc::test::reads_fixture("panel_mandates", GetParam())); }
INSTANTIATE_TEST_SUITE_P(All, RegisterFixture, testing::Values("register.csv", "register_broken.csv"),
                         unsc::test::name_of_file);

TEST(PanelMandates, LeaveOtherTablesAlone) {
  const auto plugin = built_plugin("panel_mandates");
  EXPECT_LT(plugin.recognise("panel_terms.csv", "undl_id,ms_code,ms_name,ms_vote,date,resolution\n"), 50);
  EXPECT_LT(plugin.recognise("panel_terms.csv", "draft,date,China,France,UK,USA,USSR\n"), 50);
  EXPECT_LT(plugin.recognise("panel_terms.csv", ""), 50);
}

TEST(PanelMandates, LoseNoRowOfALongRegister) {
  const auto path = std::string(UNSC_SHARED_DATA) + "/reference/panel_terms_sample.csv";
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "the register panel_terms_sample.csv is not here";
  const auto caught = built_plugin("panel_mandates").read("panel_terms_sample.csv", unsc::test::file_bytes(path), false);
  EXPECT_EQ(caught.status, UNSC_OK);
  EXPECT_EQ(caught.mandate_actions.size(), 93u);
  EXPECT_TRUE(caught.rejects.empty());
}

}  // namespace
