#pragma once
// One SQLite file: claims with their history, and the facts derived from them.
//
// A Store is one connection, used by one thread. Opened for reading it can change nothing but its own temporary tables;
// opened for writing it migrates the file first. A file of a newer program, or of another program, is refused and left as it
// is. Where other programs have the file open it waits for them up to ten seconds; the last of all to close it, a reader
// too, leaves one plain file without a journal. All SQL of the host lives in this room and in schema/; other rooms call the
// functions declared here and in query/*.hpp.
#include <core/date.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace unsc::store {

/// PRAGMA application_id of a store: "unsc" in ASCII.
inline constexpr std::int32_t kApplicationId = 0x756e7363;

class Store {
 public:
  /// Throws core::Error naming the file where it does not exist, is no store, is newer than this program, or stays locked.
  static Store open_to_read(const std::filesystem::path &file);
  /// Creates the file and its folder where missing; migrates an older store.
  static Store open_to_write(const std::filesystem::path &file);
  /// A store in memory, migrated and empty.
  static Store in_memory();

  Store(Store &&) noexcept;
  Store &operator=(Store &&) noexcept;
  ~Store();

  /// From now on this connection answers with the facts as they follow from readings 1..reading, kept in temporary tables.
  void know_only(std::int64_t reading);
  /// The reading given to know_only(); without, no reading that will ever be is beyond it.
  std::int64_t known() const { return m_known; }
  /// The last reading at or before an instant; 0 where there was none.
  std::int64_t last_reading_by(core::Instant instant) const;
  std::int64_t last_reading() const;

  /// For the SQL of this room only.
  SQLite::Database &database() const { return *m_database; }
  /// The statement of this SQL, prepared once and kept; reset and without values. Not for a statement that can meet itself
  /// while it still runs.
  SQLite::Statement &prepared(const char *sql) const;
  /// Ends every kept statement: one that stands on a row would keep its table from being changed.
  void rest() const;
  const std::filesystem::path &file() const { return m_file; }

 private:
  Store(std::unique_ptr<SQLite::Database> database, std::filesystem::path file);
  std::unique_ptr<SQLite::Database> m_database;
  std::filesystem::path m_file;
  mutable std::unordered_map<const char *, std::unique_ptr<SQLite::Statement>> m_prepared;  // by the literal's address
  std::int64_t m_known = INT64_MAX;
};

/// Schema version that this program writes: the number of the last migration.
int schema_version();

/// Of the SQLite library in use: "3.40.1".
std::string sqlite_version();

}  // namespace unsc::store
