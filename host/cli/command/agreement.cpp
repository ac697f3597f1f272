#include <answer/votes.hpp>
#include <cli/command/list.hpp>
#include <cli/spans.hpp>

namespace unsc::cli {
namespace {

constexpr Positional kStateWords[] = {
    {"STATE", Positional::Count::any, "none: all pairs; one: its pairs; two or more: the pairs among them"}};

constexpr Option kOptions[] = {kSince,
                               kUntil,
                               {"--organ", "ORGAN", "the Council (default) or the General Assembly", "SC|GA"},
                               {"--votes", "", "with two states: the votes they shared"},
                               {"--differ", "", "of those, only where they differed"}};

constexpr Example kExamples[] = {
    {"unsc agreement RUS CHN --since 2007", "how often Russia and China voted alike since 2007"},
    {"unsc agreement FRA USA --differ", "the votes on which France and the United States differed"}};

int run(Context &context) {
  const Values &values = context.values();
  answer::AgreementQuery query;
  query.as_of = context.as_of();
  query.states = values.all("STATE");
  query.span = span_of(context);
  query.organ = values.text("--organ").value_or("");
  query.votes = values.has("--votes");
  query.differ = values.has("--differ");
  return context.show(answer::agreement(context.open_store(), query));
}

}  // namespace

constinit const Command kAgreement{
    "agreement",
    "how often states voted alike",
    kStateWords,
    kOptions,
    kExamples,
    run,
    "Counted are votes in which both cast yes, no or abstain; low and high bound the ratio at 95 %."};

}  // namespace unsc::cli
