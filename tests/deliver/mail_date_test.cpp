#include <deliver/channel.hpp>

#include <gtest/gtest.h>

namespace unsc::deliver {
namespace {

TEST(MailDate, IsWrittenAsMailWritesIt) {
  EXPECT_EQ(mail_date(*core::Instant::parse("2024-03-28T15:04:05Z")), "Thu, 28 Mar 2024 15:04:05 +0000");
  EXPECT_EQ(mail_date(*core::Instant::parse("2024-09-01T00:00:00Z")), "Sun, 1 Sep 2024 00:00:00 +0000");
}

}  // namespace
}  // namespace unsc::deliver
