#include <plugin/frame.hpp>

#include <fmt/format.h>

#include <cstring>

namespace unsc::plugin {

char *Inbox::room(std::size_t bytes) {
  if (m_begin == m_end) m_begin = m_end = 0;
  if (m_bytes.size() - m_end < bytes && m_begin > 0) {
    std::memmove(m_bytes.data(), m_bytes.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
  }
  if (m_bytes.size() - m_end < bytes) m_bytes.resize(m_end + bytes);
  return m_bytes.data() + m_end;
}

std::optional<Frame> Inbox::next() {
  FrameHeader header{};
  if (m_end - m_begin < sizeof header) return std::nullopt;
  std::memcpy(&header, m_bytes.data() + m_begin, sizeof header);
  if (header.kind < static_cast<std::uint32_t>(FrameKind::ready) || header.kind > static_cast<std::uint32_t>(kLastFrameKind))
    throw BrokenFrame(fmt::format("a frame of kind {:08x}", header.kind));
  if (header.size > kLongestFrame)
    throw BrokenFrame(fmt::format("a frame of {} bytes: expected at most {}", header.size, kLongestFrame));
  if (m_end - m_begin - sizeof header < header.size) return std::nullopt;
  const Frame frame{static_cast<FrameKind>(header.kind), {m_bytes.data() + m_begin + sizeof header, header.size}};
  m_begin += sizeof header + header.size;
  return frame;
}

std::string encode(const Ready &ready) {
  std::string bytes;
  Encoder encoder(bytes);
  encoder(ready.protocol, static_cast<std::uint32_t>(ready.layers.size()));
  for (const auto &layer : ready.layers) encoder(layer.name, layer.holds, layer.detail);
  fields(encoder, ready.description);
  return bytes;
}

Ready decode_ready(std::string_view payload) {
  Decoder decoder(payload);
  Ready ready;
  std::uint32_t layers = 0;
  decoder(ready.protocol);
  if (ready.protocol != kProtocol)
    throw BrokenFrame(
        fmt::format("protocol {}: expected {}; unsc and unsc-worker are of different builds", ready.protocol, kProtocol));
  decoder(layers);
  for (; layers > 0; --layers) {
    auto &layer = ready.layers.emplace_back();
    decoder(layer.name, layer.holds, layer.detail);
  }
  fields(decoder, ready.description);
  decoder.expect_end();
  return ready;
}

std::string encode(const ReadRequest &request) {
  std::string bytes;
  Encoder{bytes}(request.name, request.size, request.cancel_at);
  return bytes;
}

ReadRequest decode_read(std::string_view payload) {
  Decoder decoder(payload);
  ReadRequest request;
  // The name of a file need not be UTF-8.
  request.name = decoder.bytes();
  decoder(request.size, request.cancel_at);
  decoder.expect_end();
  return request;
}

std::string encode(const Ending &ending) {
  std::string bytes;
  Encoder{bytes}(static_cast<std::uint8_t>(ending.kind), ending.line, ending.reason, ending.calls_after_cancelled,
                 ending.returned_stopped);
  return bytes;
}

Ending decode_ending(std::string_view payload) {
  Decoder decoder(payload);
  Ending ending;
  std::uint8_t kind = 0;
  decoder(kind, ending.line, ending.reason, ending.calls_after_cancelled, ending.returned_stopped);
  decoder.expect_end();
  if (kind > static_cast<std::uint8_t>(Ending::Kind::cancelled))
    throw BrokenFrame(fmt::format("ending {} where complete, malformed or cancelled was expected", kind));
  ending.kind = static_cast<Ending::Kind>(kind);
  return ending;
}

}  // namespace unsc::plugin
