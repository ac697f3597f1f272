#pragma once
// Bodies with their terms and their status on a day: what mandates, alerts and the timeline's ends have in common. Only for
// this room.
#include <alert/alert.hpp>
#include <answer/answer.hpp>

#include <string>
#include <vector>

namespace unsc::answer {

/// All bodies, or the one with this slug, as they stand on the day; by slug.
std::vector<alert::Clock> clocks(const store::Store &store, core::Date on, const std::string &slug = {});

/// What the rules of alerts look at, gathered from the store for one day.
alert::Record alert_record(const store::Store &store, core::Date on, int within);

}  // namespace unsc::answer
