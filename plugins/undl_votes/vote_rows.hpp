#pragma once
// The columns of the Digital Library's voting tables, under the names of all releases, and what a row says of its vote.
#include <unsc/text.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace undl {

struct Columns {
  // Of the ballot: differ from row to row of one vote.
  std::size_t code, name, permanent, position;
  // Of the vote: printed again in each of its rows.
  std::size_t id, date, resolution, draft, meeting, title, agenda, subjects, remark, modality, yes, no, abstain, absent,
      members, link;

  explicit Columns(unsc::Header &header);
  /// The columns before `width` that say something of the vote, also those that no record has a place for.
  std::vector<std::size_t> of_the_vote(std::size_t width) const;
  /// How many leading columns hold all that differs between the rows of one vote.
  std::size_t leading() const;
};

/// Whether the first row of a table is one of these tables'.
bool is_voting_table(const unsc::Header &header);

/// Y, N, A, X, NV, ? and their words; nullopt for anything else.
std::optional<unsc::Position> read_position(std::string_view cell);

/// From the modality column, or from the remark where that column is absent or empty.
unsc::Modality read_modality(std::string_view modality, std::string_view remark);

/// "SC", "GA", ... from a symbol; empty where it does not say.
std::string_view organ_of(std::string_view symbol);

/// Counts and names of the vote that stands in the row; borrows from the reader. Ballots are not filled in.
unsc::Vote vote_in(const unsc::CsvReader &row, const Columns &columns, unsc::Date date);

}  // namespace undl
