#include <render/atom.hpp>
#include <render/display.hpp>
#include <render/row.hpp>

#include <core/encoding.hpp>
#include <core/text.hpp>

#include <algorithm>

namespace unsc::render {
namespace {

bool is_xml(char32_t code) {
  const bool is_line = code == '\n' || code == '\t';
  return is_line || (!is_control(code) && code != 0xfffe && code != 0xffff);
}

std::string escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto point = core::decode(text);
    switch (point.code) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += is_xml(point.code) ? point.bytes : core::CodePoint().bytes;
    }
    text.remove_prefix(point.size);
  }
  return out;
}

/// A URN (RFC 8141): what may not stand in one is percent-encoded.
std::string urn(std::string_view id) { return "urn:x-unsc:" + core::percent_encoded(id, "-._~!$&'()*+,;=:@/"); }

std::string element(const std::string &name, std::string_view text) {
  return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
}

std::string entry(const Row &row) {
  std::string out = "<entry>\n";
  out += element("id", urn(row.text("id")));
  out += element("title", row.text("title"));
  out += element("updated", row.text("updated"));
  if (const auto link = row.text("link"); !link.empty()) out += "<link href=\"" + escaped(link) + "\"/>\n";
  for (const auto &category : row.list("categories")) out += "<category term=\"" + escaped(category) + "\"/>\n";
  if (const auto content = row.text("content"); !content.empty())
    out += "<content type=\"text\">" + escaped(content) + "</content>\n";
  return out + "</entry>\n";
}

}  // namespace

std::string atom(const AtomHead &head, const core::Table &entries) {
  std::string updated = entries.rows.empty() ? head.updated.iso() : std::string(), all;
  for (std::size_t i = 0; i < entries.rows.size(); ++i) {
    const Row row(entries, i);
    updated = std::max(updated, row.text("updated"));
    all += entry(row);
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n";
  out += element("id", urn(head.id));
  out += element("title", head.title);
  if (!head.subtitle.empty()) out += element("subtitle", head.subtitle);
  out += element("updated", updated);
  out += "<author><name>unsc</name></author>\n<generator>unsc</generator>\n";
  return out + all + "</feed>\n";
}

}  // namespace unsc::render
