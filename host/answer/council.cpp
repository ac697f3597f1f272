#include <answer/council.hpp>

#include <answer/arguments.hpp>
#include <store/query/mandates.hpp>

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

Answer council(const store::Store &store, const std::string &organ, core::Date as_of) {
  const auto states = load_states();
  const std::string asked = organ.empty() ? "SC" : organ;
  if (!organ.empty()) check_word("organ with seats", organ, store::organs_with_seats(store));
  Answer answer;
  auto &table = answer.table;
  table.columns = {"state", "name", "permanent", "since", "until", "cast_as", "source"};
  table.shown = {"state", "name", "permanent", "since", "until", "cast_as"};
  bool is_claimed = false;
  for (const auto &seat : store::seats(store, asked, as_of.iso())) {
    const auto state = council::StateCode::from(seat.state).value_or(council::StateCode());
    table.rows.push_back({seat.state, states.name(state, as_of), seat.permanent, seat.from, seat.until,
                          states.cast_as(state, as_of).text(), seat.source.empty() ? "reference" : seat.source});
    is_claimed = is_claimed || !seat.source.empty();
  }
  if (is_claimed) table.shown.emplace_back("source");
  if (asked == "SC" && !load_seats().known(as_of))
    answer.remarks.push_back("the seats on " + as_of.iso() + " are not all known");
  return answer;
}

}  // namespace unsc::answer
