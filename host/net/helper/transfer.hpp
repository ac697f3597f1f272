#pragma once
// One transfer by libcurl: what every kind of request has in common.
//
// A proxy is what libcurl reads from http_proxy and its kin, but for this machine itself, which no proxy knows. Certificates
// are always checked, against SSL_CERT_FILE where it is set. Nothing that libcurl says of a failure is passed on but its own
// words, which name the host and never the path, the query, a header or a password.
#include <net/message.hpp>

#include <curl/curl.h>

#include <memory>
#include <string>

namespace unsc::net {

/// The scheme, host and port of a URL: what may be said of it. "not a URL" where it cannot be read.
std::string place_of(const std::string &url);

/// True for localhost and the loopback addresses, by name: nothing is looked up.
bool is_this_machine(const std::string &url);

/// Throws core::Error where it holds a line break or another control character, naming it: it would become a header of its
/// own.
const std::string &one_line(const std::string &name, const std::string &value);

class Transfer {
 public:
  /// `protocols` as libcurl lists them: "http,https".
  Transfer(const std::string &url, const char *protocols, const Message &request);
  Transfer(const Transfer &) = delete;
  Transfer &operator=(const Transfer &) = delete;

  CURL *handle() const { return m_handle.get(); }
  /// Throws core::Error where libcurl refuses it.
  template <class T>
  void set(CURLoption option, T value) const {
    check(curl_easy_setopt(m_handle.get(), option, value));
  }
  void add_header(const std::string &line) { add_folded_header(one_line("header", line)); }
  /// Line breaks in it are the caller's own folding.
  void add_folded_header(const std::string &line);
  /// "failed" with libcurl's words where no answer came, else "done" with the server's code as status.
  Message perform();

 private:
  struct Free {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
  };
  static void check(CURLcode code);

  std::unique_ptr<CURL, Free> m_handle;
  std::unique_ptr<curl_slist, Free> m_headers;
  std::string m_place;
  char m_words[CURL_ERROR_SIZE] = "";
};

}  // namespace unsc::net
