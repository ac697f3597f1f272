#pragma once
// Reads one Akoma Ntoso file into an Act. Throws unsc::Malformed where the file is not well-formed or prints no symbol.
//
// Only the first identification counts: annexes are documents of their own inside the file, with dates of their own.
#include <functional>
#include <string_view>
#include <unsc/xml.hpp>

#include "act.hpp"
#include "paragraphs.hpp"

namespace resolutions {

class ActReader {
 public:
  ActReader() : m_paragraphs(m_act.paragraphs) {}
  ActReader(const ActReader &) = delete;
  ActReader &operator=(const ActReader &) = delete;

  void start(const unsc::xml::Element &element);
  void end(std::string_view name, std::uint64_t line);
  void text(std::string_view piece);

  /// Valid after the whole document was read.
  Act take();

 private:
  enum class Part { none, meta, cover, text };

  bool enter_part(const unsc::xml::Element &element);
  void start_meta(const unsc::xml::Element &element);
  void start_identification(const unsc::xml::Element &element);
  void start_cover(const unsc::xml::Element &element);
  void keyword(const unsc::xml::Element &element);
  void collect_from(const unsc::xml::Element &element);

  Act m_act;
  ParagraphBuilder m_paragraphs;
  Part m_part = Part::none;
  int m_depth = 0;
  int m_part_depth = 0;
  int m_attachments_depth = 0;  // 0: not within annexes
  std::string m_frbr;           // FRBRWork, FRBRExpression, FRBRManifestation
  unsc::Position m_list = unsc::Position::unknown;
  int m_field_depth = 0;  // where the element whose text is collected began; 0: none
  std::uint64_t m_field_line = 0;
  unsc::xml::FoldedText m_field;
};

Act read_act(std::string_view bytes, const std::function<void(std::size_t)> &progress);

}  // namespace resolutions
