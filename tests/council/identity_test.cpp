// Which claims are one vote: each rule with the real case that asked for it.
#include "given.hpp"

#include <gtest/gtest.h>

namespace unsc::council {
namespace {

using test::claim;
using test::conflict;
using test::count_kind;
using test::failed;
using test::reconciled;
using test::Roll;

std::vector<VoteClaim> three_votes_on_one_draft() {
  const std::string all = "BEL BRA CHN FRA IRN NZL PER TUR GBR USA";
  std::vector<VoteClaim> rows{failed(claim(1, 60, "table.csv", {all, "RUS", "", ""}), "S/3502", "1955-12-13", "vetoed"),
                              failed(claim(2, 60, "table.csv", {all, "RUS", "", ""}), "S/3502", "1955-12-13", "vetoed"),
                              failed(claim(3, 60, "table.csv", {"BEL BRA FRA IRN NZL PER TUR GBR", "TWN", "RUS USA", ""}),
                                     "S/3502", "1955-12-13", "vetoed")};
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].record.lines = {10 + i, 10 + i};
  return rows;
}

TEST(Identity, VotesOnOneDraftAreToldApartAndAListOfVetoesConfirmsThem) {
  auto claims = three_votes_on_one_draft();
  auto list = failed(claim(9, 60, "veto_list.html", {"", "USSR", "", ""}), "S/3502", "1955-12-13", "");
  list.record.ballot_scope = core::BallotScope::vetoes;
  list.record.yes = list.record.no = list.record.abstain = std::nullopt;
  claims.push_back(list);
  const auto result = reconciled(claims);
  ASSERT_EQ(result.votes.size(), 3U);
  EXPECT_EQ(result.votes[0].claims.size(), 2U) << "the list speaks of each vote that the USSR vetoed";
  EXPECT_EQ(result.votes[2].claims.size(), 1U);
  EXPECT_EQ(result.votes[2].vetoed_by.at(0).text(), "CHN");
  EXPECT_EQ(test::ballot(result.votes[2], "CHN")->cast_as.text(), "TWN");
  EXPECT_TRUE(result.conflicts.empty());
}

TEST(Identity, ABetterSourceWithOneOfSeveralVotesJoinsWhereItsBallotsFitOne) {
  auto claims = three_votes_on_one_draft();
  claims.push_back(failed(claim(9, 90, "un.json", {"BEL BRA FRA IRN NZL PER TUR GBR", "TWN", "RUS USA", ""}), "S/3502",
                          "1955-12-13", "veto"));
  const auto fits_one = reconciled(claims);
  ASSERT_EQ(fits_one.votes.size(), 3U);
  EXPECT_EQ(fits_one.votes[2].claims.size(), 2U);
  claims.back() = failed(claim(9, 90, "un.json", {"BEL BRA CHN FRA IRN NZL PER TUR GBR USA", "RUS", "", ""}), "S/3502",
                         "1955-12-13", "veto");
  const auto fits_two = reconciled(claims);
  EXPECT_EQ(fits_two.votes.size(), 4U) << "nothing tells which of two equal votes is meant";
  EXPECT_EQ(count_kind(fits_two, "identity"), 1U);
}

TEST(Identity, ARevisionAndItsDraftAreOneAndADayTooLateIsTheSameVote) {
  const Roll roll{"DZA ECU FRA GUY JPN MLT MOZ KOR SLE SVN CHE GBR USA", "RUS", "CHN", ""};
  const auto un = failed(claim(1, 90, "un.xml", roll), "S/2024/255", "2024-03-28", "veto");
  const auto late = failed(claim(2, 60, "table.csv", roll), "S/2024/255/Rev.1", "2024-03-29", "vetoed");
  EXPECT_EQ(cluster_key(un.record), cluster_key(late.record));
  const auto result = reconciled({late, un});
  ASSERT_EQ(result.votes.size(), 1U);
  EXPECT_EQ(result.votes[0].key, "S/2024/255@2024-03-28#1");
  EXPECT_EQ(count_kind(result, "date"), 1U);
}

TEST(Identity, ASourceThatKnowsAsManyVotesIsHeldAgainstThemRowForRow) {
  const std::string nine = "AUS BRA CHN EGY FRA MEX NLD GBR USA";
  std::vector<VoteClaim> claims;
  std::int64_t id = 0;
  for (const auto *title : {"The Spanish question", "The Spanish question preliminary question", "The Spanish question"}) {
    auto row = test::dated(claim(++id, 60, "table.csv", {nine, "POL RUS", "", ""}), "1946-06-26");
    row.record.title = title, row.record.outcome = "vetoed", row.record.lines.first = static_cast<std::uint64_t>(id);
    auto listed = test::dated(claim(id + 10, 60, "list.html", {"", id == 2 ? "FRA USSR" : "USSR", "", ""}), "1946-06-26");
    listed.record.agenda = title, listed.record.ballot_scope = core::BallotScope::vetoes;
    listed.record.yes = listed.record.no = listed.record.abstain = std::nullopt;
    listed.record.lines = row.record.lines;
    claims.push_back(row);
    claims.push_back(listed);
  }
  const auto result = reconciled(claims);
  EXPECT_EQ(result.votes.size(), 3U);
  ASSERT_EQ(count_kind(result, "ballot"), 1U) << "the list adds France to the preliminary question";
  EXPECT_EQ(conflict(result, "ballot")->field, "vetoed_by");
  EXPECT_EQ(count_kind(result, "identity"), 0U);
}

TEST(Identity, TwoSittingsOnOneDraftStayTwoVotes) {
  const Roll first{"DZA ECU FRA GUY JPN MLT MOZ KOR SLE SVN CHE GBR USA", "RUS", "CHN", ""};
  const Roll second{"DZA ECU FRA GUY JPN MLT MOZ KOR SLE SVN CHE GBR", "RUS USA", "CHN", ""};
  const auto result = reconciled({failed(claim(1, 90, "un.xml", first), "S/2024/255", "2024-03-28", "veto"),
                                  failed(claim(2, 60, "table.csv", second), "S/2024/255", "2024-04-18", "vetoed")});
  EXPECT_EQ(result.votes.size(), 2U);
}

TEST(Identity, ClaimsOfOneResolutionShareAKeyWhateverTheYearPrintedOrTheDraft) {
  core::VoteRecord one, two, part, none;
  one.resolution = "S/RES/2680(2023)", one.draft = "S/2023/215";
  two.resolution = "S/RES/2680";
  part.resolution = "S/RES/2680(2023)", part.draft = "S/2023/215/Rev.1", part.part = "operative paragraph 4";
  none.date = core::PartialDate::parse("2023-12-22").value(), none.part = "Oral amendment";
  EXPECT_EQ(cluster_key(one), "SC:R:2680");
  EXPECT_EQ(cluster_key(two), "SC:R:2680");
  EXPECT_EQ(cluster_key(part), "SC:D:S/2023/215");
  EXPECT_EQ(cluster_key(none), "SC:X:2023-12-22");
}

TEST(Topic, AnActOnCommitteesInGeneralIsAboutNoneOfTheirStates) {
  auto general = test::adopted(claim(1, 90, "2006.json", {}), "S/RES/1730(2006)", "2006-12-19");
  general.record.title = "de-listing procedure";
  for (const auto *state : {"the Democratic People's Republic of Korea", "the Sudan", "Liberia", "Iraq"}) {
    general.record.subjects.push_back("UN. Security Council Committee Established pursuant to a resolution concerning " +
                                      std::string(state));
  }
  EXPECT_FALSE(test::states().mentions(reconciled({general}).votes[0].topic, test::code("PRK")));
  general.record.subjects.resize(1);
  EXPECT_TRUE(test::states().mentions(reconciled({general}).votes[0].topic, test::code("PRK")));
}

TEST(Identity, ASuspectedDuplicateStandsTwiceWithAConflict) {
  const Roll s5134{"CHL TWN FRA IRL VEN GBR USA", "SUN ROU", "GHA EGY", ""};
  auto first = failed(claim(1, 60, "table.csv", s5134), "S/5134", "1962-06-22", "lack of maj.");
  auto second = failed(claim(2, 60, "table.csv", s5134), "S/5134", "1962-06-22", "vetoed");
  second.record.lines = {30, 30};
  const auto result = reconciled({second, first});
  ASSERT_EQ(result.votes.size(), 2U);
  for (const auto &vote : result.votes) EXPECT_EQ(vote.outcome, Outcome::vetoed) << vote.key;
  EXPECT_EQ(result.votes[0].outcome_declared, "not_adopted");
  EXPECT_EQ(count_kind(result, "duplicate"), 1U);
  ASSERT_EQ(count_kind(result, "outcome"), 1U);
  EXPECT_EQ(conflict(result, "outcome")->ref, "S/5134@1962-06-22#1");
}

VoteClaim of_first_session(std::int64_t id, std::string_view day, std::string title, std::string record_id = {}) {
  auto row = claim(id, 80, "commission.csv", {"FRA USA", "", "CHN", ""});
  row.record.resolution = "E/CN.4/RES(I)";
  row.record.title = std::move(title);
  row.record.record_id = std::move(record_id);
  row.dataset = "undl ga_voting";
  row.record.lines = {static_cast<std::uint64_t>(id), static_cast<std::uint64_t>(id)};
  return test::dated(std::move(row), day);
}

TEST(Identity, VotesOfOneSymbolWithOtherDaysMeetingsOrTitlesStayApart) {
  auto elsewhere = of_first_session(4, "1947-02-05", "Petitions");
  elsewhere.record.meeting = "E/CN.4/SR.15";
  auto here = of_first_session(3, "1947-02-05", "Petitions");
  here.record.meeting = "E/CN.4/SR.14";
  std::vector<VoteClaim> claims{of_first_session(1, "1947-01-31", "Freedom of information"),
                                of_first_session(2, "1947-02-05", "Minorities"), here, elsewhere};
  const auto result = reconciled(claims);
  ASSERT_EQ(result.votes.size(), 4U);
  EXPECT_EQ(result.votes[0].key, "E/CN.4/RES(I)@1947-01-31#1");
  EXPECT_EQ(result.votes[3].key, "E/CN.4/RES(I)@1947-02-05#3");
  EXPECT_EQ(result.votes[3].resolution, "E/CN.4/RES(I)");
  EXPECT_TRUE(result.conflicts.empty());
  std::reverse(claims.begin(), claims.end());
  EXPECT_EQ(reconciled(claims).votes[1].title, result.votes[1].title) << "in whatever order they are read";
}

TEST(Identity, ThePublishersOwnKeyTellsVotesApartThatAreAlikeInAll) {
  auto copy = of_first_session(9, "1947-02-05", "Minorities", "1500002");
  copy.document = "renamed.csv";
  const auto result = reconciled({of_first_session(1, "1947-02-05", "Minorities", "1500001"),
                                  of_first_session(2, "1947-02-05", "Minorities", "1500002"), copy});
  ASSERT_EQ(result.votes.size(), 2U);
  EXPECT_EQ(result.votes[1].claims.size(), 2U) << "one key in two documents is one vote";
}

TEST(Identity, KeysOfTwoPublishersTellNothing) {
  const Roll roll{"FRA GBR", "RUS", "", ""};
  auto first = failed(claim(1, 40, "a.records.jsonl", roll), "S/2024/255", "2024-03-28", "veto");
  auto second = failed(claim(2, 40, "b.records.jsonl", roll), "S/2024/255", "2024-03-28", "veto");
  first.plugin = second.plugin = "records";
  first.record.record_id = "1", second.record.record_id = "77";
  EXPECT_EQ(reconciled({first, second}).votes.size(), 1U) << "each counts its own records";
  first.dataset = "records of a library", second.dataset = "records of a project";
  EXPECT_EQ(reconciled({first, second}).votes.size(), 1U);
  second.dataset = first.dataset;
  EXPECT_EQ(reconciled({first, second}).votes.size(), 2U);
  auto minorities = of_first_session(1, "1947-02-05", "Minorities", "1"), petitions = minorities;
  petitions.id = 2, petitions.dataset = "another", petitions.document = "other.csv";
  petitions.record.title = "Petitions", petitions.record.meeting = "E/CN.4/SR.15";
  minorities.record.meeting = "E/CN.4/SR.14";
  auto own = petitions;
  own.id = 3, own.record.record_id = "2", own.record.meeting = "E/CN.4/SR.14", own.record.title = "Minorities";
  const auto result = reconciled({minorities, petitions, own});
  ASSERT_EQ(result.votes.size(), 2U);
  EXPECT_EQ(result.votes[0].claims.size() + result.votes[1].claims.size(), 3U);
  for (const auto &vote : result.votes) EXPECT_EQ(vote.claims.size(), vote.meeting == "E/CN.4/SR.14" ? 2U : 1U);
}

TEST(Identity, ThePublishersOwnKeyTellsTheVotesOnOneDraftApart) {
  auto first = failed(claim(1, 80, "a.csv", {"FRA GBR", "RUS", "", ""}), "S/2024/255", "2024-03-28", "veto");
  auto second = first;
  first.record.record_id = "one", first.dataset = second.dataset = "undl sc_voting";
  second.id = 2, second.document = "b.csv", second.record.record_id = "two";
  EXPECT_EQ(reconciled({first, second}).votes.size(), 2U);
  second.record.record_id = "one";
  EXPECT_EQ(reconciled({first, second}).votes.size(), 1U);
}

TEST(Identity, AnotherSourceJoinsTheVoteOfASymbolThatItsDayNames) {
  auto other = of_first_session(9, "1947-02-05", "Question of minorities");
  other.plugin = "records", other.trust = 40, other.document = "other.jsonl";
  const auto result = reconciled(
      {of_first_session(1, "1947-01-31", "Freedom of information"), of_first_session(2, "1947-02-05", "Minorities"), other});
  ASSERT_EQ(result.votes.size(), 2U);
  EXPECT_EQ(result.votes[1].claims.size(), 2U);
}

TEST(Identity, ANumberOfTheCouncilIsOneTextHoweverADocumentRepeatsIt) {
  auto first = test::adopted(claim(1, 90, "2025.json", {}), "S/RES/2820(2026)", "2026-01-30");
  auto again = first;
  again.id = 2, again.record.lines = {30, 30}, again.record.title = "filled in later";
  EXPECT_EQ(reconciled({first, again}).votes.size(), 1U);
}

TEST(Identity, ANumberOfTheCouncilIsOneTextWhateverKeysDaysAndMeetingsAPublisherGivesIt) {
  auto first = test::adopted(claim(1, 80, "a.csv", {}), "S/RES/2680(2023)", "2023-03-23");
  first.record.record_id = "4000001", first.record.meeting = "S/PV.9292";
  auto second = test::adopted(claim(2, 80, "b.csv", {}), "S/RES/2680(2023)", "2023-03-24");
  second.record.record_id = "4000002", second.record.meeting = "S/PV.9293";
  const auto result = reconciled({first, second});
  ASSERT_EQ(result.votes.size(), 1U);
  EXPECT_EQ(result.votes[0].key, "S/RES/2680(2023)");
  EXPECT_EQ(count_kind(result, "date"), 1U);
  EXPECT_EQ(count_kind(result, "meeting"), 1U);
}

TEST(Identity, ADraftsSymbolInPlaceOfTheResolutionsAdoptsNothing) {
  for (const auto *outcome : {"vetoed", "withdrawn", "not adopted"}) {
    auto row = test::dated(claim(1, 40, "x.records.jsonl", {}), "2024-03-28");
    row.record.ballots.clear();
    row.record.yes = row.record.no = row.record.abstain = std::nullopt;
    row.record.resolution = "S/2024/255", row.record.outcome = outcome;
    EXPECT_EQ(cluster_key(row.record), "SC:D:S/2024/255");
    const auto vote = reconciled({row}).votes.at(0);
    EXPECT_NE(vote.outcome, Outcome::adopted) << outcome;
    EXPECT_EQ(vote.key, "S/2024/255@2024-03-28#1");
    EXPECT_EQ(vote.draft, "S/2024/255");
    EXPECT_EQ(vote.resolution, "");
  }
}

}  // namespace
}  // namespace unsc::council
