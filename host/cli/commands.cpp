#include <cli/command.hpp>
#include <cli/command/list.hpp>

namespace unsc::cli {
namespace {

constexpr const Command *kAll[] = {
#define UNSC_COMMAND(name) &(name),
    UNSC_COMMANDS(UNSC_COMMAND)
#undef UNSC_COMMAND
};

constexpr Option kGlobals[] = {
    {"--store", "FILE", "the store (default: $UNSC_STORE, else unsc/unsc.db in the user's data folder)"},
    {"--as-of", "DATE", "the day it is (default: today in New York); what is dated later does not exist yet"},
    {"--known-on", "WHEN", "only what this store had read by a day, an instant or reading:N"},
    {"--format", "FORMAT", "how results are written", "table|json|ndjson|csv|md"},
    {"--no-color", "", "no colour (NO_COLOR is honoured too)"},
    {"-q,--quiet", "", "no remarks"},
    {"--plugin-dir", "DIR", "look for plugins here first; may be given several times", {}, true},
    {"-h,--help", "", "what a command does, with examples"},
    {"--version", "", "the program's version and SQLite's"}};

}  // namespace

std::span<const Command *const> all_commands() { return kAll; }
std::span<const Option> global_options() { return kGlobals; }

}  // namespace unsc::cli
