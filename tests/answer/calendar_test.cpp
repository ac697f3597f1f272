#include <answer/calendar.hpp>

#include "small_record.hpp"

#include <core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unsc::answer {
namespace {

using test::cell;
using test::cells;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char *kEnd = "mandate_expiry:dprk-panel@unsc";

SubscriptionQuery on(const char *day) {
  SubscriptionQuery query;
  query.as_of = test::day(day);
  query.body = "dprk-panel";
  return query;
}

/// The cell of the event with this uid.
std::string of(const core::Table &table, const std::string &uid, const std::string &column) {
  for (std::size_t row = 0; row < table.rows.size(); ++row)
    if (cell(table, row, "uid") == uid) return cell(table, row, column);
  return "no event " + uid;
}

std::string of(const core::Table &table, const std::string &column) { return of(table, kEnd, column); }

TEST(Calendar, ARenewalMovesTheEndAndAVetoOfOneRaisesItsSequenceOnly) {
  const auto store = test::small_store();
  const auto before = calendar(store, on("2023-03-01")).table, renewed = calendar(store, on("2023-03-23")).table,
             vetoed = calendar(store, on("2024-03-28")).table;
  EXPECT_EQ(of(before, "first_day"), "2023-04-30");
  EXPECT_EQ(of(renewed, "first_day"), "2024-04-30");
  EXPECT_EQ(of(vetoed, "first_day"), "2024-04-30");
  EXPECT_EQ(of(before, "sequence") + of(renewed, "sequence") + of(vetoed, "sequence"), "012");
  EXPECT_EQ(of(renewed, "stamp"), "2023-03-23T00:00:00Z");
  EXPECT_EQ(of(vetoed, "stamp"), "2024-03-28T00:00:00Z");
  EXPECT_THAT(of(vetoed, "description"), HasSubstr("Renewal S/2024/255 vetoed on 2024-03-28."));
  EXPECT_THAT(of(renewed, "description"), Not(HasSubstr("S/2024/255")));
}

TEST(Calendar, TheTextChangesWithWhatIsDecidedAndWithTheEndAndNotWithTheDay) {
  auto store = test::small_store();
  test::read_what_lies_between(store);
  const auto text = [&](const char *day) { return of(calendar(store, on(day)).table, "description"); };
  EXPECT_EQ(text("2024-03-28"), text("2024-04-30"));
  EXPECT_THAT(text("2024-05-01"), HasSubstr("What came of it: lapsed"));
  EXPECT_EQ(text("2024-05-01"), text("2024-07-29"));
}

TEST(Calendar, WhatEndedLongerAgoThanAYearIsLeftOutUnlessAskedFor) {
  const auto store = test::small_store();
  EXPECT_THAT(cells(calendar(store, on("2025-04-30")).table, "uid"), Contains(kEnd));
  EXPECT_THAT(cells(calendar(store, on("2025-05-01")).table, "uid"), Not(Contains(kEnd)));
  auto query = on("2025-05-01");
  query.since = test::day("2024-04-30");
  EXPECT_THAT(cells(calendar(store, query).table, "uid"), Contains(kEnd));
}

/// The last renewal with another end.
std::vector<core::TextRecord> with_end(const char *day) {
  auto texts = test::texts_of_the_record();
  auto &words = texts[1].paragraphs[0].text;
  words.replace(words.find("30 April 2024"), std::string("30 April 2024").size(), day);
  return texts;
}

/// Replaces document `old` by a corrected one, in a sync that ends at the instant.
void correct(store::Store &store, const char *instant, const std::string &old, const std::string &name, const char *day) {
  const auto at = *core::Instant::parse(instant);
  const auto reading = test::read_document_at(at, store, "resolutions", name, with_end(day));
  static_cast<void>(store::withdraw(store, test::hash_of(old)));
  store::Deriver(store).mandates(reading);
}

TEST(Calendar, ACorrectionRaisesTheSequenceIfALaterSyncBringsIt) {
  auto store = store::Store::in_memory();
  test::read_document(store, "vetoes", "votes", test::votes_of_the_record());
  store::Deriver(store).all();
  correct(store, "2024-04-02T08:00:00Z", "none", "a", "10 April 2024");
  const auto before = calendar(store, on("2024-03-01")).table;

  correct(store, "2024-04-02T08:00:00Z", "a", "b", "20 April 2024");
  const auto same_sync = calendar(store, on("2024-03-01")).table;
  EXPECT_EQ(of(same_sync, "first_day"), "2024-04-20");

  correct(store, "2024-04-09T08:00:00Z", "b", "c", "30 April 2024");
  const auto later = calendar(store, on("2024-03-01")).table;
  EXPECT_EQ(of(later, "first_day"), "2024-04-30");
  EXPECT_EQ(of(later, "sequence"), std::to_string(std::stoi(of(before, "sequence")) + 1));
  EXPECT_EQ(of(later, "stamp"), "2024-04-09T08:00:00Z");
}

TEST(Calendar, DeadlinesOfOneParagraphAreNumberedInOrderOfTheirDays) {
  auto store = store::Store::in_memory();
  auto texts = test::texts_of_the_record();
  texts[1].paragraphs.push_back(
      {core::ParagraphKind::operative,
       "2",
       "Requests the Panel of Experts to provide to the Committee no later than 4 August 2023 a midterm "
       "report, and further requests the Panel to submit to the Council its final report no later than "
       "8 March 2024;",
       {22, 23}});
  test::read_document(store, "resolutions", "a", test::votes_of_the_record(), texts);
  store::Deriver(store).all();
  auto query = on("2024-03-01");
  query.kind = "report_due";
  const auto table = calendar(store, query).table;
  EXPECT_THAT(cells(table, "uid"), ElementsAre("dprk-panel:S/RES/2680(2023):2:report:due@unsc",
                                               "dprk-panel:S/RES/2680(2023):2:report:due:2@unsc"));
  EXPECT_THAT(cells(table, "first_day"), ElementsAre("2023-08-04", "2024-03-08"));
}

TEST(Calendar, AVetoIsFollowedByItsDebateAndByNoneBefore2022) {
  const auto store = test::small_store();
  SubscriptionQuery query;
  query.as_of = test::day("2024-04-01");
  query.since = test::day("1945-01-01");
  query.kind = "veto_debate_due";
  const auto table = calendar(store, query).table;
  EXPECT_THAT(cells(table, "uid"), ElementsAre("veto_debate_due:S/2024/255@unsc"));
  EXPECT_THAT(cells(table, "link"), ElementsAre("https://undocs.org/S/2024/255"));
  EXPECT_THAT(cells(table, "body"), ElementsAre("dprk-panel"));
}

TEST(Calendar, WhatIsNotKnownIsAMistakeOfUse) {
  const auto store = test::small_store();
  auto query = on("2024-03-01");
  query.body = "dprk-pannel";
  EXPECT_THROW(calendar(store, query), core::UsageError);
  query = on("2024-03-01");
  query.kind = "expiry";
  EXPECT_THROW(calendar(store, query), core::UsageError);
  query = on("2024-03-01");
  query.committee = "1817";
  EXPECT_THROW(calendar(store, query), core::UsageError);
}

TEST(Feed, AnAlertIsDatedByTheDayItBeganToSpeak) {
  auto store = test::small_store();
  test::read_what_lies_between(store);
  const auto updated = [&](const char *day, const std::string &id) {
    const auto table = feed(store, on(day)).table;
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      if (cell(table, row, "id").starts_with("alert:" + id)) return cell(table, row, "updated");
    return "no entry " + id;
  };
  EXPECT_EQ(updated("2024-03-05", "mandate_expiry:"), "2024-03-01T00:00:00Z");
  EXPECT_EQ(updated("2024-04-05", "mandate_expiry:"), "2024-03-31T00:00:00Z");
  EXPECT_EQ(updated("2024-04-05", "renewal_vetoed:"), "2024-03-28T00:00:00Z");
  EXPECT_EQ(updated("2024-05-05", "lapsed:"), "2024-05-01T00:00:00Z");
}

}  // namespace
}  // namespace unsc::answer
