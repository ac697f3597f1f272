#include <answer/council.hpp>
#include <answer/provenance.hpp>
#include <answer/store.hpp>
#include <answer/votes.hpp>

#include "small_record.hpp"

#include <core/error.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::SizeIs;

const core::Date kToday = day("2024-06-01");

/// A second source that has China voting no on the panel's renewal.
store::Store disputed() {
  auto store = store::Store::in_memory();
  read_document(store, "resolutions", "a.json", votes_of_the_record(), texts_of_the_record());
  auto other = votes_of_the_record().back();
  const auto at = other.ballots.rfind("a\t11\tCHN");
  other.ballots[at] = 'n';
  read_document(store, "vetoes", "b.csv", std::vector{other});
  store::Deriver(store).all();
  return store;
}

TEST(Why, NamesDocumentLineAndRuleOfABallotAndWhoDisagrees) {
  const auto table = answer::why(disputed(), {kToday, "S/2024/255", "CHN"}).table;
  ASSERT_TRUE(table.single);
  EXPECT_THAT(table.columns, IsSupersetOf({"fact", "value", "source", "document", "line", "rule", "others"}));
  EXPECT_EQ(cell(table, 0, "value"), "abstain");
  EXPECT_EQ(cell(table, 0, "source") + " " + cell(table, 0, "document") + ":" + cell(table, 0, "line"),
            "resolutions a.json:11");
  const auto &others = nested(table, 0, "others");
  ASSERT_THAT(others.rows, SizeIs(1));
  EXPECT_EQ(cell(others, 0, "value") + " " + cell(others, 0, "source") + " " + cell(others, 0, "document"),
            "no vetoes b.csv");
}

TEST(Why, ShowsEveryFieldOfAVote) {
  const auto table = answer::why(disputed(), {kToday, "S/2024/255", ""}).table;
  EXPECT_EQ(cell(table, 0, "value"), "vetoed");
  EXPECT_THAT(cells(nested(table, 0, "facts"), "fact"), Contains(HasSubstr("RUS")));
}

TEST(Why, LeadsFromABodyToTheParagraph) {
  const auto table = answer::why(small_store(), {kToday, "dprk-panel", ""}).table;
  EXPECT_EQ(cell(table, 0, "value"), "lapsed");
  EXPECT_EQ(cell(table, 0, "document"), "a.json");
  EXPECT_THAT(cells(nested(table, 0, "facts"), "quote"), Contains(HasSubstr("30 April 2024")));
}

TEST(Conflicts, ShowBothValuesAndWhichWon) {
  const auto store = disputed();
  const auto table = answer::conflicts(store, {kToday, "ballot", "S/2024/255"}).table;
  ASSERT_THAT(table.rows, SizeIs(1));
  EXPECT_EQ(cell(table, 0, "state") + " " + cell(table, 0, "value"), "CHN abstain");
  const auto &values = nested(table, 0, "values");
  EXPECT_THAT(cells(values, "value"), IsSupersetOf({"abstain", "no"}));
  EXPECT_THAT(cells(values, "won"), IsSupersetOf({"true", "false"}));
  EXPECT_THAT(answer::conflicts(store, {kToday, "ballot", "2680"}).table.rows, SizeIs(0));
  EXPECT_THROW(answer::conflicts(store, {kToday, "balott", ""}), core::UsageError);
}

TEST(Rejects, NameDocumentLineAndReason) {
  const auto table = answer::rejects(small_store()).table;
  ASSERT_THAT(table.rows, SizeIs(1));
  EXPECT_EQ(cell(table, 0, "document") + ":" + cell(table, 0, "line"), "a.json:7");
  EXPECT_THAT(cell(table, 0, "reason"), HasSubstr("31 February"));
}

TEST(Sources, ShowCoverageWithItsGapsAndAge) {
  const auto table = answer::sources(small_store(), day("2024-04-12")).table;
  ASSERT_THAT(table.rows, SizeIs(1));
  EXPECT_EQ(cell(table, 0, "age_days"), "10");
  const auto &coverage = nested(table, 0, "coverage");
  EXPECT_THAT(cells(coverage, "kind"), ElementsAre("text", "vote"));
  EXPECT_EQ(cell(coverage, 1, "years"), "1950, 1955, 2022-2024");
  EXPECT_EQ(cell(coverage, 1, "gaps"), "1951-1954, 1956-2021");
}

TEST(KnownOn, AnswersForgetWhatWasReadLater) {
  auto store = store::Store::in_memory();
  auto all = votes_of_the_record();
  const std::vector last(all.end() - 1, all.end());
  all.pop_back();
  const auto first = read_document(store, "resolutions", "a.json", all);
  read_document(store, "resolutions", "b.json", last, texts_of_the_record());
  store::Deriver(store).all();
  EXPECT_NO_THROW(answer::vote(store, {kToday, "S/2024/255"}));
  store.know_only(first);
  EXPECT_THROW(answer::vote(store, {kToday, "S/2024/255"}), core::UsageError);
  EXPECT_THAT(answer::why(store, {kToday, "2680", "FRA"}).table.rows, SizeIs(1));
  const auto sources = answer::sources(store, kToday).table;
  EXPECT_THAT(cells(nested(sources, 0, "coverage"), "kind"), ElementsAre("vote"));
}

TEST(CouncilOfADay, IsFullAndUnderTheNamesOfThatDay) {
  const auto store = small_store();
  EXPECT_THAT(answer::council(store, "", day("1950-06-25")).table.rows, SizeIs(11));
  const auto now = answer::council(store, "", day("2024-03-28")).table;
  EXPECT_THAT(now.rows, SizeIs(15));
  EXPECT_THAT(cells(now, "state"), IsSupersetOf({"RUS", "KOR", "SVN"}));
  EXPECT_THAT(cells(answer::council(store, "", day("1950-06-25")).table, "cast_as"), IsSupersetOf({"SUN", "TWN"}));
}

TEST(States, SayWhoseSeatTheyContinue) {
  const auto table = answer::states(small_store()).table;
  const auto codes = cells(table, "code");
  const auto row = static_cast<std::size_t>(std::find(codes.begin(), codes.end(), "RUS") - codes.begin());
  EXPECT_EQ(cell(table, row, "succeeds"), "SUN");
}

TEST(Sql, AnswersQuestions) {
  const auto store = small_store();
  const auto table = answer::sql(store, "SELECT date, kind FROM timeline WHERE kind = 'vetoed' ORDER BY date;").table;
  EXPECT_THAT(table.columns, ElementsAre("date", "kind"));
  EXPECT_THAT(cells(table, "date"), ElementsAre("1955-12-13", "2024-03-28"));
  EXPECT_NO_THROW(answer::sql(store, "PRAGMA table_info(vote)"));
  EXPECT_NO_THROW(answer::sql(store, "EXPLAIN QUERY PLAN SELECT key FROM vote"));
  EXPECT_NO_THROW(answer::sql(store, "WITH x AS (SELECT 1 AS n) SELECT n FROM x"));
  EXPECT_THAT(answer::sql(store, "SELECT rowid FROM paragraph_search WHERE paragraph_search MATCH 'experts'").table.rows,
              SizeIs(3));
}

TEST(Sql, RefusesWhatWouldChangeAnything) {
  const auto store = small_store();
  for (const char *query :
       {"DELETE FROM vote", "INSERT INTO body_name VALUES ('a', 'b')", "UPDATE vote SET title = ''", "DROP TABLE vote",
        "CREATE TEMP TABLE t (x)", "ATTACH 'x.db' AS x", "PRAGMA user_version = 7", "PRAGMA journal_mode = WAL", "BEGIN",
        "VACUUM", "SELECT 1; DELETE FROM vote", "WITH x AS (SELECT 1) DELETE FROM vote", "PRAGMA writable_schema = 1", "",
        "SELEC 1", "SELECT load_extension('x')"}) {
    EXPECT_THROW(answer::sql(store, query), core::UsageError) << query;
  }
  EXPECT_EQ(store.database().execAndGet("SELECT count(*) FROM vote").getInt(), 5);
}

TEST(StoreStatus, FindsABrokenReference) {
  const auto store = small_store();
  const auto statuses = [&] { return cells(answer::store_status(store, kToday).table, "status"); };
  // A gap in what was read is no fault of the store.
  EXPECT_THAT(statuses(), testing::Each(testing::AnyOf("ok", "gap")));
  store.database().exec("PRAGMA foreign_keys = OFF; DELETE FROM document");
  EXPECT_THAT(statuses(), Contains("failed"));
}

}  // namespace
