#pragma once
// What a person does about alerts, and what became of them: the ledger by its commands.
//
// Ids are written as `alerts` prints them. Each must be of an alert that is due on the day asked about, which is then noted
// as seen, or of one that the ledger knows; else nothing is written and core::UsageError gives the nearest ids.
#include <answer/alerts.hpp>
#include <answer/store.hpp>

namespace unsc::answer {

/// These are known: be silent about them. id, state, until, channel, at.
Answer acknowledge(Store &store, const AlertsQuery &query, const std::vector<std::string> &ids, core::Instant now);

/// Silence on every step of the same subjects before the day `end`, but never past the day due: a remark says where that is
/// earlier. The same columns.
Answer snooze(Store &store, const AlertsQuery &query, const std::vector<std::string> &ids, core::Date end,
              core::Instant now);

/// id, state, until, channel, at, detail, oldest first; of one alert, where an id is given.
Answer ledger_log(const Store &store, const std::optional<std::string> &id);

/// id, channel, attempts, at, error of what a channel did not take and the next run tries again.
Answer failed_deliveries(const Store &store);

}  // namespace unsc::answer
