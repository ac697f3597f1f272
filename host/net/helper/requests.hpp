#pragma once
// The requests that unsc-net serves, each a function from its message to the answer; see net/message.hpp for their fields.
// Throws core::Error where a field is not what it must be.
#include <net/message.hpp>

namespace unsc::net {

/// A webhook: anything but a 2xx is a failure, a redirection too, since a signed body is for one address only.
Message post(const Message &request);

/// One mail. TLS by smtps://, else by STARTTLS where the server offers it; a password is sent over TLS only, except to this
/// machine itself.
Message mail(const Message &request);

}  // namespace unsc::net
