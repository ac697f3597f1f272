#pragma once
// Holds derived mandate terms against a reference somebody else wrote down, row by row.
//
// A reference row says body, resolution and end ("1718/1874 DPRK Panel of Experts", 1874, 2010-06-12). A row with an end is
// a hit where a derived term of that body and resolution has exactly that end, wrong where it has another, a miss where
// there is none. A row without an end is a hit where no derived term makes one up; an outside event is not made up. What was
// derived beside all rows is listed, by body.
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::measure {

struct Row {
  std::string body, symbol, adopted, until, rule;
};

struct Result {
  enum class Kind { hit, miss, wrong, extra };
  Kind kind = Kind::hit;
  std::string body, symbol, expected, found, rule;
};

/// Rows of any CSV with a header; quotes, and line breaks inside quotes, as in RFC 4180.
std::vector<std::map<std::string, std::string>> read_csv(std::string_view text);

struct Window {
  std::string from, until;  // of the adoption, as ISO dates; empty: open
  std::string confidence;   // only rows with it; empty: all
};

/// The rows of a reference in the layout panel,resolution,adopted,...,expiry,...,confidence; `slugs` turns its names into
/// bodies.
std::vector<Row> reference_rows(std::string_view csv, const std::map<std::string, std::string> &slugs, const Window &window);

/// The rows of `mandates BODY --terms --format csv`.
std::vector<Row> derived_rows(std::string_view csv, const Window &window);

std::vector<Result> compare(const std::vector<Row> &reference, const std::vector<Row> &derived);

/// Counts by body and by rule, then every miss, wrong end and extra term.
std::string report(const std::vector<Result> &results);

}  // namespace unsc::measure
