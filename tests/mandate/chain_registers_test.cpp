// What a register says, beside the texts and without them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mandate/record.hpp"

namespace {

using namespace unsc::mandate;
using unsc::mandate::test::kDprkPanel;
using unsc::mandate::test::Record;
using unsc::mandate::test::until;

TEST(Chain, TakesARegisterWhereNoTextIsAndTheTextWhereBothAre) {
  RegisterEntry entry;
  entry.claim = 900;
  entry.plugin = "panel_mandates";
  entry.record.body = "1718/1874 DPRK Panel of Experts";
  entry.record.act = "extend";
  entry.record.symbol = "S/RES/2680(2023)";
  entry.record.date = unsc::core::PartialDate::parse("2023-03-23");
  entry.record.until = unsc::core::PartialDate::parse("2024-05-30");
  Record alone;
  alone.entry(entry);
  ASSERT_EQ(alone.terms("dprk-panel").size(), 1u);
  EXPECT_EQ(until(alone.terms("dprk-panel")[0]), "2024-05-30");
  Record both;
  both.adopted("S/RES/2680(2023)", "2023-03-23", "Democratic People's Republic of Korea",
               {"Decides to extend until 30 April 2024 " + kDprkPanel + ";"})
      .entry(entry);
  ASSERT_EQ(both.terms("dprk-panel").size(), 1u);
  EXPECT_EQ(until(both.terms("dprk-panel")[0]), "2024-04-30");
  ASSERT_EQ(both.facts().conflicts.size(), 1u);
  EXPECT_EQ(both.facts().conflicts[0].kind, "text_and_register");
}

RegisterEntry lapse(const std::string &date) {
  RegisterEntry entry;
  entry.claim = 7;
  entry.plugin = "panel_mandates";
  entry.record.body = "1718/1874 DPRK Panel of Experts";
  entry.record.act = "END (lapse)";
  entry.record.symbol = "-";
  entry.record.date = unsc::core::PartialDate::parse(date);
  return entry;
}

TEST(Chain, TakesARegistersNoteOfALapseForNoDecision) {
  Record record;
  record
      .adopted("S/RES/2680(2023)", "2023-03-23", "Democratic People's Republic of Korea",
               {"Decides to extend until 30 April 2024 " + kDprkPanel + ";"})
      .entry(lapse("2024-04-30"));
  EXPECT_EQ(record.terms("dprk-panel").size(), 1u);
  EXPECT_TRUE(record.facts().conflicts.empty());
  Record other;
  other
      .adopted("S/RES/2680(2023)", "2023-03-23", "Democratic People's Republic of Korea",
               {"Decides to extend until 30 April 2024 " + kDprkPanel + ";"})
      .entry(lapse("2024-05-01"));
  ASSERT_EQ(other.facts().conflicts.size(), 1u);
  EXPECT_EQ(other.facts().conflicts[0].kind, "text_and_register");
}

TEST(Chain, AnEndThatOnlyARegistersNoteOfALapseGivesIsNoTermination) {
  Record record;
  record.entry(lapse("2024-04-30"))
      .vote("S/RES/2680(2023)", "2023-03-23", "Democratic People's Republic of Korea")
      .vote("S/RES/2731(2024)", "2024-05-30", "another matter");
  ASSERT_EQ(record.terms("dprk-panel").size(), 1u);
  EXPECT_FALSE(unsc::clause::ends(record.terms("dprk-panel")[0].act));
  const Standing standing = record.standing("dprk-panel", "2024-06-01");
  EXPECT_NE(standing.status, Status::terminated);
  EXPECT_EQ(standing.until->iso(), "2024-04-30");
}

}  // namespace
