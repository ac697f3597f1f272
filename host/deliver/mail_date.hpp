#pragma once
// A mail's date.
#include <core/date.hpp>

#include <string>

namespace unsc::deliver {

/// "Thu, 28 Mar 2024 15:04:05 +0000" (RFC 5322, 3.3).
std::string mail_date(core::Instant at);

}  // namespace unsc::deliver
