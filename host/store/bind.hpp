#pragma once
// Binding host values to statements; an empty text or an absent value is NULL. The bound texts must live until the statement
// ran.
#include <core/date.hpp>

#include <SQLiteCpp/Statement.h>

#include <optional>
#include <string>

namespace unsc::store {

/// Fills the parameters of one statement from the left.
class Binder {
 public:
  explicit Binder(SQLite::Statement &statement) : m_statement(statement) { m_statement.reset(); }

  Binder &text(const std::string &value) {
    if (value.empty()) return null();
    m_statement.bindNoCopy(++m_at, value);
    return *this;
  }
  /// Empty is empty, not NULL.
  Binder &packed(const std::string &value) {
    m_statement.bindNoCopy(++m_at, value);
    return *this;
  }
  Binder &copy(std::string_view value) {
    if (value.empty()) return null();
    m_statement.bind(++m_at, std::string(value));
    return *this;
  }
  Binder &number(std::int64_t value) {
    m_statement.bind(++m_at, value);
    return *this;
  }
  Binder &count(std::optional<int> value) { return value ? number(*value) : null(); }
  Binder &date(const std::optional<core::PartialDate> &value) { return value ? copy(value->iso()) : null(); }
  Binder &null() {
    m_statement.bind(++m_at);
    return *this;
  }
  void run() { m_statement.exec(); }
  bool step() { return m_statement.executeStep(); }

 private:
  SQLite::Statement &m_statement;
  int m_at = 0;
};

}  // namespace unsc::store
