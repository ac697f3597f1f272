#include <store/ledger.hpp>

#include "../ingest/sync_fixture.hpp"
#include "process.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <csignal>

namespace unsc::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string kSixty = "mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60";
const std::string kThirty = "mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:30";

core::Instant at(const char *iso) { return *core::Instant::parse(iso); }
core::Date day(const char *iso) { return *core::Date::parse(iso); }
const core::Instant kNow = at("2024-03-01T08:00:00Z");

LedgerAlert expiry(const std::string &id) {
  return {id, "mandate_expiry", "info", "dprk-panel", core::PartialDate::parse("2024-04-30"), {}};
}

Store with_alert() {
  auto store = Store::in_memory();
  note_seen(store, {expiry(kSixty)}, kNow);
  return store;
}

std::vector<std::string> states(const Store &store) {
  std::vector<std::string> all;
  for (const auto &row : ledger_log(store).rows) all.push_back(std::get<std::string>(row[1].kind()));
  return all;
}

TEST(Ledger, AnAlertSeenTwiceIsNotedOnce) {
  auto store = with_alert();
  note_seen(store, {expiry(kSixty)}, at("2024-03-02T08:00:00Z"));
  EXPECT_THAT(states(store), ElementsAre("seen"));
  EXPECT_EQ(store.database().execAndGet("SELECT first_seen || ' ' || last_seen FROM alert").getString(),
            "2024-03-01T08:00:00Z 2024-03-02T08:00:00Z");
}

TEST(Ledger, AnAcknowledgementSilencesOneStepAndTheNextSpeaks) {
  auto store = with_alert();
  EXPECT_TRUE(acknowledge(store, kSixty, kNow));
  EXPECT_TRUE(silence(store).covers(kSixty, day("2024-03-01")));
  EXPECT_FALSE(silence(store).covers(kThirty, day("2024-04-01")));
  EXPECT_FALSE(acknowledge(store, "mandate_expiry:nothing", kNow));
}

TEST(Ledger, ASnoozeSilencesEveryStepButNeverPastTheDueDay) {
  auto store = with_alert();
  EXPECT_EQ(snooze(store, kSixty, day("2024-12-31"), day("2024-03-01"), kNow), day("2024-04-30"));
  EXPECT_TRUE(silence(store).covers(kThirty, day("2024-04-29")));
  EXPECT_FALSE(silence(store).covers(kThirty, day("2024-04-30")));
  EXPECT_EQ(snooze(store, kSixty, day("2024-06-01"), day("2024-05-02"), kNow), day("2024-06-01")) << "the end is past";
}

TEST(Ledger, WhatIsDeliveredIsNeverSentAgainAndWhatFailedIs) {
  auto store = with_alert();
  ASSERT_TRUE(begin_attempt(store, kSixty, "desk", kNow));
  mark_failed(store, kSixty, "desk", "connection refused", kNow);
  EXPECT_THAT(failed_deliveries(store).rows, SizeIs(1));
  EXPECT_THAT(undelivered(store, {kSixty}, "desk"), ElementsAre(kSixty));
  ASSERT_TRUE(begin_attempt(store, kSixty, "desk", kNow));
  mark_delivered(store, kSixty, "desk", kNow);
  EXPECT_FALSE(begin_attempt(store, kSixty, "desk", kNow));
  EXPECT_THAT(undelivered(store, {kSixty}, "desk"), IsEmpty());
  EXPECT_THAT(undelivered(store, {kSixty}, "another"), ElementsAre(kSixty));
  EXPECT_THAT(failed_deliveries(store).rows, IsEmpty());
  EXPECT_THAT(states(store), ElementsAre("seen", "failed", "delivered"));
}

TEST(Ledger, AFailureOfWhatIsAcknowledgedIsOwedToNobody) {
  auto other = with_alert();
  ASSERT_TRUE(begin_attempt(other, kSixty, "desk", kNow));
  mark_failed(other, kSixty, "desk", "connection refused", kNow);
  acknowledge(other, kSixty, kNow);
  EXPECT_THAT(failed_deliveries(other).rows, IsEmpty());
}

TEST(Ledger, AnAlertThatReturnsAfterItWasClearedSpeaksAgain) {
  auto store = with_alert();
  acknowledge(store, kSixty, kNow);
  ASSERT_TRUE(begin_attempt(store, kSixty, "desk", kNow));
  mark_delivered(store, kSixty, "desk", kNow);
  clear(store, kSixty, "renewed", kNow);
  EXPECT_THAT(open_alerts(store), IsEmpty());
  note_seen(store, {expiry(kSixty)}, kNow);
  EXPECT_THAT(open_alerts(store), SizeIs(1));
  EXPECT_FALSE(silence(store).covers(kSixty, day("2024-03-01")));
  EXPECT_THAT(undelivered(store, {kSixty}, "desk"), ElementsAre(kSixty));
}

/// One run of a delivery; what it sends goes into the file. `dies`: killed after sending, before the outcome.
void deliver_once(const std::filesystem::path &file, int sent, bool dies) {
  auto store = Store::open_to_write(file);
  const LedgerTurn turn(store);
  note_seen(store, {expiry(kSixty)}, kNow);
  for (const auto &id : undelivered(store, {kSixty}, "desk")) {
    if (!begin_attempt(store, id, "desk", kNow)) continue;
    if (::write(sent, "x", 1) != 1 || dies) ::kill(::getpid(), SIGKILL);
    mark_delivered(store, id, "desk", kNow);
  }
}

pid_t in_child(const std::filesystem::path &file, int sent, bool dies) {
  return test::start_process([&] { deliver_once(file, sent, dies); });
}

class Runs : public testing::Test {
 protected:
  Runs() { EXPECT_EQ(::pipe(m_pipe), 0); }
  ~Runs() override {
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
  }
  int run(bool dies) { return test::status_of(in_child(m_file, m_pipe[1], dies)); }
  std::size_t sent() {
    std::string all(16, '\0');
    ::write(m_pipe[1], "", 1);  // never an empty pipe
    return static_cast<std::size_t>(::read(m_pipe[0], all.data(), all.size())) - 1;
  }
  test::TemporaryFolder m_folder;
  std::filesystem::path m_file = m_folder.path() / "unsc.db";
  int m_pipe[2] = {};
};

TEST_F(Runs, EightAtOnceDeliverOnce) {
  { const auto store = Store::open_to_write(m_file); }
  std::vector<pid_t> children;
  for (int i = 0; i < 8; ++i) children.push_back(in_child(m_file, m_pipe[1], false));
  for (const pid_t child : children) EXPECT_EQ(test::status_of(child), 0);
  EXPECT_EQ(sent(), 1U);
}

TEST_F(Runs, OneKilledBeforeItsOutcomeIsRepeatedOnceAndNotLost) {
  EXPECT_TRUE(WIFSIGNALED(run(true)));
  EXPECT_EQ(run(false), 0);
  EXPECT_EQ(run(false), 0);
  EXPECT_EQ(sent(), 2U);
}

}  // namespace
}  // namespace unsc::store
