#include <answer/timeline.hpp>
#include <cli/command/list.hpp>
#include <cli/spans.hpp>

#include <fmt/ranges.h>

namespace unsc::cli {
namespace {

constexpr Option kTimelineOptions[] = {
    kTopic, {"--state", "STATE", "what names this state, what it vetoed, events about it"},    kBody, kSince,
    kUntil, {"--kind", "K", "only this kind: adopted, vetoed, not_adopted, mandate_term, ..."}};

constexpr Example kTimelineExamples[] = {{"unsc timeline --body dprk-panel", "the story of one panel"},
                                         {"unsc timeline --topic Mali --since 2023", "everything on Mali since 2023"}};

int run_timeline(Context &context) {
  const Values &values = context.values();
  answer::TimelineQuery query;
  query.as_of = context.as_of();
  query.topic = values.text("--topic").value_or("");
  query.state = values.text("--state").value_or("");
  query.body = values.text("--body").value_or("");
  query.span = span_of(context);
  query.kind = values.text("--kind").value_or("");
  return context.show(answer::timeline(context.open_store(), query));
}

constexpr Positional kText[] = {{"TEXT", Positional::Count::at_least_one,
                                 "words that all stand in the paragraph; in quotes a phrase; word* a beginning"}};

constexpr Example kSearchExamples[] = {
    {"unsc search arms embargo Libya", "paragraphs that hold all three words"},
    {"unsc search '\"panel of experts\" extend*'", "a phrase and the beginning of a word"}};

int run_search(Context &context) {
  answer::SearchQuery query;
  query.as_of = context.as_of();
  query.text = fmt::format("{}", fmt::join(context.values().all("TEXT"), " "));
  return context.show(answer::search(context.open_store(), query));
}

}  // namespace

constinit const Command kTimeline{"timeline",  "everything, in order of time", {}, kTimelineOptions, kTimelineExamples,
                                  run_timeline};
constinit const Command kSearch{"search", "the full text of operative paragraphs", kText, {}, kSearchExamples, run_search};

}  // namespace unsc::cli
