#pragma once
// Lists of vetoes: a row a vetoed proposal, with its date and the members that vetoed it, and nobody else's ballot.
//
// Recognised by what its columns say, in any order: what was voted on, the date, and either columns with the names of the
// vetoing members or a column a permanent member with 1 and 0 in it. Where both stand, the names are taken and a row whose
// columns say otherwise gets a note. Columns that say what a row is about ("crisis_topic", "theme") become the vote's
// subjects. Further columns (a region, counts) are not ours.
#include <unsc/text.hpp>

#include <string>
#include <vector>

namespace vetoes {

/// The columns of such a list. good() where they suffice.
struct ListColumns {
  std::size_t what, date, meeting, agenda;
  std::vector<std::size_t> names;    // hold names of vetoing members
  std::vector<std::size_t> members;  // one a permanent member
  std::vector<std::size_t> topics;   // what the list's own maker says that a row is about

  explicit ListColumns(const unsc::Header &header);
  bool good() const;
};

/// The names in one cell: on lines of their own, or between commas or semicolons.
std::vector<std::string_view> names_in(std::string_view cell);

/// The topics in one cell: on lines of their own, or between semicolons or bars. A comma stands inside a topic.
std::vector<std::string_view> topics_in(std::string_view cell);

/// By its first row.
bool is_veto_list(std::string_view head);

void read_veto_list(const unsc::Document &document, unsc::Output &out);

/// One row of either form, as text.
struct ListedVeto {
  std::string_view what, date, meeting, agenda;
  std::vector<std::string_view> vetoing;
  unsc::Lines lines;
  unsc::SlashOrder order = unsc::SlashOrder::refused;
  std::vector<std::string_view> subjects = {};
};

/// Emits the vote, or rejects the row with its reason.
void emit(const ListedVeto &row, unsc::Output &out);

}  // namespace vetoes
