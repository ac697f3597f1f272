#include <store/bind.hpp>
#include <store/fact_tables.hpp>
#include <store/query/rows.hpp>
#include <store/row.hpp>
#include <store/store.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <set>

namespace unsc::store {
namespace {

using Joined = Columns<"d.name", "max(r.line) AS last", "plugin">;

TEST(Columns, GoByTheNameThatSqliteGivesThem) {
  EXPECT_EQ((place<Joined, "name">()), 0);
  EXPECT_EQ((place<Joined, "last">()), 1);
  EXPECT_EQ((place<Joined, "plugin">()), 2);
  EXPECT_EQ(select_sql<Joined>("FROM document d"), "SELECT d.name, max(r.line) AS last, plugin FROM document d");
  EXPECT_EQ(insert_sql<BodyNameTable>("INSERT OR IGNORE INTO"),
            "INSERT OR IGNORE INTO body_name (body, name) VALUES (?, ?)");
}

using Written = Columns<"body", "name", "committee", "founded_by">;

TEST(Insert, WritesEachValueUnderItsNameAndNothingOfTheRowBefore) {
  const auto store = Store::in_memory();
  Insert<BodyTable> body(store.database());
  const std::string name = "Panel of Experts", founder = "S/RES/1874(2009)", first = "dprk-panel", second = "other";
  body.text<"founded_by">(founder).packed<"name">(name).copy<"type">("expert_panel").copy<"known_from">("text");
  body.count<"committee">(1718).text<"body">(first).run();
  body.text<"body">(second).text<"name">(name).copy<"type">("committee").copy<"known_from">("text").run();

  SQLite::Statement query(store.database(), select_sql<Written>("FROM body ORDER BY body"));
  const auto row = row_of<Written>(query);
  ASSERT_TRUE(query.executeStep());
  EXPECT_EQ(row.text<"body">(), first);
  EXPECT_EQ(row.view<"founded_by">(), founder);
  EXPECT_EQ(row.count<"committee">(), 1718);
  ASSERT_TRUE(query.executeStep());
  EXPECT_EQ(row.text<"name">(), name);
  EXPECT_TRUE(row.is_null<"founded_by">());
  EXPECT_EQ(row.count<"committee">(), std::nullopt);
}

TEST(Row, ReadsTheRowsOfAQuestionByName) {
  const auto store = Store::in_memory();
  using Asked = Columns<"'2024-03' AS date", "7 AS line", "1 AS vetoed", "NULL AS count", "'x' AS word">;
  Rows rows(store, select_sql<Asked>("LIMIT 1"));
  const auto row = row_of<Asked>(rows);
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(row.date<"date">()->iso(), "2024-03");
  EXPECT_EQ(row.day<"date">(), std::nullopt) << "a month is no day";
  EXPECT_EQ(row.number<"line">(), 7);
  EXPECT_TRUE(row.flag<"vetoed">());
  EXPECT_EQ(row.count<"count">(), std::nullopt);
  EXPECT_EQ(row.view<"word">(), "x");
}

template <class Table>
void expect_all_columns(const Store &store) {
  const std::string table(Table::table);
  SQLite::Statement query(store.database(),
                          "SELECT name FROM pragma_table_info(?) WHERE pk = 0 OR type <> 'INTEGER' OR "
                          "(SELECT sum(pk > 0) FROM pragma_table_info(?)) > 1");
  query.bind(1, table);
  query.bind(2, table);
  std::set<std::string> stored;
  while (query.executeStep()) stored.insert(query.getColumn(0).getString());
  const std::set<std::string> listed(Table::columns.begin(), Table::columns.end());
  EXPECT_EQ(listed, stored) << table;
}

TEST(FactTables, ListEveryColumnButTheRowsNumber) {
  const auto store = Store::in_memory();
  expect_all_columns<VoteTable>(store);
  expect_all_columns<BallotTable>(store);
  expect_all_columns<VoteSourceTable>(store);
  expect_all_columns<BodyTable>(store);
  expect_all_columns<BodyNameTable>(store);
  expect_all_columns<MandateTermTable>(store);
  expect_all_columns<DeadlineTable>(store);
  expect_all_columns<EventTable>(store);
  expect_all_columns<ConflictTable>(store);
  expect_all_columns<ConflictValueTable>(store);
}

TEST(FactTables, TellTheColumnsOfOneUse) {
  EXPECT_EQ(fact_columns<BallotTable>(is_hashed, "b."), "b.state, b.position, b.cast_as, b.vetoed");
  EXPECT_EQ(fact_columns<MandateTermTable>(is_logged), "from_date, until_date, until_rule, outcome, until_at_least");
  EXPECT_EQ(fact_columns<MandateTermTable>(is_key), "body, ordinal");
}

}  // namespace
}  // namespace unsc::store
