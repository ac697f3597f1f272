#pragma once
// The day it is in New York. A mandate ends when its last day ends there.
#include <core/date.hpp>

namespace unsc::cli {

/// New York is four or five hours behind UTC: only between 04:00 and 05:00 UTC must time zone data be asked which.
core::Date new_york_day(core::Instant now);

}  // namespace unsc::cli
