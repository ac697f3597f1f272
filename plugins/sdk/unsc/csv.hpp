#pragma once
// A strict, streaming CSV reader (RFC 4180) over bytes that stay where they are.
//
//     unsc::CsvReader csv(document.bytes);
//     csv.next();                                            // the header
//     unsc::Header header(csv.fields());
//     const auto date = header.need({"date", "vote date"});  // header.missing() names what was not found
//     while (csv.next()) {
//       if (csv.fault()) ...                                 // this row is broken: what and where
//       use(csv[date], csv.lines());
//     }
//
// A row ends at LF, CRLF or a lone CR; inside quotes all three are text and still count as lines. A quote inside an
// unquoted field is a character like any other. A byte order mark is skipped, and so is a line without a character. A row
// with a closing quote followed by text, with a quote that never closes, or with more or fewer fields than the first row
// is handed out with its fault: whether it is lost is the caller's decision, that it is broken is not.
//
// Fields borrow from the document; only those with doubled quotes live in the reader, until the next call of next().
// Speed comes from one pass that marks separators, quotes and line ends 64 bytes at a time. No dependency.
#include <unsc/plugin.hpp>
#include <unsc/symbols.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <deque>
#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace unsc {

/// The positions of commas, quotes, CR and LF, in order, each once.
class CsvMarks {
 public:
  explicit CsvMarks(std::string_view bytes) : m_bytes(bytes) {
    if (!bytes.empty()) m_mask = load();
  }
  /// The next one, or the size of the document when there is none.
  std::size_t next() {
    while (m_mask == 0) {
      if (m_bytes.size() - m_block <= kBlock) return m_bytes.size();
      m_block += kBlock;
      m_mask = load();
    }
    const auto at = m_block + static_cast<std::size_t>(std::countr_zero(m_mask));
    m_mask &= m_mask - 1;
    return at;
  }
  /// Forgets every mark before `at`, which is not before the last one handed out.
  void skip_to(std::size_t at) {
    if (at >= m_bytes.size()) {
      m_block = m_bytes.size();
      m_mask = 0;
      return;
    }
    if (at - m_block >= kBlock) {
      m_block = at / kBlock * kBlock;
      m_mask = load();
    }
    m_mask &= ~std::uint64_t{0} << (at - m_block);
  }

 private:
  static constexpr std::size_t kBlock = 64;

  std::uint64_t load() const {
    const auto left = m_bytes.size() - m_block;
    if (left >= kBlock) return marks(m_bytes.data() + m_block);
    char padded[kBlock] = {};
    std::memcpy(padded, m_bytes.data() + m_block, left);
    return marks(padded);
  }
#if defined(__SSE2__)
  static std::uint64_t marks(const char *at) {
    const auto comma = _mm_set1_epi8(','), quote = _mm_set1_epi8('"'), lf = _mm_set1_epi8('\n'), cr = _mm_set1_epi8('\r');
    std::uint64_t mask = 0;
    for (int part = 0; part < 4; ++part) {
      const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at + part * 16));
      const auto ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, lf), _mm_cmpeq_epi8(bytes, cr));
      const auto splits = _mm_or_si128(_mm_cmpeq_epi8(bytes, comma), _mm_cmpeq_epi8(bytes, quote));
      const auto found = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(ends, splits)));
      mask |= std::uint64_t{found} << (part * 16);
    }
    return mask;
  }
#else
  static std::uint64_t marks(const char *at) {
    std::uint64_t mask = 0;
    for (unsigned i = 0; i < kBlock; ++i) {
      const char c = at[i];
      if (c == ',' || c == '"' || c == '\n' || c == '\r') mask |= std::uint64_t{1} << i;
    }
    return mask;
  }
#endif

  std::string_view m_bytes;
  std::size_t m_block = 0;
  std::uint64_t m_mask = 0;
};

/// What is wrong with a row, in words for a reject, and the line where it shows.
struct CsvFault {
  std::uint64_t line = 0;
  std::string reason;
};

/// A column that the document does not have; its field is empty in every row.
inline constexpr std::size_t kNoColumn = std::numeric_limits<std::size_t>::max();

class CsvReader {
 public:
  explicit CsvReader(std::string_view document) : m_bytes(document), m_marks(document) {
    if (m_bytes.starts_with("\xEF\xBB\xBF")) m_at = 3;
    m_marks.skip_to(m_at);
  }

  /// The next row; false at the end of the document.
  bool next() {
    skip_empty_lines();
    if (m_at >= m_bytes.size()) return false;
    begin_row();
    while (read_field()) {
    }
    finish_row();
    return true;
  }

  std::span<const std::string_view> fields() const { return m_fields; }
  /// A field of the row, without its quotes; empty where the row has none there.
  std::string_view operator[](std::size_t column) const {
    return column < m_fields.size() ? m_fields[column] : std::string_view{};
  }
  /// The first and last line of the row, quoted line ends included.
  Lines lines() const { return {m_first_line, m_last_line}; }
  /// Empty where the row is well-formed.
  const std::optional<CsvFault> &fault() const { return m_fault; }
  /// The row as it stands in the document, without its line end; `from` leaves out that many leading fields, quotes and all.
  std::string_view raw(std::size_t from = 0) const {
    const auto begin = from < m_starts.size() ? m_starts[from] : m_row_end;
    return m_bytes.substr(begin, m_row_end - begin);
  }
  /// How many bytes have been read.
  std::size_t offset() const { return m_at; }

  /// Like next(), for documents that repeat themselves: where the first `columns` fields of the row are followed by exactly
  /// the bytes `tail` and a line end, those are not split again and repeated() is true; fields() then holds the first
  /// `columns` only. tail is raw(columns) of a well-formed row of this document that had `tail_lines` line ends inside it.
  bool next(std::size_t columns, std::string_view tail, std::uint64_t tail_lines) {
    skip_empty_lines();
    if (m_at >= m_bytes.size()) return false;
    begin_row();
    bool more = true;
    while (more && m_fields.size() < columns) more = read_field();
    if (more && !m_fault && !tail.empty() && jump(tail, tail_lines)) return true;
    while (more) more = read_field();
    finish_row();
    return true;
  }
  bool repeated() const { return m_repeated; }

 private:
  void skip_empty_lines() {
    while (m_at < m_bytes.size() && is_line_end(m_bytes[m_at])) {
      m_marks.next();
      end_line(m_at);
    }
  }
  void begin_row() {
    m_fields.clear();
    m_starts.clear();
    m_fault.reset();
    m_unquoted_used = 0;
    m_repeated = false;
    m_first_line = m_last_line = m_line;
  }
  void finish_row() {
    if (m_width == 0) m_width = m_fields.size();
    if (m_fields.size() == m_width) return;
    add_fault(m_first_line,
              std::to_string(m_fields.size()) + " fields, expected " + std::to_string(m_width) + " as in the first row");
  }
  static bool is_line_end(char c) { return c == '\n' || c == '\r'; }

  /// Steps over the line end at `at`, whose first mark is consumed.
  void end_line(std::size_t at) {
    m_at = at + 1;
    if (m_bytes[at] == '\r' && m_at < m_bytes.size() && m_bytes[m_at] == '\n') {
      m_marks.next();
      ++m_at;
    }
    ++m_line;
  }

  /// Splits off one field; false when it was the row's last.
  bool read_field() {
    m_starts.push_back(m_at);
    auto mark = m_marks.next();
    if (mark == m_at && mark < m_bytes.size() && m_bytes[mark] == '"') {
      mark = read_quoted(mark);
    } else {
      mark = pass_quotes(mark);
      m_fields.push_back(m_bytes.substr(m_at, mark - m_at));
    }
    m_last_line = m_line;
    m_row_end = mark;
    if (mark >= m_bytes.size()) {
      m_at = mark;
      return false;
    }
    if (m_bytes[mark] == ',') {
      m_at = mark + 1;
      return true;
    }
    end_line(mark);
    return false;
  }
  std::size_t pass_quotes(std::size_t mark) {
    while (mark < m_bytes.size() && m_bytes[mark] == '"') mark = m_marks.next();
    return mark;
  }

  /// Reads a quoted field; returns the mark that ends it: a comma, a line end or the end of the document.
  std::size_t read_quoted(std::size_t open) {
    const auto opened_line = m_line;
    bool doubled = false;
    for (auto mark = m_marks.next(); mark < m_bytes.size(); mark = m_marks.next()) {
      const char c = m_bytes[mark];
      const bool followed = mark + 1 < m_bytes.size();
      if (c == '\n' || (c == '\r' && !(followed && m_bytes[mark + 1] == '\n'))) ++m_line;
      if (c != '"') continue;
      if (!followed || m_bytes[mark + 1] != '"') return close_quoted(open, mark, doubled);
      m_marks.next();
      doubled = true;
    }
    push_quoted(m_bytes.substr(open + 1), doubled, {});
    add_fault(opened_line, "quote opened here is never closed: the rest of the document, to line " + std::to_string(m_line) +
                               ", cannot be told apart");
    return m_bytes.size();
  }
  std::size_t close_quoted(std::size_t open, std::size_t close, bool doubled) {
    const auto mark = pass_quotes(m_marks.next());
    const auto after = m_bytes.substr(close + 1, mark - close - 1);
    push_quoted(m_bytes.substr(open + 1, close - open - 1), doubled, after);
    if (!after.empty()) {
      add_fault(m_line, "text after a closing quote: \"" + std::string(after.substr(0, 40)) + "\"");
    }
    return mark;
  }
  void push_quoted(std::string_view inside, bool doubled, std::string_view after) {
    if (!doubled && after.empty()) {
      m_fields.push_back(inside);
      return;
    }
    if (m_unquoted_used == m_unquoted.size()) m_unquoted.emplace_back();
    auto &text = m_unquoted[m_unquoted_used++];
    text.clear();
    for (std::size_t i = 0; i < inside.size(); ++i) {
      text += inside[i];
      if (inside[i] == '"') ++i;
    }
    text += after;
    m_fields.push_back(text);
  }
  bool jump(std::string_view tail, std::uint64_t tail_lines) {
    if (m_bytes.compare(m_at, tail.size(), tail) != 0) return false;
    const auto end = m_at + tail.size();
    if (end < m_bytes.size() && !is_line_end(m_bytes[end])) return false;
    m_starts.push_back(m_at);
    m_line += tail_lines;
    m_last_line = m_line;
    m_row_end = end;
    m_repeated = true;
    m_marks.skip_to(end);
    m_at = end;
    if (end < m_bytes.size()) {
      m_marks.next();
      end_line(end);
    }
    return true;
  }
  void add_fault(std::uint64_t line, std::string reason) {
    if (!m_fault) m_fault = CsvFault{line, std::move(reason)};
  }

  std::string_view m_bytes;
  CsvMarks m_marks;
  std::size_t m_at = 0, m_row_end = 0, m_width = 0;
  std::uint64_t m_line = 1, m_first_line = 1, m_last_line = 1;
  std::vector<std::string_view> m_fields;
  std::vector<std::size_t> m_starts;
  std::deque<std::string> m_unquoted;  // a deque: growing moves no string that a field borrows
  std::size_t m_unquoted_used = 0;
  std::optional<CsvFault> m_fault;
  bool m_repeated = false;
};

/// The first row of a table: columns by name, in any order. Owns its names.
class Header {
 public:
  explicit Header(std::span<const std::string_view> names) {
    for (const auto name : names) m_names.push_back(fold_name(name));
  }
  /// The first column with one of the names, in the order of the names; kNoColumn where there is none.
  std::size_t find(std::initializer_list<std::string_view> names) const {
    for (const auto name : names) {
      const auto folded = fold_name(name);
      for (std::size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i] == folded) return i;
      }
    }
    return kNoColumn;
  }
  bool has(std::initializer_list<std::string_view> names) const { return find(names) != kNoColumn; }
  /// As find(), and remembers the first of the names as missing where there is none.
  std::size_t need(std::initializer_list<std::string_view> names) {
    const auto column = find(names);
    if (column == kNoColumn && names.size() != 0) {
      m_missing += (m_missing.empty() ? "" : ", ") + std::string(*names.begin());
    }
    return column;
  }
  /// "date, draft"; empty where every needed column was found.
  const std::string &missing() const { return m_missing; }
  /// Each as fold_name() says, in the order of the columns.
  const std::vector<std::string> &folded_names() const { return m_names; }
  std::size_t size() const { return m_names.size(); }

 private:
  std::vector<std::string> m_names;
  std::string m_missing;
};

}  // namespace unsc
