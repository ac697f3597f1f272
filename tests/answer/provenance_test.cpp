#include <answer/arguments.hpp>
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

TEST(Why, NamesTheOtherSourceThatSaysTheSame) {
  const auto store = disputed();
  const auto ballot = answer::why(store, {kToday, "S/2024/255", "RUS"}).table;
  EXPECT_EQ(cell(ballot, 0, "document"), "a.json");
  EXPECT_THAT(cells(nested(ballot, 0, "also"), "document"), ElementsAre("b.csv"));
  EXPECT_THAT(nested(answer::why(store, {kToday, "S/2024/255", "CHN"}).table, 0, "also").rows, SizeIs(0)) << "b.csv says no";
  const auto vote = answer::why(store, {kToday, "S/2024/255", ""}).table;
  const auto &facts = nested(vote, 0, "facts");
  for (std::size_t row = 0; row < facts.rows.size(); ++row) {
    const bool is_printed = cell(facts, row, "fact") == "date" || cell(facts, row, "fact") == "title";
    EXPECT_TRUE(!is_printed || cells(nested(facts, row, "also"), "document") == std::vector<std::string>{"b.csv"});
  }
}

TEST(Why, NamesTheRegisterThatAgreesWithTheText) {
  auto store = small_store();
  core::MandateActionRecord entry;
  entry.body = "Panel of Experts on the Democratic People's Republic of Korea";
  entry.act = "extend";
  entry.symbol = "S/RES/2680(2023)";
  entry.date = core::PartialDate::parse("2023-03-23");
  entry.until = core::PartialDate::parse("2024-04-30");
  entry.lines = {5, 5};
  read_document(store, "panel_mandates", "register.csv", std::vector{entry});
  store::Deriver(store).all();
  const auto table = answer::why(store, {kToday, "dprk-panel", ""}).table;
  EXPECT_EQ(cell(table, 0, "document"), "a.json");
  EXPECT_THAT(cells(nested(table, 0, "also"), "document"), ElementsAre("register.csv"));
}

TEST(Why, ShowsEveryFieldOfAVote) {
  const auto table = answer::why(disputed(), {kToday, "S/2024/255", ""}).table;
  EXPECT_EQ(cell(table, 0, "value"), "vetoed");
  EXPECT_THAT(cells(nested(table, 0, "facts"), "fact"), Contains(HasSubstr("RUS")));
}

/// Two renewals whose meetings are not in the order of their days, and nothing tells which is wrong.
store::Store with_meetings_out_of_order() {
  auto store = store::Store::in_memory();
  auto votes = votes_of_the_record();
  for (auto &vote : votes) {
    if (vote.resolution == "S/RES/2680(2023)") vote.date = core::PartialDate::parse("2023-03-23"), vote.meeting = "S/PV.1";
    if (vote.resolution == "S/RES/2627(2022)") vote.meeting = "S/PV.9001";
  }
  read_document(store, "resolutions", "a.json", votes, texts_of_the_record());
  store::Deriver(store).all();
  return store;
}

TEST(Why, APartThatOtherVotesContradictIsUnknownAndShowsWhatWasSaid) {
  const auto store = with_meetings_out_of_order();
  const auto table = answer::why(store, {kToday, "S/RES/2680(2023)", ""}).table;
  const auto &facts = nested(table, 0, "facts");
  for (std::size_t at = 0; at < facts.rows.size(); ++at) {
    if (cell(facts, at, "fact") != "meeting") continue;
    EXPECT_EQ(cell(facts, at, "value"), "null");
    EXPECT_EQ(cell(facts, at, "rule"), "contradiction");
    EXPECT_EQ(cell(nested(facts, at, "others"), 0, "value"), "S/PV.1");
  }
  EXPECT_THAT(answer::votes_named(store, "S/PV.1", kToday), ElementsAre("S/RES/2680(2023)"))
      << "it is found by what its source says";
}

TEST(Breaches, AreCountedByKind) {
  const auto counted = answer::breaches(with_meetings_out_of_order()).table;
  EXPECT_THAT(cells(counted, "kind"), IsSupersetOf({"tally", "seat_count", "symbol_year", "number_order", "meeting_order",
                                                    "meeting_day", "draft_twice"}));
  for (std::size_t at = 0; at < counted.rows.size(); ++at)
    EXPECT_EQ(cell(counted, at, "count"), cell(counted, at, "kind") == "meeting_order" ? "2" : "0");
}

TEST(Why, LeadsFromABodyToTheParagraph) {
  const auto table = answer::why(small_store(), {kToday, "dprk-panel", ""}).table;
  EXPECT_EQ(cell(table, 0, "value"), "unknown");
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
  const auto table = answer::sources(small_store(), {day("2024-04-12"), {}}).table;
  ASSERT_THAT(table.rows, SizeIs(1));
  EXPECT_EQ(cell(table, 0, "age_days"), "15") << "since the newest record, not since the last look";
  EXPECT_EQ(cell(table, 0, "newest"), "2024-03-28");
  EXPECT_EQ(cell(table, 0, "changed"), "2024-04-02T08:00:00Z");
  EXPECT_EQ(cell(table, 0, "looked"), "2024-04-02T08:00:00Z");
  EXPECT_EQ(cell(table, 0, "stale"), "false");
  const auto &coverage = nested(table, 0, "coverage");
  EXPECT_THAT(cells(coverage, "kind"), ElementsAre("text", "vote"));
  EXPECT_EQ(cell(coverage, 1, "years"), "1950, 1955, 2022-2024");
  EXPECT_EQ(cell(coverage, 1, "gaps"), "1951-1954, 1956-2021");
}

TEST(Sources, AreOneRowADatasetWithItsOwnPublisher) {
  auto store = store::Store::in_memory();
  store::ClaimWriter writer(store);
  const store::SourceRow source{"designations",
                                "Sanctions lists",
                                "1",
                                {{"UN Consolidated List", "United Nations", "UN terms", "https://un.example", 7},
                                 {"OFAC", "US Treasury", "public", "", 30}},
                                true};
  for (const auto &[name, of] : {std::pair("list.xml", "UN Consolidated List"), {"sdn.csv", "OFAC"}}) {
    writer.begin(source, {hash_of(name), name, 1}, *core::Instant::parse("2024-04-02T08:00:00Z"));
    writer.dataset(of, "2024-03-01");
    writer.publication(of);
    core::EventRecord entry;
    entry.kind = "designation";
    entry.title = of;
    writer.add(entry);
    writer.complete();
    static_cast<void>(store::settle(store, std::string("/") + name, hash_of(name), "x", 0));
  }
  const auto table = answer::sources(store, {day("2024-03-20"), {}}).table;
  EXPECT_THAT(cells(table, "dataset"), ElementsAre("OFAC", "UN Consolidated List"));
  EXPECT_THAT(cells(table, "publisher"), ElementsAre("US Treasury", "United Nations"));
  EXPECT_THAT(cells(table, "licence"), ElementsAre("public", "UN terms"));
  EXPECT_THAT(cells(table, "newest"), ElementsAre("2024-03-01", "2024-03-01")) << "a list is a state on its day";
  EXPECT_THAT(cells(table, "stale"), ElementsAre("false", "true")) << "each by its own rhythm";
  EXPECT_THAT(answer::stale_sources(store, {day("2024-03-20"), {}}).rows, SizeIs(1));
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
  const auto sources = answer::sources(store, {kToday, {}}).table;
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
