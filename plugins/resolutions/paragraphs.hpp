#pragma once
// Puts the paragraphs of an act together from the elements of its preamble, body and annexes.
//
// A paragraph is the outermost element that is not a mere division (section, part, table, ...). What is nested in it (lists,
// points, quoted structures) is part of its text, in order, with the numbers as printed; footnotes follow at its end.
// Headings and letters of sections are paragraphs of their own without a verb. Rows of tables are paragraphs.
//
// Many files print the points of a list as paragraphs of the body ("Decides:" and then "(a) To renew ..."). Such a point is
// part of the paragraph before it, else the verb that decides would be lost; under a heading it stays alone as "3 (a)".
#include <cstdint>
#include <string>
#include <string_view>
#include <unsc/xml.hpp>
#include <vector>

#include "act.hpp"

namespace resolutions {

class ParagraphBuilder {
 public:
  explicit ParagraphBuilder(std::vector<OwnedParagraph> &into) : m_into(into) {}

  /// From here on: preamble, body or annex. leave() where it ends.
  void enter(unsc::ParagraphKind kind);
  void leave(std::uint64_t line);
  bool inside() const { return m_inside; }

  void start(const unsc::xml::Element &element);
  void end(std::string_view name, std::uint64_t line);
  void text(std::string_view piece);

 private:
  enum class Sort { plain, heading, point };

  void open(const unsc::xml::Element &element);
  void flush(std::uint64_t line);
  void add(std::string text, const std::string &printed);

  std::vector<OwnedParagraph> &m_into;
  unsc::ParagraphKind m_zone = unsc::ParagraphKind::operative;
  bool m_inside = false;
  int m_depth = 0;       // of elements within the zone
  int m_unit_depth = 0;  // where the open paragraph began; 0: none is open
  int m_note_depth = 0;  // where the open footnote began; 0: none
  int m_number_depth = 0;
  OwnedParagraph m_unit;
  Sort m_sort = Sort::plain;
  Sort m_last_sort = Sort::plain;
  std::string m_last_number;     // of the last numbered paragraph of this zone
  std::size_t m_zone_begin = 0;  // index of the zone's first paragraph
  unsc::xml::FoldedText m_text, m_note, m_number;
};

}  // namespace resolutions
