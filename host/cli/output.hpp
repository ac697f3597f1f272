#pragma once
// Standard output as a stream that knows why it could not write: a reader that has gone away is no failure, a full disk is.
#include <array>
#include <streambuf>

namespace unsc::cli {

/// Buffers and writes to a file descriptor, which it does not own. Not copyable; one thread.
class Output : public std::streambuf {
 public:
  explicit Output(int descriptor);
  Output(const Output &) = delete;
  Output &operator=(const Output &) = delete;
  ~Output() override = default;  // what was not flushed is lost: flush and ask error() first

  /// 0, or the errno of the first write that failed. Nothing is written after it.
  int error() const { return m_error; }

 protected:
  int_type overflow(int_type character) override;
  std::streamsize xsputn(const char *text, std::streamsize size) override;
  int sync() override;

 private:
  bool write(const char *text, std::size_t size);

  int m_descriptor;
  int m_error = 0;
  std::array<char, 1 << 16> m_buffer{};
};

}  // namespace unsc::cli
