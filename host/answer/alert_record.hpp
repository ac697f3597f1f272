#pragma once
// What the rules of alerts look at, gathered from the store for one day. Only for this room.
#include <answer/alerts.hpp>

namespace unsc::answer {

alert::Record alert_record(const store::Store &store, core::Date on, int within);

}  // namespace unsc::answer
