#include <alert/working_days.hpp>

#include <core/reference.hpp>

namespace unsc::alert {

WorkingDays::WorkingDays(std::string_view table) {
  for (const auto &row : core::read_reference("un_holidays.csv", table, "date,name")) m_holidays.insert(row.day(0, "a day"));
}

bool WorkingDays::is_working(core::Date day) const {
  constexpr unsigned kSunday = 0, kSaturday = 6;
  return day.weekday() != kSunday && day.weekday() != kSaturday && !m_holidays.contains(day);
}

WorkingDays::Count WorkingDays::after(core::Date day, int n) const {
  while (n > 0) {
    day = day.plus_days(1);
    if (is_working(day)) --n;
  }
  const bool known = !m_holidays.empty() && day >= *m_holidays.begin() && day <= *m_holidays.rbegin();
  return {day, known};
}

}  // namespace unsc::alert
