#pragma once
// Plugins loaded into this process through Boost.DLL. The only place that knows about shared libraries.
//
// Loading runs the library's constructors: whoever must not run a stranger's code asks a worker instead.
#include <plugin/plugin.hpp>

#include <core/error.hpp>

namespace unsc::plugin {

/// A file that is no usable plugin. The message says which file, what was expected and what was found.
class Refusal : public core::Error {
 public:
  using core::Error::Error;
};

/// Loads the file and shakes hands. Throws Refusal. The library stays open as long as the Plugin lives.
std::unique_ptr<Plugin> load(const std::filesystem::path &file);

/// What a person must know of a plugin that is usable and newer than this program; empty of any other.
std::string version_remark(const Description &description);

/// What the plugin in this file says of itself. Throws Refusal.
Description describe(const std::filesystem::path &file);

}  // namespace unsc::plugin
