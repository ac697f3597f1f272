#pragma once
// UN working days in New York: Monday to Friday without the official holidays, as they are observed.
//
// The holidays are a table (schema/reference/un_holidays.csv), since two of them follow the moon and others move when they
// fall on a weekend. Where a count leaves the years of the table, weekends alone are left out and the result says so.
#include <core/date.hpp>

#include <set>
#include <string_view>

namespace unsc::alert {

class WorkingDays {
 public:
  /// A calendar that knows weekends only.
  WorkingDays() = default;
  /// The table's text, header "date,name". Throws core::Error for a broken line.
  explicit WorkingDays(std::string_view table);

  bool is_working(core::Date day) const;

  struct Count {
    core::Date day;
    bool holidays_known = true;  // false where the count left the years of the table
  };
  /// The n-th working day after `day`, which itself does not count.
  Count after(core::Date day, int n) const;

 private:
  std::set<core::Date> m_holidays;
};

}  // namespace unsc::alert
