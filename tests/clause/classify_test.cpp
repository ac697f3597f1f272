// What a clock-like paragraph is that sets no clock; and that a word somewhere in it does not hide one.
#include <gtest/gtest.h>
#include <clause/clause.hpp>

namespace {

using namespace unsc::clause;

struct Named {
  std::string_view name, paragraph, label;
};

std::ostream &operator<<(std::ostream &out, const Named &value) { return out << value.name; }

class NonClock : public testing::TestWithParam<Named> {};

TEST_P(NonClock, HasItsName) {
  const Parsed reading = read_paragraph(GetParam().paragraph);
  EXPECT_EQ(name(reading.kind), "named_nonclock");
  EXPECT_EQ(reading.label, GetParam().label);
}

INSTANTIATE_TEST_SUITE_P(
    Corpus, NonClock,
    testing::Values(
        Named{"2164_tasks",
              "Decides that the mandate of the Mission shall focus on the following tasks: (a) to support the extension of "
              "State "
              "authority until 31 December 2015;",
              "tasks of a mission"},
        Named{"1410_devolves",
              "Decides that UNMISET will, over a period of two years, devolve all operational responsibilities to the "
              "authorities;",
              "phase of a mission"},
        Named{"2082_pending",
              "Decides that no matter shall be left pending before the Committee for a period longer than six months;",
              "procedure of a committee"},
        Named{
            "1497_date_in_a_name",
            "Authorizes Member States to support the implementation of the 17 June 2003 ceasefire agreement, including the "
            "renewal of confidence;",
            "a date that is only mentioned"},
        Named{"2690_for_a_while",
              "Decides that, until 30 September 2023, the Mission is authorized to respond to imminent threats;",
              "tasks of a mission"},
        Named{"1428_recommendation",
              "Endorses the report, and in particular its recommendation to renew the mandate for a further period of six "
              "months;",
              "endorsement of a recommendation"}),
    [](const auto &tested) { return std::string(tested.param.name); });

TEST(NonClock, IsNotNamedByAWordThatStandsElsewhereInTheParagraph) {
  const Parsed reading = read_paragraph(
      "Authorizes the force to continue for a period of 12 months from the date of this resolution, and requests the "
      "Secretary-"
      "General to report on elections, troops, judges and the police after his review;");
  EXPECT_EQ(reading.kind, Class::term);
}

TEST(NonClock, IsUnreadWhereADecidedTimeHasNoKnownObject) {
  EXPECT_EQ(read_paragraph("Decides to keep the lighthouse lit until 30 April 2024;").kind, Class::unread);
}

}  // namespace
