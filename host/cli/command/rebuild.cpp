#include <answer/store.hpp>
#include <cli/command/list.hpp>
#include <cli/context.hpp>
#include <cli/settings.hpp>

#include <core/error.hpp>

namespace unsc::cli {
namespace {

constexpr Example kExamples[] = {{"unsc rebuild", "throw the facts away and derive them again from the claims"}};

int run(Context &context) {
  if (context.values().has("--known-on"))
    throw core::UsageError("rebuild: --known-on asks about the past; facts are derived as of now");
  if (!std::filesystem::exists(context.store_file())) context.open_store();  // says that there is none, and makes none
  auto store = context.open_store_to_write();
  return context.show(answer::rebuild(store, load_settings(context.caller()).sources.most_withdrawn));
}

}  // namespace

constinit const Command kRebuild{
    "rebuild",
    "facts derived again from claims",
    {},
    {},
    kExamples,
    run,
    "The facts are what the claims say under this program's rules: a rebuild changes nothing, unless "
    "something was wrong."};

}  // namespace unsc::cli
