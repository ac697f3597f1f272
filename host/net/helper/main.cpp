// unsc-net: the only program of unsc that opens a connection. It has no store and loads no plugin; net/message.hpp says how
// it is spoken to.
#include <core/error.hpp>
#include <net/helper/requests.hpp>

#include <curl/curl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>

namespace {

using unsc::net::Message;

Message failed(const std::string &reason) { return Message{"failed", {{"reason", reason}}}; }

Message answer(const Message &request) {
  try {
    if (request.verb == "post") return unsc::net::post(request);
    if (request.verb == "mail") return unsc::net::mail(request);
    return failed("request \"" + request.verb + "\": expected post or mail");
  } catch (const std::exception &error) {
    return failed(error.what());
  }
}

bool write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Until the input ends; false where it ends inside a message or is none.
bool serve() {
  unsc::net::Decoder decoder;
  std::array<char, 1 << 16> buffer{};
  for (;;) {
    const ssize_t got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return decoder.empty();
    decoder.feed({buffer.data(), static_cast<std::size_t>(got)});
    while (const auto request = decoder.next())
      if (!write_all(encode(answer(*request)))) return false;
  }
}

}  // namespace

int main() {
  std::signal(SIGPIPE, SIG_IGN);
  try {
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) throw unsc::core::Error("libcurl cannot be used");
    const bool is_well = serve();
    curl_global_cleanup();
    if (!is_well) std::fputs("unsc-net: the request ended in its middle\n", stderr);
    return is_well ? 0 : 1;
  } catch (const std::exception &error) {
    std::fprintf(stderr, "unsc-net: %s\n", error.what());
    return 1;
  }
}
