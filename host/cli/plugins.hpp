#pragma once
// The plugins that this run of the program can use.
#include <cli/context.hpp>
#include <plugin/discovery.hpp>

namespace unsc::cli {

/// Every file found on --plugin-dir, UNSC_PLUGIN_PATH and beside the program, refused ones included.
std::vector<plugin::Found> found_plugins(const Context &context);

}  // namespace unsc::cli
