#pragma once
// The current row of a statement whose columns are those of a list (see columns.hpp), each value by its column's name.
//
//     using Heading = Columns<"claim", "symbol", "date">;
//     SQLite::Statement query(db, select_sql<Heading>("FROM text_claim ORDER BY claim"));
//     const auto row = row_of<Heading>(query);
//     while (query.executeStep()) use(row.number<"claim">(), row.text<"symbol">());
//
// Works on SQLiteCpp's statements and on Rows (store/query/rows.hpp). It refers to the statement, which must outlive it.
#include <core/date.hpp>
#include <store/columns.hpp>

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unsc::store {

/// One value of the current row; views hold until the next step.
class Cell {
 public:
  explicit Cell(SQLite::Column column) : m_column(std::move(column)) {}

  bool is_null() const { return m_column.isNull(); }
  std::int64_t number() const { return m_column.getInt64(); }
  std::string_view view() const {
    const char *text = m_column.getText();
    return {text, static_cast<std::size_t>(m_column.getBytes())};
  }
  std::string text() const { return std::string(view()); }
  std::optional<int> count() const { return is_null() ? std::nullopt : std::optional<int>(m_column.getInt()); }
  bool flag() const { return m_column.getInt() != 0; }

 private:
  SQLite::Column m_column;
};

inline Cell cell_of(SQLite::Statement &row, int at) { return Cell(row.getColumn(at)); }

template <class List, class Source>
class Row {
 public:
  explicit Row(Source &source) : m_source(source) {}

  template <Name column>
  bool is_null() const {
    return cell<column>().is_null();
  }
  template <Name column>
  std::int64_t number() const {
    return cell<column>().number();
  }
  template <Name column>
  std::string_view view() const {
    return cell<column>().view();
  }
  template <Name column>
  std::string text() const {
    return cell<column>().text();
  }
  template <Name column>
  std::optional<int> count() const {
    return cell<column>().count();
  }
  template <Name column>
  bool flag() const {
    return cell<column>().flag();
  }
  /// As SQLite has it, for a table. Of Rows only.
  template <Name column>
  auto value() const {
    return cell<column>().value();
  }
  template <Name column>
  std::optional<core::PartialDate> date() const {
    return core::PartialDate::parse(cell<column>().view());
  }
  template <Name column>
  std::optional<core::Date> day() const {
    return core::Date::parse(cell<column>().view());
  }

 private:
  template <Name column>
  auto cell() const {
    return cell_of(m_source, place<List, column>());
  }

  Source &m_source;
};

template <class List, class Source>
Row<List, Source> row_of(Source &source) {
  return Row<List, Source>(source);
}

}  // namespace unsc::store
