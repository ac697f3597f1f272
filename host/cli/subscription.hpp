#pragma once
// What calendar and feed have in common: whose dates they hold, and how that is said in their names.
#include <answer/calendar.hpp>
#include <cli/command.hpp>
#include <cli/context.hpp>

namespace unsc::cli {

inline constexpr Option kSubscribedBody{"--body", "BODY", "only this body: dprk-panel, UNIFIL, or its name"};
inline constexpr Option kSubscribedCommittee{"--committee", "C", "only bodies of this sanctions committee: 1718"};

answer::SubscriptionQuery subscription(const Context &context);

/// ":body=dprk-panel" for ids and ", dprk-panel" for names; empty where everything is meant.
struct Subscribed {
  std::string id, words;
};
Subscribed subject_of(const Context &context);

}  // namespace unsc::cli
