// Votes that contradict each other, read one after the other: what is known does not depend on the order.
#include "sync_fixture.hpp"

#include <vector>

namespace unsc::ingest {
namespace {

class VotesAgree : public test::SyncTest {
 protected:
  void read(std::size_t at) { sync({m_folder.write(std::to_string(at) + ".lines", m_documents[at]).string()}); }
  std::string derived_again() {
    store::Deriver(m_store).all();
    return store::fact_hash(m_store);
  }

  std::vector<std::string> m_documents{"vote S/RES/449(1979) 1979-05-30 Middle East\n",
                                       "vote S/RES/450(1979) 1979-06-14 Lebanon\n",
                                       "vote S/RES/451(1979) 1979-01-15 Cyprus\n",  // of 15 June
                                       "vote S/RES/452(1979) 1979-07-20 Settlements\n"};
};

TEST_F(VotesAgree, TheOrderOfReadingPlaysNoPartAndASyncGivesWhatARebuildGives) {
  std::string expected;
  for (const auto &order : std::vector<std::vector<std::size_t>>{{0, 1, 2, 3}, {3, 2, 1, 0}, {1, 2, 0, 3}, {2, 3, 1, 0}}) {
    m_store = store::Store::in_memory();
    for (const auto at : order) read(at);
    const auto facts = store::fact_hash(m_store);
    if (expected.empty()) expected = facts;
    ASSERT_EQ(facts, expected);
    EXPECT_EQ(ask("SELECT number, date FROM vote ORDER BY number"),
              "449|1979-05-30\n450|1979-06-14\n451|1979\n452|1979-07-20\n");
    EXPECT_EQ(ask("SELECT kind, ref, field, rule FROM conflict"), "number_order|S/RES/451(1979)|date|contradiction\n");
    EXPECT_EQ(ask("SELECT field, value FROM vote_set_aside"), "date|1979-01-15\n");
    ASSERT_EQ(derived_again(), expected);
  }
}

TEST_F(VotesAgree, WhatIsNoLongerContradictedIsKnownAgainAndTheLogTellsBoth) {
  for (const std::size_t at : {1U, 2U, 0U, 3U}) read(at);
  EXPECT_EQ(ask("SELECT ref, field, old_value, new_value FROM change WHERE kind = 'changed' ORDER BY change"),
            "S/RES/450(1979)|date|1979-06-14|1979\n"  // beside 451 alone nothing tells which of the two is wrong
            "S/RES/451(1979)|date|1979-01-15|1979\n"
            "S/RES/450(1979)|date|1979|1979-06-14\n");
  m_documents[2] = "vote S/RES/451(1979) 1979-06-15 Cyprus\n";
  read(2);
  EXPECT_EQ(ask("SELECT date FROM vote WHERE number = 451"), "1979-06-15\n");
  EXPECT_EQ(ask("SELECT count(*) FROM conflict"), "0\n");
  EXPECT_EQ(ask("SELECT count(*) FROM vote_set_aside"), "0\n");
}

TEST_F(VotesAgree, AVoteThatIsDerivedAgainStaysSetAside) {
  for (std::size_t at = 0; at < m_documents.size(); ++at) read(at);
  const auto last = m_store.last_reading();
  m_folder.write("more.lines", "vote S/RES/451(1979) 1979-01-15 Cyprus again\n");
  sync({(m_folder.path() / "more.lines").string()});
  EXPECT_EQ(ask("SELECT date FROM vote WHERE number = 451"), "1979\n");
  EXPECT_EQ(ask("SELECT count(*) FROM change WHERE field = 'date' AND reading > " + std::to_string(last)), "0\n");
}

}  // namespace
}  // namespace unsc::ingest
