#include <net/child.hpp>

#include <core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>

namespace unsc::net {
namespace {

Child::Deadline in(std::chrono::milliseconds time) { return std::chrono::steady_clock::now() + time; }
const std::chrono::seconds kLong{60};

std::vector<std::string> shell(const std::string &script) { return {"/bin/sh", "-c", script}; }

TEST(Child, ReadsWhatItIsGivenAndSaysWhatItMadeOfIt) {
  Child child({"/bin/cat"}, {}, Child::Output::ours);
  EXPECT_TRUE(child.write("to and fro", in(kLong)));
  child.close_input();
  std::string all;
  for (std::string some; !(some = child.read(in(kLong))).empty();) all += some;
  EXPECT_EQ(all, "to and fro");
  EXPECT_EQ(child.wait(in(kLong)), "");
}

TEST(Child, HowItEndedIsSaid) {
  EXPECT_EQ(Child(shell("exit 3"), {}, Child::Output::ours).wait(in(kLong)), "ended with exit code 3");
  EXPECT_EQ(Child(shell("kill -9 $$"), {}, Child::Output::ours).wait(in(kLong)), "was ended by signal 9");
}

TEST(Child, PastTheDeadlineItIsEnded) {
  Child child(shell("sleep 600"), {}, Child::Output::ours);
  EXPECT_EQ(child.wait(in(std::chrono::milliseconds(0))), "did not end in time");
}

TEST(Child, OneThatHasClosedItsInputFailsTheWriteAndNoMore) {
  ASSERT_NE(std::signal(SIGPIPE, SIG_DFL), SIG_ERR) << "the signal would end this program";
  Child child(shell("exec <&-; echo closed; exec sleep 600"), {}, Child::Output::ours);
  EXPECT_EQ(child.read(in(kLong)), "closed\n");
  EXPECT_FALSE(child.write("x", in(kLong)));
}

TEST(Child, OneThatDoesNotReadFailsTheWriteInsteadOfHanging) {
  Child child(shell("exec sleep 600"), {}, Child::Output::ours);
  EXPECT_FALSE(child.write(std::string(1 << 20, 'x'), in(std::chrono::milliseconds(300))));
}

TEST(Child, GetsTheEnvironmentGivenAndNoOther) {
  Child child({"/usr/bin/env"}, {"ONE=1"}, Child::Output::ours);
  EXPECT_EQ(child.read(in(kLong)), "ONE=1\n");
}

TEST(Child, AProgramThatIsNotThereIsNamed) {
  EXPECT_THROW(
      {
        try {
          Child child({"no-such-program"}, {}, Child::Output::ours);
        } catch (const core::Error &error) {
          EXPECT_THAT(error.what(), testing::HasSubstr("no-such-program: No such file"));
          throw;
        }
      },
      core::Error);
}

}  // namespace
}  // namespace unsc::net
