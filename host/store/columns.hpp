#pragma once
// Lists of columns, from which statements are made and by whose names their values are bound and read.
//
// A list is known when the program is built: where a column stands is worked out by the compiler, costs nothing in a row,
// and a name that is not in the list does not compile. A list is a type with
//
//     static constexpr std::array<std::string_view, N> columns    as they stand in SQL: "d.name", "max(line) AS last"
//     static constexpr std::string_view table                     where rows are inserted
//
// A column goes by what SQLite calls it: what stands behind AS, else behind the point.
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace unsc::store {

/// A text that can be an argument of a template.
template <std::size_t N>
struct Name {
  char text[N]{};
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is a name
  consteval Name(const char (&literal)[N]) { std::copy_n(literal, N, text); }
  constexpr std::string_view view() const { return {text, N - 1}; }
};

/// A list that stands where it is used: Columns<"r.reading", "d.name AS document">.
template <Name... names>
struct Columns {
  static constexpr std::array<std::string_view, sizeof...(names)> columns{names.view()...};
};

constexpr std::string_view name_of_column(std::string_view column) {
  if (const auto at = column.rfind(" AS "); at != std::string_view::npos) return column.substr(at + 4);
  return column.substr(column.rfind('.') + 1);  // npos + 1 is 0
}

/// Where the column stands in its list, from 0.
template <class List, Name column>
consteval int place() {
  int found = -1;
  for (std::size_t i = 0; i < List::columns.size(); ++i) {
    if (name_of_column(List::columns[i]) == column.view()) found = found == -1 ? static_cast<int>(i) : -2;
  }
  if (found < 0) throw "no such column in the list, or more than one";  // does not compile
  return found;
}

/// "first, second, third".
template <class Texts>
std::string comma_list(const Texts &columns) {
  std::string text;
  for (const std::string_view column : columns) text.append(text.empty() ? "" : ", ").append(column);
  return text;
}

/// "SELECT " all columns of the list, a blank and `rest`, which begins with FROM.
template <class List>
std::string select_sql(std::string_view rest) {
  return "SELECT " + comma_list(List::columns) + ' ' + std::string(rest);
}

/// "INSERT INTO table (first, second) VALUES (?, ?)".
template <class List>
std::string insert_sql(std::string_view verb = "INSERT INTO") {
  std::array<std::string_view, List::columns.size()> marks;
  marks.fill("?");
  return std::string(verb) + ' ' + std::string(List::table) + " (" + comma_list(List::columns) + ") VALUES (" +
         comma_list(marks) + ')';
}

}  // namespace unsc::store
