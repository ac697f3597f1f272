#pragma once
// What is computed with OpenSSL's libcrypto.
#include <string>
#include <string_view>

namespace unsc::net {

/// HMAC-SHA256 in lower-case hexadecimal.
std::string hmac_sha256(std::string_view secret, std::string_view text);
/// SHA-256 in lower-case hexadecimal.
std::string sha256(std::string_view text);
std::string base64(std::string_view bytes);

}  // namespace unsc::net
