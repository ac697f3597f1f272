#include <core/symbol.hpp>

#include <core/encoding.hpp>
#include <core/text.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>
#include <utility>

namespace unsc::core {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, [](char x, char y) { return lower(x) == lower(y); });
}

/// Symbols of the Council, the Assembly and the Economic and Social Council: their spelling is known.
bool names_document(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == 0 || slash == std::string_view::npos) return false;
  const char first = upper(text.front());
  return text.find_first_not_of(' ', 1) == slash && (first == 'S' || first == 'A' || first == 'E');
}

/// The mark of a footnote ("reissued for technical reasons") is not of the symbol: "S/RES/2250(2015)*", "A/78/L.1 **".
std::string without_footnotes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    if (rest.front() == '*') continue;
    if (rest.starts_with("\xE2\x80\xA0") || rest.starts_with("\xE2\x80\xA1")) {  // dagger, double dagger
      i += 2;
      continue;
    }
    plain += rest.front();
  }
  return tidy(plain);
}

// Words that the United Nations print in mixed case; every other word of a symbol is in capitals.
constexpr std::string_view kMixedWords[] = {"Rev", "Corr", "Add", "Amend", "Agenda", "Sub", "Prov"};
constexpr std::string_view kSuffixes[] = {"bis", "ter", "quater"};

/// One symbol, or several, as they are written once: which blanks go, which letters are capitals.
class Spelling {
 public:
  explicit Spelling(std::string_view clean)
      : m_text(clean), m_assembly(!clean.empty() && upper(clean.front()) != 'S'), m_shouted(has_no_capital(clean)) {}
  Spelling &blanks_only() {
    m_plain = true;
    return *this;
  }

  std::string take() {
    while (m_at < m_text.size()) {
      const char c = m_text[m_at];
      if (c == ' ' && drops_blank()) {
        ++m_at;
      } else if (!m_plain && is_letter(c)) {
        add_word();
      } else {
        if (c == ' ') m_remark = !begins_symbol(m_at + 1);
        if (c == '(' && !is_digit(at(m_at + 1)) && !is_session(m_at)) m_remark = true;
        if (c == '|') m_remark = false;
        m_out += c;
        ++m_at;
      }
    }
    return std::move(m_out);
  }

 private:
  static bool has_no_capital(std::string_view text) {
    return std::ranges::none_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
  }
  char at(std::size_t i) const { return i < m_text.size() ? m_text[i] : '\0'; }
  bool begins_symbol(std::size_t i) const { return is_letter(at(i)) && at(i + 1) == '/'; }
  std::size_t letters_from(std::size_t i) const {
    std::size_t end = i;
    while (is_letter(at(end))) ++end;
    return end - i;
  }
  char before() const { return m_out.empty() ? '\0' : m_out.back(); }

  bool drops_blank() const {
    const char next = at(m_at + 1);
    const bool before_year = next == '(' && is_digit(at(m_at + 2));
    const bool after_mark = m_out.ends_with("Rev.") || m_out.ends_with("Corr.") || m_out.ends_with("Add.");
    if (before_year || next == '/' || before() == '/' || next == '|' || before() == '|' || (after_mark && is_digit(next)))
      return true;
    return !m_plain && !m_remark &&
           (is_session(m_at + 1) || is_inside_number(next) || (m_assembly && drops_in_assembly(next)));
  }
  /// "(II)", "(ES-I)", "(S-VI)": sessions before 1976 are in Roman numbers.
  bool is_session(std::size_t open) const {
    if (at(open) != '(') return false;
    std::size_t i = open + 1;
    if (lower(at(i)) == 'e' && lower(at(i + 1)) == 's') ++i;
    if (lower(at(i)) == 's' && at(i + 1) == '-') i += 2;
    const auto letters = letters_from(i);
    return letters != 0 && at(i + letters) == ')' && is_roman(m_text.substr(i, letters));
  }
  /// "A/78/L. 1", "S/PV. 9591".
  bool is_inside_number(char next) const {
    return before() == '.' && is_digit(next) && m_out.size() > 1 && is_letter(m_out[m_out.size() - 2]);
  }
  bool is_in_brackets() const {
    const auto open = m_out.rfind('['), close = m_out.rfind(']');
    return open != std::string::npos && (close == std::string::npos || close < open);
  }
  /// "A/RES/78/183 B", "A/RES/39/236 [Section II]", "A/RES/ES - 10/22", "A/RES/41/213 A-C".
  bool drops_in_assembly(char next) const {
    if (next == '[' || is_in_brackets()) return true;
    if ((next == '-' && m_out.ends_with("S")) || m_out.ends_with("S-")) return true;
    const auto letters = letters_from(m_at + 1);
    const char after = at(m_at + 1 + letters);
    const bool is_part = letters == 1 && (after == '\0' || after == ' ' || after == '-' || after == '|');
    return is_part && (is_digit(before()) || before() == ')');
  }

  static bool is_roman(std::string_view letters) {
    return std::ranges::all_of(letters,
                               [](char c) { return std::string_view("IVXLCDM").find(upper(c)) != std::string_view::npos; });
  }
  void add_word() {
    const auto size = letters_from(m_at);
    const auto word = m_text.substr(m_at, size);
    m_at += size;
    if (m_remark || is_in_brackets()) {
      m_out += same_letters(word, "Resumption") ? "Resumption" : word;
      return;
    }
    const bool begins = m_out.empty() || std::string_view("/.(-| ").find(m_out.back()) != std::string_view::npos;
    const auto mixed = std::ranges::find_if(kMixedWords, [&](auto known) { return same_letters(known, word); });
    const bool is_suffix = std::ranges::any_of(kSuffixes, [&](auto known) { return same_letters(known, word); });
    if (begins && mixed != std::end(kMixedWords))
      m_out += *mixed;
    else if ((begins || m_shouted) && !is_suffix)
      std::ranges::transform(word, std::back_inserter(m_out), upper);
    else
      m_out += word;
  }

  std::string_view m_text;
  bool m_assembly, m_shouted;  // of another organ than the Council; without a capital letter
  bool m_plain = false, m_remark = false;
  std::size_t m_at = 0;
  std::string m_out;
};

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
  Symbol symbol;
  std::string clean = tidy(printed);
  symbol.m_text = names_document(clean) ? Spelling(without_footnotes(clean)).take() : Spelling(clean).blanks_only().take();
  return symbol;
}

std::string_view Symbol::organ() const {
  if (m_text.starts_with("S/")) return "SC";
  if (m_text.starts_with("A/HRC/")) return "HRC";
  if (m_text.starts_with("A/")) return "GA";
  if (m_text.starts_with("E/")) return "ECOSOC";
  return "";
}

bool Symbol::names_resolution() const {
  if (organ().empty()) return !empty();
  for (const std::string_view word : {"/RES/", "/RES(", "/DEC/", "/DEC("}) {
    if (m_text.find(word) != std::string::npos) return true;
  }
  return false;
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
