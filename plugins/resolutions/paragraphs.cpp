#include "paragraphs.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace resolutions {
namespace {

using unsc::ParagraphKind;

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N> &names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements that only divide the text.
constexpr std::array<std::string_view, 14> kDivisions{"section",    "subsection", "part",  "subpart", "chapter",
                                                      "subchapter", "title",      "book",  "article", "table",
                                                      "hcontainer", "tbody",      "thead", "doc"};
/// Elements within a line of text: no space begins or ends with them.
constexpr std::array<std::string_view, 33> kInline{
    "span",          "a",      "b",       "i",       "u",        "sub",    "sup",
    "abbr",          "inline", "ref",     "mref",    "rref",     "mod",    "rmod",
    "def",           "term",   "ins",     "del",     "date",     "time",   "person",
    "organization",  "role",   "concept", "event",   "location", "entity", "quantity",
    "authorialNote", "remark", "noteRef", "docDate", "docNumber"};

bool only_ornament(std::string_view text) { return text.find_first_not_of("*_-= ") == std::string_view::npos; }

/// "1." is printed as 1, "29 bis." as 29 bis; "(a)" stays.
std::string number_of(std::string_view printed) {
  while (!printed.empty() && (printed.back() == '.' || printed.back() == ' ')) printed.remove_suffix(1);
  return std::string(printed);
}

/// "(a)", "(iv)", "a", "ii", a dash or a bullet; not "1", "12 bis", "A", "IV".
bool marks_a_point(std::string_view number) {
  if (number.starts_with("(")) return number.size() <= 8;
  if (number == "-" || number == "\xE2\x80\x93" || number == "\xE2\x80\x94" || number == "\xE2\x80\xA2") return true;
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  return !number.empty() && number.size() <= 4 && std::all_of(number.begin(), number.end(), lower) &&
         (number.size() == 1 || number.find_first_not_of("ivx") == std::string_view::npos);
}

bool is_dash_or_bullet(std::string_view number) { return marks_a_point(number) && (number[0] & 0x80 || number == "-"); }

bool all_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "Annex I: Travel Ban" over the last paragraphs of a body, in the UN's languages.
bool heads_an_annex(std::string_view text) {
  constexpr std::array<std::string_view, 5> kWords = {"Annex", "Anexo", "\xD0\x9F\xD1\x80\xD0\xB8\xD0\xBB\xD0\xBE\xD0\xB6",
                                                      "\xD8\xA7\xD9\x84\xD9\x85\xD8\xB1\xD9\x81\xD9\x82",
                                                      "\xE9\x99\x84\xE4\xBB\xB6"};
  return text.size() < 300 && std::any_of(kWords.begin(), kWords.end(), [&](auto word) { return text.starts_with(word); });
}

}  // namespace

void ParagraphBuilder::enter(ParagraphKind kind) {
  m_zone = kind;
  m_inside = true;
  m_depth = m_unit_depth = m_note_depth = m_number_depth = 0;
  m_after_table = false;
  if (kind != ParagraphKind::annex) return;
  m_last_number.clear();
  m_last_sort = Sort::heading;
}

void ParagraphBuilder::leave(std::uint64_t line) {
  flush(line);
  add_lonely_number();
  m_inside = false;
}

void ParagraphBuilder::open(const unsc::xml::Element &element) {
  m_unit_depth = m_depth;
  m_unit = {};
  m_unit.lines.first = element.line;
  m_unit.kind = m_zone;
  // Sections may have preambles of their own; an alinea of the body leads up to a statement by the President of the Council.
  const bool leads = element.name == "alinea" || element.attribute("refersTo") == "#preamble";
  if (m_zone == ParagraphKind::operative && leads) m_unit.kind = ParagraphKind::preambular;
  m_sort = Sort::plain;
}

void ParagraphBuilder::start(const unsc::xml::Element &element) {
  ++m_depth;
  if (m_unit_depth == 0) {
    if (is_one_of(element.name, kDivisions)) return;
    open(element);
  }
  if (element.name.ends_with("eading"))
    m_sort = m_text.empty() ? Sort::heading : m_sort;  // heading, subheading, crossHeading
  if (element.name == "tr") {
    flush(element.line);
    m_unit.lines.first = element.line;
    m_after_table = m_zone == ParagraphKind::operative;
  }
  if (element.name == "authorialNote" && m_note_depth == 0) m_note_depth = m_depth;
  if (element.name == "num" && (m_zone == ParagraphKind::preambular || (m_depth <= m_unit_depth + 1 && m_text.empty()))) {
    m_number_depth = m_depth;
    m_inner_number = !m_text.empty();
    m_number_line = element.line;
    return;
  }
  if (is_one_of(element.name, kInline)) return;
  (m_note_depth != 0 ? m_note : m_text).separate();
}

void ParagraphBuilder::end(std::string_view name, std::uint64_t line) {
  if (m_depth == m_note_depth) m_note_depth = 0;
  if (m_depth == m_number_depth) end_number(line);
  if (m_depth == m_unit_depth) {
    flush(line);
    m_unit_depth = 0;
  } else if (m_unit_depth != 0) {
    if (name == "tr") flush(line);
    if (!is_one_of(name, kInline)) (m_note_depth != 0 ? m_note : m_text).separate();
  }
  --m_depth;
}

/// A number within a paragraph of the preamble: digits begin an operative paragraph, a letter is a point of this one.
void ParagraphBuilder::end_number(std::uint64_t line) {
  m_number_depth = 0;
  if (!m_inner_number) return;
  m_inner_number = false;
  const auto printed = m_inner.take();
  if (all_digits(number_of(printed))) {
    flush(line);
    m_unit.kind = ParagraphKind::operative;
    m_unit.lines.first = m_number_line;
    m_number.append(printed);
  } else {
    m_text.separate();
    m_text.append(printed);
    m_text.separate();
  }
}

void ParagraphBuilder::text(std::string_view piece) {
  if (m_unit_depth == 0) return;
  if (m_number_depth != 0) return (m_inner_number ? m_inner : m_number).append(piece);
  (m_note_depth != 0 ? m_note : m_text).append(piece);
}

void ParagraphBuilder::flush(std::uint64_t line) {
  if (!m_note.empty()) {
    m_text.separate();
    m_text.append(m_note.take());
  }
  auto printed = m_number.take();
  auto text = m_text.take();
  if (only_ornament(text) && printed.empty()) return;
  m_unit.number = number_of(printed);
  m_unit.lines.last = line;
  if (text.empty() && (all_digits(m_unit.number) || marks_a_point(m_unit.number))) {
    add_lonely_number();
    m_lonely = m_unit;
    m_lonely.text = printed;
    return;
  }
  if (printed.empty() && m_sort == Sort::plain && !m_lonely.text.empty()) {
    m_unit.number = m_lonely.number;
    m_unit.lines.first = m_lonely.lines.first;
    printed = std::exchange(m_lonely.text, {});
  }
  add_lonely_number();
  add(text.empty() ? printed : std::move(text), printed);
}

/// A number that no text followed stands for itself.
void ParagraphBuilder::add_lonely_number() {
  if (m_lonely.text.empty()) return;
  const auto open = std::exchange(m_unit, m_lonely);
  const auto printed = std::exchange(m_lonely.text, {});
  add(printed, printed);
  m_unit = open;
}

bool ParagraphBuilder::joins_the_one_before() const {
  return marks_a_point(m_unit.number) && m_last_sort == Sort::plain && !m_into.empty() && m_into.back().kind == m_unit.kind;
}

/// "7" after paragraph 6.
bool ParagraphBuilder::continues_the_count(std::string_view number) const {
  if (!all_digits(number) || number.size() > 3 || !all_digits(m_last_number) || m_last_number.size() > 3) return false;
  return std::stoi(std::string(number)) == std::stoi(m_last_number) + 1;
}

/// "7 Further underlines ..." after paragraph 6: the number stands in the text.
void ParagraphBuilder::take_typed_number(std::string &text) {
  const auto size = std::min(text.find_first_not_of("0123456789"), text.size());
  const auto words = text.find_first_not_of(". ", size);
  if (words == std::string::npos || words == size || text[words] < 'A' || text[words] > 'Z') return;
  if (!continues_the_count(std::string_view(text).substr(0, size))) return;
  m_unit.number = text.substr(0, size);
  text.erase(0, words);
}

/// Within the body, annexes begin at a heading "Annex ..." or at a table, unless the count goes on behind the table.
void ParagraphBuilder::notice_annexes(std::string_view text) {
  if (m_unit.kind != ParagraphKind::operative) return;
  if (m_unit.number.empty() && heads_an_annex(text)) {
    m_zone = ParagraphKind::annex;
    m_last_number.clear();
    m_sort = Sort::heading;
  }
  if (continues_the_count(m_unit.number)) m_after_table = false;
  if (m_zone == ParagraphKind::annex || m_after_table) m_unit.kind = ParagraphKind::annex;
}

void ParagraphBuilder::add(std::string text, const std::string &printed) {
  if (printed.empty() && m_sort == Sort::plain && m_unit.kind == ParagraphKind::operative) take_typed_number(text);
  notice_annexes(text);
  if (joins_the_one_before()) {
    auto &whole = m_into.back();
    whole.text += ' ' + printed + ' ' + text;
    whole.lines.last = m_unit.lines.last;
    return;
  }
  const bool point = marks_a_point(m_unit.number);
  if (is_dash_or_bullet(m_unit.number)) {
    text = printed + ' ' + text;
    m_unit.number.clear();
  } else if (point) {
    if (!m_last_number.empty()) m_unit.number = m_last_number + ' ' + m_unit.number;
  } else if (!m_unit.number.empty() && m_sort == Sort::plain) {
    m_last_number = m_unit.number;
  }
  m_last_sort = point ? Sort::point : m_sort;
  m_unit.text = std::move(text);
  m_into.push_back(m_unit);
}

}  // namespace resolutions
