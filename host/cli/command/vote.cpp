#include <answer/votes.hpp>
#include <cli/command/list.hpp>
#include <cli/context.hpp>

namespace unsc::cli {
namespace {

constexpr Positional kRef[] = {{"REF", Positional::Count::one,
                                "a resolution, draft or meeting, or a key: S/RES/2680(2023), 2680, S/3502@1955-12-13#3"}};

constexpr Example kExamples[] = {{"unsc vote S/2024/255", "the veto that ended the Panel of Experts on the DPRK"},
                                 {"unsc vote 2680 --format json", "a resolution by its number, for a program"}};

int run(Context &context) {
  const answer::VoteQuery query{context.as_of(), *context.values().text("REF")};
  return context.show(answer::vote(context.open_store(), query));
}

}  // namespace

constinit const Command kVote{"vote",
                              "one vote with its ballots, sponsors and sources",
                              kRef,
                              {},
                              kExamples,
                              run,
                              "Where several votes were held on one draft, all of them are shown."};

}  // namespace unsc::cli
