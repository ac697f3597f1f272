#include <plugin/worker/lockdown.hpp>

namespace unsc::plugin {

std::vector<std::string> layers_left_out() { return {}; }

}  // namespace unsc::plugin
