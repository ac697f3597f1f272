#include "act_reader.hpp"

#include <algorithm>
#include <utility>

namespace resolutions {
namespace {

using unsc::ParagraphKind;
using unsc::Position;
using unsc::xml::Element;

std::string folded(std::string_view printed) {
  unsc::xml::FoldedText text;
  text.append(printed);
  return text.take();
}

/// ISO 639-2 of the UN's languages as ISO 639-1; others as printed.
std::string two_letters(std::string_view language) {
  constexpr std::pair<std::string_view, std::string_view> kCodes[] = {
      {"eng", "en"}, {"fra", "fr"}, {"fre", "fr"}, {"spa", "es"}, {"rus", "ru"},
      {"ara", "ar"}, {"zho", "zh"}, {"chi", "zh"}, {"ger", "de"}, {"deu", "de"}};
  for (const auto &[three, two] : kCodes) {
    if (language == three) return std::string(two);
  }
  return std::string(language);
}

Position position_of(std::string_view list) {
  if (list.ends_with("inFavour")) return Position::yes;
  if (list.ends_with("against")) return Position::no;
  if (list.ends_with("abstaining")) return Position::abstain;
  return list.ends_with("absent") || list.ends_with("notVoting") ? Position::absent : Position::unknown;
}

/// What the indexers call the subject: the authority file, the thesaurus, the headings of a session's agenda ("S/78").
/// The tags of the development goals are guesses of a machine and left out.
bool names_a_subject(std::string_view dictionary) {
  return dictionary == "DHLAUTH" || dictionary == "UNBIS Thesaurus" ||
         (dictionary.starts_with("S/") && dictionary.size() > 2) || dictionary.starts_with("A/");
}

}  // namespace

bool ActReader::enter_part(const Element &element) {
  const auto name = element.name;
  if (m_attachments_depth == 0 && (name == "attachments" || name == "components")) m_attachments_depth = m_depth;
  const bool annex = m_attachments_depth != 0;
  auto part = Part::none;
  if (name == "preamble" || name == "mainBody" || name == "body" || name == "conclusions") {
    part = Part::text;
    m_paragraphs.enter(annex                ? ParagraphKind::annex
                       : name == "preamble" ? ParagraphKind::preambular
                                            : ParagraphKind::operative);
  } else if (!annex && name == "meta") {
    part = Part::meta;
    m_act.head.first = element.line;
  } else if (!annex && name == "coverPage") {
    part = Part::cover;
  }
  if (part == Part::none) return false;
  m_part = part;
  m_part_depth = m_depth;
  return true;
}

void ActReader::start(const Element &element) {
  ++m_depth;
  switch (m_part) {
    case Part::none:
      enter_part(element);
      break;
    case Part::meta:
      start_meta(element);
      break;
    case Part::cover:
      start_cover(element);
      break;
    case Part::text:
      m_paragraphs.start(element);
      break;
  }
}

void ActReader::collect_from(const Element &element) {
  m_field_depth = m_depth;
  m_field_line = element.line;
  m_field.clear();
}

void ActReader::start_meta(const Element &element) {
  if (element.name == "keyword") return keyword(element);
  if (element.name == "step") {
    const auto field = [&](std::string_view name) { return folded(element.attribute(name)); };
    m_act.steps.push_back({field("outcome"), field("date"), field("as"), field("by"), field("refersTo"), element.line});
  } else if (element.name == "count") {
    m_list = position_of(element.attribute("refersTo"));
    m_act.counts.push_back({folded(element.attribute("value")), m_list, element.line});
  } else if (element.name == "organization") {
    collect_from(element);
  } else if (element.name.starts_with("FRBR")) {
    start_identification(element);
  }
}

void ActReader::start_identification(const Element &element) {
  const auto value = [&](std::string_view name) { return std::string(element.attribute(name)); };
  if (element.name == "FRBRWork" || element.name == "FRBRExpression" || element.name == "FRBRManifestation") {
    m_frbr = element.name;
  } else if (element.name == "FRBRdate" && m_frbr == "FRBRWork" && m_act.work_date.line == 0) {
    m_act.work_date = {value("date"), element.line};
    m_act.work_date_of = value("name");
  } else if (element.name == "FRBRdate" && m_frbr == "FRBRManifestation" && m_act.markup_date.empty()) {
    m_act.markup_date = value("date");
  } else if (element.name == "FRBRlanguage" && m_act.language.empty()) {
    m_act.language = two_letters(element.attribute("language"));
  }
}

void ActReader::keyword(const Element &element) {
  const auto dictionary = element.attribute("dictionary");
  auto shown = folded(element.attribute("showAs"));
  if (shown.empty()) shown = folded(element.attribute("value"));
  if (shown.empty()) return;
  if (element.attribute("refersTo") == "title") {
    if (m_act.title.empty()) m_act.title = std::move(shown);
  } else if (dictionary == "S/" || dictionary == "A/") {
    m_act.agenda.push_back(std::move(shown));
  } else if (names_a_subject(dictionary)) {
    const auto &known = m_act.subjects;
    if (std::find(known.begin(), known.end(), shown) == known.end()) m_act.subjects.push_back(std::move(shown));
  }
}

void ActReader::start_cover(const Element &element) {
  if (element.name == "docNumber" && m_act.symbol.line == 0) collect_from(element);
  if (element.name == "inline" && element.attribute("name").ends_with("adoptionMeeting")) collect_from(element);
  if (element.name != "docDate" || !element.attribute("refersTo").ends_with("adoptionDate")) return;
  if (m_act.adopted_on.line != 0) return;
  m_act.adopted_attribute = element.attribute("date");
  collect_from(element);
}

void ActReader::end(std::string_view name, std::uint64_t line) {
  if (m_field_depth == m_depth) {
    m_field_depth = 0;
    if (name == "docNumber") m_act.symbol = {m_field.take(), m_field_line};
    if (name == "inline" && !m_field.empty()) m_act.meetings.push_back(m_field.take());
    if (name == "docDate") m_act.adopted_on = {m_field.take(), m_field_line};
    if (name == "organization" && !m_field.empty()) m_act.voters.push_back({m_field.take(), m_list, m_field_line});
  }
  if (m_part == Part::text && m_depth > m_part_depth) m_paragraphs.end(name, line);
  if (m_part != Part::none && m_depth == m_part_depth) {
    if (m_part == Part::text) {
      m_paragraphs.leave(line);
    } else {
      m_act.head.last = line;
    }
    m_part = Part::none;
  }
  if (m_depth == m_attachments_depth) m_attachments_depth = 0;
  --m_depth;
  m_act.last_line = line;
}

void ActReader::text(std::string_view piece) {
  if (m_part == Part::text) m_paragraphs.text(piece);
  if (m_field_depth != 0) m_field.append(piece);
}

Act ActReader::take() {
  if (m_act.symbol.value.empty()) {
    throw unsc::Malformed(m_act.head.first, "no document symbol: expected a docNumber on the cover page");
  }
  return std::move(m_act);
}

Act read_act(std::string_view bytes, const std::function<void(std::size_t)> &progress) {
  ActReader reader;
  unsc::xml::parse(bytes, reader, progress);
  return reader.take();
}

}  // namespace resolutions
