#include <answer/choices.hpp>
#include <answer/votes.hpp>
#include <cli/command/list.hpp>
#include <cli/spans.hpp>

namespace unsc::cli {
namespace {

constexpr Positional kStateWords[] = {
    {"STATE", Positional::Count::at_least_one, "a code or a name of any time: FRA, \"Côte d’Ivoire\", USSR"}};

constexpr Option kOptions[] = {{"--position", "P", "only ballots cast so", answer::kPositionChoices},
                               {"--vetoed", "", "only ballots that were a veto"},
                               kSince,
                               kUntil,
                               kTopic,
                               kBody,
                               {"--exact", "", "only this code: RUS without the USSR, CHN without the Republic of China"},
                               {"--count", "", "only how many of each position"}};

constexpr Example kExamples[] = {
    {"unsc votes FRA --since 2020 --topic Mali", "France's ballots on Mali since 2020"},
    {"unsc votes RUS --vetoed", "Russia's vetoes, the USSR's included"},
    {"unsc votes \"United States\" --position abstain --count", "how often the United States abstained"}};

int run(Context &context) {
  const Values &values = context.values();
  answer::VotesQuery query;
  query.as_of = context.as_of();
  query.states = values.all("STATE");
  query.position = values.text("--position").value_or("");
  query.vetoed = values.has("--vetoed");
  query.span = span_of(context);
  query.topic = values.text("--topic").value_or("");
  query.body = values.text("--body").value_or("");
  query.exact = values.has("--exact");
  query.count = values.has("--count");
  return context.show(answer::votes(context.open_store(), query));
}

}  // namespace

constinit const Command kVotes{"votes",
                               "how a state voted, and on what",
                               kStateWords,
                               kOptions,
                               kExamples,
                               run,
                               "One seat is one history: RUS includes the USSR, CHN the Republic of China, unless --exact."};

}  // namespace unsc::cli
