#pragma once
// A document's bytes: an open regular file, or standard input read to its end. Knows its SHA-256, and whether the file
// changed while it was being read.
//
// Nothing here maps a file unless bytes() is asked for: a file that shrinks under a mapping would end this program. Whoever
// reads in a worker gets the descriptor, and only the worker maps it.
#include <plugin/plugin.hpp>
#include <process/descriptor.hpp>

#include <filesystem>
#include <string>
#include <string_view>

namespace unsc::ingest {

class Document {
 public:
  /// Opens a regular file. Throws core::Error naming it.
  static Document open(const std::filesystem::path &file, std::string name);
  static Document from_bytes(std::string bytes, std::string name);

  Document(Document &&other) noexcept;
  Document &operator=(Document &&) = delete;
  ~Document();

  const std::string &name() const { return m_name; }
  std::uint64_t size() const { return m_size; }
  /// The first plugin::kHeadSize bytes.
  std::string head() const;
  std::string sha256() const;
  /// As this plugin wants it. Throws core::Error where the file cannot be mapped for one in this process.
  plugin::DocumentView view_for(const plugin::Plugin &plugin);
  /// Size, times and inode as one text: an untouched file has the same. Empty for standard input.
  const std::string &fingerprint() const { return m_fingerprint; }
  /// True where the file is not as it was when it was opened.
  bool changed_while_read() const;

 private:
  Document(std::string name) : m_name(std::move(name)) {}
  std::string_view bytes();

  std::string m_name, m_own, m_fingerprint;
  std::string_view m_mapped;
  std::uint64_t m_size = 0;
  process::Descriptor m_file;
};

/// Everything up to the end of a stream. Throws core::Error where it breaks.
std::string read_all(int descriptor);

}  // namespace unsc::ingest
