#include <core/error.hpp>
#include <net/helper/requests.hpp>
#include <net/helper/signature.hpp>
#include <net/helper/transfer.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <new>

namespace unsc::net {
namespace {

/// The address in "Desk <desk@un.example>", or all of it.
std::string address_of(const std::string &mailbox) {
  const auto open = mailbox.rfind('<'), close = mailbox.rfind('>');
  if (open == std::string::npos || close == std::string::npos || close < open) return mailbox;
  return mailbox.substr(open + 1, close - open - 1);
}

/// A header's words (RFC 2047): as they are, or where they are not all ASCII in pieces that never cut a character.
std::string encoded_words(std::string_view text) {
  const bool is_ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (is_ascii) return std::string(text);
  constexpr std::size_t kMost = 45;  // bytes: 60 in base64, 72 with what stands around
  std::string out;
  while (!text.empty()) {
    std::size_t size = std::min(text.size(), kMost);
    while (size < text.size() && size > 1 && (static_cast<unsigned char>(text[size]) & 0xc0) == 0x80) --size;
    out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, size)) + "?=";
    text.remove_prefix(size);
  }
  return out;
}

/// "Côte desk <desk@un.example>" with the name encoded.
std::string mailbox_header(const std::string &mailbox) {
  const auto address = address_of(mailbox);
  if (address == mailbox) return mailbox;
  auto name = mailbox.substr(0, mailbox.rfind('<'));
  name.erase(name.find_last_not_of(' ') + 1);
  return encoded_words(name) + (name.empty() ? "<" : " <") + address + ">";
}

/// Lines as mail has them.
std::string with_line_ends(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\r') continue;
    if (c == '\n') out += '\r';
    out += c;
  }
  return out;
}

void add_headers(Transfer &transfer, const Message &request, const std::vector<std::string> &to) {
  const auto sender = address_of(request.text("from"));
  const auto at = sender.rfind('@');
  std::vector<std::string> everyone;
  for (const auto &one : to) everyone.push_back(mailbox_header(one_line("to", one)));
  const auto add = [&](const std::string &name, const std::string &value) {
    transfer.add_folded_header(name + ": " + value);
  };
  add("Date", one_line("date", request.text("date")));
  add("From", mailbox_header(one_line("from", request.text("from"))));
  add("To", fmt::format("{}", fmt::join(everyone, ",\r\n ")));
  add("Subject", encoded_words(one_line("subject", request.text("subject"))));
  add("Message-ID", "<" + sha256(request.text("key")).substr(0, 32) + "@" +
                        (at == std::string::npos ? "unsc.invalid" : sender.substr(at + 1)) + ">");
  for (const auto &header : request.all("header")) transfer.add_header(header);
}

struct FreeMime {
  void operator()(curl_mime *mime) const { curl_mime_free(mime); }
};

}  // namespace

Message mail(const Message &request) {
  const auto &server = request.text("server");
  const auto to = request.all("to");
  if (to.empty()) throw core::Error("mail: no recipient: expected one at least");
  Transfer transfer(server, "smtp,smtps", request);
  const bool must_be_private = request.has("password") && !is_this_machine(server);
  transfer.set(CURLOPT_USE_SSL, must_be_private ? CURLUSESSL_ALL : CURLUSESSL_TRY);
  if (request.has("user")) transfer.set(CURLOPT_USERNAME, request.text("user").c_str());
  if (request.has("password")) transfer.set(CURLOPT_PASSWORD, request.text("password").c_str());
  transfer.set(CURLOPT_MAIL_FROM, ("<" + address_of(request.text("from")) + ">").c_str());
  curl_slist *recipients = nullptr;
  for (const auto &one : to) recipients = curl_slist_append(recipients, ("<" + address_of(one) + ">").c_str());
  const std::unique_ptr<curl_slist, void (*)(curl_slist *)> keep(recipients, curl_slist_free_all);
  transfer.set(CURLOPT_MAIL_RCPT, recipients);
  add_headers(transfer, request, to);

  const std::unique_ptr<curl_mime, FreeMime> mime(curl_mime_init(transfer.handle()));
  curl_mimepart *part = mime ? curl_mime_addpart(mime.get()) : nullptr;
  if (part == nullptr) throw std::bad_alloc();
  const auto text = with_line_ends(request.text("text"));
  curl_mime_data(part, text.data(), text.size());
  curl_mime_type(part, "text/plain; charset=utf-8");
  curl_mime_encoder(part, "quoted-printable");
  transfer.set(CURLOPT_MIMEPOST, mime.get());
  return transfer.perform();
}

}  // namespace unsc::net
