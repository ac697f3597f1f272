#pragma once
// The columns of the fact tables, each named once with what it is for. From these lists come the INSERTs, the fingerprint of
// all facts (in the order of the list) and what the log of changes compares.
#include <council/further_texts.hpp>
#include <store/columns.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

namespace unsc::store {

/// What follows from a column besides that it is stored.
enum class Use {
  key,     // tells the fact among its like: hashed, and in the order of the hash
  logged,  // hashed, and a change of it is told
  hashed,
  inner,  // differs with the order of reading, or says where the fact comes from: neither hashed nor told
};

struct FactColumn {
  std::string_view name;
  Use use;
};

template <std::size_t N>
consteval auto names_of(const std::array<FactColumn, N> &all) {
  std::array<std::string_view, N> names;
  std::ranges::transform(all, names.begin(), &FactColumn::name);
  return names;
}
template <std::size_t N>
consteval auto names_of(const FactColumn (&all)[N]) {
  return names_of(std::to_array(all));
}

/// The columns of a vote that the council room decides by a rule of its own.

inline constexpr FactColumn kRuledVoteColumns[] = {{"key", Use::key},
                                                   {"cluster", Use::inner},
                                                   {"organ", Use::hashed},
                                                   {"resolution", Use::logged},
                                                   {"number", Use::hashed},
                                                   {"draft", Use::logged},
                                                   {"meeting", Use::logged},
                                                   {"date", Use::logged},
                                                   {"title", Use::logged},
                                                   {"agenda", Use::logged},
                                                   {"part", Use::logged},
                                                   {"modality", Use::logged},
                                                   {"outcome", Use::logged},
                                                   {"outcome_declared", Use::logged},
                                                   {"yes", Use::logged},
                                                   {"no", Use::logged},
                                                   {"abstain", Use::logged},
                                                   {"absent", Use::logged},
                                                   {"chapter_vii", Use::logged},
                                                   {"vetoed_by", Use::logged},
                                                   {"sponsors", Use::logged},
                                                   {"subjects", Use::logged},
                                                   {"link", Use::logged}};

struct VoteTable {
  static constexpr std::string_view table = "vote";
  static constexpr std::size_t kRuled = std::size(kRuledVoteColumns);
  /// Behind those of a rule the texts that have none, by the list of fields.
  static constexpr auto facts = [] {
    std::array<FactColumn, kRuled + council::kFurtherTexts.size()> all{};
    const auto rest = std::ranges::copy(kRuledVoteColumns, all.begin()).out;
    std::ranges::transform(council::kFurtherTexts, rest, [](auto name) { return FactColumn{name, Use::logged}; });
    return all;
  }();
  static constexpr auto columns = names_of(facts);
};

/// Rows of a vote: told and hashed under the vote's key.
struct BallotTable {
  static constexpr std::string_view table = "ballot";
  static constexpr FactColumn facts[] = {{"vote", Use::inner},
                                         {"state", Use::key},
                                         {"position", Use::logged},
                                         {"cast_as", Use::hashed},
                                         {"vetoed", Use::hashed}};
  static constexpr auto columns = names_of(facts);
};

struct VoteTopicTable {
  static constexpr std::string_view table = "vote_topic";
  static constexpr FactColumn facts[] = {{"vote", Use::inner}, {"topic", Use::hashed}};
  static constexpr auto columns = names_of(facts);
};

struct VoteSourceTable : Columns<"vote", "claim"> {
  static constexpr std::string_view table = "vote_source";
};

/// Parts of a vote that its own claims give and other votes contradict. Not hashed: the conflicts are.
struct VoteSetAsideTable : Columns<"vote", "field", "value"> {
  static constexpr std::string_view table = "vote_set_aside";
};

struct BodyTable {
  static constexpr std::string_view table = "body";
  static constexpr FactColumn facts[] = {{"body", Use::key},          {"name", Use::hashed},
                                         {"type", Use::hashed},       {"committee", Use::hashed},
                                         {"founded_by", Use::hashed}, {"known_from", Use::hashed}};
  static constexpr auto columns = names_of(facts);
};

struct BodyNameTable : Columns<"body", "name"> {
  static constexpr std::string_view table = "body_name";
};

struct MandateTermTable {
  static constexpr std::string_view table = "mandate_term";
  static constexpr FactColumn facts[] = {{"body", Use::key},
                                         {"ordinal", Use::key},
                                         {"symbol", Use::hashed},
                                         {"adopted", Use::hashed},
                                         {"act", Use::hashed},
                                         {"from_date", Use::logged},
                                         {"until_date", Use::logged},
                                         {"until_rule", Use::logged},
                                         {"paragraph", Use::hashed},
                                         {"quote", Use::hashed},
                                         {"condition", Use::hashed},
                                         {"outcome", Use::logged},
                                         {"until_at_least", Use::logged},
                                         {"cited", Use::inner},
                                         {"claim_kind", Use::inner},
                                         {"claim", Use::inner},
                                         {"line", Use::inner}};
  static constexpr auto columns = names_of(facts);
};

/// What follows from terms and from which texts were read. Neither hashed nor told: two stores with the same votes and terms
/// may have read other texts, and then know more or less of what became of a mandate.
struct MandateSpanTable : Columns<"body", "from_day", "until_day", "status", "since", "until", "until_at_least", "basis",
                                  "basis_ordinal", "paragraph", "quote", "reason", "planned_by"> {
  static constexpr std::string_view table = "mandate_span";
};

struct SeatTable : Columns<"organ", "state", "from_date", "until_date", "permanent", "claim"> {
  static constexpr std::string_view table = "seat";
};

/// The log tells a change of `due` under a key that counts the deadlines of one paragraph (see change_log.hpp).
struct DeadlineTable {
  static constexpr std::string_view table = "deadline";
  static constexpr FactColumn facts[] = {{"body", Use::hashed},    {"kind", Use::hashed},      {"due", Use::logged},
                                         {"owed_by", Use::hashed}, {"owed_to", Use::hashed},   {"symbol", Use::hashed},
                                         {"adopted", Use::inner},  {"paragraph", Use::hashed}, {"quote", Use::hashed},
                                         {"rule", Use::hashed},    {"claim_kind", Use::inner}, {"claim", Use::inner},
                                         {"line", Use::inner}};
  static constexpr auto columns = names_of(facts);
};

struct EventTable {
  static constexpr std::string_view table = "event";
  static constexpr FactColumn facts[] = {
      {"kind", Use::hashed},       {"date", Use::hashed},      {"title", Use::hashed},  {"detail", Use::hashed},
      {"state", Use::hashed},      {"body", Use::hashed},      {"symbol", Use::hashed}, {"topic", Use::hashed},
      {"attributes", Use::hashed}, {"link", Use::hashed},      {"claim", Use::inner},   {"entry", Use::hashed},
      {"first_seen", Use::hashed}, {"last_seen", Use::hashed}, {"removed", Use::hashed}};
  static constexpr auto columns = names_of(facts);
};

struct ParagraphClassTable : Columns<"paragraph", "class", "name"> {
  static constexpr std::string_view table = "paragraph_class";
};

struct ConflictTable {
  static constexpr std::string_view table = "conflict";
  static constexpr FactColumn facts[] = {{"kind", Use::hashed},  {"ref", Use::hashed},   {"cluster", Use::inner},
                                         {"field", Use::hashed}, {"state", Use::hashed}, {"value", Use::hashed},
                                         {"rule", Use::hashed},  {"detail", Use::hashed}};
  static constexpr auto columns = names_of(facts);
};

struct ConflictValueTable : Columns<"conflict", "ordinal", "value", "won", "claim_kind", "claim", "line"> {
  static constexpr std::string_view table = "conflict_value";
};

/// Those of a table's columns of which `wanted` holds, each behind `prefix` ("v."), for a statement.
template <class Table>
std::string fact_columns(bool (*wanted)(Use), std::string_view prefix = "") {
  std::string text;
  for (const auto &column : Table::facts) {
    if (wanted(column.use)) text.append(text.empty() ? "" : ", ").append(prefix).append(column.name);
  }
  return text;
}

constexpr bool is_hashed(Use use) { return use != Use::inner; }
constexpr bool is_logged(Use use) { return use == Use::logged; }
constexpr bool is_key(Use use) { return use == Use::key; }

}  // namespace unsc::store
