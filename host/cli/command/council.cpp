#include <answer/council.hpp>
#include <cli/command/list.hpp>
#include <cli/context.hpp>

namespace unsc::cli {
namespace {

constexpr Example kStateExamples[] = {{"unsc states", "every state with its code, span and the seat it continues"}};
constexpr Option kCouncilOptions[] = {
    {"--organ", "O", "the seats of another organ, where a source tells them (default: SC)"}};
constexpr Example kCouncilExamples[] = {
    {"unsc council --as-of 1971-10-26", "who sat on the day after China's seat changed hands"}};

int run_states(Context &context) { return context.show(answer::states(context.open_store())); }
int run_council(Context &context) {
  return context.show(answer::council(context.open_store(), context.values().text("--organ").value_or(""), context.as_of()));
}

}  // namespace

constinit const Command kStates{"states", "states with codes and continuity", {}, {}, kStateExamples, run_states};
constinit const Command kCouncil{
    "council", "who sits in the Council, and since when", {}, kCouncilOptions, kCouncilExamples, run_council};

}  // namespace unsc::cli
