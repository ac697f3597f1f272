#pragma once
// What a desk subscribes to: ends of mandates, reviews, reports and veto debates as events of a calendar, and alerts as
// entries of a feed.
//
// An event is the same event as long as it is about the same thing. The end of a mandate is known by its body alone
// ("mandate_expiry:dprk-panel@unsc"): a renewal moves it and adds to its `sequence`, and the subscriber sees one event move
// instead of an old end that never came beside a new one. A deadline is known by body, resolution, paragraph and its place
// among those that the paragraph sets.
//
// `sequence` counts the acts on the body's clock after the first, failed renewals among them, and the corrections that later
// syncs made; so it never falls, and one sync of the same documents gives the same number in any store. `stamp` is the day
// of the last such act, or the instant of the last correction.
#include <alert/alert.hpp>
#include <answer/answer.hpp>

namespace unsc::answer {

struct SubscriptionQuery {
  core::Date as_of;
  std::optional<core::Date> since;    // events that end before this day are left out; default: a year before as_of
  std::string body, kind, committee;  // empty: any
  alert::Settings settings;           // of the alerts in a feed
};

/// uid, sequence, stamp, kind, body, name, first_day, last_day, summary, description, categories, link, basis, paragraph,
/// quote, by first_day and uid. Where only the month of an end is known the event is the whole month, and says so. A mandate
/// without a known end has no event; a remark counts those.
Answer calendar(const store::Store &store, const SubscriptionQuery &query);

/// id, updated, title, content, categories, link of the alerts that speak on the day, those too that the ledger
/// silences: a feed has many readers. `since` means nothing here. An alert's `updated` is the day on which it began to
/// speak.
Answer feed(const store::Store &store, const SubscriptionQuery &query);

}  // namespace unsc::answer
