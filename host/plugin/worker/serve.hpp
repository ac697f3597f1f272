#pragma once
// The worker's side of the conversation in frame.hpp: answers one question after the other until the host hangs up.
#include <plugin/frame.hpp>

namespace unsc::plugin {

/// To the host, whole. Ends the process where the host is gone: nobody is left to serve.
void say(FrameKind kind, std::string_view payload);
/// Returns when the host has hung up.
void serve(Plugin &plugin);

}  // namespace unsc::plugin
