#pragma once
// Rows of one read-only question, and tables made of them.
//
// Reading 900,000 ballots must cost little more than SQLite itself, so this is a thin face of sqlite3_stmt: views into the
// current row, valid until the next step. A column's alias tells a table what kind of value it is where SQLite cannot:
//
//     AS "vetoed?"  a truth value      AS "sponsors[]"  a list, one item a line      AS "vetoed_by[ ]"  one between spaces
//
// Throws core::Error with SQLite's own words.
#include <core/table.hpp>
#include <store/store.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace unsc::store {

class Rows {
 public:
  Rows(const Store &store, std::string_view sql);
  ~Rows();
  Rows(const Rows &) = delete;
  Rows &operator=(const Rows &) = delete;

  /// The parameters from the left.
  Rows &with(std::string_view text);
  Rows &with(std::int64_t number);
  Rows &with(const std::vector<std::string> &texts);

  bool next();
  std::string_view text(int column) const;
  std::string string(int column) const { return std::string(text(column)); }
  std::int64_t number(int column) const;
  bool is_null(int column) const;
  std::optional<int> count(int column) const;
  int columns() const;
  std::string name(int column) const;

 private:
  friend core::Value value(const Rows &rows, int column);
  void check(int code) const;
  sqlite3 *m_database;
  sqlite3_stmt *m_statement = nullptr;
  int m_bound = 0;
};

/// One value of the current row, for row_of() (store/row.hpp).
class RowsCell {
 public:
  RowsCell(const Rows &rows, int at) : m_rows(rows), m_at(at) {}
  bool is_null() const { return m_rows.is_null(m_at); }
  std::int64_t number() const { return m_rows.number(m_at); }
  std::string_view view() const { return m_rows.text(m_at); }
  std::string text() const { return m_rows.string(m_at); }
  std::optional<int> count() const { return m_rows.count(m_at); }
  bool flag() const { return number() != 0; }
  core::Value value() const;

 private:
  const Rows &m_rows;
  int m_at;
};
inline RowsCell cell_of(const Rows &rows, int at) { return {rows, at}; }

/// By SQLite's own type; a blob is null.
core::Value value(const Rows &rows, int column);

inline core::Value RowsCell::value() const { return store::value(m_rows, m_at); }

using Keep = std::function<bool(const Rows &)>;
/// All rows that `keep` lets pass (absent: all). The last `hidden` columns are for `keep` only.
core::Table table(Rows &rows, const Keep &keep = {}, int hidden = 0);

core::Value list(std::string_view text, char separator);

/// "?,?,?"
std::string marks(std::size_t count);

}  // namespace unsc::store
