#include <store/query/sql.hpp>

#include <core/error.hpp>
#include <core/text.hpp>
#include <store/query/rows.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace unsc::store {
namespace {

// Pragmas that tell and never set, whatever follows them.
constexpr std::array<std::string_view, 10> kTelling = {
    "table_info",  "table_xinfo",      "table_list",        "index_list",      "index_info",
    "index_xinfo", "foreign_key_list", "foreign_key_check", "integrity_check", "quick_check"};
// Pragmas that tell as long as no value follows.
constexpr std::array<std::string_view, 15> kAsking = {
    "application_id", "user_version",    "schema_version", "page_count",     "page_size",
    "freelist_count", "encoding",        "journal_mode",   "data_version",   "database_list",
    "foreign_keys",   "compile_options", "function_list",  "collation_list", "query_only"};

template <class Names>
bool holds(const Names &names, const char *name) {
  return name != nullptr && std::find(names.begin(), names.end(), core::fold(name)) != names.end();
}

int only_reading(void *, int action, const char *first, const char *second, const char *, const char *) {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_FUNCTION:
      return second != nullptr && core::fold(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_PRAGMA:
      return holds(kTelling, first) || (second == nullptr && holds(kAsking, first)) ? SQLITE_OK : SQLITE_DENY;
    default:
      return SQLITE_DENY;
  }
}

/// While it lives the connection refuses everything but reading.
class ReadingOnly {
 public:
  explicit ReadingOnly(sqlite3 *database) : m_database(database) {
    sqlite3_set_authorizer(m_database, only_reading, nullptr);
  }
  ~ReadingOnly() { sqlite3_set_authorizer(m_database, nullptr, nullptr); }
  ReadingOnly(const ReadingOnly &) = delete;
  ReadingOnly &operator=(const ReadingOnly &) = delete;

 private:
  sqlite3 *m_database;
};

bool blank(std::string_view sql) { return sql.find_first_not_of(" \t\r\n;") == std::string_view::npos; }

/// Refuses what is not one reading statement, before anything runs.
void check_sql(sqlite3 *database, const std::string &query) {
  sqlite3_stmt *statement = nullptr;
  const char *rest = nullptr;
  const int code = sqlite3_prepare_v2(database, query.c_str(), -1, &statement, &rest);
  const bool reads = statement != nullptr && sqlite3_stmt_readonly(statement) != 0;
  sqlite3_finalize(statement);
  if (code == SQLITE_AUTH)
    throw core::UsageError("sql: this would change something; expected one statement that only reads");
  if (code != SQLITE_OK) throw core::UsageError(std::string("sql: ") + sqlite3_errmsg(database));
  if (statement == nullptr) throw core::UsageError("sql: no statement; expected one SELECT");
  if (!reads) throw core::UsageError("sql: this would change something; expected one statement that only reads");
  if (!blank(rest)) throw core::UsageError("sql: more than one statement; expected one");
}

}  // namespace

core::Table run_sql(const Store &store, const std::string &query) {
  auto *const database = store.database().getHandle();
  const ReadingOnly guard(database);
  check_sql(database, query);
  Rows rows(store, query);
  core::Table result;
  for (int at = 0; at < rows.columns(); ++at) result.columns.push_back(rows.name(at));
  while (rows.next()) {
    auto &row = result.rows.emplace_back();
    for (int at = 0; at < rows.columns(); ++at) row.push_back(value(rows, at));
  }
  return result;
}

std::vector<std::string> integrity(const Store &store) {
  std::vector<std::string> found;
  Rows check(store, "PRAGMA integrity_check(20)");
  while (check.next()) {
    if (check.text(0) != "ok") found.push_back(check.string(0));
  }
  Rows keys(store, "PRAGMA foreign_key_check");
  while (keys.next())
    found.push_back("table " + keys.string(0) + " names a row of " + keys.string(2) + " that is not there");
  return found;
}

std::int64_t stored_schema_version(const Store &store) {
  Rows rows(store, "PRAGMA user_version");
  return rows.next() ? rows.number(0) : 0;
}

std::vector<std::pair<std::string, std::int64_t>> row_counts(const Store &store) {
  std::vector<std::pair<std::string, std::int64_t>> counts;
  for (const char *table :
       {"document", "reading", "reject", "note", "vote_claim", "text_claim", "paragraph", "mandate_action_claim",
        "event_claim", "vote", "ballot", "body", "mandate_term", "deadline", "event", "conflict"}) {
    Rows rows(store, std::string("SELECT count(*) FROM ") + table);
    if (rows.next()) counts.emplace_back(table, rows.number(0));
  }
  return counts;
}

}  // namespace unsc::store
