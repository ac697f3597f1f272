#pragma once
// One run of the program: words in, exit code out.
#include <cli/caller.hpp>

#include <exception>

namespace unsc::cli {

/// Parses, runs, writes. Throws core::Error and core::UsageError.
int run(const Caller &caller);

/// The exit code of a failure. Monitoring reads 1 as a warning and 2 as critical: for `alerts --check` every failure, also
/// one of use, is 3, unknown.
int failure_code(int code, const std::vector<std::string> &arguments);

/// "unsc: what went wrong" on `err`, and the exit code that says so.
int report(std::exception_ptr failure, std::ostream &err, const std::vector<std::string> &arguments = {});

}  // namespace unsc::cli
