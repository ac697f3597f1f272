#pragma once
// What host and worker say to each other over their socket: frames of a kind, a length and as many bytes. One question at a
// time: the host asks, the worker answers.
//
//     host                     worker
//                              ready (layers, description)  or  refused (reason)    once, after it has loaded its plugin
//     recognise (name, head)*  scores (int32 a document)
//     read (name, size) + fd   items* ended (kind, line, reason)
//                              forbidden (system call), out_of_memory ()            the last words of a worker
#include <plugin/wire.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::plugin {

enum class FrameKind : std::uint32_t {
  ready = 0x756e5301,  // no small numbers: whoever writes at random should not hit one
  refused,
  recognise,
  scores,
  read,
  items,
  ended,
  forbidden,
  out_of_memory,
};
inline constexpr FrameKind kLastFrameKind = FrameKind::out_of_memory;

/// Host and worker of different builds do not talk: the number follows from the fields of the records.
inline constexpr std::uint32_t kProtocol = [] {
  std::uint32_t hash = 2166136261U;  // FNV-1a
  const auto add = [&hash](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
  };
  add("2 ");  // changes with everything else that frames hold
  core::for_each_record_kind([&add]<class Record>() {
    core::for_each_field<Record>([&add](auto field) {
      add(field.name);
      const char kind[] = {' ', static_cast<char>('a' + static_cast<int>(field.kind)), ' '};
      add({kind, sizeof kind});
    });
  });
  return hash;
}();
/// A worker sends items once it has so many bytes of them.
inline constexpr std::size_t kFullFrame = 256 << 10;
/// No frame is longer, so no record either.
inline constexpr std::size_t kLongestFrame = 16 << 20;
/// Where a worker finds its end of the channel.
inline constexpr int kChannel = 3;

struct FrameHeader {
  std::uint32_t kind;
  std::uint32_t size;
};

struct Frame {
  FrameKind kind;
  std::string_view payload;  // valid until the next call of the inbox
};

/// Bytes as they arrive, frame by frame.
class Inbox {
 public:
  /// Room for at least `bytes`; tell with arrived() how many came.
  char *room(std::size_t bytes);
  void arrived(std::size_t bytes) { m_end += bytes; }
  /// The next whole frame. Throws BrokenFrame at a header that no worker sends.
  std::optional<Frame> next();
  bool empty() const { return m_begin == m_end; }
  void clear() { m_begin = m_end = 0; }

 private:
  std::vector<char> m_bytes;
  std::size_t m_begin = 0, m_end = 0;
};

/// One protection of a worker, and what came of it.
struct Layer {
  std::string name;    // "landlock"
  bool holds = false;  // false: this system lacks it
  std::string detail;  // "ABI 7"
};

struct Ready {
  std::uint32_t protocol = kProtocol;
  std::vector<Layer> layers;
  Description description;  // without its path; empty for a worker without a plugin
};

struct ReadRequest {
  std::string name;
  std::uint64_t size = 0;
  /// The conformance kit: answer "cancelled" from this call of the plugin on; 0 never.
  std::uint64_t cancel_at = 0;
};

std::string encode(const Ready &ready);
std::string encode(const ReadRequest &request);
std::string encode(const Ending &ending);
Ready decode_ready(std::string_view payload);
ReadRequest decode_read(std::string_view payload);
Ending decode_ending(std::string_view payload);

}  // namespace unsc::plugin
