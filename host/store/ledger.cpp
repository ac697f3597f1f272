#include <store/ledger.hpp>

#include <core/error.hpp>
#include <store/bind.hpp>
#include <store/query/rows.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <functional>

namespace unsc::store {
namespace {

/// One write transaction that waits for other writers before it reads.
void in_transaction(Store &store, const std::function<void()> &work) {
  try {
    SQLite::Transaction transaction(store.database(), SQLite::TransactionBehavior::IMMEDIATE);
    work();
    store.rest();
    transaction.commit();
  } catch (const SQLite::Exception &error) {
    throw core::Error(fmt::format("{}: the ledger of alerts: {}", store.file().string(), error.what()));
  }
}

struct LogEntry {
  std::string id, state, until = {}, channel = {}, detail = {};
};

void log(const Store &store, const LogEntry &entry, const std::string &at) {
  Binder(store.prepared("INSERT INTO alert_log (at, alert, state, until, channel, detail) VALUES (?, ?, ?, ?, ?, ?)"))
      .text(at)
      .text(entry.id)
      .text(entry.state)
      .text(entry.until)
      .text(entry.channel)
      .text(entry.detail)
      .run();
}

struct Known {
  std::string subject, due;
  bool cleared = false;
};

std::optional<Known> known(const Store &store, const std::string &id) {
  Rows rows(store, "SELECT subject, due, cleared IS NOT NULL FROM alert WHERE alert = ?");
  if (!rows.with(id).next()) return std::nullopt;
  return Known{rows.string(0), rows.string(1), rows.number(2) != 0};
}

void reopen(const Store &store, const std::string &id, const std::string &at) {
  Binder(store.prepared("UPDATE alert SET cleared = NULL, cleared_by = NULL, acknowledged = NULL, snoozed_until = NULL "
                        "WHERE alert = ?"))
      .text(id)
      .run();
  Binder(store.prepared("UPDATE alert_delivery SET delivered = NULL WHERE alert = ?")).text(id).run();
  log(store, {id, "reopened"}, at);
}

void see(const Store &store, const LedgerAlert &alert, core::Instant now) {
  const auto before = known(store, alert.id);
  const std::string subject(subject_of(alert.id));
  const std::string due = alert.due ? alert.due->iso() : "", day = alert.day.value_or(now.day()).iso(), at = now.iso();
  Binder(store.prepared("INSERT INTO alert (alert, subject, kind, severity, body, due, first_seen, last_seen, last_day) "
                        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?8) ON CONFLICT (alert) DO UPDATE SET "
                        "severity = excluded.severity, due = excluded.due, last_seen = excluded.last_seen, "
                        "last_day = max(last_day, excluded.last_day)"))
      .text(alert.id)
      .text(subject)
      .text(alert.kind)
      .text(alert.severity)
      .text(alert.body)
      .text(due)
      .text(at)
      .text(day)
      .run();
  if (!before) log(store, {alert.id, "seen"}, at);
  if (before && before->cleared) reopen(store, alert.id, at);
}

}  // namespace

std::string_view subject_of(std::string_view id) { return id.substr(0, id.rfind(':')); }

LedgerTurn::LedgerTurn(const Store &store) {
  if (store.file() == ":memory:") return;
  const std::string file = store.file().string() + "-delivery";
  m_lock = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  int held = -1;
  while (m_lock >= 0 && (held = ::flock(m_lock, LOCK_EX)) != 0 && errno == EINTR) continue;
  if (held == 0) return;
  const std::string reason = std::strerror(errno);
  if (m_lock >= 0) ::close(m_lock);
  throw core::Error(fmt::format("{}: {}; expected a file that can be locked", file, reason));
}

LedgerTurn::~LedgerTurn() {
  if (m_lock >= 0) ::close(m_lock);
}

void note_seen(Store &store, const std::vector<LedgerAlert> &due, core::Instant now) {
  in_transaction(store, [&] {
    for (const auto &alert : due) see(store, alert, now);
  });
}

bool acknowledge(Store &store, const std::string &id, core::Instant now) {
  bool found = false;
  in_transaction(store, [&] {
    const std::string at = now.iso();
    found = known(store, id).has_value();
    if (!found) return;
    Binder(store.prepared("UPDATE alert SET acknowledged = ? WHERE alert = ?")).text(at).text(id).run();
    log(store, {id, "acknowledged"}, at);
  });
  return found;
}

std::optional<core::Date> snooze(Store &store, const std::string &id, core::Date until, core::Date today,
                                 core::Instant now) {
  std::optional<core::Date> holds;
  in_transaction(store, [&] {
    const auto alert = known(store, id);
    if (!alert) return;
    const auto due = core::PartialDate::parse(alert->due);
    holds = due && due->earliest() > today ? std::min(until, due->earliest()) : until;
    const std::string day = holds->iso();
    Binder(store.prepared("UPDATE alert SET snoozed_until = ? WHERE subject = ?")).text(day).text(alert->subject).run();
    log(store, {id, "snoozed", day}, now.iso());
  });
  return holds;
}

void clear(Store &store, const std::string &id, const std::string &by, core::Instant now) {
  in_transaction(store, [&] {
    const auto alert = known(store, id);
    if (!alert || alert->cleared) return;
    const std::string at = now.iso();
    Binder(store.prepared("UPDATE alert SET cleared = ?, cleared_by = ? WHERE alert = ?")).text(at).text(by).text(id).run();
    log(store, {id, "cleared", {}, {}, by}, at);
  });
}

std::vector<LedgerAlert> open_alerts(const Store &store) {
  Rows rows(store, "SELECT alert, kind, severity, body, due, last_day FROM alert WHERE cleared IS NULL ORDER BY alert");
  std::vector<LedgerAlert> open;
  while (rows.next())
    open.push_back({rows.string(0), rows.string(1), rows.string(2), rows.string(3), core::PartialDate::parse(rows.text(4)),
                    core::Date::parse(rows.text(5))});
  return open;
}

std::optional<core::Date> Silence::snoozed(std::string_view id, core::Date today) const {
  const auto found = snoozed_to.find(subject_of(id));
  return found != snoozed_to.end() && today < found->second ? std::optional(found->second) : std::nullopt;
}

Silence silence(const Store &store) {
  Silence silence;
  Rows rows(store,
            "SELECT alert, subject, acknowledged IS NOT NULL, snoozed_until FROM alert WHERE cleared IS NULL "
            "AND (acknowledged IS NOT NULL OR snoozed_until IS NOT NULL)");
  while (rows.next()) {
    if (rows.number(2) != 0) silence.acknowledged.insert(rows.string(0));
    const auto until = core::Date::parse(rows.text(3));
    if (until) silence.snoozed_to.emplace(rows.string(1), *until);
  }
  return silence;
}

std::vector<std::string> undelivered(const Store &store, const std::vector<std::string> &ids, const std::string &channel) {
  std::set<std::string, std::less<>> done;
  Rows rows(store, "SELECT alert FROM alert_delivery WHERE channel = ? AND delivered IS NOT NULL");
  rows.with(channel);
  while (rows.next()) done.insert(rows.string(0));
  std::vector<std::string> open;
  for (const auto &id : ids)
    if (!done.contains(id)) open.push_back(id);
  return open;
}

bool begin_attempt(Store &store, const std::string &id, const std::string &channel, core::Instant now) {
  bool begun = false;
  in_transaction(store, [&] {
    begun = !undelivered(store, {id}, channel).empty();
    if (!begun) return;
    const std::string at = now.iso();
    // An outcome is written after this; where none ever is, these words stand and doctor shows them.
    Binder(
        store.prepared("INSERT INTO alert_delivery (alert, channel, begun, attempts, last_error) VALUES (?1, ?2, ?3, 1, ?4) "
                       "ON CONFLICT (alert, channel) DO UPDATE SET begun = excluded.begun, attempts = attempts + 1, "
                       "failed = NULL, last_error = excluded.last_error"))
        .text(id)
        .text(channel)
        .text(at)
        .copy("the run ended before its outcome was known")
        .run();
  });
  return begun;
}

void mark_delivered(Store &store, const std::string &id, const std::string &channel, core::Instant now) {
  in_transaction(store, [&] {
    const std::string at = now.iso();
    Binder(store.prepared("UPDATE alert_delivery SET delivered = ?, failed = NULL, last_error = NULL "
                          "WHERE alert = ? AND channel = ?"))
        .text(at)
        .text(id)
        .text(channel)
        .run();
    log(store, {id, "delivered", {}, channel}, at);
  });
}

void mark_failed(Store &store, const std::string &id, const std::string &channel, const std::string &error,
                 core::Instant now) {
  in_transaction(store, [&] {
    const std::string at = now.iso();
    Binder(store.prepared("UPDATE alert_delivery SET failed = ?, last_error = ? WHERE alert = ? AND channel = ?"))
        .text(at)
        .text(error)
        .text(id)
        .text(channel)
        .run();
    log(store, {id, "failed", {}, channel, error}, at);
  });
}

core::Table failed_deliveries(const Store &store) {
  Rows rows(store,
            "SELECT d.alert AS id, d.channel, d.attempts, coalesce(d.failed, d.begun) AS at, d.last_error AS error "
            "FROM alert_delivery d JOIN alert a ON a.alert = d.alert WHERE d.delivered IS NULL AND a.cleared IS NULL "
            "AND a.acknowledged IS NULL "
            "AND NOT EXISTS (SELECT 1 FROM alert n WHERE n.subject = a.subject AND n.last_day > a.last_day) "
            "ORDER BY at, d.alert, d.channel");
  return table(rows);
}

core::Table ledger_log(const Store &store) {
  Rows rows(store, "SELECT alert AS id, state, until, channel, at, detail FROM alert_log ORDER BY entry");
  return table(rows);
}

}  // namespace unsc::store
