// What votes are about, by the table of topics. Sayings are those of the Council's agenda, shortened.
#include <answer/arguments.hpp>
#include <answer/topics.hpp>
#include <answer/topics_answer.hpp>
#include <answer/votes.hpp>

#include "small_record.hpp"

#include <core/error.hpp>
#include <core/text.hpp>
#include <store/derive.hpp>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace {

using namespace unsc;
using namespace unsc::test;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

const answer::Topics &topics() {
  static const auto states = answer::load_states();
  static const answer::Topics all(states);
  return all;
}

/// Slugs of the topics that the sayings of one vote tell.
std::vector<std::string> told(const std::string &sayings, int year) {
  std::string folded;
  for (const auto saying : core::split(sayings, '\n')) folded += (folded.empty() ? "" : "\n") + core::fold(saying);
  const auto flags = topics().told(folded, year);
  std::vector<std::string> slugs;
  for (std::size_t at = 0; at < flags.size(); ++at) {
    if (flags[at]) slugs.push_back(topics().all()[at].slug);
  }
  return slugs;
}

std::vector<std::string> meant(const char *word) {
  std::vector<std::string> slugs;
  for (const auto at : topics().meant(word)) slugs.push_back(topics().all()[at].slug);
  return slugs;
}

TEST(Topics, AWordMatchesAtItsBoundaries) {
  EXPECT_THAT(told("The situation in Somalia", 1993), AllOf(Contains("somalia"), Not(Contains("mali"))));
  EXPECT_THAT(told("The situation in Mali", 2013), AllOf(Contains("mali"), Not(Contains("somalia"))));
  EXPECT_THAT(told("Niger", 1960), Not(Contains("nigeria")));
  EXPECT_THAT(told("Nigerian", 1960), AllOf(Contains("nigeria"), Not(Contains("niger"))));
}

TEST(Topics, AnAdjectiveIsAboutItsState) {
  EXPECT_THAT(told("Israeli military activities", 1982), Contains("israel"));
  EXPECT_THAT(told("The Spanish question", 1946), Contains("spain"));
  EXPECT_THAT(told("rights of the Palestinian people", 1980), Contains("palestine"));
}

TEST(Topics, ANameInsideAnotherPlacesLongerNameIsNotMeant) {
  EXPECT_THAT(told("Reports on South Sudan", 2014), AllOf(Contains("south-sudan"), Not(Contains("sudan"))));
  EXPECT_THAT(told("Democratic People's Republic of Korea", 2006), AllOf(Contains("dprk"), Not(Contains("south-korea"))));
  EXPECT_THAT(told("Complaint of aggression upon the Republic of Korea", 1950),
              AllOf(Contains("south-korea"), Contains("korean-war"), Not(Contains("dprk"))));
  EXPECT_THAT(told("The situation in Guinea-Bissau", 2012), AllOf(Contains("guinea-bissau"), Not(Contains("guinea"))));
  EXPECT_THAT(told("Organization of American States", 1960), Not(Contains("usa")));
  EXPECT_THAT(told("Piracy in the Gulf of Guinea", 2012), AllOf(Contains("west-africa"), Not(Contains("guinea"))));
  EXPECT_THAT(told("Northern Ireland", 1969), Contains("northern-ireland"));
  // An agenda item that names both is about the one that a title names, and about both where none does.
  EXPECT_THAT(told("The Sudan and South Sudan", 2014), AllOf(Contains("south-sudan"), Contains("sudan")));
  EXPECT_THAT(told("The Sudan and South Sudan\nThe situation in Darfur", 2014),
              AllOf(Contains("sudan"), Not(Contains("south-sudan"))));
}

TEST(Topics, AnAgendaItemSpeaksOfItsTopicInItsYears) {
  EXPECT_THAT(told("The situation in the occupied Arab territories", 1982),
              AllOf(Contains("israel"), Contains("palestine")));
  EXPECT_THAT(told("The Palestine question", 1947), AllOf(Contains("palestine"), Not(Contains("israel"))));
  EXPECT_THAT(told("The Palestine question", 1954), AllOf(Contains("palestine"), Contains("israel")));
  EXPECT_THAT(told("The situation in the Congo", 1960), AllOf(Contains("drc"), Not(Contains("congo-brazzaville"))));
  EXPECT_THAT(told("The Republic of the Congo", 1997), AllOf(Contains("congo-brazzaville"), Not(Contains("drc"))));
  EXPECT_THAT(told("Letter dated 4 December 1971", 1971), AllOf(Contains("india"), Contains("pakistan")));
}

TEST(Topics, AGeneralItemSpeaksOfItsTopicWhereNothingElseIsNamed) {
  EXPECT_THAT(told("The situation in the Middle East", 2016), AllOf(Contains("syria"), Contains("middle-east")));
  EXPECT_THAT(told("The situation in the Middle East\nSanctions against Yemen", 2018),
              AllOf(Contains("yemen"), Not(Contains("syria"))));
  EXPECT_THAT(told("The situation in the Middle East", 1982), AllOf(Contains("lebanon"), Contains("israel")));
  EXPECT_THAT(told("The situation in the Middle East\nIsrael-Egypt", 1982), Not(Contains("lebanon")));
  EXPECT_THAT(told("Non-proliferation", 2015), Contains("iran"));
  EXPECT_THAT(told("Non-proliferation of weapons of mass destruction", 2016), Not(Contains("iran")));
}

TEST(Topics, TheSenderOfALetterCountsWhereNothingElseIsNamed) {
  EXPECT_THAT(told("Letter dated 19 March 1982 from Nicaragua to the Secretary-General", 1982), Contains("nicaragua"));
  EXPECT_THAT(told("Letter dated 29 October 1956 from the United States concerning the Palestine question", 1956),
              AllOf(Contains("palestine"), Not(Contains("usa"))));
  EXPECT_THAT(told("Letter dated 1 May 1970 from Argentina, Belgium, Nicaragua and Somalia to the President", 1970),
              IsEmpty());
  EXPECT_THAT(told("Complaint by Angola against South Africa", 1981), AllOf(Contains("angola"), Contains("south-africa")));
}

TEST(Topics, OfARegionWhatItIncludesCountsToo) {
  EXPECT_THAT(told("The situation in Lebanon", 2006), Contains("middle-east"));
  EXPECT_THAT(told("The situation in Kosovo", 1999), AllOf(Contains("yugoslavia"), Contains("balkans")));
}

TEST(Topics, AreTypedByNameAdjectiveSlugOrCode) {
  EXPECT_THAT(meant("Israel"), ElementsAre("israel"));
  EXPECT_THAT(meant("israeli"), ElementsAre("israel"));
  EXPECT_THAT(meant("ISR"), ElementsAre("israel"));
  EXPECT_THAT(meant("COD"), ElementsAre("drc"));
  EXPECT_THAT(meant("Zaire"), ElementsAre("drc"));
  EXPECT_THAT(meant("USSR"), ElementsAre("russia"));
  EXPECT_THAT(meant("côte d’ivoire"), ElementsAre("cote-d-ivoire"));
  EXPECT_THAT(meant("congo-brazzaville"), ElementsAre("congo-brazzaville"));
  EXPECT_THAT(meant("Republic of Korea"), ElementsAre("south-korea"));
  EXPECT_THAT(meant("Middle East"), ElementsAre("middle-east"));
  EXPECT_THAT(meant("per"), IsEmpty()) << "a code is typed in capitals";
  EXPECT_THAT(meant("prolif"), IsEmpty());
  for (const char *narrower : {"Taliban", "Ebola", "diamonds", "arms embargo", "OSCE"})
    EXPECT_THAT(meant(narrower), IsEmpty()) << narrower << " is less than its topic: looked for as it is typed";
}

TEST(Topics, AWordOfTwoStatesIsAskedAbout) {
  EXPECT_THAT(meant("Congo"), UnorderedElementsAre("drc", "congo-brazzaville"));
  EXPECT_THAT(meant("KOREA"), UnorderedElementsAre("dprk", "south-korea"));
  EXPECT_THAT([] { topics().argument("Congo"); },
              testing::ThrowsMessage<core::UsageError>(AllOf(HasSubstr("\"drc\" (Democratic Republic of the Congo)"),
                                                             HasSubstr("\"congo-brazzaville\" (Republic of the Congo)"))));
  EXPECT_THAT([] { topics().argument("Korea"); },
              testing::ThrowsMessage<core::UsageError>(AllOf(HasSubstr("dprk"), HasSubstr("south-korea"))));
}

TEST(Topics, EveryWordThatATypedNameOffersIsOneItself) {
  for (const auto &topic : topics().all()) {
    EXPECT_THAT(meant(topic.slug.c_str()), testing::SizeIs(testing::Ge(1))) << topic.slug;
    EXPECT_THAT(meant(topic.name.c_str()), Contains(topic.slug)) << topic.name;
    EXPECT_FALSE(topics().argument(topic.slug) == std::nullopt) << topic.slug;
  }
}

TEST(Topics, TheNearestAreNamedByWhatPeopleTyped) {
  EXPECT_THAT(topics().nearest("Palistine"), Contains("Palestine"));
  EXPECT_THAT(topics().nearest("Isralei"), Contains("Israel"));
}

/// votes of CHN on a small record of agenda items.
store::Store agenda_store() {
  auto store = store::Store::in_memory();
  using enum core::Position;
  const auto vote = [](const char *draft, const char *date, const char *title, const char *agenda) {
    auto record = vote_record(draft, date, title, "vetoed", ballots({"CHN", "FRA", "GBR", "RUS"}, {{"USA", no}}), 14, 1, 0);
    record.agenda = agenda;
    return record;
  };
  std::vector<core::VoteRecord> votes = {vote("S/14943", "1982-04-02", "The situation in the occupied Arab territories", ""),
                                         vote("S/15185", "1982-06-08", "The situation in the Middle East", ""),
                                         vote("S/17459", "1985-09-13", "", "The situation in the occupied Arab territories"),
                                         vote("S/18428", "1986-10-28", "", "")};
  votes[3].subjects = {"Nicaragua"};
  read_document(store, "vetoes", "list.csv", votes);
  store::Deriver(store).all();
  return store;
}

answer::Answer asked(const char *topic, bool count = false) {
  static const auto store = agenda_store();
  answer::VetoesQuery query;
  query.as_of = day("2024-06-01");
  query.topic = topic;
  query.count = count;
  return answer::vetoes(store, query);
}

TEST(Vetoes, ByTopicFindWhatTheAgendaAndTheListsOwnSubjectsSay) {
  EXPECT_THAT(cells(asked("Israel").table, "draft"), ElementsAre("S/14943", "S/15185", "S/17459"));
  EXPECT_THAT(cells(asked("Palestinian").table, "draft"), ElementsAre("S/14943", "S/17459"));
  EXPECT_THAT(cells(asked("Nicaragua").table, "draft"), ElementsAre("S/18428"));
  EXPECT_THAT(cells(asked("Arab territories").table, "draft"), ElementsAre("S/14943", "S/17459")) << "a phrase of no topic";
}

TEST(Vetoes, ByTopicSayHowManyVotesHaveNoAgenda) {
  EXPECT_THAT(asked("Israel").remarks,
              Contains(HasSubstr("3 of 4 votes have no agenda item in any source, 1 not even a title")));
}

TEST(Vetoes, CountsHaveTheSameForAProgram) {
  EXPECT_EQ(cell(asked("Israel", true).table, 0, "without_agenda"), "3");
  EXPECT_EQ(cell(asked("Israel", true).table, 0, "failed_drafts_from"), "[vetoes]");
}

TEST(Vetoes, ByTopicSayWhatAGeneralItemAloneTells) {
  EXPECT_THAT(asked("Lebanon").remarks, Contains(HasSubstr("1 vote is found by a general agenda item of its year alone")));
  EXPECT_THAT(asked("Lebanon", true).remarks, Contains(HasSubstr("general agenda item")));
  EXPECT_THAT(asked("Palestine").remarks, Not(Contains(HasSubstr("general agenda item"))));
}

TEST(Vetoes, ATopicThatFindsNothingNamesTheNearest) {
  EXPECT_THAT(asked("Palistine").table.rows, IsEmpty());
  EXPECT_THAT(asked("Palistine").remarks, Contains(HasSubstr("the nearest topics: Palestine")));
  EXPECT_THAT(asked("Palistine", true).remarks, Contains(HasSubstr("the nearest topics: Palestine")));
  EXPECT_THAT(asked("Mali").remarks, Contains(HasSubstr("nothing is found on \"Mali\"")));
  EXPECT_THAT(asked("Israel").remarks, Not(Contains(HasSubstr("nearest"))));
}

answer::Answer listed(const char *word) {
  static const auto store = agenda_store();
  return answer::topics(store, {day("2024-06-01"), word});
}

TEST(TopicsAnswer, TellsOfEachTopicWhatTheRecordHolds) {
  const auto israel = listed("Israel").table;
  EXPECT_EQ(cell(israel, 0, "topic") + " " + cell(israel, 0, "votes") + " " + cell(israel, 0, "vetoed"), "israel 3 3");
  EXPECT_EQ(cell(israel, 0, "since") + " " + cell(israel, 0, "until"), "1982-04-02 1985-09-13");
  EXPECT_THAT(cells(listed("Congo").table, "topic"), UnorderedElementsAre("drc", "congo-brazzaville"));
  const auto all = cells(listed("").table, "topic");
  EXPECT_THAT(all, AllOf(Contains("nicaragua"), Contains("terrorism"), Not(Contains("andorra"))));
  EXPECT_THAT([] { listed("Palistine"); }, testing::ThrowsMessage<core::UsageError>(HasSubstr("Palestine")));
}

}  // namespace
