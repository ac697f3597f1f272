#pragma once
// Days that a path says: 2025-01-24/2025.json, archive/2025/01/24/list.xml, 20250124T095829/2025.json,
// 2026_02_06_sc_voting.csv. Months and years alone are no days.
#include <string>
#include <string_view>

namespace unsc::store {

/// A date or an instant as Instant::parse() takes it, "2025-01-24" or "2025-01-24T09:58:29Z"; empty where a name has none.
std::string date_in_name(std::string_view name);

/// The same of the nearest folder above a file that has one.
std::string date_in_folders(std::string_view path);

/// What files of one series in dated folders share: "un/register" of "/lists/2025-01-24/un/Register (1).csv", so that two
/// files of one name and day in different folders are none. Empty where no folder has a day.
std::string series_of(std::string_view path);

/// "register" of "/lists/2025-01-24/Register (1).csv".
std::string stem_of(std::string_view path);

}  // namespace unsc::store
