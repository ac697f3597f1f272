#pragma once
// One reading of one document through the C ABI: offers the host's side of plugin.h and turns what crosses the boundary into
// checked records. A struct shorter than version 1 of the ABI, an impossible date or bytes that are no UTF-8 reject that
// record by its line; nothing that a plugin hands over is trusted further than its own struct_size and stride.
#include <plugin/plugin.hpp>

#include <unsc/plugin.h>

namespace unsc::plugin {

/// Thrown by a sink: cancel this reading, which is no failure of the sink.
struct Stop {};

/// Runs `raw.read` on the document. Exceptions of the sink are rethrown after the plugin has returned.
Ending run_session(const unsc_plugin &raw, const DocumentView &document, RecordSink &sink);

}  // namespace unsc::plugin
