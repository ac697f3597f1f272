#pragma once
// A document line by line. A line ends at LF, CRLF or a lone CR, as everywhere at the boundary; a byte order mark is
// skipped.
//
//     unsc::LineReader lines(document.bytes);
//     while (lines.next()) use(lines.text(), lines.number());
//
// No dependency.
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unsc {

class LineReader {
 public:
  explicit LineReader(std::string_view document) : m_bytes(document) {
    if (m_bytes.starts_with("\xEF\xBB\xBF")) m_at = 3;
  }

  /// The next line, blank ones too; false at the end of the document.
  bool next() {
    if (m_at >= m_bytes.size()) return false;
    const auto end = m_bytes.find_first_of("\r\n", m_at);
    m_text = m_bytes.substr(m_at, end == std::string_view::npos ? end : end - m_at);
    m_at += m_text.size();
    if (m_at < m_bytes.size()) m_at += m_bytes.substr(m_at, 2) == "\r\n" ? 2 : 1;
    ++m_number;
    return true;
  }

  /// Without its line end. Borrowed from the document.
  std::string_view text() const { return m_text; }
  /// Counted from 1.
  std::uint64_t number() const { return m_number; }
  /// How many bytes have been read.
  std::size_t offset() const { return m_at; }

 private:
  std::string_view m_bytes, m_text;
  std::size_t m_at = 0;
  std::uint64_t m_number = 0;
};

}  // namespace unsc
