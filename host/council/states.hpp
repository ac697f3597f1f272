#pragma once
// States and the names they go by.
//
// A source prints a state by a name or a code of its own time: "USSR", "ZAIRE", "GER". This room says which state is meant.
// The knowledge stands in two small tables written from public facts (schema/reference/states.csv and state_names.csv); the
// caller hands over their text. Continuity of a seat, not of a people, decides what is one history: RUS continues SUN (24
// December 1991), CHN the Republic of China's seat TWN (25 October 1971, General Assembly resolution 2758 (XXVI)), SRB SCG;
// Czechoslovakia, Yugoslavia and the German Democratic Republic have no successor. A state that only changed its name keeps
// one code.
//
// Immutable after construction; any number of threads may read. Throws core::Error where a table is broken.
#include <core/date.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace unsc::council {

/// Three capital letters: ISO 3166-1 alpha-3, and SUN, TWN, CSK, YUG, DDR, SCG, YMD for states that are no more.
class StateCode {
 public:
  /// "AAA", no state: only so that arrays of codes can be made.
  constexpr StateCode() = default;
  /// nullopt unless exactly three letters A-Z. Says nothing about whether there is such a state.
  static constexpr std::optional<StateCode> from(std::string_view text) {
    if (text.size() != 3) return std::nullopt;
    StateCode code;
    for (std::size_t i = 0; i < 3; ++i) {
      if (text[i] < 'A' || text[i] > 'Z') return std::nullopt;
      code.m_letters[i] = text[i];
    }
    return code;
  }
  std::string text() const { return std::string(m_letters.data(), m_letters.size()); }
  constexpr std::string_view view() const { return {m_letters.data(), m_letters.size()}; }
  /// 0 .. 26^3 - 1, for tables.
  constexpr std::size_t index() const {
    std::size_t at = 0;
    for (const char letter : m_letters) at = at * 26 + static_cast<std::size_t>(letter - 'A');
    return at;
  }
  static constexpr std::size_t kCount = std::size_t{26} * 26 * 26;

  constexpr auto operator<=>(const StateCode &) const = default;

 private:
  std::array<char, 3> m_letters{'A', 'A', 'A'};
};

/// "FRA, GBR" with the separator ", ".
std::string joined(const std::vector<StateCode> &codes, std::string_view separator);

struct State {
  StateCode code;
  std::string name;                        // short name of today, or its last one
  std::string kind;                        // "member", "former", "observer"
  std::string m49;                         // UN M49 number, three digits, may be empty
  std::optional<core::Date> since, until;  // membership of the United Nations under this code; until is the last day
  std::optional<StateCode> succeeds;       // whose seat it continues
};

/// One name or code of a state, with the span in which it meant that state, where it is not always.
struct StateName {
  std::string name;
  StateCode code;
  std::optional<core::Date> from, until;
};

class States {
 public:
  States(std::string_view states_csv, std::string_view state_names_csv);

  /// The state meant by a printed name or code; `on` decides where a name changed hands ("YUG" from 1 November 2000 is SCG).
  /// Without `on` the state whose own name or code it is wins. Blind to case, accents, kinds of apostrophe and spaces, and
  /// to how a list turns and shortens a name: "Korea, Dem. People's Rep.", "Myanmar (Burma)".
  /// nullopt where unknown.
  std::optional<StateCode> resolve(std::string_view printed, std::optional<core::Date> on = std::nullopt) const;
  /// The same with a code beside the name, as sources print them: a known code decides, else the name.
  std::optional<StateCode> resolve(std::string_view name, std::string_view code, std::optional<core::Date> on) const;

  /// The code that carries the one seat history today: SUN -> RUS, TWN -> CHN, SCG -> SRB; any other is its own.
  StateCode current(StateCode code) const;
  /// Under which code that history voted on a day: CHN on 1955-12-13 -> TWN, RUS on 1980-01-01 -> SUN.
  StateCode cast_as(StateCode code, core::Date on) const;
  /// All codes of one seat history, today's first: RUS, SUN.
  std::vector<StateCode> history(StateCode code) const;

  /// The name on that day: COD in 1980 is "Zaire", RUS "Union of Soviet Socialist Republics"; without a day, today's.
  std::string name(StateCode code, std::optional<core::Date> on = std::nullopt) const;
  const State *find(StateCode code) const;
  const std::vector<State> &all() const { return m_states; }

  /// What an argument may be, for "nearest names" in an error: codes and names of any time.
  std::vector<std::string> candidates() const;
  /// resolve(), else core::UsageError with the nearest names.
  StateCode argument(std::string_view text) const;
  /// True where a folded text names the state by any of its names and not merely as part of another state's longer name.
  bool mentions(std::string_view folded_text, StateCode code) const;

 private:
  struct Entry {
    StateCode code;
    std::optional<core::Date> from, until;
  };
  struct Topic {
    std::string name;  // folded
    StateCode code;
  };
  static std::optional<StateCode> choose(const std::vector<Entry> &entries, std::optional<core::Date> on);
  std::optional<StateCode> resolve_folded(const std::string &folded, std::optional<core::Date> on) const;
  void spell_names_out();
  const std::vector<Entry> *code_entries(std::string_view text) const;
  void add_name(const StateName &name);
  void read_states(std::string_view csv);
  void read_names(std::string_view csv);
  void link_chains();
  void gather_topic_names();
  bool inside_another(std::string_view text, std::size_t at, std::string_view name, StateCode code) const;

  std::vector<State> m_states;
  std::vector<StateName> m_names;
  std::vector<Topic> m_topics;                                   // longest first
  std::vector<std::int16_t> m_state_at;                          // by code index
  std::vector<StateCode> m_current;                              // beside m_states
  std::vector<std::int16_t> m_code_at;                           // by code index: place in m_codes
  std::vector<std::vector<Entry>> m_codes;                       // what a printed code means
  std::unordered_map<std::string, std::vector<Entry>> m_folded;  // by folded name
  std::unordered_map<std::string, std::vector<Entry>> m_spelt;   // by the words of the name, spelt out
};

}  // namespace unsc::council

template <>
struct std::hash<unsc::council::StateCode> {
  std::size_t operator()(const unsc::council::StateCode &code) const noexcept { return code.index(); }
};
