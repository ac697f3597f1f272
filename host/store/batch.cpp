#include <store/batch.hpp>

#include <store/derive.hpp>
#include <store/renew_claims.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

namespace unsc::store {

struct Batch::State {
  State(Store &own, int most) : store(own), most_withdrawn(most), first_reading(own.last_reading()) {}
  Store &store;
  int most_withdrawn;
  std::int64_t first_reading;  // the last one before the sync
  std::unique_ptr<SQLite::Transaction> transaction;
  std::unique_ptr<Deriver> deriver;
  bool votes = false, mandates = false;  // what became of claims that they rest on is not derived yet
};

namespace {

std::unique_ptr<SQLite::Transaction> begin(Store &store) {
  return std::make_unique<SQLite::Transaction>(store.database(), SQLite::TransactionBehavior::IMMEDIATE);
}

}  // namespace

Batch::Batch(Store &store, int most_withdrawn) : m_state(std::make_unique<State>(store, most_withdrawn)) {
  m_state->transaction = begin(store);
  m_state->deriver = std::make_unique<Deriver>(store);
  if (!m_state->deriver->outdated()) return;
  renew_claims(store);
  static_cast<void>(settle_all(store, most_withdrawn));  // whatever came or went, all is derived
  m_state->deriver->all();
}

Batch::~Batch() = default;

void Batch::facts_follow(const Settlement &settlement) {
  if (!settlement.clusters.empty()) m_state->deriver->votes(settlement.clusters, m_state->store.last_reading());
  m_state->votes |= !settlement.clusters.empty();
  if (settlement.lists) m_state->deriver->events(m_state->store.last_reading());
  m_state->mandates |= settlement.mandates || !settlement.clusters.empty();
}

void Batch::derive_mandates() {
  if (m_state->votes) m_state->deriver->agree(m_state->store.last_reading());
  m_state->votes = false;
  if (m_state->mandates) m_state->deriver->mandates(m_state->store.last_reading());
  m_state->mandates = false;
}

void Batch::commit() {
  derive_mandates();
  m_state->transaction->commit();
  m_state->transaction = begin(m_state->store);
}

void Batch::finish(const SyncRun &run) {
  write_sync_run(m_state->store, run);
  // What a store knew on a day is told by its readings: without a new one nothing becomes visible.
  if (m_state->store.last_reading() > m_state->first_reading)
    facts_follow(settle_future(m_state->store, m_state->most_withdrawn));
  derive_mandates();
  m_state->transaction->commit();
}

std::int64_t count_conflicts(const Store &store) {
  return store.database().execAndGet("SELECT count(*) FROM conflict").getInt64();
}

void rebuild(Store &store, int most_withdrawn) {
  auto transaction = begin(store);
  renew_claims(store);
  static_cast<void>(settle_all(store, most_withdrawn));
  Deriver(store).all();
  transaction->commit();
}

}  // namespace unsc::store
