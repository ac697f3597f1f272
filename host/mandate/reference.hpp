#pragma once
// The bodies that are known beforehand, from schema/reference: their names and types, the resolutions that founded them and
// are cited for them, the words and the subject by which a text speaks of them.
//
// A committee, its measures and its panel are three bodies with three clocks: the DPRK's committee (1718) and measures
// outlived its panel (1874). Many bodies need no line here: a mission or a committee that a text founds becomes a body by
// itself.
#include <mandate/facts.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::mandate {

struct KnownBody {
  Body body;
  std::vector<int> lineage;           // resolution numbers
  std::vector<std::string> subjects;  // folded
  std::vector<std::string> words;     // folded: "panel of experts", "measures on arms"
  int from = 0, until = 9999;         // years in which a text can be about it: AMISOM gave way to ATMIS
};

struct Alias {
  std::string folded, slug;
  bool acronym = false;  // one word in capitals
};

struct OutsideEvent {
  core::Date date;
  std::string body;
  clause::Act act = clause::Act::none;
  std::string symbol, note;
  /// Another day that is given for the same event; absent where nobody disputes it.
  std::optional<core::Date> disputed;
};

struct Known {
  std::vector<KnownBody> bodies;
  std::vector<Alias> aliases;  // longest first
  std::vector<OutsideEvent> events;
  std::map<std::string, std::size_t> by_slug;
};

/// Throws core::Error where a line is malformed or names a body that is not there.
Known read_reference(const Reference &reference);

/// "S/RES/1874(2009)" -> 1874; 0 where the symbol is no Council resolution.
int number_of(std::string_view symbol);

/// True where `needle` stands in `text` as whole words; both folded.
bool has_words(std::string_view text, std::string_view needle);

}  // namespace unsc::mandate
