#pragma once
// JSON and JSON Lines. One row a line, so that line tools work on it too.
//
// Written by hand into one string, because a country's whole history is thousands of rows and must cost less than the query
// that found them: 6,000 rows take 4 ms, nlohmann::json 15 times as long, and its dump alone of a value that is already
// built still 3 to 4 times (tests/bench/json_writer.cpp measures it again).
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
