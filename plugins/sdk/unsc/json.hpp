#pragma once
// JSON for plugins, over simdjson. Optional: link simdjson::simdjson.
//
//     unsc::json::for_each_object(document, out, [&](const unsc::json::Object &object, unsc::Lines lines) {
//       use(object.text("symbol"), lines);
//     });
//
// Reads JSON Lines (one object a line), a file that is one array of objects, and a file that is one object. An object that
// cannot be read is rejected with its line, and the next one is read. Memory does not grow with the number of objects.
// Strings come unescaped and otherwise as printed; what an Object hands out lives until the callback returns.
// An array that never closes is unsc::Malformed.

#include <simdjson.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unsc/lines.hpp>
#include <unsc/plugin.hpp>
#include <vector>

namespace unsc::json {

/// A field holds another kind of value than its reader expects; what() names the field.
class WrongKind : public std::runtime_error {
 public:
  WrongKind(std::string_view key, std::string_view expected)
      : std::runtime_error(std::string(key) + ": expected " + std::string(expected)) {}
};

/// A value where a text is expected: a string as it is, a number or true/false as JSON prints it, null as nothing.
inline std::string printed(simdjson::dom::element value, std::string_view key) {
  using Kind = simdjson::dom::element_type;
  switch (value.type()) {
    case Kind::STRING:
      return std::string(std::string_view(value));
    case Kind::NULL_VALUE:
      return {};
    case Kind::ARRAY:
    case Kind::OBJECT:
      throw WrongKind(key, "a text");
    default:
      return simdjson::minify(value);
  }
}

class Object {
 public:
  explicit Object(simdjson::dom::object object) : m_object(object) {}

  bool has(std::string_view key) const noexcept { return !absent(key); }
  /// Empty where the key is not there or null.
  std::string text(std::string_view key) const { return absent(key) ? std::string{} : printed(at(key), key); }
  /// nullopt where the key is not there, null, or not a whole number.
  std::optional<std::int64_t> integer(std::string_view key) const {
    std::int64_t value = 0;
    if (absent(key) || at(key).get_int64().get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
  }
  std::optional<bool> boolean(std::string_view key) const {
    bool value = false;
    if (absent(key) || at(key).get_bool().get(value) != simdjson::SUCCESS) return std::nullopt;
    return value;
  }
  /// A list of texts, as printed; a single text is a list of one. Empty where the key is not there.
  std::vector<std::string> texts(std::string_view key) const {
    std::vector<std::string> all;
    if (absent(key)) return all;
    simdjson::dom::array items;
    if (at(key).get_array().get(items) != simdjson::SUCCESS) return {printed(at(key), key)};
    for (const auto item : items) all.push_back(printed(item, key));
    return all;
  }
  /// A list of lists of texts: [["YEMEN", "UNBIS Thesaurus"], ...].
  std::vector<std::vector<std::string>> rows(std::string_view key) const {
    std::vector<std::vector<std::string>> all;
    if (absent(key)) return all;
    for (const auto row : items_of(at(key), key)) {
      auto &cells = all.emplace_back();
      for (const auto cell : items_of(row, key)) cells.push_back(printed(cell, key));
    }
    return all;
  }
  /// A list of objects. Empty where the key is not there.
  std::vector<Object> objects(std::string_view key) const {
    std::vector<Object> all;
    if (absent(key)) return all;
    for (const auto item : items_of(at(key), key)) {
      simdjson::dom::object object;
      if (item.get_object().get(object) != simdjson::SUCCESS) throw WrongKind(key, "a list of objects");
      all.emplace_back(object);
    }
    return all;
  }
  /// An object inside this one; nullopt where the key is not there.
  std::optional<Object> object(std::string_view key) const {
    if (absent(key)) return std::nullopt;
    simdjson::dom::object inner;
    if (at(key).get_object().get(inner) != simdjson::SUCCESS) throw WrongKind(key, "an object");
    return Object(inner);
  }
  /// The value as JSON, whatever it is; "null" where the key is not there.
  std::string json(std::string_view key) const {
    return absent(key) ? std::string("null") : std::string(simdjson::minify(at(key)));
  }
  /// The keys in their order, for what no reader names.
  std::vector<std::string_view> keys() const {
    std::vector<std::string_view> all;
    for (const auto field : m_object) all.push_back(field.key);
    return all;
  }

 private:
  bool absent(std::string_view key) const noexcept {
    simdjson::dom::element value;
    return m_object.at_key(key).get(value) != simdjson::SUCCESS || value.is_null();
  }
  simdjson::dom::element at(std::string_view key) const { return m_object.at_key(key).value(); }
  static simdjson::dom::array items_of(simdjson::dom::element value, std::string_view key) {
    simdjson::dom::array items;
    if (value.get_array().get(items) != simdjson::SUCCESS) throw WrongKind(key, "a list");
    return items;
  }

  simdjson::dom::object m_object;
};

namespace detail {

/// Bytes of a document and where they stand in it.
struct Piece {
  std::string_view bytes;
  Lines lines;
};

inline bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

inline std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Walks the lines of a document that are not blank.
class LineWalk {
 public:
  explicit LineWalk(std::string_view bytes) : m_lines(bytes) {}
  std::optional<Piece> next() {
    while (m_lines.next()) {
      const auto line = trimmed(m_lines.text());
      if (!line.empty()) return Piece{line, {m_lines.number(), m_lines.number()}};
    }
    return std::nullopt;
  }
  std::size_t position() const noexcept { return m_lines.offset(); }

 private:
  LineReader m_lines;
};

/// Walks the values of one array by brackets and strings, without judging what is in them.
class ArrayWalk {
 public:
  explicit ArrayWalk(std::string_view bytes) : m_bytes(bytes) {
    skip_blanks();
    step();  // the opening bracket
  }
  std::optional<Piece> next() {
    skip_blanks();
    if (m_at < m_bytes.size() && m_bytes[m_at] == ']') return std::nullopt;
    const auto begin = m_at;
    const auto first = m_line;
    walk_value();
    if (m_at >= m_bytes.size()) throw Malformed(first, "the JSON array is not closed: expected ']'");
    Piece piece{trimmed(m_bytes.substr(begin, m_at - begin)), {first, m_last}};
    if (m_bytes[m_at] == ',') step();
    return piece;
  }
  /// After the last value: true where text stands behind the closing bracket; line() is then its line.
  bool more_behind() noexcept {
    step();
    skip_blanks();
    return m_at < m_bytes.size();
  }
  std::size_t position() const noexcept { return m_at; }
  std::uint64_t line() const noexcept { return m_line; }

 private:
  void step() noexcept {
    const auto c = m_bytes[m_at++];
    if (c == '\n' || (c == '\r' && (m_at >= m_bytes.size() || m_bytes[m_at] != '\n'))) ++m_line;
  }
  void skip_blanks() noexcept {
    while (m_at < m_bytes.size() && is_space(m_bytes[m_at])) step();
  }
  void skip_string() noexcept {
    for (step(); m_at < m_bytes.size() && m_bytes[m_at] != '"'; step()) {
      if (m_bytes[m_at] == '\\' && m_at + 1 < m_bytes.size()) step();
    }
    if (m_at < m_bytes.size()) step();
  }
  void walk_value() noexcept {
    m_last = m_line;
    for (int depth = 0; m_at < m_bytes.size();) {
      const auto c = m_bytes[m_at];
      if (depth == 0 && (c == ',' || c == ']')) return;
      if (!is_space(c)) m_last = m_line;
      if (c == '"') {
        skip_string();
        continue;
      }
      if (c == '{' || c == '[') ++depth;
      if (c == '}' || c == ']') --depth;
      step();
    }
  }

  std::string_view m_bytes;
  std::size_t m_at = 0;
  std::uint64_t m_line = 1;
  std::uint64_t m_last = 1;  // where the value that was walked ends
};

/// simdjson reads beyond the end of its input, so it copies every piece into a padded buffer of its own, used again and
/// again.
template <class Visit, class Broken>
class PieceReader {
 public:
  PieceReader(Visit &visit, Broken &broken) : m_visit(visit), m_broken(broken) {}

  bool holds_object(std::string_view bytes) {
    simdjson::dom::object object;
    return m_parser.parse(bytes.data(), bytes.size(), true).get_object().get(object) == simdjson::SUCCESS;
  }
  void read(const Piece &piece) {
    simdjson::dom::element value;
    const auto error = m_parser.parse(piece.bytes.data(), piece.bytes.size(), true).get(value);
    if (error != simdjson::SUCCESS) return m_broken(piece.lines.first, reason(error));
    simdjson::dom::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) return m_broken(piece.lines.first, "expected a JSON object");
    try {
      m_visit(Object(object), piece.lines);
    } catch (const WrongKind &wrong) {
      m_broken(piece.lines.first, wrong.what());
    }
  }

 private:
  static std::string reason(simdjson::error_code error) {
    if (error == simdjson::UTF8_ERROR) return "not UTF-8";
    return std::string("unreadable JSON: ") + simdjson::error_message(error);
  }

  simdjson::dom::parser m_parser;
  Visit &m_visit;
  Broken &m_broken;
};

/// True where a document that starts with '{' is one object over several lines, not one object a line.
template <class Reader>
bool is_one_object(std::string_view bytes, Reader &reader) {
  LineWalk lines(bytes);
  const auto first = lines.next();
  const auto second = lines.next();
  if (!first || !second || second->bytes.front() == '{' || first->bytes.back() == '}') return false;
  return reader.holds_object(bytes);
}

}  // namespace detail

/// visit(const Object &, Lines) for each object in order; broken(line, reason) for each that cannot be read, also where
/// visit threw WrongKind. progress(bytes) after each. Whatever else they throw passes through.
template <class Visit, class Broken, class Progress>
void for_each_object(std::string_view bytes, Visit visit, Broken broken, Progress progress) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  detail::PieceReader reader(visit, broken);
  const auto start = detail::trimmed(bytes);
  if (start.starts_with("[")) {
    detail::ArrayWalk walk(bytes);
    for (auto piece = walk.next(); piece; piece = walk.next()) {
      reader.read(*piece);
      progress(walk.position());
    }
    if (walk.more_behind()) broken(walk.line(), "text after the JSON array");
    return;
  }
  if (detail::is_one_object(bytes, reader)) {
    detail::LineWalk walk(bytes);
    const auto first = walk.next()->lines.first;
    auto last = first;
    for (auto line = walk.next(); line; line = walk.next()) last = line->lines.last;
    return reader.read({start, {first, last}});
  }
  detail::LineWalk walk(bytes);
  for (auto line = walk.next(); line; line = walk.next()) {
    reader.read(*line);
    progress(walk.position());
  }
}

template <class Visit, class Broken>
void for_each_object(std::string_view bytes, Visit visit, Broken broken) {
  for_each_object(bytes, visit, broken, [](std::size_t) {});
}

/// For a source: what cannot be read is rejected, and the host is told how far this is.
template <class Visit>
void for_each_object(const Document &document, Output &out, Visit visit) {
  for_each_object(
      document.bytes, visit, [&](std::uint64_t line, const std::string &reason) { out.reject(line, reason); },
      [&](std::size_t bytes) { out.progress(bytes); });
}

}  // namespace unsc::json
