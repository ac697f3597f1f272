#include <net/helper/signature.hpp>

#include <core/encoding.hpp>
#include <core/error.hpp>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace unsc::net {
namespace {

const unsigned char *bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char *>(text.data()); }

std::string hexadecimal(const unsigned char *bytes, std::size_t size) {
  return core::hex({reinterpret_cast<const char *>(bytes), size});
}

}  // namespace

std::string hmac_sha256(std::string_view secret, std::string_view text) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  if (HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()), bytes_of(text), text.size(), digest, &size) ==
      nullptr)
    throw core::Error("libcrypto: no HMAC-SHA256");
  return hexadecimal(digest, size);
}

std::string sha256(std::string_view text) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  if (EVP_Digest(text.data(), text.size(), digest, &size, EVP_sha256(), nullptr) != 1)
    throw core::Error("libcrypto: no SHA-256");
  return hexadecimal(digest, size);
}

std::string base64(std::string_view bytes) {
  std::string out((bytes.size() + 2) / 3 * 4, '\0');
  if (out.empty()) return out;
  // Writes a NUL behind the text, where a std::string has one.
  EVP_EncodeBlock(reinterpret_cast<unsigned char *>(out.data()), bytes_of(bytes), static_cast<int>(bytes.size()));
  return out;
}

}  // namespace unsc::net
