// Programs that open one store at the same time: a desk's cron job, a delivery and a reader meet there.
#include <store/store.hpp>

#include "../ingest/sync_fixture.hpp"
#include "process.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

namespace unsc::store {
namespace {

/// Does `work` in that many processes at once; how many of them failed.
int failures_of(int processes, const std::function<void(int)> &work) {
  std::vector<pid_t> all;
  for (int i = 0; i < processes; ++i) all.push_back(test::start_process([&] { work(i); }));
  return static_cast<int>(std::count_if(all.begin(), all.end(), [](pid_t one) { return test::status_of(one) != 0; }));
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
