#pragma once
// One run of the program: words in, exit code out.
#include <cli/process.hpp>

#include <exception>

namespace unsc::cli {

/// Parses, runs, writes. Throws core::Error and core::UsageError.
int run(const Process &process);

/// "unsc: what went wrong" on `err`, and the exit code that says so.
int report(std::exception_ptr failure, std::ostream &err);

}  // namespace unsc::cli
