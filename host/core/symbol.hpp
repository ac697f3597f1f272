#pragma once
// UN document symbols, normalised but never guessed: "S/RES/2680 (2023)", "S/RES/2680(2023)*" and "s/res/2680(2023)" are one
// symbol, "A/RES/78/183 B" and "A/RES/78/183B" too; a digit too many stays a digit too many.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::core {

class Symbol {
 public:
  Symbol() = default;
  /// White space (no-break too) removed where it carries no meaning: before "(" with a year or a session, around "/", after
  /// "Rev." and "L.", in symbols of the Assembly also before a part ("B", "[Section II]"). The marks of footnotes go, and
  /// letters are capitals where the United Nations print them so. Remarks in words, as "(as amended)", stay, with one space
  /// before them.
  static Symbol normalise(std::string_view printed);

  const std::string &text() const { return m_text; }
  bool empty() const { return m_text.empty(); }

  /// "SC" for S/..., "GA" for A/..., "" where the symbol does not tell.
  std::string_view organ() const;
  /// The symbol of a resolution or decision, as far as its form tells: "S/RES/2680(2023)", "E/CN.4/RES(I)", "2680"; not
  /// "S/2024/255" or "A/78/L.1", which are drafts and other documents.
  bool names_resolution() const;
  /// The number of a Council resolution: 2680 of S/RES/2680(2023).
  std::optional<int> resolution_number() const;
  /// The symbols in a printed list: "S/2011/24|S/2011/25", "S/1 and Corr.1" (a corrigendum is not a symbol of its own).
  std::vector<Symbol> parts() const;
  /// Without revision, corrigendum, addendum and remarks: what all the printings of one draft share.
  std::string base() const;

  auto operator<=>(const Symbol &) const = default;

 private:
  std::string m_text;
};

/// Where the United Nations show the document: "https://undocs.org/S/RES/2680(2023)"; of a list of symbols the first,
/// without remarks in words. A URI: what may not stand in one is percent-encoded. Empty for an empty symbol.
std::string document_link(std::string_view symbol);

/// "S/RES/2680(2023)" for 2680 and 2023.
Symbol council_resolution(int number, int year);

}  // namespace unsc::core
