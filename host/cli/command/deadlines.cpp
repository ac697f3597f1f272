#include <answer/mandates.hpp>
#include <cli/command/list.hpp>
#include <cli/spans.hpp>

namespace unsc::cli {
namespace {

constexpr Option kOptions[] = {kWithin, kBody};

constexpr Example kExamples[] = {{"unsc deadlines --within 30d", "reports, reviews and briefings due in the next 30 days"}};

int run(Context &context) {
  answer::DeadlinesQuery query;
  query.as_of = context.as_of();
  query.within = context.values().days("--within");
  query.body = context.values().text("--body").value_or("");
  return context.show(answer::deadlines(context.open_store(), query));
}

}  // namespace

constinit const Command kDeadlines{"deadlines", "reports, reviews and briefings that are due", {}, kOptions, kExamples, run};

}  // namespace unsc::cli
