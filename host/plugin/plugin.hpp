#pragma once
// A source plugin as the rest of the host sees it: what it says of itself, what it recognises, and records out of bytes.
//
// This interface is the seam between the host and the plugin's code: whether that code runs in this process (library.hpp) or
// in a worker of its own is the implementation's business, and nobody outside this room can tell.
#include <core/error.hpp>
#include <core/fields.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::plugin {

struct Format {
  std::string glob, media_type, description, publisher, licence, obtained_from;
  std::uint32_t update_days = 0;  // 0 unknown
};

struct Description {
  std::filesystem::path path;
  std::string id, name, version, summary;
  std::uint32_t abi_version = 0;
  std::vector<Format> formats;
};

/// Receives what a plugin says about one document, in its order. The references are valid for the call only. A sink may
/// throw: the reading is then cancelled and the exception reaches the caller of Plugin::read.
class RecordSink {
 public:
  virtual ~RecordSink() = default;
  virtual void take(core::RecordView record) = 0;
  virtual void reject(std::uint64_t line, std::string_view reason) = 0;
  virtual void note(std::uint64_t line, std::string_view text) = 0;
  /// A record that breaks the rules of the boundary: rejected by the host, not by the plugin.
  virtual void refused(std::uint64_t line, std::string_view reason) { reject(line, reason); }
  virtual void dataset(std::string_view name, std::string_view released) = 0;
  /// Bytes read so far. False: stop.
  virtual bool progress(std::uint64_t bytes) = 0;
};

/// A document as its reader wants it: its bytes for a plugin in this process, a descriptor for one in a worker.
struct DocumentView {
  std::string_view name;
  std::string_view bytes;
  int descriptor = -1;  // open for reading only
  std::uint64_t size = 0;
};

/// The name of a document and its first kHeadSize bytes.
struct Glimpse {
  std::string_view name;
  std::string_view head;
};

/// How a reading ended. Anything but `complete` means that none of the document's records may be kept.
struct Ending {
  /// fault: the plugin crashed, broke a limit or did what no plugin may do. That says nothing about the document.
  enum class Kind { complete, malformed, cancelled, fault } kind = Kind::complete;
  std::uint64_t line = 0;  // of a malformed document, 0 unknown
  std::string reason{};
  /// What the plugin wrote to standard output and standard error, its first lines. Only a worker catches it.
  std::string printed{};
  /// How a cancelled plugin obeyed.
  std::uint64_t calls_after_cancelled = 0;
  bool returned_stopped = false;
};

/// A plugin failed at something else than reading; the message says what it did.
class Fault : public core::Error {
 public:
  using core::Error::Error;
};

class Plugin {
 public:
  virtual ~Plugin() = default;
  virtual const Description &description() const = 0;
  /// 0..100: how sure the plugin is from the name and the first 4 KiB.
  virtual int recognise(std::string_view name, std::string_view head) = 0;
  /// The same for several documents, in their order: one question to a worker.
  virtual std::vector<int> recognise_all(std::span<const Glimpse> documents) {
    std::vector<int> scores;
    for (const auto &document : documents) scores.push_back(recognise(document.name, document.head));
    return scores;
  }
  /// True: read() wants the descriptor and the size, not the bytes.
  virtual bool reads_descriptors() const { return false; }
  virtual Ending read(const DocumentView &document, RecordSink &sink) = 0;
};

/// From this recognition on, a plugin reads a document.
inline constexpr int kRecognised = 50;
inline constexpr std::size_t kHeadSize = 4096;

}  // namespace unsc::plugin
