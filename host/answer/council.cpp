#include <answer/council.hpp>

#include <answer/arguments.hpp>

namespace unsc::answer {

Answer states(const store::Store &) {
  const auto states = load_states();
  Answer answer;
  auto &table = answer.table;
  table.columns = {"code", "name", "kind", "m49", "since", "until", "succeeds", "current"};
  for (const auto &state : states.all()) {
    const auto succeeds = state.succeeds ? state.succeeds->text() : std::string();
    table.rows.push_back({state.code.text(), state.name, state.kind, state.m49, state.since, state.until, succeeds,
                          states.current(state.code).text()});
  }
  return answer;
}

Answer council(const store::Store &, core::Date as_of) {
  const auto states = load_states();
  const auto seats = load_seats();
  Answer answer;
  auto &table = answer.table;
  table.columns = {"state", "name", "permanent", "since", "until", "cast_as"};
  for (const auto &seat : seats.holders(as_of)) {
    const auto cast_as = states.cast_as(seat.state, as_of);
    table.rows.push_back(
        {seat.state.text(), states.name(seat.state, as_of), seat.permanent, seat.since, seat.until, cast_as.text()});
  }
  if (!seats.known(as_of)) answer.remarks.push_back("the seats on " + as_of.iso() + " are not all known");
  return answer;
}

}  // namespace unsc::answer
