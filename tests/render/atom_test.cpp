#include <render/atom.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unsc::render {
namespace {

using testing::HasSubstr;
using testing::Not;

core::Table entries(const std::string &id, const std::string &title) {
  core::Table table;
  table.columns = {"id", "updated", "title", "content", "categories", "link"};
  table.rows = {{id, "2024-03-01T00:00:00Z", title, "60 days", "lapsed", core::Value()},
                {"second", "2024-02-01T00:00:00Z", "t", "c", core::Value(), "https://undocs.org/S/2024/255?a=1&b"}};
  return table;
}

std::string feed_of(const core::Table &table) {
  return atom({"feed", "Council", "", *core::Instant::parse("2024-01-01")}, table);
}

TEST(Atom, IsAsNewAsItsNewestEntry) {
  EXPECT_THAT(feed_of(entries("a", "t")), HasSubstr("<updated>2024-03-01T00:00:00Z</updated>\n<author>"));
}

TEST(Atom, WithoutEntriesIsAsNewAsItsHead) {
  auto none = entries("a", "t");
  none.rows.clear();
  EXPECT_THAT(feed_of(none), HasSubstr("<updated>2024-01-01T00:00:00Z</updated>"));
}

TEST(Atom, AnIdIsAUrnWhateverItHolds) {
  EXPECT_THAT(feed_of(entries("alert:report_due:x:S/RES/2680(2023)#2 <", "t")),
              HasSubstr("<id>urn:x-unsc:alert:report_due:x:S/RES/2680(2023)%232%20%3C</id>"));
}

TEST(Atom, MarkupInAWordIsText) {
  const auto text = feed_of(entries("a", "<b>&\"x\""));
  EXPECT_THAT(text, HasSubstr("<title>&lt;b&gt;&amp;&quot;x&quot;</title>"));
  EXPECT_THAT(text, HasSubstr("href=\"https://undocs.org/S/2024/255?a=1&amp;b\""));
}

TEST(Atom, WhatXmlCannotHoldIsReplaced) {
  EXPECT_THAT(feed_of(entries("a", "x\x01\xff\xEF\xBF\xBEy")),
              HasSubstr("<title>x\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDy</title>"));
}

TEST(Atom, AnEntryWithoutALinkOrCategoriesHasNone) {
  auto one = entries("a", "t");
  one.rows.resize(1);
  one.rows[0][4] = core::Value();
  EXPECT_THAT(feed_of(one), Not(testing::AnyOf(HasSubstr("<link"), HasSubstr("<category"))));
}

}  // namespace
}  // namespace unsc::render
