#pragma once
// A paragraph as a row of tokens.
//
// Words are lower-cased. What the Council writes in several shapes becomes one token, so that the grammar has one word for
// it: a date in either order ("30 April 2024", "June 30 2023" of 2690, "December 2020"), a duration in words or digits ("six
// (6) months" of 1689, "180-day"), a resolution ("1874 (2009)"). A token knows its bytes in the paragraph, so whatever is
// read can be quoted exactly.
#include <clause/clause.hpp>
#include <core/date.hpp>

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::clause {

struct Token {
  enum class Kind { word, number, punctuation, date, duration, resolution, symbol };
  Kind kind = Kind::word;
  std::uint32_t begin = 0, end = 0;  // bytes in the paragraph
  std::string word;                  // lower-cased word, digits, or one punctuation character
  bool capitals = false;             // a name in capitals: UNIFIL, MINUSCA's
  bool capital = false;              // begins with a capital letter
  core::PartialDate date;
  Duration duration;
  Citation resolution;

  bool is(std::string_view other) const { return word == other && (kind == Kind::word || kind == Kind::punctuation); }
  bool is_any(std::initializer_list<std::string_view> words) const {
    return std::any_of(words.begin(), words.end(), [this](std::string_view one) { return is(one); });
  }
};

class Tokens {
 public:
  explicit Tokens(std::string_view text);

  std::size_t size() const { return m_tokens.size(); }
  const Token &operator[](std::size_t i) const { return i < m_tokens.size() ? m_tokens[i] : m_end; }
  std::string_view text() const { return m_text; }
  /// The exact bytes from token `first` up to, not including, `last`.
  std::string slice(std::size_t first, std::size_t last) const;

  /// The number of tokens that spell `phrase` (lower-case words, one space between) at `i`; 0 where they do not.
  std::size_t phrase(std::size_t i, std::string_view phrase) const;
  /// The first token in [from, to) where `phrase` stands.
  std::optional<std::size_t> find(std::string_view phrase, std::size_t from, std::size_t to) const;

 private:
  std::string_view m_text;
  std::vector<Token> m_tokens;
  Token m_end{Token::Kind::punctuation, 0, 0, "", false, false, {}, {}, {}};
};

}  // namespace unsc::clause
