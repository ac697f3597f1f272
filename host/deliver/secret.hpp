#pragma once
// A channel's secret, read when it is needed and nowhere kept.
#include <config/settings.hpp>
#include <net/courier.hpp>

#include <optional>
#include <string>

namespace unsc::deliver {

/// nullopt where the channel has none. A file's last line break does not belong to it. Throws core::Error where it should be
/// there and is not, or is empty.
std::optional<std::string> secret_of(const config::Secret &secret, const net::Environment &environment);

/// The text with every occurrence of the secret blotted out.
std::string without(std::string text, const std::optional<std::string> &secret);

}  // namespace unsc::deliver
