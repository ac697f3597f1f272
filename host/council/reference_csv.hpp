#pragma once
// The reader of our own reference tables: commas, no quotes, one header line, LF. Not a general CSV reader: a broken line
// throws core::Error with the table's name and the line, since the tables are part of the program.
#include <core/date.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace unsc::council {

struct ReferenceRow {
  std::size_t line = 0;
  std::vector<std::string_view> fields;  // point into the table's text
};

/// All rows below the header, which must be exactly `header`.
std::vector<ReferenceRow> read_reference(std::string_view table, std::string_view text, std::string_view header);

/// Empty is nullopt; anything but an ISO day throws.
std::optional<core::Date> reference_date(std::string_view table, const ReferenceRow &row, std::size_t field);

[[noreturn]] void reference_error(std::string_view table, std::size_t line, std::string_view expected);

}  // namespace unsc::council
