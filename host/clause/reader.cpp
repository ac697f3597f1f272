#include <clause/acts.hpp>
#include <clause/classify.hpp>
#include <clause/clause.hpp>
#include <clause/closings.hpp>
#include <clause/deadlines.hpp>
#include <clause/object.hpp>
#include <clause/starts.hpp>

#include <algorithm>

// How a segment's acts become clauses: which end belongs to which act, and which words say what the act is about. The
// Council puts the end before the object ("to extend until 30 April 2024 the mandate of the Panel", 2680) or behind it ("to
// extend the mandate of UNMISET for a final period", 1573). It may give one end to two acts (1731) or two ends to one act.

namespace unsc::clause {
namespace {

bool ends_something(Act act) { return act == Act::terminate || act == Act::dissolve; }

/// An end that only describes ("the measures extended until 31 July 2005 by resolution 1552") follows a participle.
bool recited(const Tokens &t, const ActAt &act, std::size_t i) {
  if (i == 0 || i <= act.last) return false;
  const Token &before = t[i - 1];
  const bool participle = act_of_participle(before.word) != Act::none || before.is_any({"set", "scheduled", "valid"});
  return participle && !t[i - 2].is("and");
}

/// Reads one act of a segment into clauses: its end, then a second end that the same act gives to something else.
class ActReader {
 public:
  /// `shared` is an end that the sentence gives to all its acts before it names them.
  ActReader(const Tokens &t, const Segment &s, const ActAt &act, std::size_t from, std::size_t to,
            const std::optional<End> &shared)
      : m_t(t), m_s(s), m_act(act), m_from(from), m_to(to), m_shared(shared) {}

  void read(std::vector<Clause> &into) {
    auto end = m_act.endless ? std::nullopt : find_end(m_from);
    if (!end && !m_act.endless) end = m_shared;
    if (end) take_day_behind(*end);
    Clause clause = start(end);
    m_object_first = object_first(end);
    m_object_last = object_last(m_object_first, end);
    if (end) behind_the_end(*end);
    clause.object = object();
    describe(clause, m_object_first, std::max(m_object_last, end ? std::min(reach(end->last), m_to) : 0));
    const auto second = end && end->first > m_act.first && !ends_something(m_act.act) ? second_end(*end) : std::nullopt;
    if (!matters(clause)) return;
    into.push_back(clause);
    if (second) add_second(into, *end, *second);
  }

 private:
  /// "the establishment, for an initial period of 12 months, of an AU/UN Hybrid operation in Darfur" (1769).
  void behind_the_end(const End &end) {
    const Token &last = m_t[m_object_last - 1];
    if (end.first > m_object_last + 1 || end.first < m_object_last || !(last.is("establishment") || last.is("deployment")))
      return;
    const std::size_t of = m_t[end.last].is(",") ? end.last + 1 : end.last;
    if (!m_t[of].is("of")) return;
    m_object_first = of + 1;
    m_object_last = std::min(reach(of), m_to);
  }

  std::string object() const {
    if (m_t.phrase(m_object_first, "the mandate as set forth in that resolution") != 0)
      return m_t.slice(0, m_object_last);  // 1790: the force that the sentence spoke of before
    return m_t.slice(m_object_first, m_object_last);
  }

  /// Without an end only a founding, an ending or a change of name says something.
  bool matters(const Clause &clause) const {
    if (clause.rule != UntilRule::none) return true;
    if (m_act.authorization && m_t.find("from the date of adoption of this resolution", m_act.last, m_to))
      return true;  // 2387
    if (clause.act == Act::extend) return false;
    if (clause.act != Act::establish) return true;
    const Token &verb = m_t[m_act.last - 1];
    return verb.is_any({"establish", "re-establish", "reestablish", "create", "up", "establishes", "creates", "established",
                        "establishment"});
  }

  std::optional<End> find_end(std::size_t from) const {
    std::optional<End> fallback;
    int depth = 0;
    for (std::size_t i = from; i < m_to; ++i) {
      if (m_t[i].is("(")) ++depth;
      if (m_t[i].is(")")) depth = std::max(0, depth - 1);
      if (i >= m_act.last && barrier(m_t, i) &&
          !(m_t[i].is("which") && (m_t[i - 1].is(",") || m_t[i + 1].is("support") || m_t[i + 1].is("supports"))) &&
          !(m_t[i].is(":") && i < m_act.last + 3))
        break;
      if (depth > 0) continue;
      if (m_t.phrase(i, "which support it") != 0 ||
          m_t.phrase(i, "which supports it") != 0) {  // "of the French forces which support it"
        i += 2;
        continue;
      }
      if (m_t[i].is("which") && i > 0 && m_t[i - 1].is(",") &&
          !m_t[i + 2].is("remain")) {  // "UNMIBH, which includes the IPTF, for an additional period"
        while (i + 1 < m_to && !m_t[i + 1].is(",")) ++i;
        continue;
      }
      if (ends_something(m_act.act)) {
        if (auto effect = effect_at(m_t, i, m_to); effect && !inside_description(i)) return effect;
        if (!m_act.passive && m_act.first != m_s.verb) continue;
      }
      if (const std::size_t deadline = deadline_words(m_t, i); deadline != 0) {
        i += deadline - 1;
        continue;
      }
      auto end = end_at(m_t, i, m_to);
      if (!end) continue;
      if (recited(m_t, m_act, i)) {
        i = end->last - 1;
        continue;
      }
      if (end->rule != UntilRule::event) return end;
      if (!fallback) fallback = end;
    }
    return fallback;
  }

  /// An "on D" or "by D" behind a participle describes ("the panel created on 5 June") and is not the day of the ending.
  bool inside_description(std::size_t i) const {
    return i > m_act.last && (m_t[i].is("on") || m_t[i].is("by")) && recited(m_t, m_act, i);
  }

  /// "For a period of 12 months the authorization ..., until 2 October 2025" (2751): the day behind what is extended is that
  /// of the same end. Behind an "and" it is another's.
  void take_day_behind(End &end) const {
    if (!end.duration || end.until || end.from || end.first < m_act.last) return;
    for (std::size_t i = end.last; i + 1 < m_to && !barrier(m_t, i) && !m_t[i].is_any({";", "and"}); ++i) {
      if (!m_t[i].is(",") || !m_t[i + 1].is("until") || m_t[i + 2].kind != Token::Kind::date) continue;
      const auto day = end_at(m_t, i + 1, m_to);
      if (!day || day->rule != UntilRule::absolute || recited(m_t, m_act, i)) return;
      end.until = day->until;
      end.rule = day->rule;
      end.unstated_start = end.floating_start = false;
      return;
    }
  }

  std::optional<End> second_end(const End &first) const {
    for (std::size_t i = first.last; i < m_to; ++i) {
      if (barrier(m_t, i) || m_t[i].is(";")) return std::nullopt;
      if (m_t.phrase(i, "no later than") || deadline_words(m_t, i) != 0) return std::nullopt;
      auto end = end_at(m_t, i, m_to);
      if (!end || end->rule == UntilRule::event || recited(m_t, m_act, i)) continue;
      const bool joined = m_t.find("and", first.last, end->first + 1).has_value();
      return joined || goes_on(first, *end) ? end : std::nullopt;
    }
    return std::nullopt;
  }

  /// "until 10 January 2022 ... with an extension of an additional six months, that is, until 10 July 2022, subject to"
  /// (2585): the later end is the same mandate's, under a condition.
  bool goes_on(const End &first, const End &second) const {
    const auto extension = m_t.find("extension", first.last, second.first + 1);
    return extension && m_t[*extension + 1].is("of") && !condition(second.last).empty();
  }

  Clause start(const std::optional<End> &end) const {
    Clause clause;
    clause.act = m_act.act;
    clause.authorization = m_act.authorization;
    clause.suspension = m_act.suspension;
    clause.quote = m_t.slice(m_s.begin, quote_end());
    if (end) apply(*end, clause);
    if (!end && m_act.endless) {
      clause.rule = UntilRule::open_ended;
      clause.exemption = m_act.passive;
    }
    finish_act(clause, end);
    start_day(clause, end);
    if (end) clause.condition = condition(end->last);
    return clause;
  }

  /// Without the comma and the "and" that lead on to the next decision.
  std::size_t quote_end() const {
    std::size_t last = m_s.end;
    while (last > m_act.last && (m_t[last - 1].is("and") || m_t[last - 1].is(","))) --last;
    return last;
  }

  static void apply(const End &end, Clause &clause) {
    clause.rule = end.rule;
    clause.until = end.until;
    clause.from = end.from;
    clause.duration = end.duration;
    clause.floating_start = end.floating_start;
    clause.unstated_start = end.unstated_start;
    clause.further = end.further;
    clause.same_as = end.same_as;
    clause.other = end.other;
    clause.recited_expiry = end.recited_expiry;
    if (end.immediate) clause.duration = Duration{0, Unit::days};
  }

  /// "Decides to establish as of 9 July 2011 ... for an initial period of one year": counted from that day (1996).
  void start_day(Clause &clause, const std::optional<End> &end) const {
    if (m_t.find("commence", m_act.first, m_act.last) && clause.duration) return handover(clause);
    if (clause.act == Act::establish && clause.assumed_start && end && begins_on(clause, *end)) return;
    if (clause.act == Act::establish && clause.assumed_start && end && begins_by_a_day(*end)) {
      clause.assumed_start = false;
      clause.unstated_start = true;
    }
    if (clause.act != Act::establish || !m_t[m_act.last].is_any({"as", "with", "effective"})) return;
    const auto effect = effect_at(m_t, m_act.last, m_to);
    if (!effect || !effect->until || !effect->until->day()) return;
    clause.from = effect->until;
    if (clause.rule != UntilRule::from_adoption || !clause.duration || clause.floating_start) return;
    clause.rule = UntilRule::from_other;
    clause.until = core::PartialDate(clause.duration->after(*effect->until->day()));
  }

  /// "to establish, as of 20 May 2002 and for an initial period of 12 months" (1410), "beginning on 16 October 2019 and for"
  /// (2476).
  bool begins_on(Clause &clause, const End &end) const {
    for (std::size_t i = m_act.last + 2; i < end.first; ++i) {
      if (m_t[i].kind != Token::Kind::date || !m_t[i].date.day() || !m_t[i + 1].is("and")) continue;
      const bool said = m_t.phrase(i - 2, "as of") != 0 || m_t.phrase(i - 2, "beginning on") != 0 ||
                        m_t.phrase(i - 2, "starting on") != 0 || m_t.phrase(i - 2, "effect from") != 0;
      if (!said) continue;
      clause.from = m_t[i].date;
      clause.rule = UntilRule::from_other;
      clause.assumed_start = false;
      clause.until = core::PartialDate(clause.duration->after(*m_t[i].date.day()));
      return true;
    }
    return false;
  }

  /// "to establish UNSOM by 3 June 2013 ... for an initial period of twelve months" (2102): on which day is not said.
  bool begins_by_a_day(const End &end) const {
    for (std::size_t i = m_act.last; i + 1 < end.first; ++i) {
      const bool late = m_t[i].is("by") || m_t.phrase(i, "not later than") != 0 || m_t.phrase(i, "no later than") != 0;
      if (late && m_t[m_t[i].is("by") ? i + 1 : i + 3].kind == Token::Kind::date) return true;
    }
    return false;
  }

  /// "be transferred to MINUSMA on 1 July 2013 at which point MINUSMA shall commence ..., for an initial period of 12
  /// months".
  void handover(Clause &clause) const {
    for (std::size_t i = m_s.verb + 1; i < m_act.first; ++i) {
      if (m_t[i - 1].kind != Token::Kind::date || !m_t[i - 1].date.day()) continue;
      const std::size_t at = m_t[i].is(",") ? i + 1 : i;
      if (m_t.phrase(at, "at which point") == 0 && m_t.phrase(at, "on which date") == 0) continue;
      clause.act = Act::establish;
      clause.from = m_t[i - 1].date;
      clause.rule = UntilRule::from_other;
      clause.unstated_start = clause.assumed_start = false;
      clause.until = core::PartialDate(clause.duration->after(*m_t[i - 1].date.day()));
    }
  }

  void finish_act(Clause &clause, const std::optional<End> &end) const {
    if (clause.act == Act::terminate && m_act.passive && clause.duration && clause.duration->count > 0)
      clause.act = Act::extend;
    if (ends_something(clause.act) && (!end || end->immediate)) {
      clause.rule = awaits() || (!end && m_act.passive) ? UntilRule::event : UntilRule::from_adoption;
      if (clause.rule == UntilRule::from_adoption) clause.duration = Duration{0, Unit::days};
    }
    if (!end) return;
    if (clause.act == Act::extend && (end->final || past_final_time(m_t, m_act.last) > m_act.last))
      clause.act = Act::final_extension;
    const bool admin = within_first(*end) || end->floating_start;
    clause.floating_start = admin && !clause.until;
    if (clause.floating_start) clause.unstated_start = false, clause.rule = UntilRule::from_adoption;
    const bool founding = clause.act == Act::establish && (!m_act.passive || founding_participle()) && !m_act.measure;
    const bool obliging = m_act.measure && m_t[end->first].is("for") && !end->final;
    if (clause.unstated_start && !clause.recited_expiry && !further(*end) && (founding || obliging)) {
      clause.act = Act::establish;
      clause.rule = UntilRule::from_adoption;
      clause.unstated_start = false;
      clause.assumed_start = true;
    }
  }

  /// "the measures imposed by paragraph 6 above are established for twelve months" (1298), "are suspended for ninety days".
  bool founding_participle() const {
    const Token &word = m_t[m_act.last - 1];
    return word.is_any({"established", "imposed", "suspended"});
  }

  /// "shall be terminated immediately if the Secretary-General reports" (1298), "upon receipt of", "on the date ten years
  /// after": the day is not in the text.
  bool awaits() const {
    for (std::size_t i = m_s.verb; i < m_s.end && i < m_act.last + 40; ++i) {
      for (const std::string_view word :
           {"if", "upon", "on the date", "as soon as", "when", "once", "until such time", "not"}) {
        if (m_t.phrase(i, word) != 0) return true;
      }
      if (i > m_act.last && m_t[i].is(";")) break;
    }
    return false;
  }

  static bool further(const End &end) { return end.further; }

  /// "to establish, within one month from the date of adoption ..., for a period of five months" (1478, paragraph 25): the
  /// period starts when the Secretary-General has acted, on a day that the text does not give.
  bool within_first(const End &end) const {
    const bool behind = end.unstated_start && m_t[end.last].is(",") && m_t[end.last + 1].is("within");  // 1591
    for (std::size_t i = m_s.verb; i < end.first + (behind ? end.last + 2 - end.first : 0); ++i) {
      if (m_t[i].is("within") && (m_t[i + 1].kind == Token::Kind::duration || m_t[i + 2].kind == Token::Kind::duration))
        return true;
    }
    return false;
  }

  bool opens_condition(std::size_t i) const {
    if (m_t[i].is("unless") || m_t[i].is("provided") || (m_t[i].is("if") && !m_t[i - 1].is("as"))) return true;
    for (const std::string_view words :
         {"subject to", "which will require", "which shall require", "which requires", "on condition that", "conditional on",
          "conditional upon", "contingent on", "contingent upon", "on the condition that"}) {
      if (m_t.phrase(i, words) != 0) return true;
    }
    return false;
  }

  std::string condition(std::size_t from) const {
    for (std::size_t i = from; i < m_s.end; ++i) {
      if (opens_condition(i)) {
        std::size_t last = i;
        while (last < m_s.end && !m_t[last].is(";")) ++last;
        return m_t.slice(i, last);
      }
    }
    return {};
  }

  std::size_t object_first(const std::optional<End> &end) const {
    std::size_t first = m_act.passive || m_act.measure ? m_s.verb + 1 : m_act.last;
    for (bool moved = true; moved && first < m_to;) {
      moved = false;
      if (end && first >= end->first && first < end->last)
        first = end->last, moved = true;
      else if (m_t[first].is("and") && (m_t[first + 1].is("to") || (end && first + 1 == end->first))) {
        const std::size_t aside = m_t[first + 1].is("to") ? adverbial(first + 1, end) : first + 1;
        moved = aside > first;
        first = std::max(first, aside);
      } else if (first == m_act.last || m_act.passive || m_t[first - 1].is(",")) {
        const std::size_t aside = adverbial(first, end);
        moved = aside > first;
        first = aside;
      }
      if (!moved && m_t[first].is_any({",", "that", "further", "also", "of"})) ++first, moved = true;
    }
    if (!m_act.passive) return first;
    if (m_t[m_act.first].is("to")) return apposition(first);
    for (std::size_t i = m_act.first; i > first; --i) {
      if (m_t.phrase(i, "at which point") != 0 || m_t.phrase(i, "on which date") != 0) return i + 3;  // 2100
    }
    for (std::size_t i = m_act.first; i > first; --i) {  // "... and that the mandate of the Panel shall be extended"
      if (m_t[i - 1].is("that") && m_t[i - 2].is("and")) return i;
    }
    return first;
  }

  /// What a relative "to be established" belongs to: "assisted by an Office of the Ombudsperson, to be established" (1904).
  std::size_t apposition(std::size_t first) const {
    std::size_t i = m_act.first - 1;
    while (i > first && !m_t[i - 1].is_any({"by", ",", ";"})) --i;
    return i;
  }

  /// The end of an aside that begins at `i`, and `i` where none does: "in consultation with the Committee," (1408), "with
  /// effect from the date of adoption,". What the act is about stands behind it.
  std::size_t adverbial(std::size_t i, const std::optional<End> &end) const {
    static constexpr std::string_view kOpeners[] = {"with",    "in",         "for",     "as",        "within", "under",
                                                    "upon",    "consistent", "by",      "on",        "from",   "acting",
                                                    "bearing", "without",    "through", "effective", "to"};
    if (const auto past = past_final_time(m_t, i); past > i) return past;
    if (std::find(std::begin(kOpeners), std::end(kOpeners), m_t[i].word) == std::end(kOpeners)) return i;
    if (const auto effect = effect_at(m_t, i, m_to); effect && m_t[i].is_any({"as", "with", "effective"}))
      return effect->last;
    const std::size_t limit = std::min(m_act.passive ? m_act.first : m_to, i + 40);
    for (std::size_t k = i; k < limit; ++k) {
      if (end && k == end->first) return names_something(end->last) ? k : i;
      if (m_t[k].is(";")) return i;
      if (m_t[k].is(",")) return k + 1;
    }
    return i;
  }

  /// Whether the sentence goes on to what an aside and an end stood before: "to extend, as before until D, the mandate".
  bool names_something(std::size_t i) const {
    while (i < m_to && m_t[i].is(",")) ++i;
    return i < m_to && !m_t[i].is_any({"and", ";", "."}) && !barrier(m_t, i);
  }

  /// What States must or may do is told by the whole sentence: "Member States, ..., in order to ..., to inspect vessels"
  /// (2182).
  bool whole() const { return m_act.measure || m_act.authorization; }

  std::size_t object_last(std::size_t first, const std::optional<End> &end) const {
    if (m_act.passive) return std::max(first, m_act.first);
    std::size_t last = first;
    const std::size_t limit = std::min(m_to, first + (whole() ? 90u : 70u));
    for (; last < limit; ++last) {
      if (end && end->first >= first && last == end->first && !m_act.measure && !m_act.authorization) break;
      if (m_t[last].is(";") || (last > first + 1 && barrier(m_t, last) && !whole())) break;
    }
    while (last > first && m_t[last - 1].is_any({"and", ",", "("})) --last;
    return last;
  }

  /// After an end the description may go on: "until 31 October 2009, as set out in paragraph 7 of resolution 1727".
  std::size_t reach(std::size_t from) const {
    std::size_t i = from;
    while (i < std::min(m_to, from + 60) && !barrier(m_t, i) && !m_t[i].is(";")) ++i;
    return i;
  }

  void describe(Clause &clause, std::size_t first, std::size_t last) const {
    clause.cited = citations(m_t, first, last);
    clause.acronyms = names_in_capitals(m_t, m_object_first, m_object_last);
    const bool pronoun = m_t[m_object_first].is("its") ||
                         m_t.phrase(m_object_first, "the mandate as set forth in that") != 0 ||
                         m_t[m_object_first].is_any({"their", "this", "it"}) ||
                         (m_object_last == m_object_first + 2 &&
                          (m_t.phrase(m_object_first, "the mission") != 0 || m_t.phrase(m_object_first, "the force") != 0 ||
                           m_t.phrase(m_object_first, "the operation") != 0));  // 2350: "and that the Mission shall close"
    if (clause.cited.empty() && pronoun) clause.cited = citations(m_t, 0, m_object_first);
    if (clause.acronyms.empty() && pronoun) clause.acronyms = names_in_capitals(m_t, 0, m_object_first);
  }

  void add_second(std::vector<Clause> &into, const End &first, const End &second) {
    Clause clause = start(second);
    std::size_t from = first.last, to = second.first;
    if (goes_on(first, second)) from = to;
    while (from < to && (m_t[from].is(",") || m_t[from].is("and"))) ++from;
    if (from >= to && !goes_on(first, second)) {
      from = second.last;
      to = reach(second.last);
      while (from < to && m_t[from].is(",")) ++from;
    }
    if (from >= to) {
      clause.object = into.back().object;
      clause.cited = into.back().cited;
      clause.acronyms = into.back().acronyms;
      if (!clause.condition.empty()) clause.rule = UntilRule::conditional;
      into.back().condition.clear();
    } else {
      clause.object = m_t.slice(from, to);
      clause.cited = citations(m_t, from, to);
      clause.acronyms = names_in_capitals(m_t, from, to);
    }
    into.push_back(std::move(clause));
  }

  const Tokens &m_t;
  const Segment &m_s;
  const ActAt &m_act;
  std::size_t m_from, m_to;
  std::optional<End> m_shared;
  std::size_t m_object_first = 0, m_object_last = 0;
};

/// Some publishers print the first operative paragraphs among the preambular ones. A verb that decides or asks shows them:
/// preambular paragraphs open with participles ("Recalling", "Determining").
bool decides(std::string_view text) {
  const Tokens tokens(text.substr(0, 40));
  for (std::size_t i = 0; i < std::min<std::size_t>(tokens.size(), 3); ++i) {
    const auto force = operative_verb(tokens[i].word);
    if (force && (*force == Force::decides || *force == Force::asks) && tokens[i].word.back() == 's') return true;
  }
  return false;
}

/// "Decides for a period of 12 months from the date of adoption of this resolution: (a) To renew ...; (b) To renew" (2128).
std::optional<End> shared_end(const Tokens &t, const Segment &s) {
  const auto end = end_at(t, s.verb + 1, s.end);
  return end && t[end->last].is(":") ? end : std::nullopt;
}

/// "to renew the measures on arms ... and to renew the measures on travel ... for a further period of 12 months" (1731): the
/// end of the second belongs to the first as well.
std::optional<End> next_end(const Tokens &t, const Segment &s, const std::vector<ActAt> &found, std::size_t n) {
  if (n + 1 >= found.size() || found[n + 1].act != found[n].act || found[n + 1].passive || found[n].passive ||
      !t[found[n + 1].first - 1].is("and") || !t[found[n + 1].first].is("to"))
    return std::nullopt;
  const std::size_t stop = n + 2 < found.size() ? found[n + 2].first : s.end;
  for (std::size_t i = found[n + 1].last; i < stop && !t[i].is(";"); ++i) {
    auto end = end_at(t, i, stop);
    if (end && end->rule != UntilRule::event) return end;
  }
  return std::nullopt;
}

/// "... shall be completed by D and that the mandate shall end on E": where the words of that ending begin.
std::size_t own_words(const Tokens &t, const ActAt &act, std::size_t from) {
  if (!act.passive || !ends_something(act.act)) return from;
  for (std::size_t i = act.first; i > from + 1; --i) {
    if (t[i - 1].is("that") && t[i - 2].is("and")) return i;
  }
  return from;
}

/// A passive owns the words before it; every other act begins where its own words begin.
void read_segment(const Tokens &t, const Segment &s, std::vector<Clause> &into) {
  const std::vector<ActAt> found = acts(t, s);
  const auto shared = shared_end(t, s);
  for (std::size_t n = 0; n < found.size(); ++n) {
    std::size_t from = n == 0 ? s.verb + 1 : found[n].first;
    if (found[n].first == s.verb && !found[n].measure) from = found[n].last;
    const std::size_t to = n + 1 < found.size() ? found[n + 1].first : s.end;
    if (n > 0 && found[n - 1].authorization && !into.empty() && into.back().rule == UntilRule::none) from = found[n].first;
    from = own_words(t, found[n], from);
    ActReader(t, s, found[n], from, to, shared && found[n].first >= shared->last ? shared : next_end(t, s, found, n))
        .read(into);
  }
}

}  // namespace

Parsed read_paragraph(std::string_view text) {
  Parsed reading;
  const Tokens tokens(text);
  const std::vector<Segment> parts = segments(tokens);
  for (const Segment &segment : parts) {
    read_segment(tokens, segment, reading.clauses);
    for (DeadlineClause &deadline : deadlines(tokens, segment)) reading.deadlines.push_back(std::move(deadline));
    for (Start &start : starts(tokens, segment)) reading.starts.push_back(std::move(start));
  }
  reading.closings = closings(tokens);
  classify(tokens, parts, reading);
  return reading;
}

std::vector<Parsed> read_text(const std::vector<core::Paragraph> &paragraphs) {
  std::vector<Parsed> readings;
  readings.reserve(paragraphs.size());
  for (const core::Paragraph &paragraph : paragraphs) {
    const bool operative = paragraph.kind == core::ParagraphKind::operative ||
                           (paragraph.kind == core::ParagraphKind::preambular && decides(paragraph.text));
    readings.push_back(operative ? read_paragraph(paragraph.text) : Parsed{});
  }
  return readings;
}

}  // namespace unsc::clause
