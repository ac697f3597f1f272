#include <net/helper/transfer.hpp>

#include <core/error.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <new>

namespace unsc::net {
namespace {

constexpr long kConnectSeconds = 10;

long seconds(const Message &request) {
  const auto &text = request.text("timeout_seconds");
  long value = 0;
  const auto [after, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || after != text.data() + text.size() || value < 1)
    throw core::Error("timeout_seconds \"" + text + "\": expected a number from 1");
  return value;
}

std::size_t swallow(char *, std::size_t size, std::size_t count, void *) { return size * count; }

}  // namespace

std::string place_of(const std::string &url) {
  const std::unique_ptr<CURLU, void (*)(CURLU *)> parts(curl_url(), curl_url_cleanup);
  const auto part = [&](CURLUPart which, unsigned flags = 0) {
    char *text = nullptr;
    const bool is_there = curl_url_get(parts.get(), which, &text, flags) == CURLUE_OK;
    std::string copy = is_there ? text : "";
    curl_free(text);
    return copy;
  };
  if (curl_url_set(parts.get(), CURLUPART_URL, url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) return "not a URL";
  const auto port = part(CURLUPART_PORT);
  return part(CURLUPART_SCHEME) + "://" + part(CURLUPART_HOST) + (port.empty() ? "" : ":" + port);
}

bool is_this_machine(const std::string &url) {
  const auto place = place_of(url);
  const auto is_host = [&](std::string_view host) {
    const auto rest = std::string_view(place).substr(std::min(place.size(), place.find("://") + 3));
    return rest == host || rest.starts_with(std::string(host) + ":");
  };
  return is_host("localhost") || is_host("127.0.0.1") || is_host("[::1]");
}

const std::string &one_line(const std::string &name, const std::string &value) {
  const bool has_control = std::any_of(value.begin(), value.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; });
  if (has_control) throw core::Error(name + ": a control character in it: expected one line");
  return value;
}

void Transfer::check(CURLcode code) {
  if (code != CURLE_OK) throw core::Error(std::string("libcurl: ") + curl_easy_strerror(code));
}

Transfer::Transfer(const std::string &url, const char *protocols, const Message &request)
    : m_handle(curl_easy_init()), m_place(place_of(url)) {
  if (!m_handle) throw std::bad_alloc();
  set(CURLOPT_PROTOCOLS_STR, protocols);
  set(CURLOPT_URL, url.c_str());
  set(CURLOPT_ERRORBUFFER, m_words);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  set(CURLOPT_TIMEOUT, seconds(request));
  set(CURLOPT_WRITEFUNCTION, swallow);
  set(CURLOPT_USERAGENT, "unsc-net");
  if (is_this_machine(url)) set(CURLOPT_NOPROXY, "*");
  if (const char *file = std::getenv("SSL_CERT_FILE"); file != nullptr && *file != '\0') set(CURLOPT_CAINFO, file);
}

void Transfer::add_folded_header(const std::string &line) {
  curl_slist *longer = curl_slist_append(m_headers.get(), line.c_str());
  if (longer == nullptr) throw std::bad_alloc();
  (void)m_headers.release();
  m_headers.reset(longer);
}

Message Transfer::perform() {
  set(CURLOPT_HTTPHEADER, m_headers.get());
  const CURLcode code = curl_easy_perform(m_handle.get());
  long status = 0;
  curl_easy_getinfo(m_handle.get(), CURLINFO_RESPONSE_CODE, &status);
  Message answer{code == CURLE_OK ? "done" : "failed", {}};
  if (code != CURLE_OK) answer.with("reason", m_place + ": " + (*m_words != '\0' ? m_words : curl_easy_strerror(code)));
  if (status != 0) answer.with("status", std::to_string(status));
  return answer;
}

}  // namespace unsc::net
