#pragma once
// A CSV document with a first row of names: columns by name, cells by column, and sentences about a cell that is not what
// it should be. A source whose documents are such tables derives from TableSource (table_source.hpp), which is made of
// this; what walks a table in a way of its own takes it as it is:
//
//     unsc::CsvTable table(document, out);
//     const auto date = table.header().need({"date", "vote date"}), yes = table.header().find({"yes"});
//     table.require_columns();               // Malformed, naming what header().need() did not find
//     table.each_row([&] {                   // a malformed row is rejected with its line and not shown
//       vote.date = table.date(date);        // no date: this row is rejected, `date "tomorrow": expected a date`
//       vote.yes = table.count(yes);         // no number: a note, and an unknown count
//     });
//
// Everything a row hands out borrows until the next row. The document outlives the table. No dependency.
#include <unsc/csv.hpp>
#include <unsc/dates.hpp>
#include <unsc/symbols.hpp>

#include <cstdint>
#include <stdexcept>
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
      std::size_t run = 1;
      while (run < text.size() && is_plain(text[run])) ++run;
      folded += text.substr(0, run);
      text.remove_prefix(run);
    }
  }
  return folded;
}

/// Whether a cell without blanks around it holds nothing, or one of the dashes that stand for nothing.
constexpr bool is_absent(std::string_view cell) { return cell.empty() || cell == "-" || cell == "–"; }

/// Thrown while a row is read: the row is rejected with its first line and this reason, and the next one is read.
class RejectedRow : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class CsvTable {
 public:
  CsvTable(const Document &document, Output &out)
      : m_document(document), m_out(out), m_csv(document.bytes), m_header(first_row()), m_header_fault(m_csv.fault()) {
    for (const auto name : m_csv.fields()) m_names.push_back(folded_blanks(name));
  }

  const Document &document() const { return m_document; }
  Header &header() { return m_header; }
  const Header &header() const { return m_header; }
  /// After the columns were looked for: throws Malformed with the names of those that are needed and not there.
  void require_columns() const {
    if (m_header.missing().empty()) return;
    const auto missing = "columns missing: " + m_header.missing();
    if (m_header_fault) throw Malformed(m_header_fault->line, missing + "; in the first row: " + m_header_fault->reason);
    throw Malformed(1, missing);
  }

  /// Calls read() for every well-formed row; the others are rejected, and so is a row whose read() throws RejectedRow. Tells
  /// the host how far it is.
  template <class Read>
  void each_row(Read read) {
    while (m_csv.next()) {
      if (const auto &fault = m_csv.fault()) {
        m_out.reject(fault->line, fault->reason);
      } else {
        try {
          read();
        } catch (const RejectedRow &rejected) {
          m_out.reject(line(), rejected.what());
        }
      }
      m_out.progress(m_csv.offset());
    }
  }

  /// The field of this row without the blanks around it; empty where the column is not there.
  std::string_view cell(std::size_t column) const { return trimmed(m_csv[column]); }
  /// The date in the field; throws RejectedRow where it is none.
  Date date(std::size_t column, std::string_view expected = "a date") const {
    if (const auto date = read_date(cell(column))) return *date;
    throw RejectedRow(unexpected(column, expected));
  }
  /// As date(), but absent where nothing stands in the field.
  Date date_if_any(std::size_t column, std::string_view expected = "a date") const {
    return is_absent(cell(column)) ? Date{} : date(column, expected);
  }
  /// The count in the field; UNSC_NO_COUNT where it is none, with a note unless nothing or a "?" stands there.
  std::int32_t count(std::size_t column) const {
    const auto text = cell(column);
    if (const auto count = count_as_printed(text)) return *count;
    if (!is_absent(text) && text != "?") m_out.note(line(), unexpected(column, "a number"));
    return UNSC_NO_COUNT;
  }
  std::uint64_t line() const { return m_csv.lines().first; }
  Lines lines() const { return m_csv.lines(); }

  /// The columns' names as printed, on one line each.
  const std::vector<std::string> &names() const { return m_names; }
  std::string name(std::size_t column) const {
    return column < m_names.size() ? m_names[column] : "a column that is not there";
  }
  /// `date "tomorrow": expected a date`, or `date is empty: expected a date`: for a reject or a note.
  std::string unexpected(std::size_t column, std::string_view expected) const {
    const auto text = cell(column);
    const auto found = text.empty() ? std::string(" is empty") : " \"" + std::string(text) + '"';
    return name(column) + found + ": expected " + std::string(expected);
  }

  /// For sources that walk the rows themselves.
  CsvReader &csv() { return m_csv; }
  const CsvReader &csv() const { return m_csv; }

 protected:
  Output &out() { return m_out; }

 private:
  std::span<const std::string_view> first_row() {
    m_csv.next();
    return m_csv.fields();
  }

  Document m_document;
  Output &m_out;
  CsvReader m_csv;
  Header m_header;
  std::optional<CsvFault> m_header_fault;
  std::vector<std::string> m_names;
};

}  // namespace unsc
