#include <core/error.hpp>

namespace unsc::core {

UsageError UsageError::unknown(const std::string &kind, const std::string &what, const std::vector<std::string> &nearest) {
  std::string message = "unknown " + kind + " \"" + what + "\"";
  for (std::size_t i = 0; i < nearest.size(); ++i) message += (i == 0 ? "; nearest: " : ", ") + nearest[i];
  return UsageError(message);
}

}  // namespace unsc::core
