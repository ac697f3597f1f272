#include <answer/provenance.hpp>
#include <cli/command/list.hpp>
#include <cli/context.hpp>

namespace unsc::cli {
namespace {

constexpr Example kExamples[] = {{"unsc log", "which facts each reading changed, from what to what"}};

int run(Context &context) {
  auto answer = answer::log(context.open_store());
  answer.table.shown = {"reading", "source", "kind", "ref", "field", "old", "new"};
  return context.show(answer);
}

}  // namespace

constinit const Command kLog{"log", "what each reading changed", {}, {}, kExamples, run};

}  // namespace unsc::cli
