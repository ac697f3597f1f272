// The stored spans of a body's standing say of every day what the rule says of it.
#include <mandate/standing.hpp>

#include <gtest/gtest.h>

#include "mandate/record.hpp"

namespace {

using namespace unsc;
using namespace unsc::mandate;
using unsc::mandate::test::Record;

/// Renewed with a gap, a failed renewal, a renewal known by its title, an end of a month only, texts read past the ends.
Record eventful() {
  Record record;
  record.with_gaps();
  const std::string panel = " the mandate of the Panel of Experts, as specified in paragraph 26 of resolution 1874 (2009);";
  record
      .adopted("S/RES/1874(2009)", "2009-06-12", "Non-proliferation/Democratic People's Republic of Korea",
               {"Remains seized of the matter."})
      .adopted("S/RES/2569(2021)", "2021-03-26", "DPRK", {"Decides to extend until 30 April 2022" + panel})
      .adopted("S/RES/2627(2022)", "2022-05-25", "DPRK", {"Decides to extend until 30 April 2023" + panel})
      .adopted("S/RES/2680(2023)", "2023-03-23", "DPRK", {"Decides to extend until 30 April 2024" + panel})
      .adopted("S/RES/2674(2023)", "2023-01-30", "Cyprus",
               {"Decides to extend the mandate of UNFICYP until 31 January 2024;"})
      .adopted("S/RES/2723(2024)", "2024-01-30", "Cyprus", {})
      .vote("S/RES/2771(2025)", "2025-01-31", "extension of the mandate of the UN Peacekeeping Force in Cyprus (UNFICYP)")
      .vote("S/2024/255", "2024-03-28", "Democratic People's Republic of Korea", Outcome::vetoed, {"RUS"})
      .text("S/2024/255", {"Decides to extend until 30 April 2025" + panel})
      .adopted(
          "S/RES/2288(2016)", "2016-05-25", "Liberia",
          {"Decides further to dissolve, with immediate effect, the Committee established by paragraph 21 of resolution "
           "1521 (2003) and the Panel of Experts established pursuant to paragraph 22 of resolution 1521 (2003);"})
      .adopted("S/RES/2743(2024)", "2024-07-12", "another matter", {"Decides to remain seized of the matter."});
  return record;
}

core::Date day(const char *iso) { return *core::Date::parse(iso); }

TEST(Spans, LeaveOutNoDayAndRepeatNone) {
  for (const auto &[slug, spans] : eventful().all_spans()) {
    ASSERT_FALSE(spans.empty()) << slug;
    EXPECT_EQ(spans.front().from, first_day()) << slug;
    EXPECT_EQ(spans.back().until, last_day()) << slug;
    for (std::size_t i = 1; i < spans.size(); ++i) {
      EXPECT_EQ(spans[i].from, spans[i - 1].until.plus_days(1)) << slug;
      EXPECT_NE(spans[i].standing, spans[i - 1].standing) << slug << ": a span like the one before it";
    }
  }
}

TEST(Spans, SayOfEveryDayWhatTheRuleSaysOfIt) {
  Record record = eventful();
  const auto all = record.all_spans();
  const Facts facts = record.facts();
  const Coverage coverage = record.coverage();
  std::size_t asked = 0;
  for (const Body &body : facts.bodies) {
    std::vector<Term> terms;
    for (const Term &term : facts.terms) {
      if (term.body == body.slug) terms.push_back(term);
    }
    if (terms.empty()) continue;
    auto span = all.at(body.slug).begin();
    for (core::Date on = day("2008-12-25"); on <= day("2026-02-01"); on = on.plus_days(1), ++asked) {
      while (span->until < on) ++span;
      ASSERT_EQ(span->standing, standing(body, terms, on, coverage)) << body.slug << " on " << on.iso();
    }
  }
  EXPECT_GT(asked, 20'000U);
}

TEST(Spans, EndWithTheCalendarWhereAnEndDoes) {
  RegisterEntry entry;
  entry.record.body = "Panel of Experts on the Democratic People's Republic of Korea";
  entry.record.symbol = "1874";
  entry.record.act = "establish";
  entry.record.date = core::PartialDate(day("2009-06-12"));
  entry.record.until = core::PartialDate(last_day());
  const auto spans = Record().entry(entry).all_spans().at("dprk-panel");
  for (const Span &span : spans) EXPECT_LE(span.from, span.until);
  EXPECT_EQ(spans.back().until, last_day());
  EXPECT_EQ(spans.back().standing.status, Status::active);
}

TEST(Coverage, ATextIsThatOfEveryVoteUnderItsSymbol) {
  Record record;
  record.vote("S/RES/2750(2024)", "2024-09-13", "part 1 of the draft")
      .adopted("S/RES/2750(2024)", "2024-09-13", "DPRK", {"x"});
  const Coverage coverage = record.coverage();
  ASSERT_EQ(coverage.adopted.size(), 1U);
  EXPECT_EQ(coverage.adopted[0].reading, Reading::whole);
}

TEST(Spans, OfADayKnowNothingOfWhatWasDecidedLater) {
  Record record = eventful();
  const auto before = record.standing("dprk-panel", "2024-03-27");
  record.adopted(
      "S/RES/2731(2024)", "2024-05-30", "DPRK",
      {"Decides to extend until 30 April 2025 the mandate of the Panel of Experts, as specified in paragraph 26 of "
       "resolution 1874 (2009);"});
  EXPECT_EQ(record.standing("dprk-panel", "2024-03-27"), before);
}

}  // namespace
