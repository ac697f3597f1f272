#pragma once
// A document's bytes: a mapped file, or standard input read to its end. Knows its SHA-256, and whether the file changed
// while it was being read.
#include <filesystem>
#include <string>
#include <string_view>

namespace unsc::ingest {

class Document {
 public:
  /// Opens and maps a regular file. Throws core::Error naming it.
  static Document open(const std::filesystem::path &file, std::string name);
  static Document from_bytes(std::string bytes, std::string name);

  Document(Document &&other) noexcept;
  Document &operator=(Document &&) = delete;
  ~Document();

  const std::string &name() const { return m_name; }
  std::string_view bytes() const { return m_view; }
  std::string sha256() const;
  /// Size, times and inode as one text: an untouched file has the same. Empty for standard input.
  const std::string &fingerprint() const { return m_fingerprint; }
  /// True where the file is not as it was when it was opened.
  bool changed_while_read() const;

 private:
  Document(std::string name) : m_name(std::move(name)) {}
  std::string m_name, m_own, m_fingerprint;
  std::string_view m_view;
  int m_descriptor = -1;
};

/// The fingerprint of a file without opening it; empty where it cannot be told.
std::string fingerprint(const std::filesystem::path &file);

/// Everything up to the end of a stream. Throws core::Error where it breaks.
std::string read_all(int descriptor);

}  // namespace unsc::ingest
