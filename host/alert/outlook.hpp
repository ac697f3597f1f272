#pragma once
// What past renewals tell about the next one, with its working: how many days before the end they came.
#include <core/date.hpp>
#include <mandate/facts.hpp>

#include <string>
#include <vector>

namespace unsc::alert {

/// "the last 5 renewals came 31, 36, 38, 29, 37 days before the end (median 36): the usual day is 2024-03-25"; empty where
/// fewer than two are known. `until` is the end ahead.
std::string outlook(const std::vector<mandate::Term> &terms, core::Date until);

}  // namespace unsc::alert
