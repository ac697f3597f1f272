#include <clause/closings.hpp>

#include <algorithm>

namespace unsc::clause {
namespace {

using Kind = Token::Kind;

constexpr std::size_t kObject = 12;  // tokens; a name stands at the beginning
constexpr std::size_t kDay = 36;     // tokens from what closes to its day
constexpr std::size_t kAside = 12;   // tokens before what closes that say whether it is decided

/// What closes: "the closure of UNIOGBIS", "the termination of UNMOP's mandate".
bool closing_noun(const Token &token) {
  return token.is_any({"closure", "liquidation", "termination", "dissolution", "withdrawal", "drawdown", "departure",
                       "completion", "transition", "exit"});
}

/// What closes, as a verb behind its subject: "the Mission shall close by".
bool closing_verb(const Token &token) {
  return token.is_any({"close", "closed", "terminate", "terminated", "withdraw", "withdrawn", "cease", "liquidated", "end",
                       "ended", "conclude", "concluded", "dissolved", "disbanded", "drawn", "depart"});
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
                                         "successor mission to",
                                         "successor operation to",
                                         "successor presence to",
                                         "to replace",
                                         "replacing",
                                         "will replace",
                                         "shall replace",
                                         "replaces",
                                         "in place of",
                                         "follow-on mission to",
                                         "follow-on presence to",
                                         "as a follow-on to",
                                         "follow-on operation to",
                                         "follow-on to",
                                         "to take over from",
                                         "taking over from",
                                         "takes over from",
                                         "transfer of authority from",
                                         "authority be transferred from",
                                         "transfer authority from",
                                         "transfer of functions from",
                                         "all functions performed by",
                                         "following the withdrawal of",
                                         "following the closure of",
                                         "following the departure of",
                                         "following the termination of",
                                         "transformation of",
                                         "transition from",
                                         "to transition",
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

/// That it goes on as another, with its name before them: "MONUC, shall, as from 1 July 2010, bear the title of" (1925).
constexpr std::string_view kIsRenamed[] = {"bear the title", "bear the name", "be renamed", "be known as"};

/// What takes the place of one that is not named: "a follow-on mission in Timor-Leste, the United Nations Integrated
/// Mission in Timor-Leste" (1704).
constexpr std::string_view kSuccessor[] = {"a follow-on mission",   "a follow-on presence", "a follow-on operation",
                                           "a follow-on office",    "a successor mission",  "a successor presence",
                                           "a successor operation", "a successor office"};

std::size_t stop_before(const Tokens &t, std::size_t i) {
  const std::size_t limit = std::min(t.size(), i + kObject);
  while (i < limit && !t[i].is(";") && !t[i].is(".") && t[i].kind != Kind::date) ++i;
  return i;
}

/// "the special political mission in Sudan (UNAMIS)" (1590): a name's acronym behind it.
std::optional<std::size_t> acronym_behind(const Tokens &t, std::size_t i, std::size_t limit) {
  for (; i + 2 < limit && !t[i].is_any({"to", "and", ",", "with", "by", "into"}); ++i) {
    if (t[i].is("(") && t[i + 1].capitals && t[i + 2].is(")")) return i + 1;
  }
  return std::nullopt;
}

/// "transition from MICOPAX to MISCA" (2127): what is followed stands before the "to".
std::size_t end_of_name(const Tokens &t, std::size_t i) {
  const std::size_t limit = stop_before(t, i);
  while (i < limit && !t[i].is_any({"to", "from", "and", ",", "by", "with", "on", "at", "in", "immediately"})) ++i;
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
        if (const auto used = m_t.phrase(i, words)) add_name(i + used, std::nullopt);
      }
      for (const std::string_view words : kIsFollowed) {
        if (m_t.phrase(i, words) != 0) add(start_behind(m_t, i), i, std::nullopt);
      }
      for (const std::string_view words : kIsRenamed) {
        if (m_t.phrase(i, words) != 0) renamed(i);
      }
      for (const std::string_view words : kSuccessor) {
        const auto used = m_t.phrase(i, words);
        if (used != 0 && !m_t[i + used].is("to")) m_found.push_back({{}, std::nullopt});
      }
      closes(i);
    }
    return std::move(m_found);
  }

 private:
  void renamed(std::size_t i) {
    for (std::size_t back = 1; back <= kObject && back < i; ++back) {
      std::size_t last = i - back;
      if (!m_t[last].is_any({"shall", "will"})) continue;
      while (last > 0 && m_t[last - 1].is_any({",", "which", "and"})) --last;
      if (add(start_behind(m_t, last), last, std::nullopt)) m_found.back().renamed = true;
      return;
    }
  }

  /// An end that is planned has its day.
  void closes(std::size_t i) {
    const bool noun = closing_noun(m_t[i]) && m_t[i + 1].is("of");
    const bool own = i > 3 && closing_noun(m_t[i]) && m_t[i - 1].is("s") && m_t[i - 2].is("'");
    const auto modal = closing_verb(m_t[i]) ? modal_before(m_t, i) : std::nullopt;
    if ((!noun && !own && !modal) || only_considered(i, noun || own)) return;
    if (m_t[i].is("drawn") && (!m_t[i + 1].is("down") || in_part(i + 2))) return;
    const auto day = day_behind(i);
    if (!day) return;
    if (noun && !in_part(end_of_name(m_t, i + 2))) add_name(i + 2, day);
    if (noun) return;
    if (own) {  // "BNUB's transition ... by 31 December 2014" (2137), not "the second stage of UNMIL's drawdown"
      if (!m_t[i - 4].is("of") && !in_part(i + 1)) add(i - 3, i - 2, day);
      return;
    }
    add(start_behind(m_t, *modal), *modal, day);
  }

  std::optional<core::PartialDate> day_behind(std::size_t i) const {
    for (std::size_t k = i + 1; k < std::min(m_t.size(), i + kDay) && !m_t[k].is(";") && !decides_anew(k); ++k) {
      if (m_t[k].kind != Kind::date) continue;
      const bool ends = m_t[k - 1].is_any({"by", "on", "of", "before"}) || m_t.phrase(k - 2, "later than") != 0;
      return ends ? std::optional(m_t[k].date) : std::nullopt;  // "beginning no sooner than 15 October 2016" (2243)
    }
    return std::nullopt;
  }

  /// "... and decides to extend": the day of another decision stands behind it.
  bool decides_anew(std::size_t k) const {
    return m_t[k].is_any(
        {"decides", "extends", "extend", "renews", "renew", "requests", "expresses", "authorizes", "authorises"});
  }

  /// "To consider the possible withdrawal of MINUSTAH" (2243), "a report on the drawdown of UNMIL by" a day: no plan.
  bool only_considered(std::size_t i, bool noun) const {
    for (std::size_t k = i > kAside ? i - kAside : 0; k < i; ++k) {
      if (m_t[k].is_any({"possible", "potential", "eventual", "consider", "considering", "possibility", "option", "options",
                         "whether", "if"}))
        return true;
      if (noun && m_t[k].is_any({"report",          "reports",  "reporting", "proposals",  "proposal",
                                 "recommendations", "review",   "assess",    "assessment", "assessments",
                                 "benchmarks",      "timeline", "strategy",  "intention",  "conditions",
                                 "progress",        "plan",     "plans",     "planning",   "regarding",
                                 "concerning",      "stage",    "phase",     "step",       "steps"}))
        return true;
    }
    return false;
  }

  /// "The drawdown of UNMIL to 3,750 troops", "the withdrawal of MONUSCO from South Kivu": the rest stays.
  bool in_part(std::size_t behind) const {
    if (m_t[behind].is("from")) return true;
    return m_t[behind].is("to") &&
           (m_t[behind + 1].kind == Kind::number || m_t[behind + 1].is_any({"a", "an", "the", "approximately", "about"})) &&
           any_level(behind);
  }
  bool any_level(std::size_t i) const {
    for (std::size_t k = i; k < std::min(m_t.size(), i + 8) && m_t[k].kind != Kind::date; ++k) {
      if (m_t[k].is_any(
              {"troops", "personnel", "ceiling", "strength", "level", "maximum", "police", "soldiers", "observers"}))
        return true;
    }
    return false;
  }

  /// What begins there: by its acronym where one stands behind its name.
  bool add_name(std::size_t first, std::optional<core::PartialDate> day) {
    const std::size_t stop = stop_before(m_t, first);
    if (m_t[first].is("all")) {
      const auto name = name_of_all(first, stop);
      return name ? add(*name, *name + 1, day) : false;
    }
    if (const auto acronym = acronym_behind(m_t, first, stop)) return add(first, *acronym + 1, day);
    return add(first, end_of_name(m_t, first), day);
  }

  /// "Of all uniformed and civilian MINURCAT components" (1923): the whole. All its troops are a part.
  std::optional<std::size_t> name_of_all(std::size_t first, std::size_t stop) const {
    bool civilian = false, part = false;
    for (std::size_t i = first; i + 1 < stop; ++i) {
      civilian = civilian || m_t[i].is("civilian");
      if (m_t[i].is_any({",", "by", "from", "to", "with", "of", "as", ";"})) return std::nullopt;
      part = part || m_t[i].is_any({"military", "uniformed", "police", "international", "troops", "force", "forces"});
      const bool whole = m_t[i + 1].is_any({"components", "personnel", "staff", "elements"}) && (civilian || !part);
      if (m_t[i].capitals && whole) return i;
    }
    return std::nullopt;
  }

  bool add(std::size_t first, std::size_t last, std::optional<core::PartialDate> day) {
    if (first < last) m_found.push_back({m_t.slice(first, last), day});
    return first < last;
  }

  const Tokens &m_t;
  std::vector<Closing> m_found;
};

}  // namespace

std::vector<Closing> closings(const Tokens &tokens) { return Reader(tokens).read(); }

}  // namespace unsc::clause
