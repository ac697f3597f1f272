#pragma once
// A CSV document with a first row of names: what every source that is a table does before and after its own work.
//
//     struct Columns {
//       std::size_t date, draft;
//       explicit Columns(unsc::Header &header) : date(header.need({"date"})), draft(header.find({"draft", "symbol"})) {}
//     };
//     unsc::CsvTable table(document, out);
//     const Columns columns(table.header());
//     table.require_columns();               // Malformed, naming what header.need() did not find
//     table.each_row([&] {                   // a broken row is rejected with its line and not shown
//       const auto date = unsc::read_date(table.cell(columns.date));
//       if (!date) return out.reject(table.line(), table.unexpected(columns.date, "a date"));
//       ...
//     });
//
// Everything a row hands out borrows until the next row. No dependency.
#include <unsc/csv.hpp>
#include <unsc/symbols.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unsc {

/// Without blanks at its ends, every run of blanks and line ends inside as one space.
inline std::string folded_blanks(std::string_view text) {
  std::string folded;
  for (text = trimmed(text); !text.empty();) {
    if (const auto blank = blank_size(text); blank != 0) {
      if (folded.back() != ' ') folded += ' ';
      text.remove_prefix(blank);
    } else {
      folded += text.front();
      text.remove_prefix(1);
    }
  }
  return folded;
}

class CsvTable {
 public:
  CsvTable(const Document &document, Output &out) : m_out(out), m_csv(document.bytes), m_header(first_row()) {
    for (const auto name : m_csv.fields()) m_names.push_back(folded_blanks(name));
  }

  Header &header() { return m_header; }
  /// After the columns were looked for: throws Malformed with the names of those that are needed and not there.
  void require_columns() const {
    if (!m_header.missing().empty()) throw Malformed(1, "columns missing: " + m_header.missing());
  }

  /// Calls read() for every well-formed row; the others are rejected. Tells the host how far it is.
  template <class Read>
  void each_row(Read read) {
    while (m_csv.next()) {
      if (const auto &fault = m_csv.fault())
        m_out.reject(fault->line, fault->reason);
      else
        read();
      m_out.progress(m_csv.offset());
    }
  }

  /// The field of this row without the blanks around it; empty where the column is not there.
  std::string_view cell(std::size_t column) const { return trimmed(m_csv[column]); }
  /// The count in the field; UNSC_NO_COUNT where it is none.
  std::int32_t count(std::size_t column) const { return count_as_printed(m_csv[column]).value_or(UNSC_NO_COUNT); }
  std::uint64_t line() const { return m_csv.lines().first; }
  Lines lines() const { return m_csv.lines(); }

  /// The columns' names as printed, on one line each.
  const std::vector<std::string> &names() const { return m_names; }
  /// `date "tomorrow": expected a date`, or `date is empty: expected a date`: for a reject or a note.
  std::string unexpected(std::size_t column, std::string_view expected) const {
    const auto text = cell(column);
    const auto found = text.empty() ? std::string(" is empty") : " \"" + std::string(text) + '"';
    return m_names.at(column) + found + ": expected " + std::string(expected);
  }

  /// For sources that walk the rows themselves.
  CsvReader &csv() { return m_csv; }
  const CsvReader &csv() const { return m_csv; }

 private:
  std::span<const std::string_view> first_row() {
    m_csv.next();
    return m_csv.fields();
  }

  Output &m_out;
  CsvReader m_csv;
  Header m_header;
  std::vector<std::string> m_names;
};

}  // namespace unsc
