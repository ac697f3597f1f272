#include <clause/closings.hpp>

#include <algorithm>

namespace unsc::clause {
namespace {

using Kind = Token::Kind;

constexpr std::size_t kObject = 12;  // tokens; a name stands at the beginning
constexpr std::size_t kDay = 14;     // tokens from what closes to its day

/// What closes: "the closure of UNIOGBIS", "the termination of UNMOP's mandate".
bool closing_noun(const Token &token) {
  return token.is_any({"closure", "liquidation", "termination", "dissolution", "withdrawal"});
}

/// What closes, as a verb behind its subject: "the Mission shall close by".
bool closing_verb(const Token &token) {
  return token.is_any({"close", "closed", "terminate", "terminated", "withdraw", "withdrawn", "cease", "liquidated", "end",
                       "ended", "conclude", "concluded", "dissolved", "disbanded"});
}

/// "shall be", "will fully": what stands between a subject and a verb that closes; its first token, or none.
std::optional<std::size_t> modal_before(const Tokens &t, std::size_t verb) {
  if (verb > 0 && t[verb - 1].is("the")) return std::nullopt;  // "shall, by the end of the year"
  for (std::size_t back = 1; back <= 3 && back < verb; ++back) {
    if (t[verb - back].is_any({"shall", "will", "should"})) return verb - back;
  }
  return std::nullopt;
}

/// The words that say that one follows another, with the other behind them.
constexpr std::string_view kFollows[] = {"to succeed",
                                         "succeeding",
                                         "as successor to",
                                         "as the successor to",
                                         "as a successor to",
                                         "as the successor of",
                                         "successor to",
                                         "to replace",
                                         "replacing",
                                         "will replace",
                                         "shall replace",
                                         "replaces",
                                         "in place of",
                                         "follow-on mission to",
                                         "follow-on presence to",
                                         "as a follow-on to",
                                         "follow-on to",
                                         "to take over from",
                                         "taking over from",
                                         "takes over from",
                                         "transfer of authority from",
                                         "authority be transferred from",
                                         "transition from",
                                         "to subsume",
                                         "subsuming",
                                         "to reconfigure",
                                         "reconfiguration of",
                                         "transfer of responsibilities from",
                                         "handover from",
                                         "hand over from"};

/// The same, with the one that is followed before them.
constexpr std::string_view kIsFollowed[] = {"subsumed into", "subsumed by",   "merged into",
                                            "merged with",   "absorbed into", "integrated into",
                                            "replaced by",   "succeeded by",  "replaced with"};

std::size_t stop_before(const Tokens &t, std::size_t i) {
  const std::size_t limit = std::min(t.size(), i + kObject);
  while (i < limit && !t[i].is(";") && !t[i].is(".") && t[i].kind != Kind::date) ++i;
  return i;
}

/// "transition from MICOPAX to MISCA" (2127): what is followed stands before the "to".
std::size_t end_of_name(const Tokens &t, std::size_t i) {
  const std::size_t limit = stop_before(t, i);
  while (i < limit && !t[i].is_any({"to", "and", ",", "by", "with", "on", "at", "in", "immediately"})) ++i;
  return i;
}

std::size_t start_behind(const Tokens &t, std::size_t i) {
  const std::size_t limit = i > kObject ? i - kObject : 0;
  while (i > limit && !t[i - 1].is(";") && !t[i - 1].is(":")) --i;
  return i;
}

class Reader {
 public:
  explicit Reader(const Tokens &tokens) : m_t(tokens) {}

  std::vector<Closing> read() {
    for (std::size_t i = 0; i < m_t.size(); ++i) {
      for (const std::string_view words : kFollows) {
        if (const auto used = m_t.phrase(i, words)) add(i + used, end_of_name(m_t, i + used), std::nullopt);
      }
      for (const std::string_view words : kIsFollowed) {
        if (m_t.phrase(i, words) != 0) add(start_behind(m_t, i), i, std::nullopt);
      }
      closes(i);
    }
    return std::move(m_found);
  }

 private:
  /// An end that is planned has its day.
  void closes(std::size_t i) {
    const bool noun = closing_noun(m_t[i]) && m_t[i + 1].is("of");
    const auto modal = closing_verb(m_t[i]) ? modal_before(m_t, i) : std::nullopt;
    if (!noun && !modal) return;
    const auto day = day_behind(i);
    if (!day) return;
    if (noun) return add(i + 2, std::min(i + 8, end_of_name(m_t, i + 2)), day);
    add(start_behind(m_t, *modal), *modal, day);
  }

  std::optional<core::PartialDate> day_behind(std::size_t i) const {
    for (std::size_t k = i + 1; k < std::min(m_t.size(), i + kDay) && !m_t[k].is(";"); ++k) {
      if (m_t[k].kind == Kind::date) return m_t[k].date;
    }
    return std::nullopt;
  }

  void add(std::size_t first, std::size_t last, std::optional<core::PartialDate> day) {
    if (first < last) m_found.push_back({m_t.slice(first, last), day});
  }

  const Tokens &m_t;
  std::vector<Closing> m_found;
};

}  // namespace

std::vector<Closing> closings(const Tokens &tokens) { return Reader(tokens).read(); }

}  // namespace unsc::clause
