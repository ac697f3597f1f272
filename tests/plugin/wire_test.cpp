#include <plugin/frame.hpp>
#include <plugin/wire.hpp>

#include "../fuzz/decode_anything.hpp"
#include "catching_sink.hpp"

#include <core/ballots.hpp>

#include <gtest/gtest.h>

#include <random>

namespace unsc::plugin {
namespace {

core::VoteRecord vote() {
  core::VoteRecord vote;
  vote.organ = "SC";
  vote.draft = "S/2024/255";
  vote.date = core::PartialDate::from(2024, 3, 28);
  vote.dates = {{"printed", *core::PartialDate::from(2024, 3, 0)}};
  vote.title = "Non-proliferation \xe2\x80\x93 DPRK";
  vote.modality = core::Modality::vote;
  vote.yes = 13;
  vote.no = 1;
  vote.chapter_vii = false;
  vote.sponsors = {"United States", ""};
  core::pack({core::Position::no, 7, "RUSSIAN FEDERATION", "RUS"}, vote.ballots);
  vote.ballot_scope = core::BallotScope::vetoes;
  vote.lines = {3, 9};
  return vote;
}

/// One of every item.
std::string everything() {
  ItemEncoder encoder;
  core::TextRecord text;
  text.symbol = "S/RES/2680(2023)";
  text.paragraphs = {{core::ParagraphKind::annex, "1", "Decides to extend", {4, 6}}};
  core::MandateActionRecord action;
  action.body = "Panel of Experts";
  action.until = core::PartialDate::from(2024, 4, 30);
  core::DeadlineRecord deadline;
  deadline.due = core::PartialDate::from(2024, 2, 1);
  core::MembershipRecord membership;
  membership.organ = "SC";
  membership.state = "Japan";
  membership.permanent = true;
  core::EventRecord event;
  event.kind = "designation";
  event.attributes = {{"list", "DPRK"}};
  encoder.dataset("votes", "2026-02-06");
  encoder.take(vote());
  encoder.take(text);
  encoder.take(action);
  encoder.take(deadline);
  encoder.take(membership);
  encoder.take(event);
  encoder.reject(12, "no date");
  encoder.note(13, "odd");
  encoder.refused(14, "date 2024-02-30: no such day");
  encoder.progress(4096);
  return encoder.bytes();
}

std::string broken_by(const std::string &bytes) {
  test::CatchingSink sink;
  try {
    ItemDecoder().decode(bytes, sink);
  } catch (const BrokenFrame &broken) {
    return broken.what();
  }
  return "";
}

std::string encoded(core::RecordView record) {
  ItemEncoder encoder;
  encoder.take(record);
  return encoder.bytes();
}

TEST(Wire, EveryFieldArrivesAsItWasSent) {
  test::CatchingSink sink;
  const auto outcome = ItemDecoder().decode(everything(), sink);
  EXPECT_EQ(outcome.items, 10U);
  ASSERT_EQ(sink.votes.size(), 1U);
  const auto &arrived = sink.votes[0];
  const auto sent = vote();
  EXPECT_EQ(arrived.date, sent.date);
  EXPECT_EQ(arrived.dates[0].date.iso(), "2024-03");
  EXPECT_EQ(arrived.title, sent.title);
  EXPECT_EQ(arrived.yes, 13);
  EXPECT_EQ(arrived.abstain, std::nullopt);
  EXPECT_EQ(arrived.chapter_vii, false);
  EXPECT_EQ(arrived.sponsors, sent.sponsors);
  EXPECT_EQ(arrived.ballots, sent.ballots);
  EXPECT_EQ(arrived.ballot_scope, core::BallotScope::vetoes);
  EXPECT_EQ(arrived.lines.last, 9U);
  EXPECT_EQ(sink.rejects.size(), 2U) << "what the host refuses is a reject for whoever does not ask further";
  test::Echo echo;
  ItemDecoder().decode(everything(), echo);
  EXPECT_EQ(echo.bytes(), everything());
}

TEST(Wire, AnItemOfNoKindIsRefused) {
  EXPECT_EQ(broken_by(std::string(1, static_cast<char>(static_cast<int>(Item::progress) + 1))),
            "item 11 where at most 10 was expected");
}

TEST(Wire, ABufferUsedBeforeLeavesNothingInTheNextRecord) {
  core::VoteRecord bare;
  bare.organ = "SC";
  bare.resolution = "S/RES/1(1946)";
  test::CatchingSink sink;
  ItemDecoder().decode(encoded(vote()) + encoded(bare), sink);
  ASSERT_EQ(sink.votes.size(), 2U);
  EXPECT_TRUE(sink.votes[1].title.empty() && sink.votes[1].ballots.empty() && sink.votes[1].sponsors.empty());
  EXPECT_FALSE(sink.votes[1].date || sink.votes[1].yes || sink.votes[1].chapter_vii);
}

TEST(Wire, ARecordThatNoPluginOfOursSendsIsRefused) {
  auto invalid = vote();
  invalid.draft.clear();
  invalid.title.clear();
  EXPECT_NE(broken_by(encoded(invalid)).find("expected a resolution"), std::string::npos);
  invalid = vote();
  invalid.ballots = "y\tno line\n";
  EXPECT_NE(broken_by(encoded(invalid)).find("packed ballots"), std::string::npos);
  invalid = vote();
  invalid.title = "\xff";
  EXPECT_EQ(broken_by(encoded(invalid)), "a text that is not UTF-8");
  invalid = vote();
  invalid.lines = {9, 3};
  EXPECT_NE(broken_by(encoded(invalid)), "");
  core::MandateActionRecord blank;
  blank.body = "\xc2\xa0 ";
  EXPECT_EQ(broken_by(encoded(blank)), "mandate action: expected a body");
}

TEST(Wire, ANumberInFrontOfNothingReservesNothing) {
  std::string bytes(1, static_cast<char>(core::kIndexOf<core::TextRecord, core::Record>));
  Encoder encoder(bytes);
  encoder(std::string("S/RES/1(1946)"), std::optional<core::PartialDate>(), std::uint32_t{0xFFFFFFFF});
  EXPECT_NE(broken_by(bytes).find("bytes where at least"), std::string::npos);
}

TEST(Wire, AFrameCutOffAnywhereIsBrokenOrAWholeNumberOfItems) {
  const auto bytes = everything();
  for (std::size_t at = 0; at < bytes.size(); ++at) test::decode_anything(std::string_view(bytes).substr(0, at));
}

TEST(Wire, NoMutationOfFramesGetsInvalidRecordsThrough) {
  std::mt19937 random(20240430);
  const auto items = everything();
  const FrameHeader header{static_cast<std::uint32_t>(FrameKind::items), static_cast<std::uint32_t>(items.size())};
  const std::string whole = std::string(reinterpret_cast<const char *>(&header), sizeof header) + items;
  Ready ready;
  ready.layers = {{"landlock", true, "version 7"}};
  ready.description.id = "vetoes";
  ready.description.formats = {{"*.csv", "text/csv", "votes", "somebody", "", "", 30}};
  const std::vector<std::string> seeds{items, whole, encode(ready), encode(Ending{})};
  for (int i = 0; i < 40'000; ++i) {
    std::string bytes = seeds[random() % seeds.size()];
    for (auto change = random() % 3 + 1; change > 0 && !bytes.empty(); --change) {
      const std::size_t at = random() % bytes.size();
      switch (random() % 4) {
        case 0:
          bytes[at] = static_cast<char>(random());
          break;
        case 1:
          bytes.erase(at, random() % 9 + 1);
          break;
        case 2:
          bytes.insert(at, bytes, random() % bytes.size(), random() % 30);
          break;
        default:
          bytes.replace(at, 4, std::string("\xff\xff\xff\x7f", 4));
      }
    }
    test::decode_anything(bytes);  // ends the program where anything invalid comes through
  }
}

TEST(Inbox, AHeaderOfNoKindAndAFrameTooLongAreBroken) {
  const auto arrives = [](FrameHeader header) {
    Inbox inbox;
    std::memcpy(inbox.room(sizeof header), &header, sizeof header);
    inbox.arrived(sizeof header);
    return inbox.next().has_value();
  };
  EXPECT_THROW(arrives({0xFFFFFFFF, 0}), BrokenFrame);
  EXPECT_THROW(arrives({static_cast<std::uint32_t>(FrameKind::items), kLongestFrame + 1}), BrokenFrame);
  EXPECT_FALSE(arrives({static_cast<std::uint32_t>(FrameKind::items), 1})) << "its one byte is still to come";
  EXPECT_TRUE(arrives({static_cast<std::uint32_t>(FrameKind::items), 0}));
}

}  // namespace
}  // namespace unsc::plugin
