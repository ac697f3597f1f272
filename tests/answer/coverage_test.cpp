// What was read and what was not: resolutions by number, failed drafts by source, languages; and suspected duplicates.
#include <answer/coverage.hpp>
#include <answer/provenance.hpp>
#include <answer/store.hpp>
#include <answer/votes.hpp>

#include "small_record.hpp"

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const core::Date kToday = day("2024-06-01");

std::vector<core::VoteRecord> adopted_only() {
  auto votes = votes_of_the_record();
  std::erase_if(votes, [](const core::VoteRecord &vote) { return vote.resolution.empty(); });
  return votes;
}

store::Store adopted_store() {
  auto store = store::Store::in_memory();
  read_document(store, "undl_votes", "a.csv", adopted_only());
  store::Deriver(store).all();
  return store;
}

/// The row of a check: status and detail.
std::string check(const store::Store &store, const std::string &name) {
  const auto table = answer::store_status(store, kToday).table;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (cell(table, row, "check") == name) return cell(table, row, "status") + ": " + cell(table, row, "detail");
  }
  return "no such check";
}

TEST(Coverage, RunsSayMuchInFewWords) {
  EXPECT_EQ(answer::runs({1, 2, 3, 7, 9, 10}), "1-3, 7, 9-10");
  EXPECT_EQ(answer::runs({1, 2, 3, 7, 9, 10}, 1), "1-3 and 3 more");
  EXPECT_EQ(answer::runs({}), "");
  EXPECT_THAT(answer::missing_between({3, 5, 8}), ElementsAre(4, 6, 7));
}

TEST(Coverage, TheDoctorNamesMissingNumbersAndLanguages) {
  auto store = small_store();
  EXPECT_THAT(check(store, "resolutions"),
              HasSubstr("gap: 3 of 2680 adopted resolutions have a vote; 2677 numbers are missing"));
  EXPECT_THAT(check(store, "resolutions"), HasSubstr("1-81, 83-2626, 2628-2679"));
  EXPECT_THAT(check(store, "texts"), HasSubstr("gap: 2 of 2680"));
  EXPECT_EQ(check(store, "languages"), "ok: texts by language: en 2");
  auto french = text_record("S/RES/2700(2023)", "2023-10-19", "Libye", "Décide de proroger;");
  french.language = "fr";
  read_document(store, "resolutions", "fr.xml", std::vector<core::TextRecord>{french});
  EXPECT_THAT(check(store, "languages"), HasSubstr("gap: texts by language: en 2, fr 1; 1 resolution is there only in"));
  EXPECT_THAT(check(store, "languages"), HasSubstr("2700"));
  EXPECT_THAT(check(store, "record"), HasSubstr("texts reach to 2023-03-23")) << "a French text has not been read";
  EXPECT_THAT(check(store, "record"), HasSubstr("texts reach to 2023-03-23")) << "a French text has not been read";
}

TEST(Coverage, TheSourcesOfFailedDraftsAreNamedOrMissed) {
  EXPECT_EQ(check(small_store(), "failed drafts"), "ok: failed drafts: from resolutions (2, 1955, 2024) only");
  EXPECT_THAT(check(adopted_store(), "failed drafts"), HasSubstr("gap: no source that holds failed drafts was ever read"));
}

TEST(Coverage, TheRecordOfFailedDraftsMayEndBeforeThatOfVotes) {
  auto store = store::Store::in_memory();
  auto votes = votes_of_the_record();
  votes.pop_back();  // the veto of 2024: what is left of failed drafts is of 1955
  read_document(store, "resolutions", "a.json", votes);
  store::Deriver(store).all();
  EXPECT_THAT(check(store, "failed drafts"),
              HasSubstr("gap: failed drafts: from resolutions (1, 1955) only; none later than "
                        "1955-12-13, while votes reach to 2023-03-23"));
}

TEST(Coverage, VotesAndVetoesSayThatFailedDraftsWereNeverRead) {
  const auto without = adopted_store();
  const auto said = HasSubstr("no source that holds failed drafts was ever read");
  answer::VetoesQuery vetoes;
  vetoes.as_of = kToday;
  EXPECT_THAT(answer::vetoes(without, vetoes).remarks, Contains(said));
  answer::VotesQuery votes;
  votes.as_of = kToday;
  votes.states = {"FRA"};
  EXPECT_THAT(answer::votes(without, votes).remarks, Contains(said));
  EXPECT_THAT(answer::votes(small_store(), votes).remarks, Not(Contains(HasSubstr("failed drafts"))));
  EXPECT_THAT(answer::vetoes(small_store(), vetoes).remarks,
              Contains("failed drafts: from resolutions (2, 1955-2024) only"));
  votes.count = true;
  const auto counted = answer::votes(without, votes).table;
  EXPECT_EQ(cell(counted, 0, "failed_drafts_from"), "[]");
  EXPECT_EQ(cell(answer::votes(small_store(), votes).table, 0, "failed_drafts_from"), "[resolutions]");
}

TEST(Coverage, EachSourceTellsItsOwnNumbersFailedDraftsAndLanguages) {
  const auto table = answer::sources(small_store(), {kToday, {}}).table;
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(cell(table, 0, "missing_votes"), "83-2626, 2628-2679");
  EXPECT_EQ(cell(table, 0, "missing_texts"), "2628-2679");
  EXPECT_EQ(cell(table, 0, "failed_drafts") + " " + cell(table, 0, "failed_years"), "2 1955, 2024");
  EXPECT_EQ(cell(nested(table, 0, "languages"), 0, "language") + " " + cell(nested(table, 0, "languages"), 0, "texts"),
            "en 3");
  EXPECT_THAT(cell(table, 0, "holds_text"), HasSubstr("2 failed drafts, 1955, 2024"));
}

/// S/5134 of 22 June 1962 written in two rows that are alike in every ballot, and one more veto.
store::Store doubled_store() {
  using enum core::Position;
  auto store = store::Store::in_memory();
  const auto row = [](const char *draft, const char *date, std::uint64_t line) {
    auto record = vote_record(draft, date, "The India-Pakistan question", "vetoed",
                              ballots({"TWN", "FRA", "GBR", "USA", "CHL", "IRL", "VEN"},
                                      {{"SUN", no}, {"ROU", no}, {"GHA", abstain}, {"EGY", abstain}}),
                              7, 2, 2);
    record.lines = {line, line};
    return record;
  };
  read_document(
      store, "vetoes", "wide.csv",
      std::vector{row("S/5134", "1962-06-22", 10), row("S/5134", "1962-06-22", 20), row("S/5033", "1961-12-18", 30)});
  store::Deriver(store).all();
  return store;
}

TEST(SuspectedDuplicates, AreMarkedInVotesVetoesAndTheVoteItself) {
  const auto store = doubled_store();
  answer::VetoesQuery vetoes;
  vetoes.as_of = kToday;
  const auto found = answer::vetoes(store, vetoes);
  EXPECT_THAT(cells(found.table, "suspected_duplicate_of"),
              ElementsAre("[]", "[S/5134@1962-06-22#2]", "[S/5134@1962-06-22#1]"));
  EXPECT_THAT(found.table.shown, Contains("suspected_duplicate_of")) << "a person sees the mark where there is one";
  EXPECT_THAT(found.remarks, Contains(HasSubstr("1 of these votes may be another, written twice")));
  answer::VotesQuery votes;
  votes.as_of = kToday;
  votes.states = {"FRA"};
  EXPECT_THAT(cells(answer::votes(store, votes).table, "suspected_duplicate_of"),
              ElementsAre("[]", "[S/5134@1962-06-22#2]", "[S/5134@1962-06-22#1]"));
  EXPECT_EQ(cell(answer::vote(store, {kToday, "S/5134@1962-06-22#1"}).table, 0, "suspected_duplicate_of"),
            "[S/5134@1962-06-22#2]");
  vetoes.span.until = day("1961-12-31");
  EXPECT_THAT(answer::vetoes(store, vetoes).table.shown, Not(Contains("suspected_duplicate_of")));
}

TEST(SuspectedDuplicates, AreCounted) {
  const auto store = doubled_store();
  answer::VotesQuery votes;
  votes.as_of = kToday;
  votes.states = {"FRA"};
  votes.count = true;
  const auto counted = answer::votes(store, votes).table;
  EXPECT_EQ(cell(counted, 0, "total") + " " + cell(counted, 0, "suspected_duplicates"), "3 1");
  EXPECT_THAT(cells(nested(counted, 0, "by"), "suspected_duplicates"), ElementsAre("1"));
  answer::VetoesQuery vetoes;
  vetoes.as_of = kToday;
  vetoes.count = true;
  const auto vetoed = answer::vetoes(store, vetoes).table;
  EXPECT_EQ(cell(vetoed, 0, "total") + " " + cell(vetoed, 0, "suspected_duplicates"), "3 1");
  EXPECT_THAT(cells(nested(vetoed, 0, "by"), "suspected_duplicates"), ElementsAre("1"));
}

TEST(SuspectedDuplicates, StandInTheViews) {
  const auto store = doubled_store();
  const auto marks = [&](const char *sql) { return cells(answer::sql(store, sql).table, "suspected_duplicate_of"); };
  EXPECT_THAT(marks("SELECT suspected_duplicate_of FROM veto ORDER BY ref"),
              ElementsAre("null", "S/5134@1962-06-22#2", "S/5134@1962-06-22#1"));
  EXPECT_THAT(
      marks("SELECT suspected_duplicate_of FROM vote_history WHERE state = 'FRA' AND ref LIKE 'S/5134%' ORDER BY ref"),
      ElementsAre("S/5134@1962-06-22#2", "S/5134@1962-06-22#1"));
}

TEST(Vetoes, AreCountedByVoteAndByDraft) {
  const auto store = doubled_store();
  answer::VetoesQuery query;
  query.as_of = kToday;
  query.count = true;
  const auto counted = answer::vetoes(store, query).table;
  EXPECT_EQ(cell(counted, 0, "total") + " " + cell(counted, 0, "votes") + " " + cell(counted, 0, "drafts"), "3 3 2");
  query.drafts = true;
  const auto by_draft = answer::vetoes(store, query).table;
  EXPECT_EQ(cell(by_draft, 0, "total") + " " + cell(by_draft, 0, "votes"), "2 3");
  EXPECT_EQ(cell(nested(by_draft, 0, "by"), 0, "state") + " " + cell(nested(by_draft, 0, "by"), 0, "count"), "RUS 2");
  query.count = false;
  const auto drafts = answer::vetoes(store, query).table;
  EXPECT_THAT(cells(drafts, "draft"), ElementsAre("S/5033", "S/5134"));
  EXPECT_THAT(cells(drafts, "votes"), ElementsAre("1", "2"));
  EXPECT_THAT(cells(drafts, "vetoed_by"), ElementsAre("[RUS]", "[RUS]"));
  EXPECT_EQ(cell(drafts, 1, "yes"), "null") << "a tally is one vote's";
}

}  // namespace
