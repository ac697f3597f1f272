#include <process/piped_child.hpp>

#include <core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>

namespace unsc::process {
namespace {

PipedChild::Deadline in(std::chrono::milliseconds time) { return std::chrono::steady_clock::now() + time; }
const std::chrono::seconds kLong{60};

std::vector<std::string> shell(const std::string &script) { return {"/bin/sh", "-c", script}; }

TEST(PipedChild, ReadsWhatItIsGivenAndSaysWhatItMadeOfIt) {
  PipedChild child({"/bin/cat"}, {}, PipedChild::Output::ours);
  EXPECT_TRUE(child.write("to and fro", in(kLong)));
  child.close_input();
  std::string all;
  for (std::string some; !(some = child.read(in(kLong))).empty();) all += some;
  EXPECT_EQ(all, "to and fro");
  EXPECT_EQ(child.wait(in(kLong)), "");
}

TEST(PipedChild, HowItEndedIsSaid) {
  EXPECT_EQ(PipedChild(shell("exit 3"), {}, PipedChild::Output::ours).wait(in(kLong)), "ended with exit code 3");
  EXPECT_EQ(PipedChild(shell("kill -9 $$"), {}, PipedChild::Output::ours).wait(in(kLong)), "was ended by signal 9");
}

TEST(PipedChild, PastTheDeadlineItIsEnded) {
  PipedChild child(shell("sleep 600"), {}, PipedChild::Output::ours);
  EXPECT_EQ(child.wait(in(std::chrono::milliseconds(0))), "did not end in time");
}

TEST(PipedChild, OneThatHasClosedItsInputFailsTheWriteAndNoMore) {
  ASSERT_NE(std::signal(SIGPIPE, SIG_DFL), SIG_ERR) << "the signal would end this program";
  PipedChild child(shell("exec <&-; echo closed; exec sleep 600"), {}, PipedChild::Output::ours);
  EXPECT_EQ(child.read(in(kLong)), "closed\n");
  EXPECT_FALSE(child.write("x", in(kLong)));
}

TEST(PipedChild, OneThatDoesNotReadFailsTheWriteInsteadOfHanging) {
  PipedChild child(shell("exec sleep 600"), {}, PipedChild::Output::ours);
  EXPECT_FALSE(child.write(std::string(1 << 20, 'x'), in(std::chrono::milliseconds(300))));
}

TEST(PipedChild, GetsTheEnvironmentGivenAndNoOther) {
  PipedChild child({"/usr/bin/env"}, {"ONE=1"}, PipedChild::Output::ours);
  EXPECT_EQ(child.read(in(kLong)), "ONE=1\n");
}

TEST(PipedChild, AProgramThatIsNotThereIsNamed) {
  EXPECT_THROW(
      {
        try {
          PipedChild child({"no-such-program"}, {}, PipedChild::Output::ours);
        } catch (const core::Error &error) {
          EXPECT_THAT(error.what(), testing::HasSubstr("no-such-program: No such file"));
          throw;
        }
      },
      core::Error);
}

}  // namespace
}  // namespace unsc::process
