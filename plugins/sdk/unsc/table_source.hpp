#pragma once
// A source whose documents are CSV tables with a first row of names. It names its columns and turns a row into records; the
// rest is done here:
//
//     struct MySource : unsc::TableSource<MySource> {
//       using TableSource::TableSource;
//       static constexpr unsc::Description description{...};
//
//       Column date = need({"date", "date of vote"}), draft = need({"draft", "symbol"}), yes = find({"yes", "in favour"});
//
//       void read_row() {
//         unsc::Vote vote;
//         vote.date = date.date();
//         vote.draft = draft.text();
//         vote.yes = yes.count();
//         vote.lines = lines();
//         emit(vote);
//       }
//     };
//     UNSC_PLUGIN(MySource)
//
// - need() and find() take every name that the column has in releases of the document, the usual one first. Case, blanks,
//   underscores, hyphens and points do not count; columns stand in any order; those nobody asks for are left alone.
// - A document is this source's where no needed column is missing. So need at least one, and those that tell your document
//   from others. One that is read all the same fails with the first names of the columns that are missing.
// - A malformed row is rejected with its line and reason, and so is a row without a date where date() asks for one. A count
//   that is no number becomes a note. Both name the column, what stands there and what was expected.
//
// A source can name any of these itself, and then that is taken: `kRecognised`, how sure it is (90); `is_this_table()`, by
// more than the needed columns; `read_rows()`, the walk through the rows, which meets RejectedRow itself where it asks for
// dates; `recognise()` and `read()`, all of it. A read() that names the dataset goes on with TableSource::read().
//
// The object is made twice a document, first on its beginning alone to find the columns: it speaks in read_row() and
// read_rows() only. Everything a row hands out borrows until the next row. No dependency.
#include <unsc/table.hpp>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace unsc {

template <class Source>
class TableSource : protected CsvTable {
 public:
  static constexpr int kRecognised = 90;

  TableSource(const Document &document, Output &out) : CsvTable(document, out) {}
  TableSource(const TableSource &) = delete;
  TableSource &operator=(const TableSource &) = delete;

  static int recognise(std::string_view name, std::string_view head) {
    Output nobody(nullptr);
    const Source source(Document{name, head}, nobody);
    return source.is_this_table() ? Source::kRecognised : 0;
  }
  static void read(const Document &document, Output &out) {
    Source source(document, out);
    source.require_columns();
    source.read_rows();
  }

 protected:
  /// One column of this table; its text, date and count are those of the row at hand. Lives as long as the source.
  class Column {
   public:
    Column(const CsvTable &table, std::size_t at) : m_table(&table), m_at(at) {}

    /// Without the blanks around it; empty where the document has no such column.
    std::string_view text() const { return m_table->cell(m_at); }
    /// Rejects the row where this is no date.
    Date date(std::string_view expected = "a date") const { return m_table->date(m_at, expected); }
    /// Absent where nothing stands here, or a dash; rejects the row where something else than a date does.
    Date date_if_any(std::string_view expected = "a date") const { return m_table->date_if_any(m_at, expected); }
    /// UNSC_NO_COUNT where nothing, a dash or a "?" stands here; the same with a note where anything else than a number
    /// does.
    std::int32_t count() const { return m_table->count(m_at); }
    /// `date "tomorrow": expected a date`: for a reject or a note.
    std::string unexpected(std::string_view expected) const { return m_table->unexpected(m_at, expected); }
    /// As printed, on one line.
    std::string name() const { return m_table->name(m_at); }
    /// Where it stands in the row; kNoColumn where the document does not have it.
    std::size_t at() const { return m_at; }

   private:
    const CsvTable *m_table;
    std::size_t m_at;
  };

  Column need(std::initializer_list<std::string_view> names) { return {*this, header().need(names)}; }
  Column find(std::initializer_list<std::string_view> names) { return {*this, header().find(names)}; }

  bool is_this_table() const { return header().missing().empty(); }
  void read_rows() {
    each_row([this] { static_cast<Source *>(this)->read_row(); });
  }

  template <class Record>
  void emit(const Record &record) {
    out().emit(record);
  }
  /// Of the row at hand.
  void reject(std::string_view reason) { out().reject(line(), reason); }
  void note(std::string_view text) { out().note(line(), text); }
};

}  // namespace unsc
