#include <core/symbol.hpp>

#include <core/encoding.hpp>
#include <core/text.hpp>

#include <fmt/format.h>

#include <charconv>

namespace unsc::core {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Where the trailing remarks and revisions of a draft symbol begin.
std::size_t base_end(std::string_view text) {
  std::size_t end = text.size();
  for (const std::string_view mark : {"/Rev.", "/Corr.", "/Add.", " "}) {
    const auto at = text.find(mark);
    if (at != std::string_view::npos && at < end) end = at;
  }
  return end;
}

}  // namespace

Symbol Symbol::normalise(std::string_view printed) {
  const std::string clean = tidy(printed);
  Symbol symbol;
  auto &out = symbol.m_text;
  for (std::size_t i = 0; i < clean.size(); ++i) {
    const char c = clean[i];
    if (c == ' ') {
      const char next = i + 1 < clean.size() ? clean[i + 1] : '\0';
      const bool before_year = next == '(' && i + 2 < clean.size() && is_digit(clean[i + 2]);
      const bool after_mark = out.ends_with("Rev.") || out.ends_with("Corr.") || out.ends_with("Add.");
      if (before_year || next == '/' || out.ends_with('/') || next == '|' || out.ends_with('|') ||
          (after_mark && is_digit(next))) {
        continue;
      }
    }
    out += c;
  }
  return symbol;
}

std::string_view Symbol::organ() const {
  if (m_text.starts_with("S/")) return "SC";
  if (m_text.starts_with("A/HRC/")) return "HRC";
  if (m_text.starts_with("A/")) return "GA";
  if (m_text.starts_with("E/")) return "ECOSOC";
  return "";
}

std::optional<int> Symbol::resolution_number() const {
  constexpr std::string_view kPrefix = "S/RES/";
  if (!m_text.starts_with(kPrefix)) return std::nullopt;
  int number = 0;
  const char *const begin = m_text.data() + kPrefix.size(), *const end = m_text.data() + m_text.size();
  const auto [rest, error] = std::from_chars(begin, end, number);
  if (error != std::errc{} || (rest != end && *rest != '(')) return std::nullopt;
  return number;
}

std::vector<Symbol> Symbol::parts() const {
  std::vector<Symbol> all;
  for (const auto piece : split(m_text, '|')) {
    std::string_view rest = piece;
    while (!rest.empty()) {
      const auto joint = rest.find(" and ");
      const auto part = rest.substr(0, joint);
      if (part.find('/') != std::string_view::npos) all.push_back(normalise(part));
      rest = joint == std::string_view::npos ? std::string_view{} : rest.substr(joint + 5);
    }
  }
  return all;
}

std::string Symbol::base() const {
  const auto all = parts();
  const std::string_view first = all.empty() ? std::string_view(m_text) : std::string_view(all.front().m_text);
  return std::string(first.substr(0, base_end(first)));
}

std::string document_link(std::string_view symbol) {
  if (symbol.empty()) return {};
  const auto parts = Symbol::normalise(symbol).parts();
  const std::string_view first = parts.empty() ? symbol : std::string_view(parts.front().text());
  return "https://undocs.org/" + percent_encoded(first.substr(0, first.find(' ')), "/().-_~");
}

Symbol council_resolution(int number, int year) { return Symbol::normalise(fmt::format("S/RES/{}({})", number, year)); }

}  // namespace unsc::core
