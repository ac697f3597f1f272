#include <answer/alerts.hpp>

#include "small_record.hpp"

#include <core/error.hpp>
#include <store/ledger.hpp>

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const core::Instant kNow = *core::Instant::parse("2024-05-02T08:00:00Z");
const std::string kLapse = "lapsed:dprk-panel:S/RES/2680(2023):2024-04-30:0";

class Alerts : public testing::Test {
 protected:
  static answer::AlertsQuery query(const char *on, const std::function<void(answer::AlertsQuery &)> &narrow = {}) {
    answer::AlertsQuery query;
    query.as_of = day(on);
    query.body = "dprk-panel";
    query.settings.stale_days = 35;  // to 2 May 2024
    if (narrow) narrow(query);
    return query;
  }
  core::Table alerts(const char *on, const std::function<void(answer::AlertsQuery &)> &narrow = {}) const {
    return answer::alerts(m_store, query(on, narrow)).table;
  }
  std::vector<std::string> ids(const std::vector<alert::Alert> &alerts) const {
    std::vector<std::string> all;
    for (const auto &one : alerts) all.push_back(one.id);
    return all;
  }
  /// Tells what speaks on the day and keeps the ledger.
  std::vector<std::string> tell(const char *on) {
    const auto told = answer::speaking(m_store, query(on));
    answer::keep_ledger(m_store, query(on), told, kNow);
    return ids(told);
  }
  void read(const char *name, const core::EventRecord &event) {
    read_document(m_store, "resolutions", name, std::vector<core::EventRecord>{event});
    store::Deriver(m_store).all();
  }
  store::Store m_store = small_store();
};

TEST_F(Alerts, CountTheDaysAndTurnIntoALapse) {
  read_what_lies_between(m_store);
  const auto march = alerts("2024-03-01"), may = alerts("2024-05-02");
  ASSERT_THAT(march.rows, SizeIs(1));
  EXPECT_THAT(march.columns, ElementsAre("id", "kind", "severity", "body", "name", "due", "days_left", "step", "basis",
                                         "paragraph", "quote", "reason", "outlook", "source", "state", "snoozed_until"));
  EXPECT_EQ(cell(march, 0, "kind") + " " + cell(march, 0, "days_left"), "mandate_expiry 60");
  EXPECT_EQ(cell(march, 0, "source"), "resolutions: a.json:20");
  ASSERT_THAT(may.rows, SizeIs(1));
  EXPECT_EQ(cell(may, 0, "kind") + " " + cell(may, 0, "days_left"), "lapsed -2");
  EXPECT_THAT(alerts("2024-03-01", [](auto &asked) { asked.kind = "lapsed"; }).rows, IsEmpty());
  EXPECT_THROW(alerts("2024-03-01", [](auto &asked) { asked.kind = "noise"; }), core::UsageError);
  EXPECT_THROW(alerts("2024-03-01", [](auto &asked) { asked.within = -1; }), core::UsageError);
  EXPECT_THAT(alerts("2024-03-01", [](auto &asked) { asked.body = "", asked.type = "peacekeeping"; }).rows, IsEmpty());
}

TEST_F(Alerts, TheVetoBringsItsOwnAlertAndTheDebate) {
  const auto table = alerts("2024-03-28");
  EXPECT_THAT(cells(table, "kind"), ElementsAre("veto_debate_due", "mandate_expiry", "renewal_vetoed"));
  EXPECT_EQ(cell(table, 0, "due"), "2024-04-15");
  EXPECT_EQ(cell(table, 2, "severity"), "critical");
  EXPECT_THAT(cell(table, 2, "reason"), HasSubstr("13-1-1"));
}

TEST_F(Alerts, ADebateThatWasHeldClearsItsAlert) {
  core::EventRecord held;
  held.kind = "veto_debate";
  held.date = core::PartialDate::parse("2024-04-01");
  held.symbol = "S/2024/255";
  held.lines = {1, 1};
  EXPECT_THAT(cells(alerts("2024-04-01"), "kind"), Contains("veto_debate_due"));
  read("debate.csv", held);
  EXPECT_THAT(cells(alerts("2024-03-31"), "kind"), Contains("veto_debate_due"));
  EXPECT_THAT(cells(alerts("2024-04-01"), "kind"), testing::Not(Contains("veto_debate_due")));
}

TEST_F(Alerts, AnEndAfterWhichNothingWasReadIsToldAsSuch) {
  const auto may = alerts("2024-05-02");
  ASSERT_THAT(may.rows, SizeIs(1));
  EXPECT_EQ(cell(may, 0, "kind") + " " + cell(may, 0, "severity"), "unknown_after_end critical");  // a renewal failed
  EXPECT_THAT(cell(may, 0, "reason"),
              HasSubstr("its end 2024-04-30 has passed; the record ends with S/RES/2680(2023) of 2023-03-23"));
}

TEST_F(Alerts, WhatIsAcknowledgedIsSilentAndStillThereForWhoAsks) {
  read_what_lies_between(m_store);
  EXPECT_THAT(tell("2024-05-02"), ElementsAre(kLapse));
  store::acknowledge(m_store, kLapse, kNow);
  EXPECT_THAT(answer::speaking(m_store, query("2024-05-02")), IsEmpty());
  const auto answer = answer::alerts(m_store, query("2024-05-02"));
  EXPECT_THAT(answer.table.rows, IsEmpty());
  EXPECT_THAT(answer.remarks, Contains(HasSubstr("1 alert acknowledged or snoozed")));
  EXPECT_EQ(cell(alerts("2024-05-02", [](auto &asked) { asked.with_silent = true; }), 0, "state"), "acknowledged");
}

TEST_F(Alerts, ASnoozeEndsOnTheDayItIsDue) {
  const auto id = tell("2024-03-01").at(0);
  EXPECT_EQ(store::snooze(m_store, id, day("2024-06-01"), day("2024-03-01"), kNow), day("2024-04-30"));
  EXPECT_THAT(answer::speaking(m_store, query("2024-03-20")), IsEmpty());
  EXPECT_THAT(ids(answer::speaking(m_store, query("2024-04-30"))),
              Contains("mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:0"));
}

TEST_F(Alerts, ARenewalClearsWhatItAnswersAndAnEarlierDayClearsNothing) {
  const auto told = tell("2023-02-01");
  ASSERT_THAT(told, ElementsAre("mandate_expiry:dprk-panel:S/RES/2627(2022):2023-04-30:90"));
  EXPECT_THAT(tell("2022-01-01"), IsEmpty());
  EXPECT_THAT(store::open_alerts(m_store), SizeIs(1));
  EXPECT_THAT(tell("2023-03-24"), IsEmpty());
  EXPECT_THAT(store::open_alerts(m_store), IsEmpty());
  EXPECT_THAT(cells(store::ledger_log(m_store), "detail"), Contains(HasSubstr("S/RES/2680(2023) until 2024-04-30")));
}

TEST_F(Alerts, AListAsksForOneBodyAndSaysWhenTheSourcesAreStale) {
  EXPECT_THAT(cells(alerts("2024-05-02"), "kind"), ElementsAre("unknown_after_end"));  // the newest record is 35 days old
  EXPECT_THAT(cells(alerts("2024-05-03"), "kind"), ElementsAre("unknown_after_end", "stale_source"));
  EXPECT_THAT(cells(alerts("2024-05-03"), "source"), Contains("resolutions"));
}

TEST_F(Alerts, ALookThatFoundNothingNewKeepsNoSourceFresh) {
  store::write_sync_run(m_store,
                        {*core::Instant::parse("2024-05-02T08:00:00Z"), "a.json", 0, 1, 0, 0, {{{"resolutions", ""}, 1}}});
  const auto table = alerts("2024-05-03");
  EXPECT_THAT(cells(table, "kind"), ElementsAre("unknown_after_end", "stale_source"));
  EXPECT_THAT(cell(table, 1, "reason"),
              testing::AllOf(HasSubstr("reaches to 2024-03-28"), HasSubstr("last changed on 2024-04-02"),
                             HasSubstr("last looked at on 2024-05-02")));
}

TEST_F(Alerts, CheckHasACodeForEachCase) {
  const auto code = [&](const char *on, const char *kind = "") {
    return answer::check(m_store, query(on, [&](auto &asked) { asked.kind = kind; })).code;
  };
  EXPECT_EQ(code("2024-03-01"), 0);  // 60 days: info
  EXPECT_EQ(code("2024-03-31", "veto_debate_due"), 0);
  EXPECT_EQ(code("2023-04-01"), 0) << "just renewed";
  EXPECT_EQ(code("2024-04-12", "veto_debate_due"), 1);
  EXPECT_EQ(code("2024-03-28"), 2);
  EXPECT_EQ(code("2024-05-03"), 2) << "critical stands before stale";
  EXPECT_EQ(code("2024-11-01"), 3);
  EXPECT_EQ(code("2024-11-01", "report_due"), 3) << "whatever kind is asked for";
}

TEST_F(Alerts, CheckIsNoBetterThanItsDeliveries) {
  const auto id = tell("2024-03-01").at(0);
  static_cast<void>(store::begin_attempt(m_store, id, "desk", kNow));
  store::mark_failed(m_store, id, "desk", "connection refused", kNow);
  const auto check = answer::check(m_store, query("2024-03-01"));
  EXPECT_EQ(check.code, 3);
  EXPECT_THAT(check.remarks, Contains(HasSubstr("1 delivery failed")));
}

TEST_F(Alerts, AnAcknowledgementDoesNotHideFromCheckThatASourceIsStale) {
  const auto told = tell("2024-11-01");
  ASSERT_THAT(told, SizeIs(1));
  store::acknowledge(m_store, told[0], kNow);
  EXPECT_EQ(answer::check(m_store, query("2024-11-01")).code, 3);
}

TEST_F(Alerts, ABodyThatTheSettingsNameAndNobodyKnowsIsSaid) {
  EXPECT_THAT(answer::unknown_bodies(m_store, {{"dprk-pannel", {7}}, {"dprk-panel", {7}}}),
              ElementsAre(HasSubstr("\"dprk-pannel\", which this store does not know; nearest: dprk-panel")));
}

TEST_F(Alerts, TheBacktestKnowsOnlyWhatWasAdoptedAndPrintsItsFigures) {
  answer::BacktestQuery asked;
  asked.as_of = day("2024-06-01");
  asked.span = {day("2023-01-01"), day("2024-05-31")};
  asked.body = "dprk-panel";
  const auto answer = answer::backtest(m_store, asked);
  EXPECT_THAT(cells(answer.table, "end"), ElementsAre("2023-04-30", "2024-04-30"));
  EXPECT_THAT(cells(answer.table, "first_alert"), ElementsAre("2023-01-30", "2024-01-31"));
  EXPECT_THAT(cells(answer.table, "lead_days"), ElementsAre("90", "90"));
  EXPECT_THAT(answer.remarks, Contains(HasSubstr("2 ends from 2023-01-01 to 2024-05-31: 2 with an alert at least 30 days")));
  asked.span = {day("2024-05-31"), day("2023-01-01")};
  EXPECT_THROW(answer::backtest(m_store, asked), core::UsageError);
}

}  // namespace
