#pragma once
// The Council's voting rules: what a complete set of ballots decides.
//
// Charter Article 27: each member has one vote (1); procedural matters pass by an affirmative vote of seven members, nine
// since the amendment of General Assembly resolution 1991 A (XVIII) in force 31 August 1965 (2); all others by the same
// number "including the concurring votes of the permanent members" (3). An abstention or absence of a permanent member is no
// veto (practice since 1946, upheld by the International Court of Justice, Namibia opinion of 21 June 1971, paragraph 22). A
// permanent "no" on a text that lacked the votes anyway, or on a text that was adopted (procedural: resolutions 157 and
// 2623), is no veto either.
#include <council/states.hpp>

#include <core/ballots.hpp>
#include <core/date.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace unsc::council {

enum class Outcome { adopted, vetoed, not_adopted };

/// "adopted", "vetoed", "not_adopted".
std::string_view name(Outcome outcome);
std::optional<Outcome> outcome_named(std::string_view name);
/// What a source printed, read as an outcome: "Adopted unanimously", "Veto", "lack of maj.", "Not adopted". nullopt where it
/// cannot tell.
std::optional<Outcome> read_outcome(std::string_view printed);

/// Affirmative votes needed: 7 to the end of 1965, 9 from 1 January 1966, when the enlarged Council first sat.
int required_majority(core::Date on);

struct Cast {
  StateCode state;
  core::Position position = core::Position::unknown;
  bool permanent = false;
};

/// What the ballots decide. `declared_adopted`: the text is on the record as adopted, so a permanent "no" was no veto.
Outcome decide(const std::vector<Cast> &ballots, core::Date on, bool declared_adopted);
/// The permanent members that voted against a text that is vetoed, in code order; empty otherwise.
std::vector<StateCode> vetoing(const std::vector<Cast> &ballots, Outcome outcome);

}  // namespace unsc::council
