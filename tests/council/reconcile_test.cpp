// Each rule of reconciliation with the real case that asked for it.
#include "given.hpp"

#include <gtest/gtest.h>

namespace unsc::council {
namespace {

using test::adopted;
using test::claim;
using test::conflict;
using test::count_kind;
using test::failed;
using test::position;
using test::reconciled;
using test::Roll;

const std::string k2023 = "ALB BRA ECU FRA GAB GHA JPN MLT MOZ CHE ARE GBR USA";
const std::string k2022 = "ALB BRA FRA GAB GHA IND IRL KEN MEX NOR ARE GBR USA";
const std::string k2004 = "AGO BEN CHL FRA DEU ROU ESP GBR USA";
const std::string k2004Others = "DZA BRA CHN PAK PHL RUS";

TEST(Reconcile, TheVetoOfTheDprkPanelIsRussiasAlone) {
  const Roll roll{"DZA ECU FRA GUY JPN MLT MOZ KOR SLE SVN CHE GBR USA", "RUS", "CHN", ""};
  const auto result = reconciled({failed(claim(7, 60, "table.csv", roll), "S/2024/255", "2024-03-28", "vetoed")});
  ASSERT_EQ(result.votes.size(), 1U);
  const auto &vote = result.votes[0];
  EXPECT_EQ(vote.key, "S/2024/255@2024-03-28#1");
  EXPECT_EQ(vote.outcome, Outcome::vetoed);
  ASSERT_EQ(vote.vetoed_by.size(), 1U);
  EXPECT_EQ(vote.vetoed_by[0].text(), "RUS");
  EXPECT_TRUE(test::ballot(vote, "RUS")->vetoed);
  EXPECT_FALSE(test::ballot(vote, "CHN")->vetoed);
  EXPECT_EQ(test::ballot(vote, "CHN")->line, 300U);
  EXPECT_EQ(vote.yes, 13);
  EXPECT_TRUE(result.conflicts.empty());
}

TEST(Reconcile, OnEqualEvidenceEnglishIsCitedBeforeOtherLanguages) {
  const Roll all{"ALB BRA CHN ECU FRA GAB GHA JPN MLT MOZ RUS CHE ARE GBR USA", "", "", ""};
  auto french = adopted(claim(1, 90, "A.xml", all), "S/RES/2680(2023)", "2023-03-23"),
       english = adopted(claim(2, 90, "Z.xml", all), "S/RES/2680(2023)", "2023-03-23");
  french.language = "fr";
  french.record.title = "Non-prolifération";
  english.language = "en";
  english.record.title = "Non-proliferation";
  EXPECT_EQ(reconciled({french, english}).votes.at(0).title, "Non-proliferation");
  EXPECT_EQ(reconciled({french, english}).votes.at(0).ballots.at(0).claim, 2);
  english.language.clear();  // not known is not another language
  EXPECT_EQ(reconciled({english, french}).votes.at(0).title, "Non-proliferation");
  english.trust = 50;
  EXPECT_EQ(reconciled({english, french}).votes.at(0).title, "Non-prolifération") << "the more trusted is no equal";
}

TEST(Reconcile, WordsSettle1559AgainstFieldsAndAgainstATableThatAgreesWithItself) {
  auto un = adopted(claim(1, 90, "2004.json", {k2004, "", k2004Others, ""}), "S/RES/1559(2004)", "2004-09-02");
  un.record.yes = 15, un.record.no = 0, un.record.abstain = 0;
  un.record.tally = "Adopted 9-0-6, 5028th meeting";
  const auto table =
      adopted(claim(2, 60, "table.csv", {k2004 + " " + k2004Others, "", "", ""}), "S/RES/1559(2004)", "2004-09-02");
  const auto result = reconciled({table, un});
  ASSERT_EQ(result.votes.size(), 1U);
  const auto &vote = result.votes[0];
  EXPECT_EQ(vote.key, "S/RES/1559(2004)");
  EXPECT_EQ(vote.yes, 9);
  EXPECT_EQ(vote.abstain, 6);
  EXPECT_EQ(position(vote, "CHN"), "abstain");
  EXPECT_EQ(count_kind(result, "ballot"), 6U) << "one for each member said to have voted yes";
  EXPECT_EQ(count_kind(result, "totals"), 1U);
  EXPECT_EQ(conflict(result, "ballot")->winner, 1);
}

TEST(Reconcile, AMemberInTwoListsIsWhereTheTallyHasRoom) {
  auto xml = failed(claim(1, 90, "S_2023_638.xml", {k2023 + " CHN", "RUS", "CHN", ""}), "S/2023/638", "2023-08-30", "veto");
  xml.record.yes = 13;
  const auto alone = reconciled({xml});
  EXPECT_EQ(position(alone.votes[0], "CHN"), "abstain");
  EXPECT_EQ(alone.votes[0].outcome, Outcome::vetoed);
  EXPECT_EQ(count_kind(alone, "two_lists"), 1U);
  const auto table = failed(claim(2, 60, "table.csv", {k2023, "RUS", "CHN", ""}), "S/2023/638", "2023-08-30", "vetoed");
  const auto both = reconciled({table, xml});
  ASSERT_EQ(both.votes.size(), 1U);
  EXPECT_EQ(position(both.votes[0], "CHN"), "abstain");
  EXPECT_EQ(count_kind(both, "two_lists"), 1U);
}

TEST(Reconcile, ARecordEmptiedInTheSameDocumentNeverWins) {
  const Roll roll{k2023 + " CHN RUS", "", "", ""};
  const auto filled = adopted(claim(1, 90, "2025.json", roll), "S/RES/2720(2023)", "2023-12-22");
  auto emptied = adopted(claim(2, 90, "2025.json", {}), "S/RES/2720(2023)", "2023-12-22");
  emptied.record.yes = emptied.record.no = emptied.record.abstain = std::nullopt;
  for (const std::uint64_t line : {5U, 50U}) {
    emptied.record.lines = {line, line};
    const auto result = reconciled({emptied, filled});
    ASSERT_EQ(result.votes.size(), 1U);
    EXPECT_EQ(result.votes[0].yes, 15);
    ASSERT_EQ(count_kind(result, "duplicate"), 1U);
    EXPECT_EQ(conflict(result, "duplicate")->winner, 1);
  }
}

TEST(Reconcile, MostPrintedDatesDecide2700) {
  const Roll roll{k2023 + " CHN RUS", "", "", ""};
  auto xml = adopted(claim(1, 90, "S_RES_2700_E.xml", roll), "S/RES/2700(2023)", "2023-10-02");
  xml.record.dates = {{"docDate adoptionDate", core::PartialDate::parse("2023-10-19").value()},
                      {"FRBRdate adoption", core::PartialDate::parse("2023-10-19").value()},
                      {"publication", core::PartialDate::parse("2023-10-02").value()},
                      {"draft", core::PartialDate::parse("2023-10-02").value()}};
  const auto result = reconciled({xml});
  EXPECT_EQ(result.votes[0].date->iso(), "2023-10-19");
  EXPECT_EQ(count_kind(result, "date"), 1U);
  const auto table = adopted(claim(2, 60, "table.csv", roll), "S/RES/2700(2023)", "2023-10-19");
  EXPECT_EQ(reconciled({table, xml}).votes[0].date->iso(), "2023-10-19");
}

TEST(Reconcile, AMislabelledColumnIsTheSoleMembersWithoutABallot) {
  const Roll roll{"BIH BRA CHN COL FRA DEU GAB IND LBN NGA ZAF GBR USA RUS TUR", "", "", ""};
  const auto result = reconciled({adopted(claim(1, 60, "table.csv", roll), "S/RES/2032(2011)", "2011-12-22")});
  const auto &vote = result.votes[0];
  EXPECT_EQ(position(vote, "PRT"), "yes");
  EXPECT_EQ(position(vote, "TUR"), "none");
  EXPECT_EQ(test::ballot(vote, "PRT")->rule, "mislabelled_column");
  ASSERT_EQ(count_kind(result, "no_seat"), 1U);
  EXPECT_EQ(conflict(result, "no_seat")->state, test::code("TUR"));
}

TEST(Reconcile, TwoStatesTooManyProveNothing) {
  const Roll roll{"BIH BRA CHN COL FRA DEU GAB IND LBN NGA GBR USA RUS TUR SVN", "", "", ""};
  const auto result = reconciled({adopted(claim(1, 60, "table.csv", roll), "S/RES/2032(2011)", "2011-12-22")});
  EXPECT_EQ(position(result.votes[0], "PRT"), "none");
  EXPECT_EQ(position(result.votes[0], "TUR"), "none");
  EXPECT_EQ(count_kind(result, "no_seat"), 2U);
  EXPECT_FALSE(result.votes[0].complete);
}

TEST(Reconcile, AMemberMissingFromCompleteListsWasAbsent) {
  const Roll roll{"DZA ECU FRA GUY JPN MLT MOZ KOR SLE SVN CHE GBR USA RUS", "", "", ""};
  const auto result = reconciled({adopted(claim(1, 90, "2024.json", roll), "S/RES/2727(2024)", "2024-03-15")});
  EXPECT_EQ(position(result.votes[0], "CHN"), "absent");
  EXPECT_EQ(result.votes[0].absent, 1);
  EXPECT_EQ(test::ballot(result.votes[0], "CHN")->rule, "missing_is_absent");
  EXPECT_TRUE(result.conflicts.empty());
}

TEST(Reconcile, AListThatFallsShortOfItsTallyInventsNoAbsence) {
  auto thirteen = adopted(claim(1, 90, "2024.json", {"DZA ECU FRA GUY JPN MLT MOZ KOR SLE SVN CHE GBR USA", "", "", ""}),
                          "S/RES/2727(2024)", "2024-03-15");
  thirteen.record.yes = 15;
  const auto result = reconciled({thirteen});
  EXPECT_EQ(position(result.votes[0], "CHN"), "none");
  EXPECT_EQ(result.votes[0].yes, 15);
  EXPECT_EQ(count_kind(result, "seat_count"), 1U);
}

TEST(Reconcile, WithoutAVoteThereAreNoBallotsWhateverIsPrinted) {
  auto library = adopted(claim(1, 80, "sc_voting.csv", {k2022 + " CHN RUS", "", "", ""}), "S/RES/2638(2022)", "2022-06-22");
  library.record.modality = core::Modality::without_vote;
  const auto quiet = reconciled({library});
  EXPECT_TRUE(quiet.votes[0].ballots.empty());
  EXPECT_EQ(quiet.votes[0].yes, std::nullopt);
  EXPECT_TRUE(quiet.conflicts.empty());
  const auto loud = reconciled(
      {library, adopted(claim(2, 60, "table.csv", {k2022, "", "CHN RUS", ""}), "S/RES/2638(2022)", "2022-06-22")});
  EXPECT_TRUE(loud.votes[0].ballots.empty());
  EXPECT_EQ(count_kind(loud, "ballot"), 1U);
}

TEST(Reconcile, AnAdoptedTextForWhichNobodyIsPrintedAsVotingWasAdoptedWithoutAVote) {
  const Roll roll{"", "", "", "AGO BEN BRA CHL CHN DZA ESP FRA DEU GBR PAK PHL ROU RUS USA"};
  const auto result = reconciled({adopted(claim(1, 60, "table.csv", roll), "S/RES/1571(2004)", "2004-11-04")});
  EXPECT_EQ(result.votes[0].modality, core::Modality::without_vote);
  EXPECT_TRUE(result.votes[0].ballots.empty());
  EXPECT_TRUE(result.conflicts.empty());
}

TEST(Reconcile, APermanentNoOnAnAdoptedTextIsNoVeto) {
  const Roll roll{"ARG TWN ECU ITA LKA TUN GBR USA", "POL SUN", "FRA", ""};
  auto table = adopted(claim(1, 60, "table.csv", roll), "S/RES/157(1960)", "1960-09-17");
  table.record.outcome = "adopted";
  const auto result = reconciled({table});
  EXPECT_EQ(result.votes[0].outcome, Outcome::adopted);
  EXPECT_TRUE(result.votes[0].vetoed_by.empty());
  EXPECT_EQ(test::ballot(result.votes[0], "CHN")->cast_as.text(), "TWN");
  EXPECT_EQ(test::ballot(result.votes[0], "RUS")->cast_as.text(), "SUN");
  EXPECT_TRUE(result.conflicts.empty());
}

TEST(Reconcile, OutsideTheCouncilTheDeclaredOutcomeStands) {
  auto assembly = claim(1, 80, "ga_voting.csv", {"FRA GBR", "USA RUS CHN", "", ""});
  assembly.record.resolution = "A/RES/76/262";
  const auto result = reconciled({test::dated(assembly, "2022-04-26")});
  EXPECT_EQ(result.votes[0].organ, "GA");
  EXPECT_EQ(result.votes[0].key, "A/RES/76/262");
  EXPECT_EQ(result.votes[0].outcome, Outcome::adopted);
  EXPECT_TRUE(result.conflicts.empty());
}

TEST(Reconcile, SpellingSpacingAndWordOrderAreNoConflict) {
  const Roll roll{k2023 + " CHN RUS", "", "", ""};
  auto un = adopted(claim(1, 90, "2023.json", roll), "S/RES/2700(2023)", "2023-10-19");
  un.record.title = "Haiti sanctions", un.record.agenda = "The question concerning Haiti";
  auto table = un;
  table.id = 2, table.trust = 60, table.plugin = "vetoes", table.document = "table.csv";
  table.record.title = "SANCTIONS,  Haiti", table.record.agenda = "the question concerning haiti.";
  table.record.ballots.clear();
  for (const auto *name : {"Albania", "BRAZIL", "china", "Ecuador", "France", "Gabon", "Ghana", "Japan", "Malta",
                           "Mozambique", "Russian  Federation", "SWITZERLAND", "UAE", "UK", "USA"}) {
    core::pack({core::Position::yes, 3, name, {}}, table.record.ballots);
  }
  const auto result = reconciled({un, table});
  EXPECT_TRUE(result.conflicts.empty());
  EXPECT_NE(result.votes[0].topic.find("sanctions, haiti"), std::string::npos) << "every source's title can be searched";
}

TEST(Reconcile, AnUnknownMemberIsShownNotDropped) {
  const Roll roll{k2023 + " CHN RURITANIA", "", "", ""};
  const auto result = reconciled({adopted(claim(1, 90, "2023.json", roll), "S/RES/2700(2023)", "2023-10-19")});
  ASSERT_EQ(count_kind(result, "unknown_state"), 1U);
  EXPECT_NE(conflict(result, "unknown_state")->text.find("RURITANIA"), std::string::npos);
  EXPECT_EQ(position(result.votes[0], "RUS"), "none") << "a name nobody knows proves no absence";
}

TEST(Reconcile, AFilledFieldBeatsTheEmptyOneOfABetterSource) {
  const Roll roll{k2023 + " CHN RUS", "", "", ""};
  auto un = adopted(claim(1, 90, "2023.json", roll), "S/RES/2700(2023)", "2023-10-19");
  auto table = adopted(claim(2, 60, "table.csv", roll), "S/RES/2700(2023)", "2023-10-19");
  table.record.title = "On Haiti", table.record.meeting = "S/PV.9444";
  const auto vote = reconciled({un, table}).votes[0];
  EXPECT_EQ(vote.title, "On Haiti");
  const auto title =
      std::find_if(vote.choices.begin(), vote.choices.end(), [](const Choice &d) { return d.field == "title"; });
  ASSERT_NE(title, vote.choices.end());
  EXPECT_EQ(title->claim, 2);
}

}  // namespace
}  // namespace unsc::council
