#pragma once
// What ends an operation. Thrown anywhere in the host, caught once in main, which turns it into one line on stderr and the
// exit code. A message names the thing, the place and what was expected.
#include <stdexcept>
#include <string>
#include <vector>

namespace unsc::core {

/// The operation failed: exit code 1.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The caller asked for something that does not exist or cannot be said so: exit code 2.
class UsageError : public Error {
 public:
  using Error::Error;
  /// `what` "Ruritania" is not a known `kind`; the nearest names follow in the message.
  [[nodiscard]] static UsageError unknown(const std::string &kind, const std::string &what,
                                          const std::vector<std::string> &nearest);
};

}  // namespace unsc::core
