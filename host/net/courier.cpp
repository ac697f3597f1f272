#include <core/error.hpp>
#include <net/courier.hpp>

namespace unsc::net {
namespace {

constexpr const char *kName = "unsc-net";
constexpr std::chrono::seconds kGrace{10};  // the helper keeps the time itself; this is for one that cannot
constexpr const char *kPassedOn[] = {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",     "ALL_PROXY",
                                     "no_proxy",   "NO_PROXY",    "TZ",          "SSL_CERT_FILE", "ASAN_OPTIONS"};

std::vector<std::string> passed_on(const Environment &environment) {
  std::vector<std::string> all;
  for (const char *name : kPassedOn)
    if (const auto value = environment(name)) all.push_back(std::string(name) + "=" + *value);
  return all;
}

Message failed(const std::string &reason) { return Message{"failed", {{"reason", reason}}}; }

}  // namespace

std::filesystem::path helper_file(const std::filesystem::path &program) {
  const auto folder = program.parent_path();
  const auto beside = folder / kName, installed = folder.parent_path() / "libexec" / "unsc" / kName;
  std::error_code error;
  return !std::filesystem::exists(beside, error) && std::filesystem::exists(installed, error) ? installed : beside;
}

Courier::Courier(std::filesystem::path helper, Environment environment)
    : m_helper(std::move(helper)), m_environment(std::move(environment)) {}

Message Courier::ask(const Message &request, std::chrono::seconds timeout) {
  try {
    if (!m_child) {
      m_decoder = {};
      m_child = std::make_unique<process::PipedChild>(std::vector{m_helper.string()}, passed_on(m_environment),
                                                      process::PipedChild::Output::ours);
    }
    return answer(request, std::chrono::steady_clock::now() + timeout + kGrace);
  } catch (const core::Error &error) {
    m_child.reset();
    return failed(error.what());
  }
}

Message Courier::answer(const Message &request, process::PipedChild::Deadline deadline) {
  const bool is_heard = m_child->write(encode(request), deadline);
  // Also what a helper says that did not listen is read: it tells what is wrong with it. But it is no answer.
  for (std::string bytes; !(bytes = m_child->read(deadline)).empty();) {
    m_decoder.feed(bytes);
    if (auto message = m_decoder.next(); message && is_heard) return *std::move(message);
  }
  const auto how = m_child->wait(std::min(deadline, std::chrono::steady_clock::now() + kGrace));
  throw core::Error(std::string(kName) + " gave no answer: it " + (how.empty() ? "ended" : how));
}

}  // namespace unsc::net
