#pragma once
// What the commands about alerts share.
#include <answer/alerts.hpp>
#include <cli/context.hpp>

namespace unsc::cli {

/// The day and the settings of unsc.toml.
answer::AlertsQuery alerts_query(const Context &context);

/// The store for writing the ledger; it must exist. `command` is named where --known-on is given: what is noted is noted
/// now.
answer::Store open_ledger(const Context &context, const std::string &command);

/// Made safe for a terminal, on one line.
std::string feed_line(const std::string &text);

}  // namespace unsc::cli
