// why, conflicts, rejects, sources: where facts come from.
#include <answer/provenance.hpp>
#include <cli/command/list.hpp>
#include <cli/context.hpp>
#include <cli/settings.hpp>

namespace unsc::cli {
namespace {

constexpr Positional kWhyWords[] = {{"REF", Positional::Count::one, "a vote as in \"unsc vote\", or a body"},
                                    {"STATE", Positional::Count::optional, "only this state's ballot"}};

constexpr Example kWhyExamples[] = {{"unsc why S/2024/255", "which document and line each field of the vote comes from"},
                                    {"unsc why S/RES/1559(2004) CHN", "why China's ballot is held to be an abstention"}};

int run_why(Context &context) {
  const Values &values = context.values();
  const answer::WhyQuery query{context.as_of(), *values.text("REF"), values.text("STATE").value_or("")};
  return context.show(answer::why(context.open_store(), query));
}

constexpr Option kConflictOptions[] = {{"--kind", "K", "only this kind of conflict"},
                                       {"--ref", "REF", "only on this vote or body"}};

constexpr Example kConflictExamples[] = {
    {"unsc conflicts --ref S/RES/1559(2004)", "what the sources disagree on, and which won"}};

int run_conflicts(Context &context) {
  const Values &values = context.values();
  const answer::ConflictsQuery query{context.as_of(), values.text("--kind").value_or(""), values.text("--ref").value_or("")};
  return context.show(answer::conflicts(context.open_store(), query));
}

constexpr Example kRejectExamples[] = {{"unsc rejects --format csv", "every line that could not be read, with its reason"}};

int run_rejects(Context &context) { return context.show(answer::rejects(context.open_store())); }

constexpr Example kSourceExamples[] = {{"unsc sources", "who publishes what, how far it reaches and how old it is"}};

int run_sources(Context &context) {
  const answer::SourcesQuery query{context.as_of(), alert_settings(load_settings(context.caller()))};
  return context.show(answer::sources(context.open_store(), query));
}

}  // namespace

constinit const Command kWhy{"why", "where a fact comes from, and what disagreed", kWhyWords, {}, kWhyExamples, run_why};
constinit const Command kConflicts{"conflicts",      "what sources disagree on", {},
                                   kConflictOptions, kConflictExamples,          run_conflicts};
constinit const Command kRejects{"rejects",  "what could not be read, by document and line", {}, {}, kRejectExamples,
                                 run_rejects};
constinit const Command kSources{"sources",
                                 "publishers, coverage with gaps, age",
                                 {},
                                 {},
                                 kSourceExamples,
                                 run_sources,
                                 "One row a dataset of a source. newest: how far its record reaches; changed: when anything "
                                 "new was read; looked: when a\n"
                                 "sync last met it. Its age is that of the record, not of the last look."};

}  // namespace unsc::cli
