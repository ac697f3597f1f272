#pragma once
// What was typed for one command, as text, and read as what the command needs. An option is named with its dashes, a
// positional by its name in capitals. A value that cannot be read is a core::UsageError naming the option and what was
// expected.
#include <core/date.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::cli {

class Values {
 public:
  void put(std::string_view name, std::vector<std::string> words) { m_words[std::string(name)] = std::move(words); }

  /// A flag that was set, an option or positional that was given.
  bool has(std::string_view name) const;
  /// All words given for it; none where it was not given.
  std::vector<std::string> all(std::string_view name) const;
  std::optional<std::string> text(std::string_view name) const;
  /// A day.
  std::optional<core::Date> day(std::string_view name) const;
  /// The first or the last day that a day, month or year can mean: "2024" is 2024-01-01 or 2024-12-31.
  std::optional<core::Date> first_day(std::string_view name) const;
  std::optional<core::Date> last_day(std::string_view name) const;
  /// "90" or "90d".
  std::optional<int> days(std::string_view name) const;

 private:
  std::optional<core::PartialDate> partial(std::string_view name) const;
  std::map<std::string, std::vector<std::string>, std::less<>> m_words;
};

}  // namespace unsc::cli
