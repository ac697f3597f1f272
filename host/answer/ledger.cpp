#include <answer/ledger.hpp>

#include <core/error.hpp>
#include <core/text.hpp>
#include <store/ledger.hpp>

#include <algorithm>

namespace unsc::answer {
namespace {

/// Throws where an id is neither due nor known; notes those that are due.
void note(Store &store, const AlertsQuery &query, const std::vector<std::string> &ids, core::Instant now) {
  std::vector<std::string> known;
  std::vector<store::LedgerAlert> due;
  for (const auto &one : store::open_alerts(store)) known.push_back(one.id);
  for (const auto &one : alerts_due(store, query)) {
    known.push_back(one.id);
    if (std::find(ids.begin(), ids.end(), one.id) != ids.end())
      due.push_back({one.id, std::string(alert::name(one.kind)), std::string(alert::name(one.severity)), one.body, one.due,
                     query.as_of});
  }
  for (const auto &id : ids) {
    if (std::find(known.begin(), known.end(), id) == known.end())
      throw core::UsageError::unknown("alert on " + query.as_of.iso(), id, core::nearest(id, known));
  }
  store::note_seen(store, due, now);
}

Answer without_rows() {
  Answer answer;
  answer.table.columns = {"id", "state", "until", "channel", "at"};
  return answer;
}

}  // namespace

Answer acknowledge(Store &store, const AlertsQuery &query, const std::vector<std::string> &ids, core::Instant now) {
  note(store, query, ids, now);
  auto answer = without_rows();
  for (const auto &id : ids) {
    store::acknowledge(store, id, now);
    answer.table.rows.push_back({id, "acknowledged", {}, {}, now});
  }
  return answer;
}

Answer snooze(Store &store, const AlertsQuery &query, const std::vector<std::string> &ids, core::Date end,
              core::Instant now) {
  note(store, query, ids, now);
  auto answer = without_rows();
  for (const auto &id : ids) {
    const auto until = store::snooze(store, id, end, query.as_of, now);
    if (until && *until < end) answer.remarks.push_back(id + ": speaks again on " + until->iso() + ", the day it is due");
    answer.table.rows.push_back({id, "snoozed", until, {}, now});
  }
  return answer;
}

Answer ledger_log(const Store &store, const std::optional<std::string> &id) {
  auto table = store::ledger_log(store);
  if (id)
    std::erase_if(table.rows, [&](const auto &row) {
      const auto *text = std::get_if<std::string>(&row[0].kind());
      return text == nullptr || *text != *id;
    });
  return {std::move(table), {}};
}

Answer failed_deliveries(const Store &store) { return {store::failed_deliveries(store), {}}; }

}  // namespace unsc::answer
