#pragma once
// The day on which a resolution was adopted, where no vote tells it and its text must.
//
// A text prints its date in several places, and no place is always right: 2423 (2018) prints 29 June 2016 once. What cannot
// be is left out: another year than that of the symbol, a day before the resolution with a lower number or after the one
// with a higher. Where more than one day is left none of them is sure.
#include <mandate/facts.hpp>

#include <map>

namespace unsc::mandate {

/// Days of adoption as votes give them, by number of resolution.
using DaysByNumber = std::map<int, core::Date>;

struct AdoptionDay {
  std::optional<core::Date> day;  // absent: no day that it prints can be
  /// It prints other days that can be too, the first of them so many days earlier; `day` is the one printed most. -1: none.
  int unsure_by = -1;
};

DaysByNumber days_of_votes(const std::vector<CouncilVote> &votes);

/// Of a text whose vote does not tell the day. A draft's day is what it prints.
AdoptionDay adoption_day(const Text &text, const DaysByNumber &votes);

}  // namespace unsc::mandate
