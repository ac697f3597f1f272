#include <alert/backtest.hpp>

#include "given.hpp"

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::test;
using alert::Verdict;
using testing::HasSubstr;
using testing::SizeIs;

std::vector<alert::Replayed> replay(const std::vector<mandate::Term> &terms, const char *since, const char *until,
                                    const alert::Settings &settings = {}) {
  mandate::Body body;
  body.slug = "dprk-panel";
  body.name = "Panel of Experts on the DPRK";
  body.type = mandate::BodyType::expert_panel;
  return alert::backtest(body, terms, mandate::spans(body, terms, {}), day(since), day(until), settings);
}

TEST(Backtest, AnEndIsHeardAtItsFirstStep) {
  const auto ends =
      replay({term("S/RES/2627(2022)", "2022-03-25", "2023-04-30"), term("S/RES/2680(2023)", "2023-03-23", "2024-04-30")},
             "2023-01-01", "2024-12-31");
  ASSERT_THAT(ends, SizeIs(2));
  EXPECT_EQ(ends[0].verdict, Verdict::early);
  EXPECT_EQ(ends[0].first_alert, day("2023-01-30"));  // 90 days before
  EXPECT_EQ(ends[0].moved, day("2023-03-23"));
  EXPECT_EQ(ends[0].moved_by, "S/RES/2680(2023)");
  EXPECT_EQ(ends[1].verdict, Verdict::early);
  EXPECT_FALSE(ends[1].moved);
}

TEST(Backtest, AnAlertBeforeTheSpanCountsForAnEndInIt) {
  EXPECT_EQ(replay({term("S/RES/2627(2022)", "2022-03-25", "2023-04-30")}, "2023-04-30", "2023-04-30").at(0).first_alert,
            day("2023-01-30"));
}

TEST(Backtest, AShortTermIsHeardWhenItIsKnown) {
  const auto ends = replay({term("S/RES/2208(2015)", "2015-03-05", "2015-03-31")}, "2015-01-01", "2015-12-31");
  EXPECT_EQ(ends.at(0).verdict, Verdict::short_term);
  EXPECT_EQ(ends.at(0).first_alert, day("2015-03-05"));
}

TEST(Backtest, LateStepsAreLateAndNoStepsAreMissed) {
  alert::Settings settings;
  settings.steps = {7};
  const std::vector<mandate::Term> terms = {term("S/RES/2627(2022)", "2022-03-25", "2023-04-30")};
  EXPECT_EQ(replay(terms, "2023-01-01", "2023-12-31", settings).at(0).verdict, Verdict::late);
  settings.steps = {};
  const auto missed = replay(terms, "2023-01-01", "2023-12-31", settings).at(0);
  EXPECT_EQ(missed.verdict, Verdict::missed);
  EXPECT_THAT(missed.detail, HasSubstr("no steps"));
}

TEST(Backtest, ARenewalBeforeAnyStepNeedsNoAlert) {
  const auto ends =
      replay({term("S/RES/2050(2012)", "2012-06-12", "2013-07-12"), term("S/RES/2094(2013)", "2013-03-07", "2014-04-07")},
             "2013-01-01", "2013-12-31");
  ASSERT_THAT(ends, SizeIs(1));
  EXPECT_EQ(ends[0].verdict, Verdict::moved_early);
}

TEST(Backtest, AnExtensionWithoutADayIsToldByItsFirstDayAndItsOldEndRaisesNoAlarm) {
  auto open = term("S/RES/2138(2014)", "2014-02-13", "");
  open.until_at_least = day("2015-03-13");
  const auto ends = replay({term("S/RES/2091(2013)", "2013-02-14", "2014-02-17"), open}, "2014-01-01", "2015-12-31");
  ASSERT_THAT(ends, SizeIs(2));
  EXPECT_EQ(ends[0].verdict, Verdict::early);
  EXPECT_EQ(ends[1].end->iso(), "2015-03-13");
  EXPECT_EQ(ends[1].verdict, Verdict::early);
  EXPECT_EQ(ends[1].first_alert, day("2014-12-13")) << "90 days before the first day it can end";
}

TEST(Backtest, AnAlertForAnEndThatWasMovedIsAFalseAlarm) {
  // The register's order is wrong: the decision of 23 March 2023 stands first, so that the older end counts after it.
  const auto ends =
      replay({term("S/RES/2680(2023)", "2023-03-23", "2024-04-30"), term("S/RES/2627(2022)", "2022-03-25", "2023-04-30")},
             "2023-04-01", "2023-04-30");
  const auto is_false = [](const alert::Replayed &one) { return one.verdict == Verdict::false_alarm; };
  EXPECT_EQ(std::count_if(ends.begin(), ends.end(), is_false), 1);
}

}  // namespace
