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

}  // namespace

void ParagraphBuilder::enter(ParagraphKind kind) {
  m_zone = kind;
  m_inside = true;
  m_depth = m_unit_depth = m_note_depth = m_number_depth = 0;
  m_last_number.clear();
  m_zone_begin = m_into.size();
  m_last_sort = Sort::plain;
}

void ParagraphBuilder::leave(std::uint64_t line) {
  flush(line);
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
  }
  if (element.name == "authorialNote" && m_note_depth == 0) m_note_depth = m_depth;
  if (element.name == "num" && m_depth <= m_unit_depth + 1 && m_text.empty()) m_number_depth = m_depth;
  if (is_one_of(element.name, kInline)) return;
  (m_note_depth != 0 ? m_note : m_text).separate();
}

void ParagraphBuilder::end(std::string_view name, std::uint64_t line) {
  if (m_depth == m_note_depth) m_note_depth = 0;
  if (m_depth == m_number_depth) m_number_depth = 0;
  if (m_depth == m_unit_depth) {
    flush(line);
    m_unit_depth = 0;
  } else if (m_unit_depth != 0) {
    if (name == "tr") flush(line);
    if (!is_one_of(name, kInline)) (m_note_depth != 0 ? m_note : m_text).separate();
  }
  --m_depth;
}

void ParagraphBuilder::text(std::string_view piece) {
  if (m_unit_depth == 0) return;
  (m_number_depth != 0 ? m_number : m_note_depth != 0 ? m_note : m_text).append(piece);
}

void ParagraphBuilder::flush(std::uint64_t line) {
  if (!m_note.empty()) {
    m_text.separate();
    m_text.append(m_note.take());
  }
  const auto printed = m_number.take();
  auto text = m_text.take();
  if (text.empty()) text = printed;
  if (only_ornament(text)) return;
  m_unit.number = number_of(printed);
  m_unit.lines.last = line;
  add(std::move(text), printed);
}

void ParagraphBuilder::add(std::string text, const std::string &printed) {
  const bool point = marks_a_point(m_unit.number);
  const bool first = m_into.size() == m_zone_begin;
  if (point && !first && m_last_sort == Sort::plain && m_into.back().kind == m_unit.kind) {
    auto &whole = m_into.back();
    whole.text += ' ' + printed + ' ' + text;
    whole.lines.last = m_unit.lines.last;
    return;
  }
  if (point && !m_last_number.empty()) m_unit.number = m_last_number + ' ' + m_unit.number;
  if (!point && !m_unit.number.empty()) m_last_number = m_unit.number;
  m_last_sort = point ? Sort::point : m_sort;
  m_unit.text = std::move(text);
  m_into.push_back(m_unit);
}

}  // namespace resolutions
