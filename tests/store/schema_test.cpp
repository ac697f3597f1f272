// The schema as a reader sees it: schema/schema.sql is made from the migrations.
#include <store/store.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace unsc::store {
namespace {

constexpr const char *kFile = UNSC_SOURCE_DIR "/schema/schema.sql";

/// Tables in the order in which they came, each with its indexes, then the views.
std::string schema_of(SQLite::Database &database) {
  SQLite::Statement query(
      database,
      "SELECT s.sql FROM sqlite_master s JOIN sqlite_master t ON t.name = s.tbl_name AND t.type <> 'index' "
      "WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
      "AND s.name NOT LIKE 'paragraph_search\\_%' ESCAPE '\\' "
      "ORDER BY s.type = 'view', t.rowid, s.type = 'index', s.name");
  std::string text;
  while (query.executeStep()) {
    const auto sql = query.getColumn(0).getString();
    text += (sql.starts_with("CREATE INDEX") ? "" : "\n") + sql + ";\n";
  }
  return text;
}

std::string generated() {
  return fmt::format(
             "-- Generated from the migrations: what a store of schema {} holds. schema/README.md says what it means. Made "
             "anew by\n"
             "-- UNSC_WRITE_EXPECTED=1 build/dev/tests/store_test --gtest_filter='Schema.*'\n",
             schema_version()) +
         schema_of(Store::in_memory().database());
}

std::string written() {
  std::ifstream file(kFile);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Schema, TheFileShowsTheTablesIndexesAndViewsOfToday) {
  const auto today = generated();
  if (std::getenv("UNSC_WRITE_EXPECTED") != nullptr) std::ofstream(kFile) << today;
  EXPECT_EQ(written(), today)
      << "schema/schema.sql is not what the migrations make; its first lines say how to make it anew";
}

TEST(Schema, TheFileMakesTheSameSchemaByItself) {
  SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  database.exec(written());
  EXPECT_EQ(schema_of(database), schema_of(Store::in_memory().database()));
}

}  // namespace
}  // namespace unsc::store
