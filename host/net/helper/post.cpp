#include <net/helper/requests.hpp>
#include <net/helper/signature.hpp>
#include <net/helper/transfer.hpp>

namespace unsc::net {
namespace {

std::string refusal(const std::string &url, int status) {
  const bool is_elsewhere = status >= 300 && status < 400;
  return place_of(url) + ": HTTP status " + std::to_string(status) +
         (is_elsewhere ? ", a redirection; expected the address that it leads to, in the settings" : "; expected 2xx");
}

}  // namespace

Message post(const Message &request) {
  const auto &url = request.text("url"), &body = request.text("body");
  Transfer transfer(url, "http,https", request);
  transfer.add_header("Content-Type: " + request.text("content_type"));
  transfer.add_header("Expect:");  // no second trip to ask whether the body is wanted
  for (const auto &header : request.all("header")) transfer.add_header(header);
  if (request.has("secret")) transfer.add_header("X-Unsc-Signature: sha256=" + hmac_sha256(request.text("secret"), body));
  transfer.set(CURLOPT_POST, 1L);
  transfer.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
  transfer.set(CURLOPT_POSTFIELDS, body.c_str());
  auto answer = transfer.perform();
  if (answer.verb != "done") return answer;
  const int status = std::stoi(answer.has("status") ? answer.text("status") : "0");
  if (status >= 200 && status < 300) return answer;
  return Message{"failed", {{"reason", refusal(url, status)}, {"status", std::to_string(status)}}};
}

}  // namespace unsc::net
