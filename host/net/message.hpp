#pragma once
// What `unsc` and `unsc-net` say to each other: requests on the helper's standard input, one answer to each on its standard
// output, until the input ends. Secrets travel in fields, never on a command line.
//
//     VERB COUNT LF             lower-case letters; how many fields follow
//     NAME LENGTH LF            a field: its name, its length in bytes,
//     BYTES LF                  and as many bytes, whatever they are
//
// Requests (fields marked + may be repeated, ? may be missing):
//     post   url, body, content_type, header+? ("Name: value"), secret?, timeout_seconds
//            With a secret the header X-Unsc-Signature is "sha256=" and the HMAC-SHA256 of the body in hexadecimal.
//     mail   server (smtp:// or smtps://), from, to+, subject, text, key, date, header+?, user?, password?, timeout_seconds
//            The Message-ID is made of `key` and the sender's domain, so the same mail has the same.
// Answers:
//     done   status?    the server's code
//     failed reason, status?    in words for a person, holding no secret and no path of a URL
//
// Pure; one thread an object.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unsc::net {

struct Message {
  std::string verb;
  std::vector<std::pair<std::string, std::string>> fields;

  Message &with(std::string name, std::string value);
  /// The first of that name; empty where there is none.
  const std::string &text(std::string_view name) const;
  std::vector<std::string> all(std::string_view name) const;
  bool has(std::string_view name) const;
};

std::string encode(const Message &message);

/// Bytes in as they come, whole messages out.
class Decoder {
 public:
  void feed(std::string_view bytes) { m_bytes += bytes; }
  /// nullopt where more bytes are needed. Throws core::Error where they can be no message: then nothing more can be read.
  std::optional<Message> next();
  /// True where nothing of a further message has come.
  bool empty() const { return m_bytes.empty(); }

 private:
  std::string m_bytes;
};

}  // namespace unsc::net
