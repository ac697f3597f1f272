#include <answer/store.hpp>
#include <cli/command/list.hpp>
#include <cli/context.hpp>

namespace unsc::cli {
namespace {

constexpr Positional kQuery[] = {{"QUERY", Positional::Count::one, "one statement that reads"}};

constexpr Example kExamples[] = {
    {"unsc sql \"SELECT date, kind, symbol, title FROM timeline ORDER BY date LIMIT 5\"", "the first five entries"},
    {"unsc sql \"SELECT outcome, COUNT(*) AS votes FROM vote GROUP BY outcome\" --format csv", "a count for a spreadsheet"}};

int run(Context &context) { return context.show(answer::sql(context.open_store(), *context.values().text("QUERY"))); }

}  // namespace

constinit const Command kSql{"sql",
                             "read-only SQL on the store",
                             kQuery,
                             {},
                             kExamples,
                             run,
                             "Tables, columns and views are described in schema/README.md."};

}  // namespace unsc::cli
