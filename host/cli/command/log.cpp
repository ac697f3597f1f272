#include <answer/provenance.hpp>
#include <cli/command/list.hpp>
#include <cli/context.hpp>

namespace unsc::cli {
namespace {

constexpr Example kExamples[] = {{"unsc log", "which facts each reading changed, from what to what"},
                                 {"unsc log --count", "how many entries each release of a list added and removed"}};

constexpr Option kOptions[] = {{"--count", "", "only how many facts each reading added, changed, removed and withdrew"}};

int run(Context &context) {
  if (context.values().has("--count")) return context.show(answer::log_counts(context.open_store()));
  auto answer = answer::log(context.open_store());
  answer.table.shown = {"reading", "source", "kind", "ref", "field", "old", "new"};
  return context.show(answer);
}

}  // namespace

constinit const Command kLog{
    "log",
    "what each reading changed",
    {},
    kOptions,
    kExamples,
    run,
    "added: a fact came, or an entry came onto a list; removed: a newer release of the list names the entry no more;\n"
    "withdrawn: no source says it any longer; changed: a field has another value."};

}  // namespace unsc::cli
