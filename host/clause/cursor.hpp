#pragma once
// A place in a row of tokens, for productions that try one phrase after another and go back where none fits. Only for this
// room.
#include <clause/token.hpp>

#include <initializer_list>
#include <optional>
#include <string_view>

namespace unsc::clause {

/// A cursor that tries phrases and remembers where it is.
class Cursor {
 public:
  Cursor(const Tokens &tokens, std::size_t at, std::size_t stop) : m_tokens(tokens), m_at(at), m_stop(stop) {}

  const Token &token(std::size_t ahead = 0) const {
    return m_tokens[m_at + ahead < m_stop ? m_at + ahead : m_tokens.size()];
  }
  std::size_t at() const { return m_at; }
  std::size_t stop() const { return m_stop; }
  void back_to(std::size_t at) { m_at = at; }
  void skip(std::size_t count = 1) { m_at += count; }
  bool take(std::string_view phrase) {
    const std::size_t used = m_tokens.phrase(m_at, phrase);
    if (used == 0 || m_at + used > m_stop) return false;
    m_at += used;
    return true;
  }
  /// "00.01 hours, Eastern Daylight Time, on 9 June 2000" (1302), "23.59 Libyan local time on 31 October 2011" (2016): the
  /// date behind a time of day is the day; its numbers are not. Mandates end with their last day, so the time itself is
  /// dropped.
  void skip_time_of_day() {
    std::size_t ahead = token().is("at") ? 1 : 0;
    if (token(ahead).kind != Token::Kind::number || token(ahead).word.size() > 4) return;
    ++ahead;
    bool said = false;
    while (ahead < 14 && token(ahead).kind != Token::Kind::date && token(ahead).kind != Token::Kind::duration &&
           !token(ahead).is(";")) {
      said = said || token(ahead).is("time") || token(ahead).is("hours");
      ++ahead;
    }
    if (said && (token(ahead).kind == Token::Kind::date || token(ahead).kind == Token::Kind::duration)) skip(ahead);
  }
  bool take_any(std::initializer_list<std::string_view> phrases) {
    for (const std::string_view phrase : phrases) {
      if (take(phrase)) return true;
    }
    return false;
  }
  std::optional<core::PartialDate> take_date() {
    if (token().kind != Token::Kind::date) return std::nullopt;
    const core::PartialDate date = token().date;
    skip();
    return date;
  }
  Citation take_resolution() {
    Citation resolution = token().resolution;
    skip();
    return resolution;
  }
  std::optional<Duration> take_duration() {
    if (token().kind != Token::Kind::duration) return std::nullopt;
    const Duration duration = token().duration;
    skip();
    return duration;
  }

 private:
  const Tokens &m_tokens;
  std::size_t m_at, m_stop;
};

}  // namespace unsc::clause
