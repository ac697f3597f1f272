#pragma once
// The ledger of alerts: which were seen, answered and delivered, so that each speaks once.
//
// Alerts themselves are computed; the ledger only remembers what became of them, by the alert's id. An id is
// KIND:BODY:BASIS:DUE:STEP; without its last part it names the subject, which is what a snooze silences, while an
// acknowledgement answers one id and the next step speaks again. Facts derived again leave the ledger alone.
//
// Delivery, in this order: take the turn (LedgerTurn), note_seen() what is due, and for each of undelivered():
// begin_attempt(), send, then write the outcome. Each call is a transaction of its own. Two runs at once deliver once,
// because only one has the turn and the other then finds the outcome. A run killed between sending and outcome leaves an
// attempt without one: the next run delivers that alert again, with the same id. Nothing is marked delivered that was not.
//
// All functions need a store opened for writing, except where they take a const Store. Instants are when it happened, never
// the day asked about. Throws core::Error with SQLite's words.
#include <core/date.hpp>
#include <core/table.hpp>
#include <store/store.hpp>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::store {

/// What the ledger keeps of an alert.
struct LedgerAlert {
  std::string id, kind, severity, body;
  std::optional<core::PartialDate> due;
  std::optional<core::Date> day = {};  // the last day asked about on which it was due; absent: the day of the note
};

/// The id without its step: "mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30".
std::string_view subject_of(std::string_view id);

/// The only one who may deliver from this store, until it is destroyed or the process ends, however it ends. Waits for its
/// turn. Locks the file FILE-delivery beside the store, which stays there, empty; a store in memory has no one to wait for.
class LedgerTurn {
 public:
  explicit LedgerTurn(const Store &store);
  LedgerTurn(const LedgerTurn &) = delete;
  LedgerTurn &operator=(const LedgerTurn &) = delete;
  ~LedgerTurn();

 private:
  int m_lock = -1;
};

/// These are due now. One that was cleared and is due again is opened anew: it is to be delivered again.
void note_seen(Store &store, const std::vector<LedgerAlert> &due, core::Instant now);
/// False where the ledger has not seen this id.
bool acknowledge(Store &store, const std::string &id, core::Instant now);
/// Silences every step of the alert's subject before the day `until`, at the most to its due day where that is still ahead
/// of `today`. Gives the day that holds; nullopt where the ledger has not seen this id.
std::optional<core::Date> snooze(Store &store, const std::string &id, core::Date until, core::Date today, core::Instant now);
/// `by` says what answered it: "renewed by S/RES/2746(2024)".
void clear(Store &store, const std::string &id, const std::string &by, core::Instant now);

/// Not cleared, by id.
std::vector<LedgerAlert> open_alerts(const Store &store);

/// Who must not speak.
struct Silence {
  std::set<std::string, std::less<>> acknowledged;            // ids
  std::map<std::string, core::Date, std::less<>> snoozed_to;  // subject -> the first day it speaks again

  bool is_acknowledged(std::string_view id) const { return acknowledged.contains(id); }
  std::optional<core::Date> snoozed(std::string_view id, core::Date today) const;
  bool covers(std::string_view id, core::Date today) const { return is_acknowledged(id) || snoozed(id, today).has_value(); }
};
Silence silence(const Store &store);

/// Those of `ids` that this channel has not delivered, in the order given.
std::vector<std::string> undelivered(const Store &store, const std::vector<std::string> &ids, const std::string &channel);

/// Counts an attempt. False where it is delivered already: then it must not be sent. The id must have been seen.
[[nodiscard]] bool begin_attempt(Store &store, const std::string &id, const std::string &channel, core::Instant now);
void mark_delivered(Store &store, const std::string &id, const std::string &channel, core::Instant now);
/// It stays undelivered and is tried again by the next run. `error` must hold no secret.
void mark_failed(Store &store, const std::string &id, const std::string &channel, const std::string &error,
                 core::Instant now);

/// id, channel, attempts, at, error of what was begun or failed and not delivered, except of alerts that were cleared,
/// acknowledged or followed by their next step; by time.
core::Table failed_deliveries(const Store &store);

/// id, state, until, channel, at, detail, oldest first.
core::Table ledger_log(const Store &store);

}  // namespace unsc::store
