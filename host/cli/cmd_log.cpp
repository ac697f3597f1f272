#include <answer/provenance.hpp>
#include <cli/cmd_list.hpp>
#include <cli/context.hpp>

namespace unsc::cli {
namespace {

constexpr Example kExamples[] = {{"unsc log", "which facts each reading changed, from what to what"}};

int run(Context &context) { return context.show(answer::log(context.open_store())); }

}  // namespace

constinit const Command kLog{"log", "what each reading changed", {}, {}, kExamples, run};

}  // namespace unsc::cli
