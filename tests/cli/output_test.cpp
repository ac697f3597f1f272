#include <cli/output.hpp>
#include <cli/progress.hpp>

#include <fcntl.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>
#include <ostream>
#include <sstream>

namespace unsc::cli {
namespace {

TEST(Output, SaysThatTheDiskIsFull) {
  const int full = ::open("/dev/full", O_WRONLY);
  if (full < 0) GTEST_SKIP() << "there is no /dev/full here";
  Output output(full);
  std::ostream(&output) << "votes" << std::flush;
  EXPECT_EQ(output.error(), ENOSPC);
  ::close(full);
}

TEST(Output, SaysThatTheReaderHasGone) {
  std::signal(SIGPIPE, SIG_IGN);
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ::close(ends[0]);
  Output output(ends[1]);
  std::ostream(&output) << std::string(1 << 20, 'x') << std::flush;
  EXPECT_EQ(output.error(), EPIPE);
  ::close(ends[1]);
}

TEST(Output, WritesEverythingInOrder) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  Output output(ends[1]);
  std::ostream out(&output);
  const std::string long_text(40000, 'b');
  out << 'a' << long_text << 'c' << std::flush;
  ::close(ends[1]);
  std::string read(50000, ' ');
  std::size_t size = 0;
  for (ssize_t got = 1; got > 0; size += static_cast<std::size_t>(got))
    got = ::read(ends[0], read.data() + size, read.size() - size);
  ::close(ends[0]);
  read.resize(size);
  EXPECT_EQ(read, "a" + long_text + "c");
  EXPECT_EQ(output.error(), 0);
}

TEST(Progress, DrawsAShareAndIsGoneAfterwards) {
  std::ostringstream err;
  {
    Progress progress(err, true, 60);
    progress.show(1, 4, "folder/votes.csv", 50, 100);
  }
  EXPECT_THAT(err.str(), testing::HasSubstr("[#########...............] 1/4 votes.csv"));
  EXPECT_THAT(err.str(), testing::EndsWith("\r\x1b[K"));
}

TEST(Progress, WritesNothingWhereThereIsNoTerminal) {
  std::ostringstream err;
  {
    Progress progress(err, false, 60);
    progress.show(1, 4, "votes.csv", 50, 100);
  }
  EXPECT_EQ(err.str(), "");
}

}  // namespace
}  // namespace unsc::cli
