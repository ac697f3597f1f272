#include <clause/lexicon.hpp>
#include <clause/token.hpp>

#include <algorithm>

namespace unsc::clause {
namespace {

using Kind = Token::Kind;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }

/// The bytes of typographic characters that count as plain ones: apostrophes, dashes, spaces, quotation marks.
struct Typographic {
  std::string_view bytes;
  char plain;
};
constexpr Typographic kTypographic[] = {
    {"\u2019", '\''}, {"\u2018", '\''}, {"\u02bc", '\''}, {"\u2011", '-'}, {"\u2010", '-'}, {"\u2013", ','},
    {"\u2014", ','},  {"\u00a0", ' '},  {"\u200e", ' '},  {"\u200f", ' '}, {"\u200b", ' '}, {"\ufeff", ' '},
    {"\u2009", ' '},  {"\u202f", ' '},  {"\u201c", '"'},  {"\u201d", '"'},
};

/// The plain character at `at` and how many bytes it takes; 0 as character for a letter outside ASCII.
std::pair<char, std::size_t> plain_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (static_cast<unsigned char>(c) < 0x80) return {c, 1};
  for (const Typographic &t : kTypographic) {
    if (text.substr(at, t.bytes.size()) == t.bytes) return {t.plain, t.bytes.size()};
  }
  return {0, 1};
}

class Lexer {
 public:
  explicit Lexer(std::string_view text) : m_text(text) {}

  std::vector<Token> run() {
    m_out.reserve(m_text.size() / 5);
    while (m_at < m_text.size()) step();
    return std::move(m_out);
  }

 private:
  void step() {
    const auto [c, size] = plain_at(m_text, m_at);
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      m_at += size;
    } else if (digit(c)) {
      number();
    } else if (c == 0 || letter(c)) {
      if (!symbol()) word();
    } else {
      push(Kind::punctuation, m_at, m_at + size, std::string(1, c));
      m_at += size;
    }
  }

  void push(Kind kind, std::size_t begin, std::size_t end, std::string word) {
    Token token;
    token.kind = kind;
    token.begin = static_cast<std::uint32_t>(begin);
    token.end = static_cast<std::uint32_t>(end);
    token.word = std::move(word);
    m_out.push_back(std::move(token));
  }

  /// Digits; a thousands comma belongs to them, an ordinal's letters ("30th") do not count.
  void number() {
    const std::size_t begin = m_at;
    std::string digits;
    while (m_at < m_text.size()) {
      if (digit(m_text[m_at])) {
        digits += m_text[m_at++];
      } else if (m_text[m_at] == ',' && m_at + 3 < m_text.size() && digit(m_text[m_at + 1]) && digit(m_text[m_at + 2]) &&
                 digit(m_text[m_at + 3])) {
        ++m_at;
      } else {
        break;
      }
    }
    const std::size_t end = m_at;
    for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
      if (m_text.substr(m_at, 2) == suffix && (m_at + 2 == m_text.size() || !letter(m_text[m_at + 2]))) m_at += 2;
    }
    push(Kind::number, begin, end, std::move(digits));
  }

  /// A document symbol: capital letters, a slash, more ("S/2003/565", "A/RES/76/262").
  bool symbol() {
    std::size_t end = m_at;
    while (end < m_text.size() && upper(m_text[end])) ++end;
    if (end == m_at || end - m_at > 2 || end + 1 >= m_text.size() || m_text[end] != '/' ||
        !(upper(m_text[end + 1]) || digit(m_text[end + 1])))
      return false;
    while (end < m_text.size() && (letter(m_text[end]) || digit(m_text[end]) || m_text[end] == '/' || m_text[end] == '.'))
      ++end;
    while (end > m_at && m_text[end - 1] == '.') --end;
    push(Kind::symbol, m_at, end, std::string(m_text.substr(m_at, end - m_at)));
    m_at = end;
    return true;
  }

  /// Letters with inner apostrophes and hyphens. "six-month" and "twenty-four" are two words.
  void word() {
    const std::size_t begin = m_at;
    std::string lower;
    std::size_t capitals = 0, letters = 0;
    while (m_at < m_text.size()) {
      const auto [c, size] = plain_at(m_text, m_at);
      if (c == '\'' || c == '-') {
        const std::size_t next = m_at + size;
        if (next >= m_text.size() || plain_at(m_text, next).first == ' ' || !letter(m_text[next])) break;
        if (c == '-' && number_word(lower)) break;
        if (c == '\'' && capitals > 1 && capitals == letters && letters > 1 && (m_text[next] == 's' || m_text[next] == 'S'))
          break;
        lower += c;
        m_at = next;
        continue;
      }
      if (c != 0 && !letter(c) && !(digit(c) && letters > 0)) break;
      if (upper(m_text[m_at])) ++capitals;
      ++letters;
      const char raw = m_text[m_at++];
      lower += upper(raw) ? static_cast<char>(raw + 32) : raw;
      while (m_at < m_text.size() && c == 0 && (static_cast<unsigned char>(m_text[m_at]) & 0xC0) == 0x80)
        lower += m_text[m_at++];
    }
    if (m_at == begin) m_at += 1;  // a byte that belongs to no letter: step over it, or the loop would not end
    push(Kind::word, begin, m_at, std::move(lower));
    m_out.back().capital = upper(m_text[begin]);
    m_out.back().capitals = capitals >= 3 && capitals + 2 >= letters;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  std::vector<Token> m_out;
};

int number_value(const Token &token) {
  if (token.kind == Kind::number) return token.word.size() > 6 ? 0 : std::atoi(token.word.c_str());
  if (token.kind == Kind::word) return number_word(token.word).value_or(0);
  return 0;
}

/// Joins the tokens that are one thing.
class Joiner {
 public:
  explicit Joiner(std::vector<Token> raw) : m_raw(std::move(raw)) {}

  std::vector<Token> run() {
    std::vector<Token> out;
    out.reserve(m_raw.size());
    for (std::size_t i = 0; i < m_raw.size();) {
      Token joined;
      std::size_t used = date(i, joined);
      if (used == 0) used = duration(i, joined);
      if (used == 0)
        used = resolution(i, joined, !out.empty() && (out.back().is("resolution") || out.back().is("resolutions")));
      if (used == 0) {
        out.push_back(std::move(m_raw[i++]));
        continue;
      }
      joined.begin = m_raw[i].begin;
      joined.end = m_raw[i + used - 1].end;
      out.push_back(std::move(joined));
      i += used;
    }
    return out;
  }

 private:
  const Token &at(std::size_t i) const {
    static const Token kNone{Kind::punctuation, 0, 0, "", false, false, {}, {}, {}};
    return i < m_raw.size() ? m_raw[i] : kNone;
  }

  unsigned month_at(std::size_t i) const { return at(i).kind == Kind::word ? month_word(at(i).word) : 0; }

  int year_at(std::size_t i) const {
    const int year = at(i).kind == Kind::number && at(i).word.size() == 4 ? number_value(at(i)) : 0;
    return year >= 1945 && year <= 2100 ? year : 0;
  }

  std::size_t date(std::size_t i, Token &out) const {
    const auto found = [&](int year, unsigned month, int day) {
      const auto value = core::PartialDate::from(year, month, static_cast<unsigned>(day));
      if (!value) return false;
      out.kind = Kind::date;
      out.date = *value;
      return true;
    };
    const bool number_first = at(i).kind == Kind::number && at(i).word.size() <= 2;
    if (number_first && month_at(i + 1) != 0) {
      const std::size_t comma = at(i + 2).is(",") ? 1 : 0;
      if (year_at(i + 2 + comma) != 0 && found(year_at(i + 2 + comma), month_at(i + 1), number_value(at(i))))
        return 3 + comma;
    }
    if (number_first && at(i + 1).is("of") && month_at(i + 2) != 0 && year_at(i + 3) != 0 &&
        found(year_at(i + 3), month_at(i + 2), number_value(at(i))))
      return 4;
    const unsigned month = month_at(i);
    if (month == 0 || !at(i).capital) return 0;
    if (at(i + 1).kind == Kind::number && at(i + 1).word.size() <= 2) {
      const std::size_t comma = at(i + 2).is(",") ? 1 : 0;
      if (year_at(i + 2 + comma) != 0 && found(year_at(i + 2 + comma), month, number_value(at(i + 1)))) return 3 + comma;
    }
    const std::size_t comma = at(i + 1).is(",") ? 1 : 0;
    if (year_at(i + 1 + comma) != 0 && found(year_at(i + 1 + comma), month, 0)) return 2 + comma;
    return 0;
  }

  /// number ["-"] [number] ["(" number ")"] ["further" ...] ["-"] unit: "six (6) months", "a further 12 months", "180-day".
  /// "A month" counts as one month; "a month period" does not stand alone.
  std::size_t duration(std::size_t i, Token &out) const {
    int count = number_value(at(i));
    std::size_t k = i + 1;
    if (count == 0) {
      const auto unit = unit_word(at(i + 1).word);
      if (!at(i).is("a") || !unit || at(i + 1).word.back() == 's' || at(i + 2).is("period")) return 0;
      count = 1;
    }
    if (at(k).is("-") && number_value(at(k + 1)) > 0 && number_value(at(k + 1)) < 10 && count >= 20)
      count += number_value(at(++k)), ++k;
    else if (at(k).kind == Kind::word && count >= 20 && number_value(at(k)) > 0 && number_value(at(k)) < 10)
      count += number_value(at(k++));
    if (at(k).is("(") && at(k + 2).is(")") && number_value(at(k + 1)) > 0) k += 3;
    if (at(k).is_any({"further", "additional", "more"})) out.word = "further";
    while (at(k).is_any({"further", "additional", "more", "calendar", "consecutive"})) ++k;
    if (at(k).is("-")) ++k;
    const auto unit = at(k).kind == Kind::word ? unit_word(at(k).word) : std::nullopt;
    if (!unit || count <= 0 || count > 9999) return 0;
    out.kind = Kind::duration;
    out.duration = {count, *unit};
    return k + 1 - i;
  }

  /// number "(" year ")"; or a number of three or four digits behind the word "resolution" (1851 cites "resolution 1846").
  std::size_t resolution(std::size_t i, Token &out, bool announced) const {
    const int number = at(i).kind == Kind::number ? number_value(at(i)) : 0;
    if (number <= 0 || number > 9999) return 0;
    out.kind = Kind::resolution;
    if (at(i + 1).is("(") && year_at(i + 2) != 0 && at(i + 3).is(")")) {
      out.resolution = {"", number, year_at(i + 2)};
      return 4;
    }
    if (number < 100 || !announced) return 0;
    out.resolution = {"", number, 0};
    return 1;
  }

  std::vector<Token> m_raw;
};

}  // namespace

Tokens::Tokens(std::string_view text) : m_text(text), m_tokens(Joiner(Lexer(text).run()).run()) {}

std::string Tokens::slice(std::size_t first, std::size_t last) const {
  last = std::min(last, m_tokens.size());
  if (first >= last) return {};
  return std::string(m_text.substr(m_tokens[first].begin, m_tokens[last - 1].end - m_tokens[first].begin));
}

std::size_t Tokens::phrase(std::size_t i, std::string_view phrase) const {
  std::size_t used = 0;
  const Token &first = (*this)[i];
  if (first.word.empty() || first.word.front() != phrase.front()) return 0;
  while (!phrase.empty()) {
    const std::size_t space = phrase.find(' ');
    if (!(*this)[i + used].is(phrase.substr(0, space))) return 0;
    ++used;
    phrase = space == std::string_view::npos ? std::string_view{} : phrase.substr(space + 1);
  }
  return used;
}

std::optional<std::size_t> Tokens::find(std::string_view words, std::size_t from, std::size_t to) const {
  for (std::size_t i = from; i < std::min(to, size()); ++i) {
    if (phrase(i, words) != 0) return i;
  }
  return std::nullopt;
}

}  // namespace unsc::clause
