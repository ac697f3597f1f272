#pragma once
// Streaming XML for plugins, over expat. Optional: link EXPAT::EXPAT.
//
//     struct Titles {
//       void start(const unsc::xml::Element &e) { if (e.name == "title") m_text.clear(); }
//       void end(std::string_view name, std::uint64_t line) { if (name == "title") use(m_text.view()); }
//       void text(std::string_view piece) { m_text.append(piece); }
//       unsc::xml::FoldedText m_text;
//     };
//     Titles titles;
//     unsc::xml::parse(document, out, titles);
//
// Names come without their namespace prefix: "akn:num" is "num". Text arrives in pieces, as UTF-8 whatever the document's
// own encoding. Everything handed to a handler lives for that call only. Memory does not grow with the document.
//
// Errors: a document that is not well-formed, or that has a doctype (the door to entity bombs and outside files), ends in
// unsc::Malformed with the line and the reason. What a handler throws passes through parse().

#include <expat.h>

#include <algorithm>
#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <unsc/plugin.hpp>

namespace unsc::xml {

/// The part after the prefix: "akn4un:voters" is "voters".
inline std::string_view local_name(std::string_view name) noexcept {
  const auto colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// A start tag.
struct Element {
  std::string_view name;
  std::uint64_t line = 0;
  const char *const *attributes = nullptr;  // expat's: name, value, name, value, null

  /// The value of an attribute, by its name with or without prefix; empty where it is not there.
  std::string_view attribute(std::string_view wanted) const noexcept {
    for (auto at = attributes; at != nullptr && *at != nullptr; at += 2) {
      const std::string_view is = at[0];
      if (is == wanted || local_name(is) == wanted) return at[1];
    }
    return {};
  }
};

namespace detail {

/// The length of the white space that starts at i: ASCII, no-break and the other spaces of Unicode; 0 where there is none.
inline std::size_t space_at(std::string_view text, std::size_t i) noexcept {
  const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u; };
  const auto first = byte(i);
  if (first < 0x80) return first == ' ' || (first >= '\t' && first <= '\r') ? 1 : 0;
  if (first == 0xC2) return byte(i + 1) == 0xA0 || byte(i + 1) == 0x85 ? 2 : 0;  // no-break space, next line
  if (first == 0xE2 && byte(i + 1) == 0x80) {
    const auto last = byte(i + 2);  // U+2000..U+200A, U+2028, U+2029, U+202F
    return (last >= 0x80 && last <= 0x8A) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0;
  }
  if (first == 0xE3) return byte(i + 1) == 0x80 && byte(i + 2) == 0x80 ? 3 : 0;  // U+3000
  if (first == 0xEF) return byte(i + 1) == 0xBB && byte(i + 2) == 0xBF ? 3 : 0;  // a stray BOM
  return 0;
}

}  // namespace detail

/// Text put together from pieces, white space of every kind folded to single spaces, none at either end. A piece may end
/// within a word; separate() sets a space between two blocks, which inline elements never do.
class FoldedText {
 public:
  void append(std::string_view piece) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < piece.size();) {
      const auto c = static_cast<unsigned char>(piece[i]);
      const auto width = c > ' ' && c < 0xC2 ? 0 : detail::space_at(piece, i);
      if (width == 0) {
        ++i;
        continue;
      }
      take(piece.substr(begin, i - begin));
      m_space = true;
      begin = i += width;
    }
    take(piece.substr(begin));
  }
  void separate() noexcept { m_space = true; }
  void clear() noexcept {
    m_text.clear();
    m_space = false;
  }
  bool empty() const noexcept { return m_text.empty(); }
  std::string_view view() const noexcept { return m_text; }
  /// The text; this is empty afterwards.
  std::string take() {
    auto text = std::move(m_text);
    clear();
    return text;
  }

 private:
  void take(std::string_view word) {
    if (word.empty()) return;
    if (m_space && !m_text.empty()) m_text += ' ';
    m_space = false;
    m_text += word;
  }

  std::string m_text;
  bool m_space = false;
};

namespace detail {

template <class Handler>
class Reader {
 public:
  explicit Reader(Handler &handler) : m_handler(handler), m_parser(XML_ParserCreate(nullptr), &XML_ParserFree) {
    if (!m_parser) throw std::bad_alloc();
    XML_SetUserData(m_parser.get(), this);
    XML_SetElementHandler(
        m_parser.get(),
        [](void *me, const XML_Char *name, const XML_Char **attributes) {
          self(me).guarded([&](Reader &r) { r.m_handler.start(Element{local_name(name), r.line(), attributes}); });
        },
        [](void *me, const XML_Char *name) {
          self(me).guarded([&](Reader &r) { r.m_handler.end(local_name(name), r.line()); });
        });
    XML_SetCharacterDataHandler(m_parser.get(), [](void *me, const XML_Char *text, int size) {
      self(me).guarded([&](Reader &r) { r.m_handler.text(std::string_view(text, static_cast<std::size_t>(size))); });
    });
    XML_SetStartDoctypeDeclHandler(m_parser.get(), [](void *me, const XML_Char *, const XML_Char *, const XML_Char *, int) {
      self(me).guarded([](Reader &r) { throw Malformed(r.line(), "XML with a doctype is refused"); });
    });
  }

  void feed(std::string_view piece, bool last) {
    const auto status = XML_Parse(m_parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
    if (m_thrown) std::rethrow_exception(m_thrown);
    if (status != XML_STATUS_ERROR) return;
    throw Malformed(line(), std::string("XML is not well-formed: ") + XML_ErrorString(XML_GetErrorCode(m_parser.get())));
  }

 private:
  static Reader &self(void *me) { return *static_cast<Reader *>(me); }
  std::uint64_t line() const { return XML_GetCurrentLineNumber(m_parser.get()); }

  // No exception may cross expat's C code: it is kept, the parser stopped, and feed() throws it again.
  template <class Call>
  void guarded(Call call) noexcept {
    if (m_thrown) return;
    try {
      call(*this);
    } catch (...) {
      m_thrown = std::current_exception();
      XML_StopParser(m_parser.get(), XML_FALSE);
    }
  }

  Handler &m_handler;
  std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> m_parser;
  std::exception_ptr m_thrown;
};

}  // namespace detail

/// Reads a whole document. handler: start(const Element &), end(std::string_view name, std::uint64_t line),
/// text(std::string_view piece). progress(bytes) is called now and then.
template <class Handler, class Progress>
void parse(std::string_view bytes, Handler &handler, Progress progress) {
  constexpr std::size_t kPiece = std::size_t{4} << 20;
  detail::Reader<Handler> reader(handler);
  for (std::size_t at = 0;;) {
    const auto piece = bytes.substr(at, kPiece);
    at += piece.size();
    reader.feed(piece, at == bytes.size());
    progress(at);
    if (at == bytes.size()) return;
  }
}

template <class Handler>
void parse(std::string_view bytes, Handler &handler) {
  parse(bytes, handler, [](std::size_t) {});
}

/// For a source: the host is told how far this is.
template <class Handler>
void parse(const Document &document, Output &out, Handler &handler) {
  parse(document.bytes, handler, [&](std::size_t bytes) { out.progress(bytes); });
}

/// The root element's name without prefix, read from the first bytes of a document: past a byte order mark, the XML
/// declaration, comments and processing instructions. Empty where they end before, or where this is no XML. For recognition.
inline std::string_view root_name(std::string_view head) noexcept {
  for (std::size_t at = 0;;) {
    while (detail::space_at(head, at) != 0) at += detail::space_at(head, at);
    if (at >= head.size() || head[at] != '<') return {};
    const auto rest = head.substr(at + 1);
    const std::string_view close = rest.starts_with("?") ? "?>" : rest.starts_with("!--") ? "-->" : "";
    if (close.empty()) {
      const auto name = rest.substr(0, rest.find_first_of(" \t\r\n/>"));
      return rest.starts_with("!") || name.size() == rest.size() ? std::string_view{} : local_name(name);
    }
    const auto end = rest.find(close);
    if (end == std::string_view::npos) return {};
    at += 1 + end + close.size();
  }
}

}  // namespace unsc::xml
