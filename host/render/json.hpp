#pragma once
// JSON and JSON Lines, written by hand into one string: a country's whole history is thousands of rows and must cost less
// than the query that found them. One row a line, so that line tools work on it too.
//
// Always valid JSON: bytes that are no UTF-8 become U+FFFD, a number that is none becomes null. Control characters, DEL and
// C1 are escaped, so that nothing a source prints can steer a terminal.
#include <core/table.hpp>

#include <string>

namespace unsc::render {

/// An array of objects; one object where the table is `single`.
std::string json(const core::Table &table);
/// One object a line.
std::string ndjson(const core::Table &table);
/// One value on one line; nested tables without line breaks.
void append_json(std::string &out, const core::Value &value);

}  // namespace unsc::render
