#include <answer/votes.hpp>

#include "small_record.hpp"

#include <core/error.hpp>

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::SizeIs;

const core::Date kToday = day("2024-06-01");

answer::Answer history(std::vector<std::string> states, const std::function<void(answer::VotesQuery &)> &narrow = {}) {
  static const auto store = small_store();
  answer::VotesQuery query;
  query.as_of = kToday;
  query.states = std::move(states);
  if (narrow) narrow(query);
  return answer::votes(store, query);
}

TEST(Votes, HaveEveryKeyThatScriptsDependOn) {
  EXPECT_THAT(history({"FRA"}).table.columns,
              IsSupersetOf({"ref",    "date",  "organ",   "resolution", "draft",    "meeting",  "title",
                            "agenda", "state", "cast_as", "position",   "modality", "outcome",  "outcome_declared",
                            "yes",    "no",    "abstain", "absent",     "vetoed",   "vetoed_by"}));
}

TEST(Votes, FollowTheSeatThroughItsNames) {
  for (const char *name : {"CHN", "China", "TWN"}) {
    const auto table = history({name}).table;
    EXPECT_THAT(cells(table, "cast_as"), ElementsAre("TWN", "TWN", "CHN", "CHN", "CHN")) << name;
  }
  EXPECT_THAT(cells(history({"USSR"}).table, "position"), ElementsAre("absent", "yes", "yes", "yes", "no"));
}

TEST(Votes, ExactMeansCastUnderThatCode) {
  const auto exact = [](answer::VotesQuery &query) { query.exact = true; };
  EXPECT_THAT(cells(history({"CHN"}, exact).table, "date"), ElementsAre("2022-03-25", "2023-03-23", "2024-03-28"));
  EXPECT_THAT(cells(history({"USSR"}, exact).table, "date"), ElementsAre("1950-06-25", "1955-12-13"));
}

TEST(Votes, TellAVetoFromANo) {
  const auto vetoes = history({"RUS"}, [](answer::VotesQuery &query) { query.vetoed = true; }).table;
  ASSERT_THAT(vetoes.rows, SizeIs(1));
  EXPECT_EQ(cell(vetoes, 0, "draft"), "S/2024/255");
  EXPECT_EQ(cell(vetoes, 0, "vetoed"), "true");
  EXPECT_EQ(cell(vetoes, 0, "vetoed_by"), "[RUS]");
  EXPECT_EQ(cell(vetoes, 0, "resolution"), "null");
}

TEST(Votes, NarrowByPositionSpanAndDay) {
  const auto dates = [](const auto &narrow) { return cells(history({"CHN"}, narrow).table, "date"); };
  EXPECT_THAT(dates([](auto &query) { query.position = "abstain"; }), ElementsAre("2024-03-28"));
  EXPECT_THAT(dates([](auto &query) { query.span.since = day("2023-03-23"); }), ElementsAre("2023-03-23", "2024-03-28"));
  EXPECT_THAT(dates([](auto &query) { query.span.until = day("1955-12-12"); }), ElementsAre("1950-06-25"));
  EXPECT_THAT(dates([](auto &query) { query.as_of = day("2024-03-27"); }), testing::Not(Contains("2024-03-28")));
}

TEST(Votes, ATopicThatIsAStateIsNotFoundInsideAnothersName) {
  const auto refs = [](const char *topic) {
    return cells(history({"CHN"}, [&](auto &query) { query.topic = topic; }).table, "ref");
  };
  EXPECT_THAT(refs("DPRK"), ElementsAre("S/RES/2627(2022)", "S/RES/2680(2023)", "S/2024/255@2024-03-28#1"));
  EXPECT_THAT(refs("north korea"), SizeIs(3));
  EXPECT_THAT(refs("Republic of Korea"), ElementsAre("S/RES/82(1950)"));
  EXPECT_THAT(refs("non-PROLIFERATION"), SizeIs(3));
  EXPECT_THAT(refs("prolif"), IsEmpty());
}

TEST(Votes, ABodyIsWhatItsTextsDecideOn) {
  const auto body = [](auto &query) { query.body = "dprk-panel"; };
  EXPECT_THAT(cells(history({"CHN"}, body).table, "ref"), IsSupersetOf({"S/RES/2680(2023)", "S/2024/255@2024-03-28#1"}));
  EXPECT_THAT(cells(history({"CHN"}, body).table, "ref"), testing::Not(Contains("S/RES/82(1950)")));
}

TEST(Votes, CountsAreOneObjectWithItsParts) {
  const auto table = history({"CHN"}, [](auto &query) { query.count = true; }).table;
  EXPECT_TRUE(table.single);
  EXPECT_EQ(cell(table, 0, "total"), "5");
  const auto &by = nested(table, 0, "by");
  EXPECT_THAT(cells(by, "position"), ElementsAre("yes", "no", "abstain"));
  EXPECT_THAT(cells(by, "count"), ElementsAre("3", "1", "1"));
}

TEST(Votes, AnUnknownNameIsAnErrorWithTheNearest) {
  EXPECT_THAT([] { history({"Frence"}); }, testing::ThrowsMessage<core::UsageError>(HasSubstr("France")));
  EXPECT_THROW(history({"FRA"}, [](auto &query) { query.position = "perhaps"; }), core::UsageError);
  EXPECT_THROW(history({"FRA"}, [](auto &query) { query.body = "no-such-panel"; }), core::UsageError);
}

core::Table one(const std::string &ref, core::Date as_of = kToday) {
  static const auto store = small_store();
  return answer::vote(store, {as_of, ref}).table;
}

TEST(Vote, IsFoundByEverySpelling) {
  for (const char *ref :
       {"S/RES/2680(2023)", "S/RES/2680 (2023)", "S/RES/2680", "s/res/2680", "2680", "resolution 2680 (2023)"}) {
    EXPECT_EQ(cell(one(ref), 0, "ref"), "S/RES/2680(2023)") << ref;
  }
  for (const char *ref : {"S/2024/255", "S/PV.9591", "S/2024/255@2024-03-28#1"}) {
    EXPECT_EQ(cell(one(ref), 0, "ref"), "S/2024/255@2024-03-28#1") << ref;
  }
}

TEST(Vote, TellsTheVetoOfThePanelsRenewal) {
  const auto table = one("S/2024/255");
  EXPECT_TRUE(table.single);
  EXPECT_EQ(cell(table, 0, "yes") + cell(table, 0, "no") + cell(table, 0, "abstain"), "1311");
  EXPECT_EQ(cell(table, 0, "outcome"), "vetoed");
  EXPECT_EQ(cell(table, 0, "vetoed_by"), "[RUS]");
  const auto &ballots = nested(table, 0, "ballots");
  EXPECT_THAT(ballots.columns, IsSupersetOf({"state", "name", "position"}));
  ASSERT_THAT(ballots.rows, SizeIs(15));
  EXPECT_EQ(cell(ballots, 1, "state") + " " + cell(ballots, 1, "name") + " " + cell(ballots, 1, "position"),
            "CHN China abstain");
  EXPECT_THAT(cells(nested(table, 0, "sources"), "source"), ElementsAre("resolutions"));
}

TEST(Vote, OfTomorrowDoesNotExistYet) {
  EXPECT_THROW(one("S/2024/255", day("2024-03-27")), core::UsageError);
  EXPECT_NO_THROW(one("S/2024/255", day("2024-03-28")));
}

TEST(Vote, AWrongYearOrNumberIsUnknownWithTheNearest) {
  EXPECT_THROW(one("S/RES/2680(2022)"), core::UsageError);
  EXPECT_THAT([] { one("S/2024/256"); }, testing::ThrowsMessage<core::UsageError>(HasSubstr("S/2024/255")));
}

TEST(Vetoes, AreCountedByState) {
  const auto store = small_store();
  answer::VetoesQuery query;
  query.as_of = kToday;
  EXPECT_THAT(cells(answer::vetoes(store, query).table, "vetoed_by"), ElementsAre("[CHN]", "[RUS]"));
  query.count = true;
  const auto counted = answer::vetoes(store, query).table;
  EXPECT_EQ(cell(counted, 0, "total"), "2");
  EXPECT_THAT(cells(nested(counted, 0, "by"), "state"), ElementsAre("CHN", "RUS"));
  query.by = "Soviet Union";
  query.count = false;
  EXPECT_THAT(cells(answer::vetoes(store, query).table, "draft"), ElementsAre("S/2024/255"));
}

TEST(Agreement, CountsOnlyWhatBothVotedOn) {
  const auto store = small_store();
  answer::AgreementQuery query;
  query.as_of = kToday;
  query.states = {"CHN", "RUS"};
  const auto table = answer::agreement(store, query).table;
  ASSERT_THAT(table.rows, SizeIs(1));
  // Not 1950: the USSR was absent. 1955 no against yes, 2024 abstain against no.
  EXPECT_EQ(cell(table, 0, "shared") + "/" + cell(table, 0, "agreed"), "4/2");
  EXPECT_EQ(cell(table, 0, "contested") + "/" + cell(table, 0, "contested_agreed"), "2/0");
  query.differ = true;
  EXPECT_THAT(cells(answer::agreement(store, query).table, "date"), ElementsAre("1955-12-13", "2024-03-28"));
  query.states = {"CHN"};
  EXPECT_THROW(answer::agreement(store, query), core::UsageError);
}

}  // namespace
