#include <clause/clause.hpp>

#include <iterator>

namespace unsc::clause {

std::string_view name(Class kind) {
  static constexpr std::string_view kNames[] = {"", "term", "deadline", "named_nonclock", "unread"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string Duration::text() const {
  static constexpr const char *kUnits[] = {"day", "week", "month", "year"};
  return std::to_string(count) + " " + kUnits[static_cast<std::size_t>(unit)] + (count == 1 ? "" : "s");
}

core::Date Duration::after(core::Date start) const {
  switch (unit) {
    case Unit::days:
      return start.plus_days(count);
    case Unit::weeks:
      return start.plus_days(7 * count);
    case Unit::months:
      return start.plus_months(count);
    case Unit::years:
      return start.plus_months(12 * count);
  }
  return start;
}

}  // namespace unsc::clause
