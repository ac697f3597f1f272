#include <core/encoding.hpp>

#include <gtest/gtest.h>

namespace unsc::core {
namespace {

TEST(Hex, WritesEveryByteAsTwoDigits) { EXPECT_EQ(hex(std::string_view("\x00\x0f\xff z", 5)), "000fff207a"); }

TEST(PercentEncoded, KeepsLettersDigitsAndWhatIsAskedForAndNothingElse) {
  EXPECT_EQ(percent_encoded("S/2024/255 \"é%\"", "/"), "S/2024/255%20%22%C3%A9%25%22");
  EXPECT_EQ(percent_encoded("S/2024", ""), "S%2F2024");
}

}  // namespace
}  // namespace unsc::core
