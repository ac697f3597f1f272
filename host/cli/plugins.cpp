#include <cli/plugins.hpp>

namespace unsc::cli {

std::vector<plugin::Found> found_plugins(const Context &context) {
  const auto &process = context.process();
  const auto path = plugin::search_path(context.values().all("--plugin-dir"),
                                        process.environment("UNSC_PLUGIN_PATH").value_or(""), process.program);
  return plugin::load_all(path);
}

}  // namespace unsc::cli
