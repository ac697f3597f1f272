#pragma once
// Plain rows: what every answer returns and every renderer takes. A value knows its kind so that JSON can tell null, number,
// text and list apart; an absent value is null, never "".
#include <core/date.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace unsc::core {

struct Table;

class Value {
 public:
  using List = std::vector<Value>;
  using Nested = std::shared_ptr<const Table>;  // an array of objects, or one object where the table is `single`
  using Kind = std::variant<std::monostate, bool, std::int64_t, double, std::string, List, Nested>;

  Value() = default;
  // NOLINTBEGIN(google-explicit-constructor): rows are written as lists of plain values
  Value(bool value) : m_kind(value) {}
  Value(int value) : m_kind(std::int64_t{value}) {}
  Value(std::int64_t value) : m_kind(value) {}
  Value(std::size_t value) : m_kind(static_cast<std::int64_t>(value)) {}
  Value(double value) : m_kind(value) {}
  Value(const char *value) : Value(std::string(value)) {}
  Value(std::string value) {
    if (!value.empty()) m_kind = std::move(value);
  }
  Value(Date value) : m_kind(value.iso()) {}
  Value(PartialDate value) : m_kind(value.iso()) {}
  Value(Instant value) : m_kind(value.iso()) {}
  Value(List value) : m_kind(std::move(value)) {}
  Value(Table value);
  template <class T>
  Value(std::optional<T> value) {
    if (value) *this = Value(*std::move(value));
  }
  // NOLINTEND(google-explicit-constructor)

  bool is_null() const { return std::holds_alternative<std::monostate>(m_kind); }
  const Kind &kind() const { return m_kind; }

 private:
  Kind m_kind;
};

struct Table {
  std::vector<std::string> columns;  // JSON keys, snake_case
  std::vector<std::vector<Value>> rows;
  bool single = false;  // one object, not an array
  /// The columns a person sees in the table format, in order; empty: all. JSON and CSV always have all.
  std::vector<std::string> shown;
};

inline Value::Value(Table value) : m_kind(std::make_shared<const Table>(std::move(value))) {}

}  // namespace unsc::core
