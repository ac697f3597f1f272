// Programs that open one store at the same time: a desk's cron job, a delivery and a reader meet there.
#include <store/store.hpp>

#include <core/error.hpp>

#include "../ingest/sync_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

namespace unsc::store {
namespace {

/// Does `work` in that many processes at once; how many of them failed.
int failures_of(int processes, const std::function<void(int)> &work) {
  for (int i = 0; i < processes; ++i) {
    if (::fork() != 0) continue;
    try {
      work(i);
    } catch (const std::exception &error) {
      std::fprintf(stderr, "process %d: %s\n", i, error.what());
      ::_exit(1);
    }
    ::_exit(0);
  }
  int failed = 0;
  for (int i = 0; i < processes; ++i) {
    int status = -1;
    ::wait(&status);
    failed += status == 0 ? 0 : 1;
  }
  return failed;
}

TEST(Processes, ThatAllMakeTheSameNewStoreFindItWhole) {
  for (int round = 0; round < 5; ++round) {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "unsc.db";
    EXPECT_EQ(failures_of(8, [&](int) { Store::open_to_write(file); }), 0);
    const auto store = Store::open_to_read(file);
    EXPECT_EQ(store.database().execAndGet("PRAGMA integrity_check").getString(), "ok");
  }
}

TEST(Processes, ReadersAndWritersWaitForEachOther) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "unsc.db";
  Store::open_to_write(file).database().exec("CREATE TABLE mark (times); INSERT INTO mark VALUES (0)");
  const auto write_or_read = [&](int process) {
    for (int time = 0; time < 10; ++time) {
      if (process % 2 == 0) {
        Store::open_to_write(file).database().exec("UPDATE mark SET times = times + 1");
      } else {
        Store::open_to_read(file).database().execAndGet("SELECT times FROM mark");
      }
    }
  };
  EXPECT_EQ(failures_of(6, write_or_read), 0);
  EXPECT_EQ(Store::open_to_read(file).database().execAndGet("SELECT times FROM mark").getInt(), 30);
  EXPECT_FALSE(std::filesystem::exists(file.string() + "-wal")) << "the last to close leaves one file";
}

TEST(Processes, AReaderThatOutlivesTheWriterLeavesOneFile) {
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "unsc.db";
  auto writer = std::make_unique<Store>(Store::open_to_write(file));
  auto reader = std::make_unique<Store>(Store::open_to_read(file));
  writer->database().exec("CREATE TABLE mark (times)");
  writer.reset();
  EXPECT_TRUE(std::filesystem::exists(file.string() + "-wal"));
  reader.reset();
  EXPECT_FALSE(std::filesystem::exists(file.string() + "-wal"));
}

}  // namespace
}  // namespace unsc::store
