#include <plugin/worker/serve.hpp>

#include <plugin/session.hpp>

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace unsc::plugin {
namespace {

constexpr std::size_t kChunk = 256 << 10;

void say_bytes(const char *bytes, std::size_t size) {
  while (size > 0) {
    const auto sent = send(kChannel, bytes, size, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent < 0) _exit(EXIT_FAILURE);
    bytes += sent;
    size -= static_cast<std::size_t>(sent);
  }
}

/// The records of one document on their way to the host, in full frames.
class Sender final : public ItemEncoder {
 public:
  explicit Sender(std::uint64_t cancel_at) : m_cancel_at(cancel_at) { restart(); }

  void take(core::RecordView record) override {
    add([&] { ItemEncoder::take(record); }, record.lines().first);
  }
  void reject(std::uint64_t line, std::string_view reason) override {
    add([&] { ItemEncoder::reject(line, reason); }, line);
  }
  void note(std::uint64_t line, std::string_view text) override {
    add([&] { ItemEncoder::note(line, text); }, line);
  }
  void refused(std::uint64_t line, std::string_view reason) override {
    add([&] { ItemEncoder::refused(line, reason); }, line);
  }
  void dataset(std::string_view name, std::string_view released) override {
    add([&] { ItemEncoder::dataset(name, released); }, 0);
  }
  bool progress(std::uint64_t bytes) override {
    constexpr std::uint64_t kStep = 1 << 20;  // for whoever watches; a plugin may call it for every record
    if (bytes / kStep != m_progress / kStep) ItemEncoder::progress(bytes);
    const bool is_worth_a_frame = bytes >= m_flushed_progress + 8 * kStep;
    if (is_worth_a_frame) m_flushed_progress = bytes, flush();
    m_progress = bytes;
    called();
    return true;
  }

  void flush() {
    auto &all = bytes();
    if (all.size() == sizeof(FrameHeader)) return;
    const FrameHeader header{static_cast<std::uint32_t>(FrameKind::items),
                             static_cast<std::uint32_t>(all.size() - sizeof(FrameHeader))};
    std::memcpy(all.data(), &header, sizeof header);
    say_bytes(all.data(), all.size());
    restart();
  }

 private:
  /// The header's place is kept in front, so that a frame leaves in one piece.
  void restart() { bytes().assign(sizeof(FrameHeader), '\0'); }

  template <class Encode>
  void add(Encode encode, std::uint64_t line) {
    const auto before = bytes().size();
    encode();
    if (bytes().size() - before > kLongestFrame - sizeof(FrameHeader)) {
      bytes().resize(before);
      ItemEncoder::reject(line, fmt::format("a record of more than {} MiB", kLongestFrame >> 20));
    } else if (bytes().size() > kLongestFrame) {
      std::string last = bytes().substr(before);
      bytes().resize(before);
      flush();
      bytes() += last;
    }
    if (bytes().size() >= kFullFrame) flush();
    called();
  }

  void called() {
    if (++m_calls == m_cancel_at) throw Stop{};
  }

  std::uint64_t m_cancel_at, m_calls = 0, m_progress = 0, m_flushed_progress = 0;
};

/// A document's bytes, mapped from the host's descriptor.
class Mapped {
 public:
  Mapped(int descriptor, std::uint64_t size) : m_size(size) {
    struct stat info {};
    const bool is_whole = fstat(descriptor, &info) == 0 && static_cast<std::uint64_t>(info.st_size) >= size;
    m_at = size == 0 || !is_whole ? nullptr : mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (m_at == MAP_FAILED) m_at = nullptr;
    close(descriptor);
  }
  Mapped(const Mapped &) = delete;
  Mapped &operator=(const Mapped &) = delete;
  ~Mapped() {
    if (m_at != nullptr) munmap(m_at, m_size);
  }
  bool failed() const { return m_at == nullptr && m_size > 0; }
  std::string_view bytes() const {
    return m_at == nullptr ? std::string_view("") : std::string_view(static_cast<const char *>(m_at), m_size);
  }

 private:
  void *m_at = nullptr;
  std::uint64_t m_size;
};

void read(Plugin &plugin, std::string_view payload, int descriptor) {
  const auto request = decode_read(payload);
  const Mapped document(descriptor, request.size);
  Ending ending;
  if (document.failed()) {
    ending.kind = Ending::Kind::cancelled;
    ending.reason = fmt::format("the document cannot be mapped: {}", std::strerror(errno));
  } else {
    Sender sender(request.cancel_at);
    ending = plugin.read({request.name, document.bytes(), -1, request.size}, sender);
    sender.flush();
  }
  std::fflush(nullptr);  // what it printed belongs to this document
  say(FrameKind::ended, encode(ending));
}

void recognise(Plugin &plugin, std::string_view payload) {
  Decoder decoder(payload);
  std::string scores;
  while (!decoder.at_end()) {
    const auto name = decoder.bytes();
    Encoder(scores).put(std::int32_t{plugin.recognise(name, decoder.bytes())});
  }
  std::fflush(nullptr);
  say(FrameKind::scores, scores);
}

/// Bytes from the host, and the descriptor that came with them.
bool hear(Inbox &inbox, int &descriptor) {
  iovec part{inbox.room(kChunk), kChunk};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> space{};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = space.data();
  message.msg_controllen = space.size();
  ssize_t count = 0;
  while ((count = recvmsg(kChannel, &message, MSG_CMSG_CLOEXEC)) < 0 && errno == EINTR) {
  }
  if (count <= 0) return false;
  inbox.arrived(static_cast<std::size_t>(count));
  const cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header != nullptr && header->cmsg_type == SCM_RIGHTS) std::memcpy(&descriptor, CMSG_DATA(header), sizeof descriptor);
  return true;
}

}  // namespace

void say(FrameKind kind, std::string_view payload) {
  const FrameHeader header{static_cast<std::uint32_t>(kind), static_cast<std::uint32_t>(payload.size())};
  std::string bytes(reinterpret_cast<const char *>(&header), sizeof header);
  bytes.append(payload);
  say_bytes(bytes.data(), bytes.size());
}

void serve(Plugin &plugin) {
  Inbox inbox;
  int descriptor = -1;
  for (;;) {
    const auto frame = inbox.next();
    if (!frame) {
      if (!hear(inbox, descriptor)) return;
    } else if (frame->kind == FrameKind::read) {
      read(plugin, frame->payload, std::exchange(descriptor, -1));
    } else if (frame->kind == FrameKind::recognise) {
      recognise(plugin, frame->payload);
    } else {
      throw BrokenFrame("a question that no host asks");
    }
  }
}

}  // namespace unsc::plugin
