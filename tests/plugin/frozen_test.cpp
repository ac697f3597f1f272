// Plugins that are out there, built against earlier headers, on today's host.
#include <plugin/library.hpp>
#include <plugin/struct_version.hpp>

#include "catching_sink.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace unsc::plugin {
namespace {

/// A ballot as a host will know it that has given it one more field.
struct GrownBallot {
  unsc_ballot first;
  unsc_str reason;
};

}  // namespace

template <>
inline constexpr std::size_t kFirstSize<GrownBallot> = kFirstSize<unsc_ballot>;

namespace {

using test::CatchingSink;

TEST(Frozen, APluginBuiltAgainstVersionOneIsReadWholeByTodaysHost) {
  const auto plugin = load(std::filesystem::path(UNSC_BINARY_DIR) / "test_plugins/frozen_1_0.so");
  EXPECT_EQ(plugin->description().abi_version, 0x10000u);
  ASSERT_EQ(plugin->description().formats.size(), 1u);
  EXPECT_EQ(plugin->description().formats[0].glob, "x.1");
  EXPECT_EQ(plugin->recognise("x.1", ""), 100);
  CatchingSink sink;
  ASSERT_EQ(plugin->read({"x.1", "bytes"}, sink).kind, Ending::Kind::complete);
  ASSERT_EQ(sink.votes.size(), 1u);
  const auto &vote = sink.votes[0];
  EXPECT_EQ(vote.draft, "S/2024/255");
  EXPECT_EQ(vote.date->iso() + " " + vote.dates.at(0).date.iso(), "2024-03-28 2024-03");
  EXPECT_EQ(vote.yes.value_or(0) * 100 + vote.no.value_or(0) * 10 + vote.abstain.value_or(0), 1311);
  EXPECT_FALSE(vote.absent || vote.members);
  EXPECT_EQ(vote.sponsors.at(0), "United States of America");
  EXPECT_EQ(std::count(vote.ballots.begin(), vote.ballots.end(), '\n'), 2);
  EXPECT_EQ(vote.link, "https://undocs.org/S/2024/255");
  EXPECT_EQ(vote.lines.last, 2u);
  ASSERT_EQ(sink.texts.size(), 1u);
  EXPECT_EQ(sink.texts[0].paragraphs.at(0).text, "Decides to extend until 30 April 2024;");
  ASSERT_EQ(sink.mandate_actions.size() + sink.deadlines.size() + sink.memberships.size() + sink.events.size(), 4u);
  EXPECT_EQ(sink.mandate_actions[0].until->iso(), "2024-04-30");
  EXPECT_EQ(sink.deadlines[0].due->iso(), "2024-03");
  EXPECT_TRUE(sink.memberships[0].permanent);
  EXPECT_EQ(sink.events[0].attributes.at(0).second, "DPRK");
  EXPECT_EQ(sink.rejects.at(0).first, 9u);
  EXPECT_EQ(sink.notes.at(0).first, 10u);
  EXPECT_EQ(sink.datasets.at(0).second, "2024-05-01");
}

TEST(Frozen, AFieldThatAnOlderPluginDoesNotHaveIsAbsentToAHostThatKnowsIt) {
  const unsc_ballot old[] = {{sizeof(unsc_ballot), UNSC_NO, {"RUS", 3}, {nullptr, 0}, 1, 1},
                             {sizeof(unsc_ballot), UNSC_YES, {"FRA", 3}, {nullptr, 0}, 2, 2}};
  const auto read = as_known<GrownBallot>(&old[0], sizeof(unsc_ballot));
  ASSERT_TRUE(read);
  EXPECT_EQ(std::string(read->first.member.data, 3), "RUS");
  EXPECT_EQ(read->reason.data, nullptr);  // not the next ballot's bytes
  EXPECT_EQ(read->reason.size, 0u);
}

TEST(Frozen, AStructShorterThanVersionOneWasNeverValid) {
  const unsc_ballot ballot{};
  EXPECT_FALSE(as_known<GrownBallot>(&ballot, sizeof(unsc_ballot) - 8));
  EXPECT_TRUE(as_known<unsc_ballot>(&ballot, sizeof(unsc_ballot) + 24));
}

}  // namespace
}  // namespace unsc::plugin
