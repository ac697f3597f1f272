#include <cli/output.hpp>

#include <unistd.h>

#include <cerrno>

namespace unsc::cli {

Output::Output(int descriptor) : m_descriptor(descriptor) { setp(m_buffer.data(), m_buffer.data() + m_buffer.size()); }

bool Output::write(const char *text, std::size_t size) {
  while (size > 0 && m_error == 0) {
    const ssize_t written = ::write(m_descriptor, text, size);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) {
      m_error = errno;
      return false;
    }
    text += written;
    size -= static_cast<std::size_t>(written);
  }
  return m_error == 0;
}

int Output::sync() {
  const bool is_written = write(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
  return is_written ? 0 : -1;
}

Output::int_type Output::overflow(int_type character) {
  if (sync() != 0) return traits_type::eof();
  if (!traits_type::eq_int_type(character, traits_type::eof())) sputc(traits_type::to_char_type(character));
  return traits_type::not_eof(character);
}

std::streamsize Output::xsputn(const char *text, std::streamsize size) {
  if (size < epptr() - pptr()) return std::streambuf::xsputn(text, size);
  if (sync() != 0) return 0;
  return write(text, static_cast<std::size_t>(size)) ? size : 0;
}

}  // namespace unsc::cli
