#pragma once
// The caller's side of unsc-net: starts the helper when the first request is made, asks, and waits no longer than it may.
#include <net/message.hpp>
#include <process/piped_child.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace unsc::net {

using Environment = std::function<std::optional<std::string>(const char *)>;

/// unsc-net beside the program, or in libexec/unsc of the same install; where it is in neither, the first: the request then
/// fails and names it, and what needs no network goes on.
std::filesystem::path helper_file(const std::filesystem::path &program);

/// One helper, used by one thread, ended with its owner.
class Courier {
 public:
  /// The helper sees of the environment only what leads to proxies and certificates.
  Courier(std::filesystem::path helper, Environment environment);

  /// The helper's answer; a helper that cannot be started, ends, or does not answer in time is a "failed" with its reason.
  Message ask(const Message &request, std::chrono::seconds timeout);

 private:
  Message answer(const Message &request, process::PipedChild::Deadline deadline);

  std::filesystem::path m_helper;
  Environment m_environment;
  std::unique_ptr<process::PipedChild> m_child;
  Decoder m_decoder;
};

}  // namespace unsc::net
