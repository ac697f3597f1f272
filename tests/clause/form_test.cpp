// Each production of the grammar once, with the numbers of the resolution that needs it and words of our own.
#include <gtest/gtest.h>
#include <clause/clause.hpp>

namespace {

using namespace unsc::clause;

struct Case {
  std::string_view name;
  std::string_view paragraph;
  Act act;
  UntilRule rule;
  std::string_view until;     // "" where the text prints none
  std::string_view duration;  // "" where there is none
};

std::ostream &operator<<(std::ostream &out, const Case &value) { return out << value.name; }

class Form : public testing::TestWithParam<Case> {};

TEST_P(Form, GivesActRuleAndEnd) {
  const Parsed reading = read_paragraph(GetParam().paragraph);
  ASSERT_FALSE(reading.clauses.empty());
  const Clause &clause = reading.clauses.front();
  EXPECT_EQ(name(clause.act), name(GetParam().act));
  EXPECT_EQ(name(clause.rule), name(GetParam().rule));
  EXPECT_EQ(clause.until ? clause.until->iso() : "", GetParam().until);
  EXPECT_EQ(clause.duration ? clause.duration->text() : "", GetParam().duration);
  EXPECT_NE(GetParam().paragraph.find(clause.quote), std::string_view::npos) << "the quote is not in the paragraph";
}

INSTANTIATE_TEST_SUITE_P(
    Corpus, Form,
    testing::Values(
        Case{"2680_until",
             "Decides to extend until 30 April 2024 the mandate of the Panel named in paragraph 26 of resolution 1874 "
             "(2009);",
             Act::extend, UntilRule::absolute, "2024-04-30", ""},
        Case{"2751_the_day_stands_behind_the_object",
             "Decides to renew for a period of 12 months the authorization to take part in the mission, until 2 October "
             "2025;",
             Act::extend, UntilRule::absolute, "2025-10-02", "12 months"},
        Case{"2697_only", "Decides to extend only until 17 September 2024 the mandate of UNITAD;", Act::final_extension,
             UntilRule::absolute, "2024-09-17", ""},
        Case{"1870_month_first", "Decides to extend the mandate of UNMIS until April 30, 2010;", Act::extend,
             UntilRule::absolute, "2010-04-30", ""},
        Case{"1632_to_a_date", "Decides to extend the mandate of the Group to 15 December 2005;", Act::extend,
             UntilRule::absolute, "2005-12-15", ""},
        Case{"1896_expiring_on",
             "Requests the Secretary-General to extend, for a period expiring on 30 November 2010, the Group of Experts;",
             Act::extend, UntilRule::absolute, "2010-11-30", ""},
        Case{"1364_terminating_on",
             "Decides to extend the mandate of UNOMIG for a new period terminating on 31 January 2002;", Act::extend,
             UntilRule::absolute, "2002-01-31", ""},
        Case{"2766_that_is",
             "Decides to renew the mandate of UNDOF for a period of six months, that is, until 30 June 2025;", Act::extend,
             UntilRule::absolute, "2025-06-30", "6 months"},
        Case{"2752_from_adoption",
             "Decides to extend for a period of 13 months from the date of adoption of this resolution the mandate of the "
             "Panel;",
             Act::extend, UntilRule::from_adoption, "", "13 months"},
        Case{"2206_without_for",
             "Requests the Secretary-General to create for an initial period, thirteen months from the adoption of this "
             "resolution, a group of experts;",
             Act::establish, UntilRule::from_adoption, "", "13 months"},
        Case{"2763_from_expiry",
             "Decides that the Monitoring Team shall continue to support the Committee for a period of fourteen months from "
             "the date of "
             "expiration of the current mandate in December 2024;",
             Act::extend, UntilRule::from_current_expiry, "", "14 months"},
        Case{"2203_duration_start_end",
             "Decides to extend the mandate of UNIOGBIS for a period of 12 months beginning on 1 March 2015 until 29 "
             "February 2016;",
             Act::extend, UntilRule::absolute, "2016-02-29", "12 months"},
        Case{"2153_both", "Decides to extend the mandate of the Group for a period of 13 months until 30 May 2015;",
             Act::extend, UntilRule::absolute, "2015-05-30", "13 months"},
        Case{"1799_same_as",
             "Decides to extend, for the period specified in paragraph 1 above, the mandate of the Group of Experts;",
             Act::extend, UntilRule::same_as, "", ""},
        Case{"2059_final_days", "Decides to renew the mandate of UNSMIS for a final period of 30 days;",
             Act::final_extension, UntilRule::from_current_expiry, "", "30 days"},
        Case{"1029_final_until", "Decides to extend the mandate of UNAMIR for a final period until 8 March 1996;",
             Act::final_extension, UntilRule::absolute, "1996-03-08", ""},
        Case{"1244_open",
             "Decides that the presences are established for an initial period of 12 months, to continue thereafter unless "
             "the Council decides otherwise;",
             Act::establish, UntilRule::open_ended, "", "12 months"},
        Case{"2690_as_of", "Decides to terminate MINUSMA's mandate under resolution 2640 (2022) as of June 30 2023;",
             Act::terminate, UntilRule::absolute, "2023-06-30", ""},
        Case{"2444_with_effect",
             "Decides to terminate the mandate of the Monitoring Group, with effect from 16 December 2018;", Act::terminate,
             UntilRule::absolute, "2018-12-16", ""},
        Case{"2283_immediate", "Decides to dissolve, with immediate effect, the Committee and the Group of Experts;",
             Act::dissolve, UntilRule::from_adoption, "", "0 days"},
        Case{"1420_in_force",
             "Decides that the provisions of its resolution 1357 (2001) shall continue in force until 3 July 2002;",
             Act::extend, UntilRule::absolute, "2002-07-03", ""},
        Case{"2146_sunset",
             "Decides that the measures shall terminate one year from the date of the adoption of this resolution, unless "
             "the Council decides to extend them;",
             Act::extend, UntilRule::from_adoption, "", "1 year"},
        Case{"2231_event",
             "Decides that, upon receipt of the report, the provisions of resolution 1929 (2010) shall be terminated;",
             Act::terminate, UntilRule::event, "", ""},
        Case{"1363_running_with",
             "Requests the Secretary-General to establish, for a period running concurrently with the application of the "
             "measures, a mechanism;",
             Act::establish, UntilRule::event, "", ""},
        Case{"1444_beyond",
             "Decides to extend the authorization, for a period of one year beyond 20 December 2002, of the Force;",
             Act::extend, UntilRule::from_other, "2003-12-20", "1 year"},
        Case{"1285_authorizes_to_continue",
             "Authorizes the military observers to continue monitoring the demilitarization of the peninsula until 15 July "
             "2000;",
             Act::establish, UntilRule::absolute, "2000-07-15", ""},
        Case{"1294_endorses_a_decision",
             "Endorses the decision contained in the report to extend the mandate of the Office for six months until 15 "
             "October 2000;",
             Act::extend, UntilRule::absolute, "2000-10-15", "6 months"},
        Case{"1298_are_established",
             "Decides that the measures imposed by paragraph 6 above are established for twelve months;", Act::establish,
             UntilRule::from_adoption, "", "12 months"},
        Case{"1302_time_of_day",
             "Decides that the provisions of resolution 986 (1995) shall remain in force for a new period of 180 days "
             "beginning "
             "at 00.01 hours, Eastern Daylight Time, on 9 June 2000;",
             Act::extend, UntilRule::from_other, "2000-12-06", "180 days"},
        Case{"1408_from_a_time_of_day",
             "Decides that the measures shall remain in force for a further period of 12 months from 00:01 Eastern Daylight "
             "Time on 7 May 2002;",
             Act::extend, UntilRule::from_other, "2003-05-07", "12 months"},
        Case{"1410_as_of_and_for",
             "Decides to establish, as of 20 May 2002 and for an initial period of 12 months, the Mission (UNMISET);",
             Act::establish, UntilRule::from_other, "2003-05-20", "12 months"},
        Case{"1412_suspended",
             "Decides that the measures are suspended for a period of ninety days from the date of adoption;",
             Act::establish, UntilRule::from_adoption, "", "90 days"},
        Case{"1542_not_exceeding",
             "Authorizes the remaining elements of the MIF to continue for a transition period not exceeding 30 days from 1 "
             "June 2004;",
             Act::establish, UntilRule::from_other, "2004-07-01", "30 days"},
        Case{"1591_lettered",
             "Decides: (a) to set rules; (b) to request the Secretary-General to appoint for a period of six months, within "
             "30 "
             "days of adoption of this resolution, a Panel of Experts;",
             Act::establish, UntilRule::from_adoption, "", "6 months"},
        Case{"1599_which_will_remain",
             "Decides to establish a follow-on mission, the Office (UNOTIL), which will remain there until 20 May 2006;",
             Act::establish, UntilRule::absolute, "2006-05-20", ""},
        Case{"1671_after_an_event",
             "Authorizes, for a period ending four months after the date of the first round, the deployment of the force;",
             Act::establish, UntilRule::event, "", ""},
        Case{"1698_with_a_view",
             "Requests the Secretary-General to take the necessary administrative measures with a view to extending the "
             "mandate "
             "of the Group of Experts for a period expiring on 31 July 2007;",
             Act::extend, UntilRule::absolute, "2007-07-31", ""},
        Case{"1769_the_establishment_of",
             "Decides to authorise and mandate the establishment, for an initial period of 12 months, of a Hybrid operation "
             "(UNAMID);",
             Act::establish, UntilRule::from_adoption, "", "12 months"},
        Case{"1816_may",
             "Decides that for a period of six months from the date of this resolution, States may: (a) enter the "
             "waters;",
             Act::establish, UntilRule::from_adoption, "", "6 months"},
        Case{"1851_adoption_of_another",
             "Decides that for a period of twelve months from the date of adoption of resolution 1846 (2008) States may "
             "undertake what is needed;",
             Act::extend, UntilRule::from_other, "", "12 months"},
        Case{"1897_that_for_to_renew",
             "Decides that, for a further period of twelve months from the date of this resolution, to renew the "
             "authorizations;",
             Act::extend, UntilRule::from_adoption, "", "12 months"},
        Case{"1903_late_in_the_sentence",
             "Decides that all States shall take the necessary measures to prevent the supply, sale or transfer of arms to "
             "all "
             "non-governmental entities in the territory of Liberia for a period of 12 months from the date of adoption;",
             Act::establish, UntilRule::from_adoption, "", "12 months"},
        Case{"1904_to_be_established",
             "Decides that the Committee shall be assisted by an Office of the Ombudsperson, to be established for an "
             "initial "
             "period of 18 months from the date of adoption of this resolution;",
             Act::establish, UntilRule::from_adoption, "", "18 months"},
        Case{"2016_terminated_from",
             "Decides that the provisions of paragraphs 4 and 5 shall be terminated from 23.59 Libyan local time on 31 "
             "October "
             "2011;",
             Act::terminate, UntilRule::absolute, "2011-10-31", ""},
        Case{"2127_rapidly",
             "Requests that the Secretary-General rapidly establish a commission of inquiry for an initial period of one "
             "year;",
             Act::establish, UntilRule::from_adoption, "", "1 year"},
        Case{"2128_shared_end",
             "Decides for a period of 12 months from the date of adoption of this resolution: (a) To renew the measures on "
             "travel;",
             Act::extend, UntilRule::from_adoption, "", "12 months"},
        Case{"2164_end_of_a_mandate",
             "Authorizes French forces to use all necessary means until the end of MINUSMA's mandate as authorized in this "
             "resolution;",
             Act::establish, UntilRule::same_as, "", ""},
        Case{"2670_exceptionally_extends",
             "Reaffirms its decisions except as follows: (a) recalls paragraphs 22 and 23 and exceptionally extends its "
             "authorisations until 30 June 2023;",
             Act::extend, UntilRule::absolute, "2023-06-30", ""},
        Case{"1464_entry_into_force",
             "Authorizes Member States for a period of six months from the entry into force of this resolution to take the "
             "necessary steps;",
             Act::establish, UntilRule::from_adoption, "", "6 months"},
        Case{"1778_from_an_event",
             "Authorizes the European Union to deploy, for a period of one year from the date that its capability is "
             "declared, an "
             "operation;",
             Act::establish, UntilRule::from_adoption, "", "1 year"},
        Case{"1805_continue_to_operate",
             "Decides that CTED will continue to operate as a special political mission for the period ending 31 December "
             "2010;",
             Act::extend, UntilRule::absolute, "2010-12-31", ""},
        Case{"2551_shall_not_apply",
             "Decides that the arms embargo shall not apply to deliveries for the Government's forces;", Act::extend,
             UntilRule::open_ended, "", ""},
        Case{"2672_confirms",
             "Decides to confirm in accordance with paragraph 2 of resolution 2642 (2022) the extension of the decisions "
             "for six "
             "months, that is, until 10 July 2023;",
             Act::extend, UntilRule::absolute, "2023-07-10", "6 months"},
        Case{"1996_as_of", "Decides to establish as of 9 July 2011 the Mission (UNMISS) for an initial period of one year;",
             Act::establish, UntilRule::from_other, "2012-07-09", "1 year"},
        Case{"2374_measure",
             "Decides that, for an initial period of one year from the date of the adoption of this resolution, all Member "
             "States shall freeze all funds;",
             Act::establish, UntilRule::from_adoption, "", "1 year"},
        Case{"2700_until_after",
             "Decides to renew the measures until one year from the date of adoption of this resolution;", Act::extend,
             UntilRule::from_adoption, "", "1 year"},
        Case{"1819_subjunctive",
             "Requests that the Secretary-General renew the mandate of the Panel for a further period until 20 December "
             "2008;",
             Act::extend, UntilRule::absolute, "2008-12-20", ""},
        Case{"2253_digits_in_brackets",
             "Decides to extend the mandate of the Office for twenty-four (24) months from the date of adoption of this "
             "resolution;",
             Act::extend, UntilRule::from_adoption, "", "24 months"},
        Case{"one_year_only", "Decides to extend the mandate for a final period of one year only until 17 September 2024;",
             Act::final_extension, UntilRule::absolute, "2024-09-17", "1 year"},
        Case{"month_only", "Decides to extend the mandate of the Team until December 2024;", Act::extend,
             UntilRule::month_only, "2024-12", ""}),
    [](const auto &test) { return "case_" + std::string(test.param.name); });

}  // namespace
