#include <store/store.hpp>

#include <core/error.hpp>
#include <store/batch.hpp>

#include "../ingest/sync_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

namespace unsc::store {
namespace {

using test::TemporaryFolder;

std::string message_of(const std::function<void()> &action) {
  try {
    action();
  } catch (const core::Error &error) {
    return error.what();
  }
  return "";
}

TEST(Store, ANewStoreKnowsItselfAndItsSchema) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "new" / "unsc.db";
  { const auto store = Store::open_to_write(file); }
  const auto store = Store::open_to_read(file);
  EXPECT_EQ(store.database().execAndGet("PRAGMA application_id").getInt(), kApplicationId);
  EXPECT_EQ(store.database().execAndGet("PRAGMA user_version").getInt(), schema_version());
}

TEST(Store, AMissingStoreIsNamedWithTheWayToMakeOne) {
  const auto message = message_of([] { Store::open_to_read("/nonexistent/unsc.db"); });
  EXPECT_NE(message.find("/nonexistent/unsc.db: no such store"), std::string::npos);
  EXPECT_NE(message.find("unsc sync"), std::string::npos);
}

TEST(Store, ADatabaseOfAnotherProgramIsRefusedAndLeftAsItIs) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "other.db";
  {
    SQLite::Database other(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("CREATE TABLE mine (x); INSERT INTO mine VALUES (1)");
  }
  EXPECT_NE(message_of([&] { Store::open_to_write(file); }).find("another program"), std::string::npos);
  SQLite::Database other(file.string());
  EXPECT_EQ(other.execAndGet("SELECT count(*) FROM sqlite_master").getInt(), 1);
}

TEST(Store, AStoreOfANewerProgramIsRefused) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "unsc.db";
  {
    const auto store = Store::open_to_write(file);
    store.database().exec("PRAGMA user_version = 9999");
  }
  EXPECT_NE(message_of([&] { Store::open_to_read(file); }).find("newer unsc (schema 9999)"), std::string::npos);
  EXPECT_NE(message_of([&] { Store::open_to_write(file); }).find("newer unsc"), std::string::npos);
}

TEST(Store, AFileThatIsNoDatabaseIsRefused) {
  const TemporaryFolder folder;
  const auto file = folder.write("x.db", std::string(4096, 'x'));
  EXPECT_NE(message_of([&] { Store::open_to_read(file); }).find("expected an unsc store"), std::string::npos);
}

TEST(Store, ACopyInAReadOnlyFolderOpens) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "unsc.db";
  { const auto store = Store::open_to_write(file); }
  EXPECT_FALSE(std::filesystem::exists(file.string() + "-wal"));
  const auto copies = folder.path() / "copies";
  std::filesystem::create_directory(copies);
  std::filesystem::copy_file(file, copies / "unsc.db");
  std::filesystem::permissions(copies, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
  {
    const auto store = Store::open_to_read(copies / "unsc.db");
    EXPECT_EQ(store.database().execAndGet("PRAGMA journal_mode").getString(), "delete");
    EXPECT_EQ(store.database().execAndGet("SELECT count(*) FROM vote").getInt(), 0);
  }
  std::filesystem::permissions(copies, std::filesystem::perms::owner_all);
}

TEST(Store, AStoreOpenedToReadCannotBeChanged) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "unsc.db";
  { const auto store = Store::open_to_write(file); }
  const auto store = Store::open_to_read(file);
  EXPECT_THROW(store.database().exec("DELETE FROM vote"), SQLite::Exception);
}

TEST(Store, FactsOfOtherRulesAreDerivedAgainAtTheNextWriteAndOthersAreKept) {
  auto store = Store::in_memory();
  const auto planted = [&] { return store.database().execAndGet("SELECT count(*) FROM state WHERE code = 'XXX'").getInt(); };
  Batch(store).commit();
  store.database().exec("INSERT INTO state (code, name, current) VALUES ('XXX', 'planted', 'XXX')");
  Batch(store).commit();
  EXPECT_EQ(planted(), 1);
  store.database().exec("UPDATE derived_from SET sha256 = 'of other rules' WHERE name = 'rules'");
  Batch(store).commit();
  EXPECT_EQ(planted(), 0);
}

}  // namespace
}  // namespace unsc::store
