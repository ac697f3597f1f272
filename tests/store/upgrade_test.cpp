// A store of any earlier schema, with rows in every table that it has, is brought up to date with nothing lost.
//
// tests/store/rows/NNNN.sql holds, in the form that schema NNNN gave them, the rows of each table that it made or changed:
// the rows that were there before as they must come out of the migration, and more where a new column can say more. A store
// of schema N takes each table's rows from the newest file up to N; one of today's schema so holds what all others must come
// to.
#include <store/store.hpp>

#include <core/date.hpp>
#include <schema/embedded.hpp>
#include <store/batch.hpp>
#include <store/derive.hpp>
#include <store/ledger.hpp>
#include <store/query/mandates.hpp>
#include <store/query/provenance.hpp>

#include "../ingest/sync_fixture.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace unsc::store {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> ask(SQLite::Database &database, const std::string &query) {
  SQLite::Statement statement(database, query);
  std::vector<std::string> rows;
  while (statement.executeStep()) {
    std::string row;
    for (int i = 0; i < statement.getColumnCount(); ++i) {
      const auto column = statement.getColumn(i);
      row += std::string(i == 0 ? "" : " | ") + (column.isNull() ? "NULL" : column.getString());
    }
    rows.push_back(row);
  }
  return rows;
}

std::vector<std::string> tables_of(SQLite::Database &database) {
  return ask(database,
             "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
             "AND name NOT LIKE 'paragraph_search\\_%' ESCAPE '\\'");
}

using Rows = std::map<std::string, std::vector<std::string>>;  // by table

Rows rows_of(SQLite::Database &database) {
  Rows all;
  for (const auto &table : tables_of(database)) {
    all[table] = ask(database, "SELECT * FROM " + table);
    std::sort(all[table].begin(), all[table].end());
  }
  return all;
}

/// The statement that fills each table in a store of this schema.
std::map<std::string, std::string> statements_for(int version) {
  static constexpr std::string_view kBegin = "INSERT INTO ", kEnd = ";\n";
  std::map<std::string, std::string> all;
  for (int at = 1; at <= version; ++at) {
    std::ifstream file(fmt::format("{}/tests/store/rows/{:04}.sql", UNSC_SOURCE_DIR, at));
    const std::string text(std::istreambuf_iterator<char>(file), {});
    for (auto begin = text.find(kBegin); begin != std::string::npos; begin = text.find(kBegin, begin + 1)) {
      const auto name = begin + kBegin.size();
      all[text.substr(name, text.find(' ', name) - name)] = text.substr(begin, text.find(kEnd, begin) + 1 - begin);
    }
  }
  return all;
}

class Upgrade : public testing::TestWithParam<int> {
 protected:
  std::filesystem::path store_of_schema(int version) {
    auto file = m_folder.path() / fmt::format("{}.db", ++m_made);
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec("PRAGMA synchronous = OFF");
    for (const auto &migration : schema::migrations().first(static_cast<std::size_t>(version)))
      database.exec(std::string(migration.text));
    database.exec(fmt::format("PRAGMA user_version = {}; PRAGMA application_id = {}", version, kApplicationId));
    const auto statements = statements_for(version);
    for (const auto &table : tables_of(database)) {
      const auto found = statements.find(table);
      if (found == statements.end()) {
        ADD_FAILURE() << fmt::format("schema {} has a table {} without rows: write some to tests/store/rows/{:04}.sql",
                                     version, table, version);
        continue;
      }
      database.exec(found->second);
    }
    m_filled = rows_of(database);
    return file;
  }
  test::TemporaryFolder m_folder;
  int m_made = 0;
  Rows m_filled;  // of the store made last, as they were before it was brought up to date
};

std::size_t count(const Rows &all) {
  std::size_t sum = 0;
  for (const auto &[table, rows] : all) sum += rows.size();
  return sum;
}

TEST_P(Upgrade, KeepsEveryRowWithWhatItMeans) {
  const auto today = Store::open_to_write(store_of_schema(schema_version()));
  const auto expected = rows_of(today.database());
  const auto store = Store::open_to_write(store_of_schema(GetParam()));
  const auto kept = rows_of(store.database());
  for (const auto &[table, rows] : kept) {
    const auto &all = expected.at(table);
    for (const auto &row : rows) EXPECT_THAT(all, Contains(row)) << "in " << table;
  }
  EXPECT_EQ(count(kept), count(m_filled));
}

TEST_P(Upgrade, LeavesASoundFileOfTodaysSchema) {
  const auto store = Store::open_to_write(store_of_schema(GetParam()));
  auto &database = store.database();
  EXPECT_EQ(database.execAndGet("PRAGMA user_version").getInt(), schema_version());
  EXPECT_THAT(ask(database, "PRAGMA integrity_check"), ElementsAre("ok"));
  EXPECT_THAT(ask(database, "PRAGMA foreign_key_check"), IsEmpty());
  constexpr const char *kSchema =
      "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
  EXPECT_EQ(ask(database, kSchema), ask(Store::in_memory().database(), kSchema));
}

TEST_P(Upgrade, AnswersFromWhatWasReadBefore) {
  const auto store = Store::open_to_write(store_of_schema(GetParam()));
  EXPECT_EQ(reach(store).looked, "2023-04-02T08:00:00Z");
  EXPECT_THAT(ask(store.database(), "SELECT reading, status, reason FROM reading ORDER BY reading"),
              ElementsAre("1 | complete | NULL", "2 | complete | NULL", "3 | failed | no column \"body\""));
  EXPECT_THAT(ask(store.database(), "SELECT rowid FROM paragraph_search WHERE paragraph_search MATCH 'panel'"),
              ElementsAre("2"));
}

TEST_P(Upgrade, KeepsClaimsAndLedgerWhenTheNextWriteDerivesTheFacts) {
  auto store = Store::open_to_write(store_of_schema(GetParam()));
  const auto before = rows_of(store.database());
  std::string facts;
  for (const auto &statement : temporary_fact_sql(store)) facts += statement + "\n";
  Batch(store).commit();
  for (const auto &[table, rows] : rows_of(store.database())) {
    const bool is_fact = facts.find("CREATE TEMP TABLE " + table + " ") != std::string::npos ||
                         facts.find("CREATE TEMP TABLE \"" + table + "\"") != std::string::npos;  // after a renaming
    const bool is_decided_again = is_fact || table == "release";  // which release counts follows from all that were read
    EXPECT_TRUE(is_decided_again || rows == before.at(table)) << table;
  }
  EXPECT_THAT(ask(store.database(), "SELECT v.key, v.outcome, count(*) FROM vote v JOIN ballot b USING (vote)"),
              ElementsAre("S/RES/2680(2023) | adopted | 3"));
  EXPECT_THAT(ask(store.database(), "SELECT until_date FROM mandate_term WHERE body = 'dprk-panel' AND claim_kind = 'text'"),
              ElementsAre("2024-04-30"));
}

TEST_P(Upgrade, KeepsSilentWhatADeskHasAnswered) {
  auto store = Store::open_to_write(store_of_schema(GetParam()));
  const std::string expiry = "mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60",
                    report = "report_due:dprk-panel:S/RES/2680(2023):2024-03-08:7";
  if (GetParam() >= 4) {  // the ledger's first schema
    EXPECT_TRUE(silence(store).is_acknowledged(expiry));
    EXPECT_EQ(silence(store).snoozed(report, *core::Date::parse("2024-03-05")), core::Date::parse("2024-03-06"));
    EXPECT_THAT(undelivered(store, {expiry, report}, "desk"), ElementsAre(report));
    EXPECT_EQ(open_alerts(store).size(), 2U);
  }
  note_seen(store, {{expiry, "mandate_expiry", "info", "dprk-panel", core::PartialDate::parse("2024-04-30"), {}}},
            *core::Instant::parse("2024-03-03T08:00:00Z"));
  EXPECT_EQ(open_alerts(store).size(), GetParam() >= 4 ? 2U : 1U);
}

TEST_P(Upgrade, NamesTheDatasetsOfTheLibraryByWhoseVotesTheyHold) {
  if (GetParam() >= 9) GTEST_SKIP() << "since schema 9 they are so named when they are read";
  const auto file = store_of_schema(GetParam());
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE)
      .exec(
          "UPDATE reading SET plugin = 'undl_votes', dataset = 'undl ga_resolutions_voting' WHERE reading = 1; "
          "UPDATE vote_claim SET resolution = 'A/RES/1(I)', reading = 1");
  EXPECT_THAT(ask(Store::open_to_write(file).database(), "SELECT dataset FROM reading WHERE reading = 1"),
              ElementsAre("undl ga_voting"));
}

INSTANTIATE_TEST_SUITE_P(FromSchema, Upgrade, testing::Range(1, schema_version() + 1),
                         [](const auto &version) { return std::to_string(version.param); });

}  // namespace
}  // namespace unsc::store
