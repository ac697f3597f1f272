#include <plugin/isolation.hpp>
#include <plugin/library.hpp>
#include <plugin/worker/sanitized.hpp>

#include "../ingest/sync_fixture.hpp"
#include "catching_sink.hpp"

#include <gmock/gmock.h>

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/stat.h>

#include <fstream>
#include <iterator>
#include <map>

namespace unsc::plugin {
namespace {

namespace fs = std::filesystem;
using test::CatchingSink;
using test::TemporaryFolder;
using testing::HasSubstr;

const fs::path kBuild = UNSC_BINARY_DIR;
const fs::path kWorker = kBuild / "unsc-worker";
const fs::path kVetoes = kBuild / "plugins/vetoes.so";
const fs::path kTable = fs::path(UNSC_SOURCE_DIR) / "plugins/vetoes/fixture/wide_table.csv";

std::string bytes_of(const fs::path &file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

DocumentView view(const std::string &bytes) { return {"wide_table.csv", bytes, -1, bytes.size()}; }

/// All but progress, of which a worker tells less often.
struct Saying final : ItemEncoder {
  bool progress(std::uint64_t) override { return true; }
};

std::string said(Plugin &plugin, const DocumentView &document) {
  Saying sink;
  return encode(plugin.read(document, sink)) + sink.bytes();
}

std::string refusal_of(const fs::path &file) {
  try {
    WorkerPlugin(kWorker, file, {});
  } catch (const Refusal &refusal) {
    return refusal.what();
  }
  return "";
}

std::ptrdiff_t open_descriptors() {
  return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
}

long resident_pages(const std::string &process) {
  std::ifstream in("/proc/" + process + "/statm");
  long size = 0, resident = 0;
  in >> size >> resident;
  return resident;
}

void kill_worker_of(WorkerPlugin &plugin) {
  const Worker &worker = plugin.running();
  kill(worker.process(), SIGKILL);
  while (!worker.has_spoken()) sched_yield();  // its end of the channel closes
}

TEST(WorkerPlugin, SaysWhatThePluginSaysInThisProcess) {
  WorkerPlugin in_worker(kWorker, kVetoes, {});
  const auto here = load(kVetoes);
  const auto bytes = bytes_of(kTable);
  EXPECT_EQ(said(in_worker, view(bytes)), said(*here, view(bytes)));
  EXPECT_EQ(said(in_worker, view("")), said(*here, view("")));
  EXPECT_EQ(in_worker.recognise("votes_wide.csv", bytes), here->recognise("votes_wide.csv", bytes));
  EXPECT_EQ(in_worker.description().id, here->description().id);
  EXPECT_EQ(in_worker.description().formats.size(), here->description().formats.size());
}

TEST(WorkerPlugin, ReadsADescriptorAsItReadsBytes) {
  WorkerPlugin plugin(kWorker, kVetoes, {});
  const auto bytes = bytes_of(kTable);
  const process::Descriptor file(open(kTable.c_str(), O_RDONLY | O_CLOEXEC));
  EXPECT_EQ(said(plugin, {"wide_table.csv", {}, file.number(), bytes.size()}), said(plugin, view(bytes)));
}

TEST(WorkerPlugin, OneWorkerReadsAThousandDocumentsAndNothingGrows) {
  WorkerPlugin plugin(kWorker, kVetoes, {});
  const auto bytes = bytes_of(kTable);
  const pid_t worker = plugin.running().process();
  const auto read_some = [&](int count) {
    for (int i = 0; i < count; ++i) {
      CatchingSink sink;
      ASSERT_EQ(plugin.read(view(bytes), sink).kind, Ending::Kind::complete);
    }
  };
  read_some(kSanitized ? 4000 : 100);  // a sanitizer's quarantine, 256 MiB, is filled before anything is measured
  const auto descriptors = open_descriptors();
  const long host_pages = resident_pages("self"), worker_pages = resident_pages(std::to_string(worker));
  read_some(1000);
  EXPECT_EQ(plugin.running().process(), worker);
  EXPECT_EQ(open_descriptors(), descriptors);
  const long most = kSanitized ? 16384 : 256;  // pages: 1 MiB; a quarantine still moves
  EXPECT_LT(resident_pages("self") - host_pages, most);
  EXPECT_LT(resident_pages(std::to_string(worker)) - worker_pages, most);
}

TEST(WorkerPlugin, AWorkerThatWasKilledIsReplacedWithoutALoss) {
  WorkerPlugin plugin(kWorker, kVetoes, {});
  const auto bytes = bytes_of(kTable);
  const auto before = said(plugin, view(bytes));
  kill_worker_of(plugin);
  EXPECT_EQ(said(plugin, view(bytes)), before);
  const auto descriptors = open_descriptors();
  kill_worker_of(plugin);
  EXPECT_GE(plugin.recognise("votes_wide.csv", bytes), kRecognised);
  EXPECT_EQ(open_descriptors(), descriptors);
}

TEST(WorkerPlugin, AnExceptionOfTheSinkReachesItsOwnerAndTheNextDocumentIsRead) {
  struct Full final : ItemEncoder {
    void take(core::RecordView) override { throw std::runtime_error("disk full"); }
  } full;
  WorkerPlugin plugin(kWorker, kVetoes, {});
  const auto bytes = bytes_of(kTable);
  EXPECT_THROW(plugin.read(view(bytes), full), std::runtime_error);
  CatchingSink sink;
  EXPECT_EQ(plugin.read(view(bytes), sink).kind, Ending::Kind::complete);
  EXPECT_FALSE(sink.votes.empty());
}

TEST(WorkerPlugin, ADocumentBeyondTheLimitIsRefusedWithAWord) {
  Limits limits;
  limits.document_bytes = 10;
  WorkerPlugin plugin(kWorker, kVetoes, limits);
  CatchingSink sink;
  const auto ending = plugin.read(view(bytes_of(kTable)), sink);
  EXPECT_EQ(ending.kind, Ending::Kind::fault);
  EXPECT_THAT(ending.reason, HasSubstr("at most"));
}

TEST(WorkerPlugin, ARefusalIsTheOneOfALibrary) {
  const TemporaryFolder folder;
  for (const auto &file :
       {kBuild / "test_plugins/abi_major_2.so", kBuild / "test_plugins/no_entry.so", kBuild / "test_plugins/null_entry.so",
        fs::path("/nonexistent/x.so"), folder.write("text.so", "hello")}) {
    std::string here;
    try {
      load(file);
    } catch (const Refusal &refusal) {
      here = refusal.what();
    }
    EXPECT_EQ(refusal_of(file), here);
    EXPECT_NE(here, "") << file;
  }
}

TEST(WorkerPlugin, AFifoAmongPluginsIsRefusedAndNotWaitedFor) {
  const TemporaryFolder folder;
  chmod(folder.path().c_str(), 0755);  // open to nobody too, who would else see no more than that he may not
  const auto fifo = folder.path() / "fifo.so";
  ASSERT_EQ(mkfifo(fifo.c_str(), 0644), 0);
  EXPECT_THAT(refusal_of(fifo), HasSubstr("not a regular file"));
}

TEST(WorkerPlugin, AFileThatOnlyItsOwnerReachesIsLoadedAllTheSame) {
  const TemporaryFolder folder;  // closed to others
  const auto file = folder.path() / "mine.so";
  fs::copy_file(kVetoes, file);
  chmod(file.c_str(), 0700);
  EXPECT_EQ(WorkerPlugin(kWorker, file, {}).description().id, "vetoes");
}

TEST(Isolation, AKnownPluginIsDescribedWithoutAWorker) {
  const TemporaryFolder folder;
  const auto cache = folder.path() / "cache" / "plugins", file = folder.path() / "mine.so";
  fs::copy_file(kVetoes, file);
  EXPECT_EQ(Isolation(kWorker, {}, cache).open(file)->description().id, "vetoes");
  const fs::path none = "/nonexistent/unsc-worker";
  const auto known = Isolation(none, {}, cache).open(file)->description();
  EXPECT_EQ(known.id, "vetoes");
  EXPECT_EQ(known.path, file);
  EXPECT_FALSE(known.formats.empty());
  fs::last_write_time(file, fs::last_write_time(file) + std::chrono::seconds(1));
  EXPECT_THROW(Isolation(none, {}, cache).open(file), core::Error) << "a file that changed is asked again";
}

TEST(Isolation, ACacheThatIsBrokenIsNoCache) {
  const TemporaryFolder folder;
  const auto cache = folder.path() / "plugins";
  Isolation(kWorker, {}, cache).open(kVetoes);
  auto bytes = bytes_of(cache);
  ASSERT_FALSE(bytes.empty());
  for (const auto &broken : {bytes.substr(0, bytes.size() / 2), std::string(100, '\xff'), std::string()}) {
    std::ofstream(cache, std::ios::binary) << broken;
    EXPECT_EQ(Isolation(kWorker, {}, cache).open(kVetoes)->description().id, "vetoes");
  }
}

TEST(Isolation, SaysWhichLayersHold) {
  std::map<std::string, bool> layers;
  for (const auto &layer : layers_here(kWorker, {})) layers[layer.name] = layer.holds;
  for (const char *name : {"uid", "rlimits", "landlock", "seccomp"}) EXPECT_TRUE(layers.contains(name)) << name;
}

TEST(Isolation, TheWorkerIsFoundBesideTheProgramOrMissedByBothPlaces) {
  EXPECT_EQ(worker_program(kBuild / "unsc"), kWorker);
  try {
    worker_program("/opt/unsc/bin/unsc");
    FAIL();
  } catch (const core::Error &error) {
    EXPECT_THAT(error.what(), HasSubstr("/opt/unsc/bin/unsc-worker or /opt/unsc/libexec/unsc/unsc-worker"));
  }
}

TEST(Limits, AreSetByNameAndOnlyToWholeNumbers) {
  Limits limits;
  set_limit(limits, "seconds", "2");
  EXPECT_EQ(limits.wall_ms.of(1 << 30), 2000U);
  set_limit(limits, "memory_mib", "64");
  EXPECT_EQ(limits.memory_bytes, 64U << 20);
  for (const char *value : {"", "0", "-1", "1.5", "9999999999999999999999", "2s"})
    EXPECT_THROW(set_limit(limits, "seconds", value), core::UsageError) << value;
  EXPECT_THROW(set_limit(limits, "second", "2"), core::UsageError);
}

}  // namespace
}  // namespace unsc::plugin
