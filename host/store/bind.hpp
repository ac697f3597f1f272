#pragma once
// Binding host values to statements; an empty text or an absent value is NULL. The bound texts must live until the statement
// ran.
#include <core/date.hpp>
#include <core/error.hpp>
#include <store/columns.hpp>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace unsc::store {

/// One parameter of a statement, counted from 1.
class Parameter {
 public:
  Parameter(SQLite::Statement &statement, int at) : m_statement(statement), m_at(at) {}

  void text(const std::string &value) { value.empty() ? null() : packed(value); }
  /// Empty is empty, not NULL.
  void packed(const std::string &value) { m_statement.bindNoCopy(m_at, value); }
  void copy(std::string_view value) { value.empty() ? null() : m_statement.bind(m_at, std::string(value)); }
  void number(std::int64_t value) { m_statement.bind(m_at, value); }
  void count(std::optional<int> value) { value ? number(*value) : null(); }
  void flag(bool value) { number(value ? 1 : 0); }
  void flag(std::optional<bool> value) { value ? number(*value ? 1 : 0) : null(); }
  void date(const std::optional<core::PartialDate> &value) { value ? copy(value->iso()) : null(); }
  void date(const std::optional<core::Date> &value) { value ? copy(value->iso()) : null(); }
  void null() { m_statement.bind(m_at); }

 private:
  SQLite::Statement &m_statement;
  int m_at;
};

/// Fills the parameters of one statement from the left: for a condition's few.
class Binder {
 public:
  explicit Binder(SQLite::Statement &statement) : m_statement(statement) { m_statement.reset(); }

  Binder &text(const std::string &value) { return next().text(value), *this; }
  Binder &packed(const std::string &value) { return next().packed(value), *this; }
  Binder &copy(std::string_view value) { return next().copy(value), *this; }
  Binder &number(std::int64_t value) { return next().number(value), *this; }
  Binder &count(std::optional<int> value) { return next().count(value), *this; }
  Binder &date(const std::optional<core::PartialDate> &value) { return next().date(value), *this; }
  Binder &date(const std::optional<core::Date> &value) { return next().date(value), *this; }
  Binder &null() { return next().null(), *this; }
  void run() { m_statement.exec(); }
  bool step() { return m_statement.executeStep(); }

 private:
  Parameter next() { return {m_statement, ++m_at}; }

  SQLite::Statement &m_statement;
  int m_at = 0;
};

/// Writes rows of one list of columns, each value by its column's name:
///
///     Insert<BodyTable> body(db);
///     body.text<"body">(row.slug).packed<"name">(row.name).run();
///
/// A column that is not given is NULL.
template <class List>
class Insert {
 public:
  explicit Insert(SQLite::Database &db, std::string_view verb = "INSERT INTO", std::string_view conflict = "")
      : m_own(std::in_place, db, insert_sql<List>(verb) + std::string(conflict)), m_statement(*m_own) {}
  /// On a statement of insert_sql<List>() that somebody else keeps.
  explicit Insert(SQLite::Statement &kept) : m_statement(kept) {}
  Insert(const Insert &) = delete;
  Insert &operator=(const Insert &) = delete;

  template <Name column>
  Insert &text(const std::string &value) {
    return parameter<column>().text(value), *this;
  }
  template <Name column>
  Insert &packed(const std::string &value) {
    return parameter<column>().packed(value), *this;
  }
  template <Name column>
  Insert &copy(std::string_view value) {
    return parameter<column>().copy(value), *this;
  }
  template <Name column>
  Insert &number(std::int64_t value) {
    return parameter<column>().number(value), *this;
  }
  /// 0 is NULL: a claim or a line that is not known.
  template <Name column>
  Insert &known(std::uint64_t value) {
    if (value != 0) parameter<column>().number(static_cast<std::int64_t>(value));
    return *this;
  }
  template <Name column>
  Insert &count(std::optional<int> value) {
    return parameter<column>().count(value), *this;
  }
  template <Name column>
  Insert &flag(std::optional<bool> value) {
    return parameter<column>().flag(value), *this;
  }
  template <Name column, class Day>
  Insert &date(const std::optional<Day> &value) {
    return parameter<column>().date(value), *this;
  }
  /// The parameter of a column that is found at run time, by its place in the list.
  Parameter at(std::size_t place) { return {m_statement, static_cast<int>(place) + 1}; }

  /// Writes the row; the next one begins with no values, also where this one was refused.
  void run() {
    const Emptied afterwards{m_statement};
    m_statement.exec();
  }

 private:
  struct Emptied {
    SQLite::Statement &statement;
    ~Emptied() {
      statement.tryReset();
      statement.clearBindings();
    }
  };

  template <Name column>
  Parameter parameter() {
    return at(static_cast<std::size_t>(place<List, column>()));
  }

  std::optional<SQLite::Statement> m_own;
  SQLite::Statement &m_statement;
};

}  // namespace unsc::store
