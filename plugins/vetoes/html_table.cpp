#include "html_table.hpp"

#include <unsc/text.hpp>

#include <utility>

namespace vetoes {
namespace {

void append_utf8(std::string &out, std::uint32_t code) {
  const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(static_cast<unsigned char>(value)); };
  if (code == 0xA0) code = ' ';
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0 | code >> 6);
    byte(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    byte(0xE0 | code >> 12);
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
  } else {
    byte(0xF0 | code >> 18);
    byte(0x80 | (code >> 12 & 0x3F));
    byte(0x80 | (code >> 6 & 0x3F));
    byte(0x80 | (code & 0x3F));
  }
}

/// "#233" or "#xE9"; 0 where it is no character.
std::uint32_t numeric_entity(std::string_view name) {
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  std::uint32_t code = 0;
  for (const char c : name.substr(hex ? 2 : 1)) {
    const char lower = unsc::ascii_lower(c);
    const auto digit = lower >= '0' && lower <= '9'          ? lower - '0'
                       : hex && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10
                                                             : -1;
    if (digit < 0 || code > 0x10FFFF) return 0;
    code = code * (hex ? 16 : 10) + static_cast<std::uint32_t>(digit);
  }
  const bool character = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return character ? code : 0;
}

/// Appends the character that "&...;" at the start of text stands for; returns its length, 0 where it stands for itself.
std::size_t take_entity(std::string_view text, std::string &out) {
  static constexpr std::pair<std::string_view, std::string_view> kNamed[] = {
      {"amp", "&"},   {"lt", "<"},    {"gt", ">"},    {"quot", "\""},  {"apos", "'"},   {"nbsp", " "},  {"ndash", "–"},
      {"mdash", "—"}, {"rsquo", "’"}, {"lsquo", "‘"}, {"eacute", "é"}, {"egrave", "è"}, {"ocirc", "ô"}, {"ccedil", "ç"},
      {"uuml", "ü"},  {"auml", "ä"},  {"ouml", "ö"},  {"agrave", "à"}, {"iuml", "ï"},   {"ntilde", "ñ"}};
  const auto end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const auto name = text.substr(1, end - 1);
  if (name[0] == '#') {
    const auto code = numeric_entity(name);
    if (code == 0) return 0;
    append_utf8(out, code);
    return end + 1;
  }
  for (const auto &[known, character] : kNamed) {
    if (name != known) continue;
    out += character;
    return end + 1;
  }
  return 0;
}

class Page {
 public:
  explicit Page(std::string_view text) : m_text(text) {}

  std::vector<HtmlRow> rows() {
    while (m_at < m_text.size()) {
      if (m_text[m_at] == '<')
        tag();
      else
        character();
    }
    end_row();
    return std::move(m_rows);
  }

 private:
  void advance(std::size_t bytes) {
    for (const auto end = std::min(m_at + bytes, m_text.size()); m_at < end; ++m_at) {
      const bool crlf = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
      if (m_text[m_at] == '\n' || (m_text[m_at] == '\r' && !crlf)) ++m_line;
    }
  }
  void skip_past(std::string_view closing) {
    const auto end = m_text.find(closing, m_at);
    advance(end == std::string_view::npos ? m_text.size() : end + closing.size() - m_at);
  }
  void character() {
    if (!m_in_cell) return advance(1);
    auto &cell = m_row.cells.back();
    const auto rest = m_text.substr(m_at);
    if (const auto blank = unsc::blank_size(rest); blank != 0) {
      if (!cell.empty() && cell.back() != ' ' && cell.back() != '\n') cell += ' ';
      return advance(blank);
    }
    const auto entity = rest[0] == '&' ? take_entity(rest, cell) : 0;
    if (entity == 0) cell += rest[0];
    advance(entity == 0 ? 1 : entity);
  }
  void tag() {
    if (m_text.substr(m_at).starts_with("<!--")) return skip_past("-->");
    auto name = m_text.substr(m_at + 1, m_text.find_first_of("> \t\r\n", m_at) - m_at - 1);
    const bool closes = name.starts_with('/');
    if (closes) name.remove_prefix(1);
    if (name.ends_with('/')) name.remove_suffix(1);
    const auto line = m_line;
    skip_past(">");
    if (unsc::is_word(name, "br"))
      line_break();
    else if (unsc::is_word(name, "tr") || unsc::is_word(name, "table"))
      start_or_end_row(closes, line);
    else if (unsc::is_word(name, "td") || unsc::is_word(name, "th"))
      start_or_end_cell(closes, line);
    else if (!closes && unsc::is_word(name, "script"))
      skip_past("</script");
    else if (!closes && unsc::is_word(name, "style"))
      skip_past("</style");
  }
  void line_break() {
    if (m_in_cell && !m_row.cells.back().empty()) m_row.cells.back() += '\n';
  }
  void start_or_end_row(bool closes, std::uint64_t line) {
    if (closes) m_row.lines.last = line;
    end_row();
  }
  void start_or_end_cell(bool closes, std::uint64_t line) {
    m_in_cell = !closes;
    m_row.lines.last = line;
    if (closes) return;
    if (m_row.cells.empty()) m_row.lines.first = line;
    m_row.cells.emplace_back();
  }
  void end_row() {
    m_in_cell = false;
    for (auto &cell : m_row.cells) cell = unsc::trimmed(cell);
    if (!m_row.cells.empty()) m_rows.push_back(std::move(m_row));
    m_row = {};
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  std::uint64_t m_line = 1;
  bool m_in_cell = false;
  HtmlRow m_row;
  std::vector<HtmlRow> m_rows;
};

}  // namespace

std::vector<HtmlRow> html_rows(std::string_view page) { return Page(page).rows(); }

}  // namespace vetoes
