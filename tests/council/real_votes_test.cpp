// The whole record of one publisher, 1946-2025: figures that anybody can count again.
#include "wide_table.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <random>
#include <set>

namespace unsc::council {
namespace {

struct Record {
  std::map<std::string, VoteFact> votes;
  std::vector<Conflict> conflicts;
};

Record record_of(std::vector<VoteClaim> claims) {
  std::map<std::string, std::vector<VoteClaim>> clusters;
  for (auto &claim : claims) clusters[cluster_key(claim.record)].push_back(std::move(claim));
  Record record;
  for (const auto &[key, cluster] : clusters) {
    auto result = reconcile(cluster, test::states(), test::seats());
    for (auto &vote : result.votes) {
      EXPECT_TRUE(record.votes.emplace(vote.key, vote).second) << vote.key << " names two votes";
    }
    record.conflicts.insert(record.conflicts.end(), result.conflicts.begin(), result.conflicts.end());
  }
  return record;
}

class RealVotes : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(test::kWideTable)) GTEST_SKIP() << "the publishers' files are not here";
  }
  static const Record &record() {
    static const Record all = record_of(test::wide_claims());
    return all;
  }
  static std::size_t with(Outcome outcome) {
    return static_cast<std::size_t>(std::count_if(record().votes.begin(), record().votes.end(),
                                                  [outcome](const auto &entry) { return entry.second.outcome == outcome; }));
  }
};

TEST_F(RealVotes, Are3203Of2810Adopted271VetoedAnd122ShortOfVotes) {
  EXPECT_EQ(record().votes.size(), 3203U);
  EXPECT_EQ(with(Outcome::adopted), 2810U);
  EXPECT_EQ(with(Outcome::vetoed), 271U);
  EXPECT_EQ(with(Outcome::not_adopted), 122U);
}

TEST_F(RealVotes, WereVetoedByTheseStatesByTheRule) {
  std::map<std::string, int> by;
  std::size_t declared = 0;
  for (const auto &[key, vote] : record().votes) {
    for (const auto state : vote.vetoed_by) ++by[state.text()];
    declared += vote.outcome_declared == "vetoed";
  }
  const std::map<std::string, int> expected{{"RUS", 160}, {"USA", 96}, {"GBR", 32}, {"CHN", 21}, {"FRA", 17}};
  EXPECT_EQ(by, expected);
  EXPECT_EQ(declared, 270U);
}

TEST_F(RealVotes, DisagreeWithTheirDeclaredOutcomeOnceInS5134) {
  std::vector<std::string> refs;
  for (const auto &conflict : record().conflicts) {
    if (conflict.kind == "outcome") refs.push_back(conflict.ref);
  }
  ASSERT_EQ(refs.size(), 1U);
  EXPECT_TRUE(refs[0].starts_with("S/5134@1962-06-22#")) << refs[0];
}

TEST_F(RealVotes, HoldSixteenVotesOnS3502AndSuspectNoneOfThem) {
  for (int ordinal = 1; ordinal <= 16; ++ordinal) {
    EXPECT_TRUE(record().votes.contains("S/3502@1955-12-13#" + std::to_string(ordinal))) << ordinal;
  }
  EXPECT_FALSE(record().votes.contains("S/3502@1955-12-13#17"));
  std::set<std::string> suspected;
  for (const auto &conflict : record().conflicts) {
    if (conflict.kind == "duplicate") suspected.insert(conflict.ref.substr(0, conflict.ref.find('#')));
  }
  EXPECT_TRUE(suspected.contains("S/5134@1962-06-22"));
  EXPECT_TRUE(suspected.contains("SC@2023-12-22")) << "the oral amendment, twice in the table";
  EXPECT_FALSE(suspected.contains("S/3502@1955-12-13"));
}

TEST_F(RealVotes, ShowTheStatesThatSatInTheMislabelledRuns) {
  std::map<std::string, int> runs;
  for (const auto &conflict : record().conflicts) {
    if (conflict.kind == "no_seat")
      ++runs[conflict.state->text() + record().votes.at(conflict.ref).date->iso().substr(0, 4)];
  }
  // One column is named Yemen throughout 1990; to 21 May Democratic Yemen sat.
  const std::map<std::string, int> expected{{"YEM1990", 9},  {"CZE1964", 16}, {"DZA1966", 15}, {"DZA1967", 12},
                                            {"TUR2011", 68}, {"TUR2012", 55}, {"SVK2024", 53}};
  EXPECT_EQ(runs, expected);
  EXPECT_EQ(test::position(record().votes.at("S/RES/242(1967)"), "ARG"), "yes");
  for (const auto &[key, vote] : record().votes) {
    for (const auto &ballot : vote.ballots) {
      ASSERT_TRUE(test::held(ballot.state, vote.date->earliest())) << key << ' ' << ballot.state.text();
    }
  }
}

TEST_F(RealVotes, KnowAPermanentNoThatWasNoVeto) {
  int adopted_against = 0;
  for (const auto &[key, vote] : record().votes) {
    const bool against = std::any_of(vote.ballots.begin(), vote.ballots.end(), [](const BallotFact &ballot) {
      return ballot.position == core::Position::no && test::seats().permanent(ballot.state);
    });
    adopted_against += against && vote.outcome == Outcome::adopted;
  }
  EXPECT_EQ(adopted_against, 10);
  EXPECT_TRUE(record().votes.at("S/RES/2623(2022)").vetoed_by.empty());
}

TEST_F(RealVotes, AreTheSameInWhateverOrderTheirClaimsCome) {
  auto claims = test::wide_claims();
  std::shuffle(claims.begin(), claims.end(), std::mt19937(1946));
  for (std::size_t i = 0; i < claims.size(); ++i) claims[i].id = static_cast<std::int64_t>(i);
  const auto shuffled = record_of(std::move(claims));
  ASSERT_EQ(shuffled.votes.size(), record().votes.size());
  for (const auto &[key, vote] : shuffled.votes) {
    const auto &same = record().votes.at(key);
    EXPECT_EQ(vote.outcome_declared, same.outcome_declared) << key;
    EXPECT_EQ(vote.yes, same.yes) << key;
    ASSERT_EQ(vote.ballots.size(), same.ballots.size()) << key;
    for (std::size_t i = 0; i < vote.ballots.size(); ++i) {
      EXPECT_EQ(vote.ballots[i].position, same.ballots[i].position) << key;
      EXPECT_EQ(vote.ballots[i].line, same.ballots[i].line) << key;
    }
  }
  EXPECT_EQ(shuffled.conflicts.size(), record().conflicts.size());
}

}  // namespace
}  // namespace unsc::council
