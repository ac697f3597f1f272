#include <plugin/session.hpp>

#include "catching_sink.hpp"

#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <stdexcept>

namespace unsc::plugin {
namespace {

using test::CatchingSink;

unsc_str str(std::string_view text) { return {text.data(), text.size()}; }

/// A plugin whose read() is whatever the test says.
class Session : public ::testing::Test {
 protected:
  Ending run(const std::function<unsc_status(const unsc_host *)> &body) {
    s_body = &body;
    unsc_plugin raw{};
    raw.struct_size = sizeof raw;
    raw.read = [](const unsc_host *host, const unsc_document *) { return (*s_body)(host); };
    return run_session(raw, {"a.txt", "bytes"}, m_sink);
  }

  static unsc_vote vote() {
    unsc_vote raw{};
    raw.struct_size = sizeof raw;
    raw.resolution = str("S/RES/1(1946)");
    raw.date = {1946, 1, 25};
    raw.yes = raw.no = raw.abstain = raw.absent = raw.members = raw.chapter_vii = UNSC_NO_COUNT;
    raw.first_line = 7;
    return raw;
  }

  Ending emit(const unsc_vote &raw) {
    return run([&](const unsc_host *host) {
      host->emit_vote(host, &raw);
      return UNSC_OK;
    });
  }

  CatchingSink m_sink;
  static const std::function<unsc_status(const unsc_host *)> *s_body;
};
const std::function<unsc_status(const unsc_host *)> *Session::s_body = nullptr;

TEST_F(Session, ARecordArrivesWithUnprintedCountsUnknown) {
  EXPECT_EQ(emit(vote()).kind, Ending::Kind::complete);
  ASSERT_EQ(m_sink.votes.size(), 1U);
  EXPECT_EQ(m_sink.votes[0].date->iso(), "1946-01-25");
  EXPECT_FALSE(m_sink.votes[0].yes.has_value());
  EXPECT_EQ(m_sink.votes[0].organ, "SC");
}

TEST_F(Session, AnImpossibleDateRejectsTheRecordByItsLine) {
  auto raw = vote();
  raw.date = {2024, 2, 30};
  emit(raw);
  EXPECT_TRUE(m_sink.votes.empty());
  ASSERT_EQ(m_sink.rejects.size(), 1U);
  EXPECT_EQ(m_sink.rejects[0].first, 7U);
  EXPECT_EQ(m_sink.rejects[0].second, "date 2024-02-30: no such day");
}

TEST_F(Session, BytesThatAreNoUtf8RejectTheRecordNamingTheField) {
  auto raw = vote();
  raw.title =
      str("Conseil de s\xe9"
          "curit\xe9");
  emit(raw);
  ASSERT_EQ(m_sink.rejects.size(), 1U);
  EXPECT_EQ(m_sink.rejects[0].second, "title: expected UTF-8 without NUL");
}

TEST_F(Session, AVoteOnNothingIsRejected) {
  auto raw = vote();
  raw.resolution = {};
  emit(raw);
  EXPECT_EQ(m_sink.rejects.size(), 1U);
  raw.part = str("Oral amendment");
  emit(raw);
  EXPECT_EQ(m_sink.votes.size(), 1U) << "an oral amendment has no symbol of its own";
}

TEST_F(Session, AStructShorterThanVersionOneIsRejected) {
  auto raw = vote();
  raw.struct_size = 12;
  emit(raw);
  ASSERT_EQ(m_sink.rejects.size(), 1U);
  EXPECT_NE(m_sink.rejects[0].second.find("struct_size 12: expected at least"), std::string::npos);
}

TEST_F(Session, ABallotOfANewerPluginIsReadByItsStride) {
  struct LongerBallot {
    unsc_ballot known;
    std::uint64_t added[3];
  };
  const LongerBallot ballots[] = {{{sizeof(LongerBallot), UNSC_YES, str("CHINA"), {}, 3, 3}, {}},
                                  {{sizeof(LongerBallot), UNSC_NO, str("FRANCE"), {}, 4, 4}, {}}};
  auto raw = vote();
  raw.ballots = {ballots, 2, sizeof(LongerBallot)};
  emit(raw);
  ASSERT_EQ(m_sink.votes.size(), 1U);
  EXPECT_EQ(m_sink.votes[0].ballots, "y\t3\tCHINA\t\nn\t4\tFRANCE\t\n");
}

TEST_F(Session, ABallotShorterThanVersionOneIsRejected) {
  const unsc_ballot ballot{8, UNSC_YES, str("CHINA"), {}, 3, 3};
  auto raw = vote();
  raw.ballots = {&ballot, 1, 8};
  emit(raw);
  EXPECT_EQ(m_sink.rejects.size(), 1U);
}

TEST_F(Session, APositionThatDoesNotExistIsRejected) {
  const unsc_ballot ballot{sizeof ballot, 99, str("CHINA"), {}, 3, 3};
  auto raw = vote();
  raw.ballots = {&ballot, 1, sizeof ballot};
  emit(raw);
  EXPECT_EQ(m_sink.rejects.size(), 1U);
}

TEST_F(Session, ADocumentThatFailsGivesTheFirstReasonAndItsLine) {
  const auto ending = run([](const unsc_host *host) {
    host->fail(host, 12, str("tag never closed"));
    host->fail(host, 99, str("what followed from it"));
    return UNSC_MALFORMED;
  });
  EXPECT_EQ(ending.kind, Ending::Kind::malformed);
  EXPECT_EQ(ending.line, 12U);
  EXPECT_EQ(ending.reason, "tag never closed");
}

TEST_F(Session, APluginThatFailsAndClaimsSuccessHasFailed) {
  const auto ending = run([](const unsc_host *host) {
    host->fail(host, 1, str("broken"));
    return UNSC_OK;
  });
  EXPECT_EQ(ending.kind, Ending::Kind::malformed);
}

TEST_F(Session, AnExceptionOfTheSinkReachesTheCallerAndNotThePlugin) {
  class ThrowingSink final : public RecordSink {
   public:
    void take(core::RecordView) override { throw std::runtime_error("disk full"); }
    void reject(std::uint64_t, std::string_view) override {}
    void note(std::uint64_t, std::string_view) override {}
    void dataset(std::string_view, std::string_view) override {}
    bool progress(std::uint64_t) override { return true; }
  } sink;
  unsc_plugin raw{};
  raw.struct_size = sizeof raw;
  static bool told = false;
  told = false;
  raw.read = [](const unsc_host *host, const unsc_document *) {
    const auto one = vote();
    told = host->emit_vote(host, &one) == UNSC_CANCELLED;
    return UNSC_STOPPED;
  };
  EXPECT_THROW(run_session(raw, {"a", ""}, sink), std::runtime_error);
  EXPECT_TRUE(told);
}

TEST_F(Session, ACancelledReadingSaysSo) {
  m_sink.stop = true;
  const auto ending =
      run([](const unsc_host *host) { return host->progress(host, 1) == UNSC_CANCELLED ? UNSC_STOPPED : UNSC_OK; });
  EXPECT_EQ(ending.kind, Ending::Kind::cancelled);
}

}  // namespace
}  // namespace unsc::plugin
