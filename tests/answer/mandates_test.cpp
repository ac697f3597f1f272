#include <answer/mandates.hpp>
#include <answer/timeline.hpp>

#include "small_record.hpp"

#include <core/error.hpp>

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;
using testing::SizeIs;

class Mandates : public testing::Test {
 protected:
  core::Table status(const char *on, const std::string &body = "dprk-panel") const {
    answer::MandatesQuery query;
    query.as_of = day(on);
    query.body = body;
    return answer::mandates(m_store, query).table;
  }
  core::Table timeline(const std::function<void(answer::TimelineQuery &)> &narrow) const {
    answer::TimelineQuery query;
    query.as_of = day("2024-06-01");
    narrow(query);
    return answer::timeline(m_store, query).table;
  }
  core::Table ends(const char *on) const {
    return timeline([on](auto &query) {
      query.as_of = day(on);
      query.body = "dprk-panel";
      query.kind = "mandate_end";
    });
  }
  store::Store m_store = small_store();
};

TEST_F(Mandates, AreActiveToTheirLastDayAndLapsedAfterAVeto) {
  read_what_lies_between(m_store);
  const auto before = status("2024-03-27"), last = status("2024-04-30"), after = status("2024-05-01");
  EXPECT_EQ(cell(before, 0, "status") + " " + cell(before, 0, "until"), "active 2024-04-30");
  EXPECT_EQ(cell(before, 0, "basis") + " " + cell(before, 0, "paragraph"), "S/RES/2680(2023) 1");
  EXPECT_THAT(cell(before, 0, "quote"), HasSubstr("30 April 2024"));
  EXPECT_EQ(cell(last, 0, "status"), "active");
  EXPECT_EQ(cell(after, 0, "status"), "lapsed");
  EXPECT_THAT(cell(after, 0, "reason"), HasSubstr("S/2024/255"));
}

TEST_F(Mandates, KnowNothingOfLaterActs) {
  read_what_lies_between(m_store);
  const auto then = status("2023-01-01");
  EXPECT_EQ(cell(then, 0, "basis"), "S/RES/2627(2022)");
  EXPECT_EQ(cell(then, 0, "until"), "2023-04-30");
}

TEST_F(Mandates, TermsHoldTheFailedDraftAsSuch) {
  answer::MandatesQuery query;
  query.as_of = day("2024-06-01");
  query.body = "DPRK-panel";
  query.terms = true;
  const auto terms = answer::mandates(m_store, query).table;
  EXPECT_THAT(terms.columns, IsSupersetOf({"body", "symbol", "adopted", "act", "from", "until", "until_rule", "paragraph",
                                           "quote", "outcome"}));
  EXPECT_THAT(cells(terms, "outcome"), Contains("vetoed"));
  EXPECT_THAT(cells(terms, "until"), IsSupersetOf({"2023-04-30", "2024-04-30"}));
}

TEST_F(Mandates, EveryAnswerSaysHowFarTheAdoptedTextsWereRead) {
  answer::MandatesQuery query;
  query.as_of = day("2024-04-05");
  const auto remarks = answer::mandates(m_store, query).remarks;
  EXPECT_THAT(remarks,
              Contains("texts reach to 2023-03-23; votes to 2024-03-28; newest day of the record 2024-03-28 (8 days before "
                       "2024-04-05); last changed on 2024-04-02; last looked at on 2024-04-02"));
}

TEST_F(Mandates, WordsThatAreNotKnownAreErrors) {
  answer::MandatesQuery query;
  query.as_of = day("2024-06-01");
  query.status = "dead";
  EXPECT_THROW(answer::mandates(m_store, query), core::UsageError);
  EXPECT_THAT([&] { status("2024-01-01", "dprk-pannel"); },
              testing::ThrowsMessage<core::UsageError>(HasSubstr("dprk-panel")));
}

TEST_F(Mandates, TheTimelineTellsTheStoryInOrder) {
  const auto table = timeline([](auto &query) { query.topic = "DPRK"; });
  const auto kinds = cells(table, "kind"), dates = cells(table, "date");
  EXPECT_TRUE(std::is_sorted(dates.begin(), dates.end()));
  EXPECT_THAT(kinds, IsSupersetOf({"adopted", "vetoed", "mandate_term", "mandate_end"}));
  EXPECT_THAT(dates, Not(Contains("1950-06-25")));
  const auto end = std::find(kinds.begin(), kinds.end(), "mandate_end") - kinds.begin();
  EXPECT_EQ(cell(table, static_cast<std::size_t>(end), "date"), "2024-04-30");
  EXPECT_THAT(cell(table, static_cast<std::size_t>(end), "detail"), HasSubstr("S/2024/255"));
}

TEST_F(Mandates, AnEndDoesNotTellBeforehandWhatBecameOfIt) {
  EXPECT_THAT(cells(ends("2023-04-01"), "detail"), ElementsAre(testing::StartsWith("end of the last term known")));
  EXPECT_THAT(cells(ends("2024-04-30"), "detail"), ElementsAre(Not(HasSubstr("S/2024/255"))));
  EXPECT_THAT(cells(ends("2024-05-01"), "detail"), ElementsAre(HasSubstr("S/2024/255")));
}

TEST_F(Mandates, AnEndThatWasMovedInTimeIsNoEnd) {
  EXPECT_THAT(cells(ends("2023-03-22"), "date"), ElementsAre("2023-04-30"));
  EXPECT_THAT(cells(ends("2023-03-23"), "date"), ElementsAre("2024-04-30"));
}

TEST_F(Mandates, TheTimelineOfAStateIsWhatNamesItAndWhatItVetoed) {
  const auto symbols = cells(timeline([](auto &query) { query.state = "RUS"; }), "symbol");
  EXPECT_THAT(symbols, Contains("S/2024/255"));
  EXPECT_THAT(symbols, Not(Contains("S/RES/2680(2023)")));
}

TEST_F(Mandates, SearchFindsWordsAndPhrasesButNoOperators) {
  const auto symbols = [&](const char *text) {
    return cells(answer::search(m_store, {day("2024-06-01"), text, 100}).table, "symbol");
  };
  EXPECT_THAT(symbols("panel experts"), SizeIs(3));
  EXPECT_THAT(symbols("\"30 April 2024\""), ElementsAre("S/RES/2680(2023)"));
  EXPECT_THAT(symbols("exten*"), SizeIs(3));
  EXPECT_THAT(symbols("panel NOT experts"), SizeIs(0));
  EXPECT_THAT(symbols("-(\"unbalanced"), SizeIs(0));
  EXPECT_THROW(symbols("  "), core::UsageError);
}

}  // namespace
