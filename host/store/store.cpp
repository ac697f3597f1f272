#include <store/store.hpp>

#include <core/error.hpp>
#include <schema/embedded.hpp>
#include <store/derive.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <chrono>
#include <thread>

namespace unsc::store {
namespace {

constexpr std::chrono::milliseconds kPatience{10'000}, kGlance{5};

std::int64_t number(SQLite::Database &database, const char *query) { return database.execAndGet(query).getInt64(); }

/// Refuses a file that is no store or that a newer program wrote. A fresh, empty database passes.
void check_identity(SQLite::Database &database, const std::filesystem::path &file) {
  const SQLite::Transaction at_one_moment(database);
  const auto id = number(database, "PRAGMA application_id");
  const auto version = number(database, "PRAGMA user_version");
  const bool empty = number(database, "SELECT count(*) FROM sqlite_master") == 0;
  if (id == 0 && version == 0 && empty) return;
  if (id != kApplicationId)
    throw core::Error(fmt::format("{}: a database of another program; expected an unsc store", file.string()));
  if (version > schema_version()) {
    throw core::Error(fmt::format("{}: written by a newer unsc (schema {}); this one knows schema {}: it is left as it is",
                                  file.string(), version, schema_version()));
  }
}

/// Two programs may find the same new or older store at once: each looks again when it is its turn to write.
void migrate(SQLite::Database &database) {
  const auto all = schema::migrations();
  const auto version = [&] { return static_cast<std::size_t>(number(database, "PRAGMA user_version")); };
  while (version() < all.size()) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    const auto next = version();
    if (next >= all.size()) break;
    database.exec(std::string(all[next].text));
    database.exec(fmt::format("PRAGMA user_version = {}; PRAGMA application_id = {}", next + 1, kApplicationId));
    transaction.commit();
  }
}

std::unique_ptr<SQLite::Database> connect(const std::string &file, int flags) {
  // A connection belongs to one thread, so SQLite need not lock for every column read.
  auto database =
      std::make_unique<SQLite::Database>(file, flags | SQLite::OPEN_NOMUTEX, static_cast<int>(kPatience.count()));
  database->exec("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY");
  return database;
}

/// A store at rest is one plain file that also opens in a read-only folder. While another program has it open its mode
/// stays, and that program leaves it so.
void leave_one_file(SQLite::Database &database) { database.tryExec("PRAGMA optimize; PRAGMA journal_mode = DELETE"); }

/// A connection that `prepare` has found to be good. While another program changes the journal's mode, as the first and the
/// last writer do, SQLite answers SQLITE_BUSY or SQLITE_PROTOCOL at once, whatever its busy timeout: then it is opened anew.
template <typename Prepare>
std::unique_ptr<SQLite::Database> open(const std::filesystem::path &file, int flags, Prepare prepare) {
  for (const auto end = std::chrono::steady_clock::now() + kPatience;;) {
    try {
      auto database = connect(file.string(), flags);
      prepare(*database);
      return database;
    } catch (const SQLite::Exception &error) {
      const bool is_taken = error.getErrorCode() == SQLITE_BUSY || error.getErrorCode() == SQLITE_PROTOCOL;
      if (!is_taken) throw core::Error(fmt::format("{}: {}; expected an unsc store", file.string(), error.what()));
      if (std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(kGlance);
        continue;
      }
      throw core::Error(fmt::format("{}: {} for {} seconds; another program is writing to it: try again when it is done",
                                    file.string(), error.what(),
                                    std::chrono::round<std::chrono::seconds>(kPatience).count()));
    }
  }
}

}  // namespace

std::string sqlite_version() { return SQLite::getLibVersion(); }

int schema_version() { return static_cast<int>(schema::migrations().size()); }

Store::Store(std::unique_ptr<SQLite::Database> database, std::filesystem::path file)
    : m_database(std::move(database)), m_file(std::move(file)) {}
Store::Store(Store &&) noexcept = default;

Store &Store::operator=(Store &&other) noexcept {  // what this one held is closed with the other
  std::swap(m_database, other.m_database);
  std::swap(m_file, other.m_file);
  std::swap(m_prepared, other.m_prepared);
  std::swap(m_known, other.m_known);
  return *this;
}

Store::~Store() {
  m_prepared.clear();  // before the connection they belong to
  if (!m_database) return;
  if (sqlite3_db_readonly(m_database->getHandle(), "main") == 0) {
    leave_one_file(*m_database);
    return;
  }
  m_database.reset();
  std::error_code error;
  if (!std::filesystem::exists(m_file.string() + "-wal", error)) return;
  try {  // the writers closed before this reader, so none of them could
    leave_one_file(*connect(m_file.string(), SQLite::OPEN_READWRITE));
  } catch (const SQLite::Exception &) {  // one who may only read, or is not the last, leaves it as it is
  }
}

Store Store::open_to_read(const std::filesystem::path &file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    throw core::Error(fmt::format("{}: no such store; \"unsc sync ORIGIN\" makes one", file.string()));
  }
  auto database = open(file, SQLite::OPEN_READONLY, [&](SQLite::Database &opened) {
    check_identity(opened, file);
    const auto version = number(opened, "PRAGMA user_version");
    if (version < schema_version()) {
      throw core::Error(fmt::format(
          "{}: {}; \"unsc sync\" brings it up to date", file.string(),
          version == 0 ? "an empty store" : fmt::format("schema {}, this program reads {}", version, schema_version())));
    }
    // A program that was killed between bringing the store up to date and deriving its facts: no answer but silence.
    if (number(opened, "SELECT EXISTS (SELECT 1 FROM body) AND NOT EXISTS (SELECT 1 FROM mandate_span)") != 0)
      throw core::Error(fmt::format("{}: its facts are of an older program; \"unsc rebuild\" derives them", file.string()));
  });
  return {std::move(database), file};
}

Store Store::open_to_write(const std::filesystem::path &file) {
  std::error_code error;
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
  if (error) throw core::Error(fmt::format("{}: {}", file.parent_path().string(), error.message()));
  auto database = open(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, [&](SQLite::Database &opened) {
    check_identity(opened, file);
    opened.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
    migrate(opened);
  });
  return {std::move(database), file};
}

Store Store::in_memory() { return {open(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, migrate), ":memory:"}; }

SQLite::Statement &Store::prepared(const char *sql) const {
  auto &statement = m_prepared[sql];
  if (!statement) statement = std::make_unique<SQLite::Statement>(*m_database, sql);
  statement->reset();
  statement->clearBindings();
  return *statement;
}

void Store::rest() const {
  for (const auto &[sql, statement] : m_prepared) statement->reset();
}

std::int64_t Store::last_reading() const { return number(*m_database, "SELECT coalesce(max(reading), 0) FROM reading"); }

std::int64_t Store::last_reading_by(core::Instant instant) const {
  SQLite::Statement query(*m_database, "SELECT coalesce(max(reading), 0) FROM reading WHERE instant <= ?");
  query.bind(1, instant.iso());
  query.executeStep();
  return query.getColumn(0).getInt64();
}

void Store::know_only(std::int64_t reading) {
  // Temporary tables of the same names stand before the stored ones in every query of this connection.
  for (const auto &statement : temporary_fact_sql(*this)) m_database->exec(statement);
  m_database->exec(
      fmt::format("DROP VIEW IF EXISTS temp.visible_reading; CREATE TEMP VIEW visible_reading AS SELECT reading FROM "
                  "visibility WHERE opened_at <= {0} AND (closed_at IS NULL OR closed_at > {0})",
                  reading));
  m_known = reading;
  Deriver(*this, reading).all();
}

}  // namespace unsc::store
