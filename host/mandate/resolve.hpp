#pragma once
// Which body a decision is about.
//
// "The mandate of the Panel of Experts, as specified in paragraph 26 of resolution 1874 (2009)" (2680) is the DPRK panel
// because of the resolution that it cites. "The mandate of the Group of Experts" (1632) is told by the subject of the text,
// Côte d'Ivoire. Citations are asked first, because a name can be shared (a dozen panels are called Panel of Experts) and a
// number cannot. Where two bodies fit equally well, none is chosen: a term on the wrong body ends that body on a wrong day,
// and an unread paragraph is listed for a person to read.
#include <mandate/reference.hpp>

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace unsc::mandate {

/// What a whole text tells about the objects in it.
struct Context {
  int number = 0;  // of the resolution; 0 for a draft
  int year = 0;
  std::string title;               // folded: title and agenda item
  std::string text;                // folded: the beginning of its paragraphs
  std::vector<std::string> named;  // slugs of missions named in the title, in order
  const std::vector<core::Paragraph> *paragraphs = nullptr;
};

class Resolver {
 public:
  explicit Resolver(Known known);

  Context context(const Text &text, const CouncilVote *vote, int year) const;

  /// The bodies that `clause` is about, none where it cannot be told. A founding clause may add a body.
  std::vector<std::string> bodies(const clause::Clause &clause, const Context &context);

  /// The body that a name as printed in a register or in "owed by" means; "" where unknown.
  std::string named(std::string_view printed, const Context *context) const;

  /// The mission, office or panel that words name at their beginning or end; where they only say "its mandate" or "the
  /// Mission", the one that the title names. "" where there is none.
  std::string mentioned(std::string_view words, const Context &context) const;

  /// The missions of its time that a text names anywhere.
  std::set<std::string> missions_in(const Context &context) const;

  /// From now on a citation of resolution `number` can mean `slug`: later texts cite the last renewal, not the founding.
  void add_lineage(const std::string &slug, int number);

  /// From now on paragraph `number` of that resolution is known to be about `slug` ("paragraphs 5 to 7 of resolution 1343").
  void add_paragraph(int resolution, const std::string &number, const std::string &slug);

  /// From now on the paragraphs of that resolution are known, those that are about no body as well. Of a text with gaps none
  /// are: what one paragraph imposes another may name.
  void add_text(int resolution, const std::vector<core::Paragraph> &paragraphs);
  /// Whether the cited paragraphs of another resolution were read; where none is named, whether its text was.
  bool has_read(const clause::Citation &cited) const;

  const Known &known() const { return m_known; }
  const KnownBody *find(const std::string &slug) const;

 private:
  enum class Sort { none, mission, panel, committee, measures, other_noun };
  Sort sort_of(const std::string &folded, const clause::Clause &clause) const;
  std::vector<std::string> missions(const clause::Clause &clause, const std::string &folded, const Context &context);
  std::optional<std::string> best(const clause::Clause &clause, const std::string &folded, const Context &context,
                                  Sort sort) const;
  std::optional<std::string> cited_panel(const clause::Clause &clause, const std::string &folded) const;
  std::vector<std::string> measures(const clause::Clause &clause, const std::string &folded, const Context &context) const;
  std::optional<std::vector<std::string>> by_paragraphs(const clause::Clause &clause, const Context &context);
  std::vector<std::string> cited_measures(const clause::Clause &clause, const std::string &folded,
                                          const Context &context) const;
  std::string of_its_time(const std::string &slug, const Context &context) const;
  std::vector<std::string> with_companions(const std::string &slug, const clause::Clause &clause, const std::string &folded,
                                           const Context &context) const;
  std::string founded_here(const clause::Clause &clause, const std::string &folded, const Context &context) const;
  std::vector<std::string> committees(const clause::Clause &clause, const std::string &folded, const Context &context);
  int score(const KnownBody &known, const clause::Clause &clause, const std::string &folded, const Context &context) const;
  std::string found(const clause::Clause &clause, const Context &context);
  std::optional<std::string> alias_in(std::string_view folded) const;
  bool names_it_whole(std::string_view folded) const;

  Known m_known;
  std::map<std::pair<int, std::string>, std::vector<std::string>> m_paragraphs;  // (resolution, paragraph) -> slugs
  std::map<int, std::set<std::string>> m_texts;  // the paragraphs that were read, by resolution
};

}  // namespace unsc::mandate
