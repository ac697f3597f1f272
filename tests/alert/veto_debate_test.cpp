#include "given.hpp"

#include <gmock/gmock.h>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr auto kKind = alert::Kind::veto_debate_due;

TEST(WorkingDays, LeaveOutWeekendsAndHolidaysAndSayWhenTheyDoNotKnowThem) {
  const alert::WorkingDays days(reference("un_holidays.csv"));
  EXPECT_EQ(days.after(day("2024-03-28"), 10).day, day("2024-04-15"));  // 29 March and 10 April are holidays
  EXPECT_TRUE(days.after(day("2024-03-28"), 10).holidays_known);
  EXPECT_EQ(days.after(day("2022-05-26"), 10).day, day("2022-06-10"));  // Memorial Day between
  EXPECT_FALSE(days.is_working(day("2023-12-25")));
  EXPECT_FALSE(days.is_working(day("2024-03-30")));
  const auto far = days.after(day("2040-03-01"), 1);
  EXPECT_EQ(far.day, day("2040-03-02"));
  EXPECT_FALSE(far.holidays_known);
}

TEST(WorkingDays, EveryHolidayOfTheTableIsAWorkingWeekday) {
  const alert::WorkingDays weekends_only;
  const std::string_view table = reference("un_holidays.csv");
  int count = 0;
  for (std::size_t at = table.find('\n') + 1; at < table.size(); at = table.find('\n', at) + 1, ++count)
    EXPECT_TRUE(weekends_only.is_working(day(std::string(table.substr(at, 10)).c_str()))) << table.substr(at, 10);
  EXPECT_EQ(count, 61);  // ten a year from 2022 to 2027, and one of 2028 observed in 2027
}

TEST(VetoDebate, IsDueTenWorkingDaysAfterTheVetoAndNamesTheBody) {
  const auto alerts = of_kind(after_the_veto(), "2024-03-28", kKind);
  ASSERT_THAT(alerts, SizeIs(1));
  EXPECT_EQ(alerts[0].due, core::PartialDate(day("2024-04-15")));
  EXPECT_EQ(alerts[0].id, "veto_debate_due:dprk-panel:S/2024/255:2024-04-15:30");
  EXPECT_EQ(alerts[0].basis, "A/RES/76/262");
  EXPECT_EQ(alerts[0].body, "dprk-panel");
  EXPECT_EQ(alerts[0].severity, alert::Severity::info);
  EXPECT_EQ(of_kind(after_the_veto(), "2024-04-12", kKind).at(0).severity, alert::Severity::warning);
  EXPECT_THAT(of_kind(after_the_veto(), "2024-03-27", kKind), IsEmpty());
}

TEST(VetoDebate, AnOverdueOneIsSaidForAWhileAsWhatNoSourceTells) {
  const auto late = of_kind(after_the_veto(), "2024-04-17", kKind);
  ASSERT_THAT(late, SizeIs(1));
  EXPECT_EQ(late[0].severity, alert::Severity::info);
  EXPECT_THAT(late[0].reason, HasSubstr("2 days ago, and no source read says that it was held"));
  EXPECT_THAT(of_kind(after_the_veto(), "2024-05-02", kKind), IsEmpty());
}

TEST(VetoDebate, IsClearedByTheEventThatItWasHeld) {
  auto record = after_the_veto();
  record.debates = {{"S/2024/255", day("2024-04-11")}};
  EXPECT_THAT(of_kind(record, "2024-04-10", kKind), SizeIs(1));
  EXPECT_THAT(of_kind(record, "2024-04-11", kKind), IsEmpty());
  record.debates = {{"S/2024/173", day("2024-03-04")}};
  EXPECT_THAT(of_kind(record, "2024-04-11", kKind), SizeIs(1)) << "a debate of another veto";
}

TEST(VetoDebate, IsExemptWhereAnEmergencySpecialSessionCoversTheSituation) {
  auto record = after_the_veto();
  record.failed = {veto("S/2023/773", "2023-10-18", "The situation in the Middle East, including the Palestinian question"),
                   veto("S/2022/720", "2022-09-30", "Maintenance of peace and security of Ukraine"),
                   veto("S/2022/538", "2022-07-08", "The situation in the Middle East")};
  const auto gaza = of_kind(record, "2023-10-30", kKind);
  ASSERT_THAT(gaza, SizeIs(1));
  EXPECT_EQ(gaza[0].severity, alert::Severity::info) << "two days left";
  EXPECT_THAT(gaza[0].reason, HasSubstr("exempt: the tenth emergency special session"));
  EXPECT_THAT(of_kind(record, "2022-10-03", kKind).at(0).reason, HasSubstr("exempt: the eleventh"));
  EXPECT_THAT(of_kind(record, "2022-07-11", kKind).at(0).reason, Not(HasSubstr("exempt")));
}

TEST(VetoDebate, VetoesBeforeTheResolutionAskForNone) {
  auto record = after_the_veto();
  record.failed = {veto("S/2022/155", "2022-02-25", "Letter on Ukraine")};
  EXPECT_THAT(of_kind(record, "2022-03-01", kKind), IsEmpty());
}

}  // namespace
