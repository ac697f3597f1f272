#include <answer/votes.hpp>
#include <cli/command/list.hpp>
#include <cli/spans.hpp>

namespace unsc::cli {
namespace {

constexpr Option kOptions[] = {{"--by", "STATE", "only vetoes that this state cast"},
                               kSince,
                               kUntil,
                               kTopic,
                               {"--drafts", "", "a row a draft, and counts of drafts: parts and revisions are one"},
                               {"--count", "", "only how many, by state: of votes and of drafts"}};

constexpr Example kExamples[] = {{"unsc vetoes --by RUS --since 2011", "drafts that Russia vetoed since 2011"},
                                 {"unsc vetoes --count", "how many votes each permanent member vetoed"},
                                 {"unsc vetoes --drafts --count", "how many drafts"}};

int run(Context &context) {
  const Values &values = context.values();
  answer::VetoesQuery query;
  query.as_of = context.as_of();
  query.by = values.text("--by").value_or("");
  query.span = span_of(context);
  query.topic = values.text("--topic").value_or("");
  query.drafts = values.has("--drafts");
  query.count = values.has("--count");
  return context.show(answer::vetoes(context.open_store(), query));
}

}  // namespace

constinit const Command kVetoes{
    "vetoes",
    "votes lost to a veto",
    {},
    kOptions,
    kExamples,
    run,
    "Votes are counted: parts and amendments that were put to the vote count each. With --drafts all votes on "
    "one draft count once."};

}  // namespace unsc::cli
