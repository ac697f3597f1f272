#include <core/error.hpp>
#include <deliver/secret.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <string_view>

namespace unsc::deliver {
namespace {

std::string of_file(const std::string &file) {
  errno = 0;
  std::ifstream in(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in.good() && !in.eof())
    throw core::Error("secret_file " + file + ": " + std::strerror(errno) + "; expected a file that holds the secret");
  if (text.ends_with('\n')) text.pop_back();
  if (text.ends_with('\r')) text.pop_back();
  if (text.empty()) throw core::Error("secret_file " + file + ": empty; expected a file that holds the secret");
  return text;
}

}  // namespace

std::optional<std::string> secret_of(const config::Secret &secret, const net::Environment &environment) {
  if (!secret.file.empty()) return of_file(secret.file);
  if (secret.env.empty()) return std::nullopt;
  auto value = environment(secret.env.c_str());
  if (!value || value->empty())
    throw core::Error("secret_env " + secret.env + ": not set; expected the secret in this environment variable");
  return value;
}

std::string without(std::string text, const std::optional<std::string> &secret) {
  if (!secret || secret->empty()) return text;
  constexpr std::string_view kBlot = "***";
  for (auto at = text.find(*secret); at != std::string::npos; at = text.find(*secret, at + kBlot.size()))
    text.replace(at, secret->size(), kBlot);
  return text;
}

}  // namespace unsc::deliver
