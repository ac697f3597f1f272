#include <council/rules.hpp>

#include <core/text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

namespace unsc::council {
namespace {

const core::Date kEnlarged = *core::Date::from(1966, 1, 1);

constexpr std::array<std::string_view, 3> kNames{"adopted", "vetoed", "not_adopted"};

bool says(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

}  // namespace

std::string_view name(Outcome outcome) { return kNames[static_cast<std::size_t>(outcome)]; }

std::optional<Outcome> outcome_named(std::string_view name) {
  const auto at = std::find(kNames.begin(), kNames.end(), name);
  if (at == kNames.end()) return std::nullopt;
  return static_cast<Outcome>(at - kNames.begin());
}

std::optional<Outcome> read_outcome(std::string_view printed) {
  const auto text = core::fold(printed);
  if (says(text, "veto") || says(text, "negative vote of a permanent member")) return Outcome::vetoed;
  for (const std::string_view failed : {"not adopted", "not_adopted", "notadopted", "lack of", "fail", "reject",
                                        "insufficient", "withdrawn", "not put to"}) {
    if (says(text, failed)) return Outcome::not_adopted;
  }
  if (says(text, "adopt")) return Outcome::adopted;
  return std::nullopt;
}

int required_majority(core::Date on) { return on < kEnlarged ? 7 : 9; }

Outcome decide(const std::vector<Cast> &ballots, core::Date on, bool declared_adopted) {
  if (declared_adopted) return Outcome::adopted;
  int yes = 0;
  bool permanent_no = false;
  for (const auto &ballot : ballots) {
    if (ballot.position == core::Position::yes) ++yes;
    if (ballot.position == core::Position::no && ballot.permanent) permanent_no = true;
  }
  if (yes < required_majority(on)) return Outcome::not_adopted;
  return permanent_no ? Outcome::vetoed : Outcome::adopted;
}

std::vector<StateCode> vetoing(const std::vector<Cast> &ballots, Outcome outcome) {
  std::vector<StateCode> states;
  if (outcome != Outcome::vetoed) return states;
  for (const auto &ballot : ballots) {
    if (ballot.permanent && ballot.position == core::Position::no) states.push_back(ballot.state);
  }
  std::sort(states.begin(), states.end());
  return states;
}

}  // namespace unsc::council
