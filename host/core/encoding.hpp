#pragma once
// Bytes as text that any reader passes on unchanged.
#include <string>
#include <string_view>

namespace unsc::core {

/// Two lower-case hexadecimal digits a byte.
std::string hex(std::string_view bytes);

/// A URI's text (RFC 3986): a byte that is neither an ASCII letter, a digit nor one of `kept` becomes %C3.
std::string percent_encoded(std::string_view text, std::string_view kept);

}  // namespace unsc::core
