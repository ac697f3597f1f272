#include <deliver/mail_date.hpp>

#include <array>

namespace unsc::deliver {

std::string mail_date(core::Instant at) {
  static constexpr std::array<const char *, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array<const char *, 12> kMonths = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  constexpr std::size_t kTimeAt = 11, kTimeSize = 8;  // in "2024-03-28T15:04:05Z"
  const auto day = at.day();
  return std::string(kDays[day.weekday()]) + ", " + std::to_string(day.day()) + " " + kMonths[day.month() - 1] + " " +
         std::to_string(day.year()) + " " + at.iso().substr(kTimeAt, kTimeSize) + " +0000";
}

}  // namespace unsc::deliver
