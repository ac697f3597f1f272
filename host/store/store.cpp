#include <store/store.hpp>

#include <core/error.hpp>
#include <schema/embedded.hpp>
#include <store/derive.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace unsc::store {
namespace {

std::int64_t number(SQLite::Database &database, const char *query) { return database.execAndGet(query).getInt64(); }

/// Refuses a file that is no store or that a newer program wrote. A fresh, empty database passes.
void check_identity(SQLite::Database &database, const std::filesystem::path &file) {
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

void migrate(SQLite::Database &database) {
  const auto all = schema::migrations();
  for (auto version = static_cast<std::size_t>(number(database, "PRAGMA user_version")); version < all.size(); ++version) {
    SQLite::Transaction transaction(database);
    database.exec(std::string(all[version].text));
    database.exec(fmt::format("PRAGMA user_version = {}; PRAGMA application_id = {}", version + 1, kApplicationId));
    transaction.commit();
  }
}

std::unique_ptr<SQLite::Database> connect(const std::filesystem::path &file, int flags) {
  try {
    // A connection belongs to one thread, so SQLite need not lock for every column read.
    auto database = std::make_unique<SQLite::Database>(file.string(), flags | SQLite::OPEN_NOMUTEX, 10'000);
    database->exec("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY");
    return database;
  } catch (const SQLite::Exception &error) {
    throw core::Error(fmt::format("{}: {}", file.string(), error.what()));
  }
}

}  // namespace

std::string sqlite_version() { return SQLite::getLibVersion(); }

int schema_version() { return static_cast<int>(schema::migrations().size()); }

Store::Store(std::unique_ptr<SQLite::Database> database, std::filesystem::path file)
    : m_database(std::move(database)), m_file(std::move(file)) {}
Store::Store(Store &&) noexcept = default;

Store &Store::operator=(Store &&other) noexcept {
  m_prepared.clear();  // before the connection they belong to
  m_database = std::move(other.m_database);
  m_file = std::move(other.m_file);
  m_prepared = std::move(other.m_prepared);
  m_known = other.m_known;
  return *this;
}

Store::~Store() {
  m_prepared.clear();
  if (!m_database || sqlite3_db_readonly(m_database->getHandle(), "main") != 0) return;
  // A store at rest is one plain file that also opens in a read-only folder. Where another process still has it open the
  // mode stays and that process leaves it so.
  m_database->tryExec("PRAGMA optimize; PRAGMA journal_mode = DELETE");
}

Store Store::open_to_read(const std::filesystem::path &file) {
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    throw core::Error(fmt::format("{}: no such store; \"unsc sync ORIGIN\" makes one", file.string()));
  }
  auto database = connect(file, SQLite::OPEN_READONLY);
  try {
    check_identity(*database, file);
    const auto version = number(*database, "PRAGMA user_version");
    if (version < schema_version()) {
      throw core::Error(fmt::format(
          "{}: {}; \"unsc sync\" brings it up to date", file.string(),
          version == 0 ? "an empty store" : fmt::format("schema {}, this program reads {}", version, schema_version())));
    }
  } catch (const SQLite::Exception &broken) {
    throw core::Error(fmt::format("{}: {}; expected an unsc store", file.string(), broken.what()));
  }
  return {std::move(database), file};
}

Store Store::open_to_write(const std::filesystem::path &file) {
  std::error_code error;
  if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), error);
  if (error) throw core::Error(fmt::format("{}: {}", file.parent_path().string(), error.message()));
  auto database = connect(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  try {
    check_identity(*database, file);
    database->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536");
    migrate(*database);
  } catch (const SQLite::Exception &broken) {
    throw core::Error(fmt::format("{}: {}; expected an unsc store", file.string(), broken.what()));
  }
  return {std::move(database), file};
}

Store Store::in_memory() {
  auto database = connect(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  migrate(*database);
  return {std::move(database), ":memory:"};
}

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
