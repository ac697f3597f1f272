#pragma once
// The plugins that this run of the program can use, and how it runs them: in workers unless told otherwise.
#include <cli/command.hpp>
#include <cli/context.hpp>
#include <plugin/discovery.hpp>
#include <plugin/isolation.hpp>

namespace unsc::cli {

/// For commands that read documents.
inline constexpr Option kIsolationOption{
    "--isolation", "HOW", "run each plugin in a locked-in process of its own (the default), or none: in this one",
    "process|none"};
inline constexpr Option kLimitOption{"--limit",
                                     "NAME=N",
                                     "what a plugin may use for one document: seconds, cpu_seconds, records, record_mib, "
                                     "printed_kib, memory_mib, document_mib",
                                     {},
                                     true};

/// Every file found on --plugin-dir, UNSC_PLUGIN_PATH and beside the program, refused ones included. None of their code runs
/// in this process unless --isolation none says so.
std::vector<plugin::Found> found_plugins(const Context &context);

/// --limit over [plugins.limits] of unsc.toml over the defaults.
plugin::Limits limits(const Context &context);

/// Where workers are started from, under the limits of --limit, with the descriptions kept in the user's cache folder.
plugin::Isolation isolation(const Context &context);

}  // namespace unsc::cli
