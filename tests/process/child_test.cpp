#include <process/child.hpp>

#include <core/error.hpp>
#include <process/descriptor.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace unsc::process {
namespace {

/// What is read until no program holds the other end.
std::string all_of(const Descriptor &end) {
  std::string all;
  std::array<char, 256> some{};
  for (ssize_t got = 0; (got = ::read(end.number(), some.data(), some.size())) > 0;)
    all.append(some.data(), static_cast<std::size_t>(got));
  return all;
}

Start shell(const std::string &script, std::vector<int> descriptors) {
  return {.program = "/bin/sh", .arguments = {"sh", "-c", script}, .environment = {}, .descriptors = std::move(descriptors)};
}

TEST(Child, HasTheDescriptorsGivenInTheirOrderAndNoOther) {
  auto out = pipe_to_us();
  const Descriptor stray(::dup(STDERR_FILENO));  // as a shell's `3>file` would leave one
  Child child(shell("ls /proc/self/fd | tr '\\n' ' '", {kSame, out.theirs.number(), kSame}));
  out.theirs = {};
  EXPECT_EQ(all_of(out.ours), "0 1 2 3 ") << "3 is the folder that ls reads";
}

TEST(Child, DescriptorsWhoseNumbersAreSwappedArrive) {
  auto first = pipe_to_us(), second = pipe_to_us();
  // The number that the program shall know the first by is the second's here, and the other way round.
  const int low = std::min(first.theirs.number(), second.theirs.number());
  const int high = std::max(first.theirs.number(), second.theirs.number());
  std::vector<int> descriptors(static_cast<std::size_t>(high) + 1, kSame);
  descriptors[static_cast<std::size_t>(low)] = high;
  descriptors[static_cast<std::size_t>(high)] = low;
  Child child(shell("echo low >/proc/self/fd/" + std::to_string(low) + "; echo high >/proc/self/fd/" + std::to_string(high),
                    descriptors));
  first.theirs = {};
  second.theirs = {};
  EXPECT_EQ(all_of(first.ours) + all_of(second.ours), "high\nlow\n");
}

TEST(Child, LeadsAGroupThatEndsWithItsOwner) {
  auto out = pipe_to_us();
  {
    const Child child(shell("sleep 600 & echo started; wait", {kSame, out.theirs.number(), kSame}));
    out.theirs = {};
    std::array<char, 8> started{};
    ASSERT_EQ(::read(out.ours.number(), started.data(), started.size()), 8);
    EXPECT_EQ(::getpgid(child.process()), child.process());
  }
  EXPECT_EQ(all_of(out.ours), "") << "the grandchild held the pipe open until it ended";
}

TEST(Child, AStartThatBlocksOrIgnoresASignalDoesNotHandThatOn) {
  const auto before = std::signal(SIGTERM, SIG_IGN);
  Child child(shell("kill -TERM $$; exit 0", {kSame, kSame, kSame}));
  std::signal(SIGTERM, before);
  while (!child.ended()) continue;
  EXPECT_TRUE(WIFSIGNALED(child.ended()->status));
}

TEST(Child, HowItEndedStaysKnown) {
  Child child(shell("exit 3", {kSame, kSame, kSame}));
  while (!child.ended()) continue;
  EXPECT_LT(child.process(), 0);
  ASSERT_TRUE(child.kill());
  EXPECT_EQ(WEXITSTATUS(child.kill()->status), 3);
  EXPECT_GT(child.kill()->most_memory_bytes, 0U);
}

TEST(Child, ADescriptorThatIsNotOpenRefusesTheStart) {
  EXPECT_THROW(Child(shell("exit 0", {kSame, kSame, 1'000'000})), core::Error);
}

TEST(Descriptor, IsClosedWithItsOwnerAndWhenAnotherIsMovedIn) {
  auto pipe = pipe_to_us();
  pipe.theirs = Descriptor();
  EXPECT_EQ(all_of(pipe.ours), "") << "nothing holds the other end any more";
  const int number = pipe.ours.number();
  { const Descriptor owner(std::move(pipe.ours)); }
  EXPECT_EQ(::close(number), -1);
}

}  // namespace
}  // namespace unsc::process
