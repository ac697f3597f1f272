#pragma once
// Puts the paragraphs of an act together from the elements of its preamble, body and annexes.
//
// A paragraph is the outermost element that is not a mere division (section, part, table, ...). What is nested in it (lists,
// points, quoted structures) is part of its text, in order, with the numbers as printed; footnotes follow at its end.
// Headings and letters of sections are paragraphs of their own without a verb. Rows of tables are paragraphs.
//
// Many files print the points of a list as paragraphs of the body ("Decides:" and then "(a) To renew ..."). Such a point is
// part of the paragraph before it, else the verb that decides would be lost; under a heading it stays alone as "3 (a)".
// Some files begin the numbered paragraphs within the preamble (1977, 1991, 2053), type a number into the text (1345), or
// end the body with annexes (1617): paragraphs are what their numbers and headings say, not where the markup puts them.
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
  void end_number(std::uint64_t line);
  void add_lonely_number();
  bool joins_the_one_before() const;
  void take_typed_number(std::string &text);
  bool continues_the_count(std::string_view number) const;
  void notice_annexes(std::string_view text);

  std::vector<OwnedParagraph> &m_into;
  unsc::ParagraphKind m_zone = unsc::ParagraphKind::operative;
  bool m_inside = false;
  int m_depth = 0;       // of elements within the zone
  int m_unit_depth = 0;  // where the open paragraph began; 0: none is open
  int m_note_depth = 0;  // where the open footnote began; 0: none
  int m_number_depth = 0;
  std::uint64_t m_number_line = 0;
  bool m_inner_number = false;  // the open number follows some text of its paragraph
  OwnedParagraph m_unit;
  OwnedParagraph m_lonely;  // a number without a text, which the next paragraph may be; its text is the number as printed
  Sort m_sort = Sort::plain;
  Sort m_last_sort = Sort::plain;
  bool m_after_table = false;  // a table stood in the body since the last paragraph of the count
  std::string m_last_number;   // of the last numbered paragraph
  unsc::xml::FoldedText m_text, m_note, m_number, m_inner;
};

}  // namespace resolutions
