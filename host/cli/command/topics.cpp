#include <answer/topics_answer.hpp>
#include <cli/command/list.hpp>
#include <cli/context.hpp>

namespace unsc::cli {
namespace {

constexpr Positional kWord[] = {
    {"WORD", Positional::Count::optional, "only what this word may mean: Congo, Israeli, climate"}};

constexpr Example kExamples[] = {{"unsc topics", "what --topic knows, and how many votes each topic has"},
                                 {"unsc topics Korea", "a word that two states share"}};

int run(Context &context) {
  const answer::TopicsQuery query{context.as_of(), context.values().text("WORD").value_or("")};
  return context.show(answer::topics(context.open_store(), query));
}

}  // namespace

constinit const Command kTopics{
    "topics",
    "what votes are about: the topics that --topic knows",
    kWord,
    {},
    kExamples,
    run,
    "A topic is found by its names, adjectives, agenda items and bodies, in the years in which each speaks of it."};

}  // namespace unsc::cli
