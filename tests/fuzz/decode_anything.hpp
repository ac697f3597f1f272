#pragma once
// Everything the host decodes of a worker's words, on any bytes: as a stream of frames, as each kind of payload, as a cache
// of descriptions. What comes through must be valid: it is encoded again and must decode again. Used by the fuzzer and by a
// test.
#include <plugin/frame.hpp>

#include <cstdlib>

namespace unsc::test {

/// Encodes whatever arrives.
class Echo final : public plugin::ItemEncoder {
 public:
  bool progress(std::uint64_t bytes) override { return plugin::ItemEncoder::progress(bytes), true; }
};

template <class Decode>
void decode_or_refuse(Decode decode) {
  try {
    decode();
  } catch (const plugin::BrokenFrame &) {
  }
}

inline void decode_items(std::string_view bytes) {
  plugin::ItemDecoder decoder;
  Echo first, second;
  decode_or_refuse([&] { decoder.decode(bytes, first); });
  try {
    decoder.decode(first.bytes(), second);  // what was let through must go through again, and be the same
  } catch (const plugin::BrokenFrame &) {
    std::abort();
  }
  if (first.bytes() != second.bytes()) std::abort();
}

inline void decode_anything(std::string_view bytes) {
  decode_items(bytes);
  decode_or_refuse([&] { plugin::decode_ready(bytes); });
  decode_or_refuse([&] { plugin::decode_ending(bytes); });
  decode_or_refuse([&] { plugin::Decoder(bytes).text(); });
  decode_or_refuse([&] {
    plugin::Inbox inbox;
    for (std::size_t at = 0; at < bytes.size(); at += 7) {  // as bytes arrive: a few at a time
      const auto part = bytes.substr(at, 7);
      std::memcpy(inbox.room(part.size()), part.data(), part.size());
      inbox.arrived(part.size());
      while (const auto frame = inbox.next()) decode_items(frame->payload);
    }
  });
}

}  // namespace unsc::test
