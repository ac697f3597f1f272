#pragma once
// The ledger's sending side: what speaks today goes out by every channel of the settings that wants it, once.
//
// For each alert: begin an attempt in the ledger, send, write down what came of it. Only one run has the turn, so two at
// once deliver once. A run that is killed in between leaves an attempt without an outcome, and the next run sends again,
// with the same id in the payload and in a header; nothing is marked delivered that nobody took. What failed is tried again
// by the next run.
#include <answer/alerts.hpp>
#include <config/settings.hpp>
#include <deliver/channel.hpp>
#include <store/store.hpp>

#include <functional>
#include <string>
#include <vector>

namespace unsc::deliver {

struct Delivery {
  /// id, state (delivered, failed; or due, of what a dry run would send), until, channel, at, detail.
  core::Table table;
  std::vector<std::string> failures;  // one line a channel that failed
};

struct Order {
  answer::AlertsQuery query;
  std::vector<config::Channel> channels;
  bool is_dry_run = false;  // changes nothing and sends nothing
  std::function<core::Instant()> now;
};

/// The store must be open for writing, except for a dry run. Throws core::Error where the ledger cannot be written.
[[nodiscard]] Delivery deliver(store::Store &store, const Order &order, const Means &means);

}  // namespace unsc::deliver
