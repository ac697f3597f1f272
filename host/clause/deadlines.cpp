#include <clause/deadlines.hpp>

#include <algorithm>

namespace unsc::clause {
namespace {

using Kind = Token::Kind;
using Anchor = DeadlineClause::Anchor;

struct When {
  std::size_t last = 0;
  std::optional<core::PartialDate> due;
  std::optional<Duration> period;
  Anchor anchor = Anchor::none;
};

/// "the end of the 180-day period" (1302), "the end of this period" (1300): the number of tokens it reaches to; 0 where it
/// does not stand at `i`.
std::size_t end_of_period(const Tokens &t, std::size_t i) {
  const std::size_t used = t.phrase(i, "end of");
  if (used == 0) return 0;
  for (std::size_t k = i + used; k < i + used + 4; ++k) {
    if (t[k].is("period")) return k + 1;
  }
  return 0;
}

/// What a relative deadline counts from. Only two starts are days that we know: the adoption ("60 days from the adoption of
/// this resolution", 1407) and the mandate's end ("30 days prior to the expiration"). All others are events outside the
/// text ("30 days after the delivery of weapons", 2551, paragraph 16), and give no day.
Anchor anchor_at(const Tokens &t, std::size_t &i) {
  const std::size_t limit = std::min(t.size(), i + 14);
  const bool before = t[i].is("before") || t.phrase(i, "prior to");
  const bool after = t[i].is_any({"of", "from", "after", "following"});
  if (!before && !after) return Anchor::other;
  for (std::size_t k = i; k < limit && !t[k].is(";"); ++k) {
    if (t[k].is("adoption") || t.phrase(k, "date of this resolution") || t.phrase(k, "present resolution") ||
        t.phrase(k, "entry into force of this resolution")) {
      i = k + 1;
      return before ? Anchor::other : Anchor::adoption;
    }
    if (before && (t[k].is_any({"mandate", "expiration", "expiry", "termination"}) || t.phrase(k, "mandated period") ||
                   t.phrase(k, "mandate period") || end_of_period(t, k) != 0)) {
      i = k + 1;
      return Anchor::before_end;
    }
  }
  return Anchor::other;
}

std::optional<When> relative(const Tokens &t, std::size_t i) {
  if (t[i].kind != Kind::duration) return std::nullopt;
  When when;
  when.period = t[i].duration;
  std::size_t next = i + 1;
  when.anchor = anchor_at(t, next);
  when.last = next;
  return when;
}

/// "submit monthly updates" (2528), "at six-monthly intervals", "report in 30 days, and monthly thereafter". "Its
/// six-monthly reports" (2529) are owed by another paragraph. Who is "no longer" to submit them (2111) owes none.
std::optional<When> months_between(const Tokens &t, std::size_t i) {
  const auto number = t[i + 1].is("-") ? number_word(t[i].word) : std::nullopt;
  const std::size_t monthly = number ? i + 2 : i;
  if (!t[monthly].is("monthly") || i < 2 || t[monthly - 1].is("-") != number.has_value()) return std::nullopt;
  if (t[i - 1].is_any({"its", "his", "her", "their", "next", "the"})) return std::nullopt;
  if (!owed_noun(t[monthly + 1].word) && !t[monthly + 1].is("thereafter")) return std::nullopt;
  if (t.find("no longer", i > 12 ? i - 12 : 0, i)) return std::nullopt;
  return When{monthly + 1, std::nullopt, Duration{number.value_or(1), Unit::months}, Anchor::periodic};
}

/// "at least twice a year" (1979), "on a quarterly basis" (1546), "annually" (2663). "After a period of two years" is once.
std::optional<When> repeated(const Tokens &t, std::size_t i) {
  struct Rhythm {
    std::string_view words;
    Duration every;
  };
  static constexpr Rhythm kRhythms[] = {{"on a weekly basis", {1, Unit::weeks}},
                                        {"on a monthly basis", {1, Unit::months}},
                                        {"on a quarterly basis", {3, Unit::months}},
                                        {"on an annual basis", {1, Unit::years}},
                                        {"on a biannual basis", {6, Unit::months}},
                                        {"quarterly", {3, Unit::months}},
                                        {"biannually", {6, Unit::months}},
                                        {"annually", {1, Unit::years}},
                                        {"each month", {1, Unit::months}}};
  const Duration a_year{1, Unit::years};
  if (t[i].is("twice") && t[i + 1].kind == Kind::duration && t[i + 1].duration.text() == a_year.text())
    return When{i + 2, std::nullopt, Duration{6, Unit::months}, Anchor::periodic};
  if (t[i].is("once") && t[i + 1].kind == Kind::duration)
    return When{i + 2, std::nullopt, t[i + 1].duration, Anchor::periodic};
  for (const Rhythm &rhythm : kRhythms) {
    if (const std::size_t used = t.phrase(i, rhythm.words))
      return When{i + used, std::nullopt, rhythm.every, Anchor::periodic};
  }
  if (const auto when = months_between(t, i)) return when;
  const std::size_t after = t.phrase(i, "after a period of");
  if (after != 0 && t[i + after].kind == Kind::duration)
    return When{i + after + 1, std::nullopt, t[i + after].duration, Anchor::adoption};
  return std::nullopt;
}

/// "for a period of 12 months from the adoption" says how long, "at the end of a period of 13 months" (1572) by when.
bool lasting(const Tokens &t, std::size_t i) {
  const bool said = i >= 2 && (t[i - 1].is("exceeding") || t.phrase(i - 2, "period of") != 0);
  return said && (i < 5 || t.phrase(i - 5, "end of a period of") == 0);
}

/// The time by which something is owed, where one begins at `i`. "On" and "in" are weak words ("on a monthly basis", "in
/// Mali"): they count only right behind a verb by which something is owed.
std::optional<When> when_at(const Tokens &t, std::size_t i) {
  for (const std::string_view words :
       {"no later than", "not later than", "at the latest by", "at the latest on", "at the latest", "before the end of",
        "before", "prior to", "by the end of", "by", "on", "in", "and by"}) {
    const std::size_t used = t.phrase(i, words);
    if (used == 0) continue;
    std::size_t at = i + used;
    while (t[at].is_any({"the", "mid", "early", "late", "end", "of", "on", "midnight", "-"})) ++at;
    const bool weak = words == "on" || words == "in" || words == "and by";
    if (t[at].kind == Kind::date && (!weak || words == "and by"))
      return When{at + 1, t[at].date, std::nullopt, Anchor::none};
    if (words == "before" || words == "prior to") {
      if (const std::size_t end = end_of_period(t, at - (t[at - 1].is("of") ? 2 : 0)))
        return When{end, std::nullopt, Duration{0, Unit::days}, Anchor::before_end};
    }
    if (words == "in" && t[at].kind == Kind::duration && (owing_verb(t[i - 1].word) || t[i - 1].is("reviewed")))
      return When{at + 1, std::nullopt, t[at].duration, Anchor::adoption};  // 1390: "will be reviewed in 12 months"
    if (words == "by the end of" && (t.phrase(at, "period mentioned") != 0 || t[at + 1].is("period")))  // 1782
      return When{at + 2, std::nullopt, Duration{0, Unit::days}, Anchor::before_end};
    if (words == "on" && t[at].kind == Kind::date && i > 1 && owing_verb(t[i - 1].word) &&
        (t[i - 2].is("to") || t[i - 2].is("shall")))
      return When{at + 1, t[at].date, std::nullopt, Anchor::none};  // "to report on 15 January 2026"
    if (words == "on" || words == "in") continue;                   // "on a monthly basis"
    if (weak || words == "by" || words == "before" || words == "prior to") return std::nullopt;
    return relative(t, at);
  }
  if (t[i].is("within") || t.phrase(i, "at least")) {
    std::size_t at = i + 1;
    while (t[at].is_any({"the", "first", "next", "a", "period", "of", "least", "every"})) ++at;
    if (t[i].is("within")) return relative(t, at);
  }
  if (t[i].is("after") && t[i + 1].kind == Kind::duration && i > 1 && (t[i - 1].is("reviewed") || t[i - 2].is("review")) &&
      !t[i + 2].is("from") && !t[i + 2].is("of"))
    return When{i + 2, std::nullopt, t[i + 1].duration, Anchor::adoption};  // 1579: "and to review them after six months"
  if (const auto when = repeated(t, i)) return when;
  std::size_t every = t.phrase(i, "every");
  if (every == 0 && t[i].is("at") && t[i + 1].kind == Kind::duration && t[i + 2].is("intervals"))
    return When{i + 3, std::nullopt, t[i + 1].duration, Anchor::periodic};
  if (every == 0 && t[i].is("at") && t[i + 1].is("intervals")) {
    for (std::size_t k = i + 2; k < i + 7; ++k) {
      if (t[k].kind == Kind::duration) return When{k + 1, std::nullopt, t[k].duration, Anchor::periodic};
    }
  }
  if (every != 0 && t[i + 1].kind == Kind::duration) return When{i + 2, std::nullopt, t[i + 1].duration, Anchor::periodic};
  if (every != 0 && unit_word(t[i + 1].word))
    return When{i + 2, std::nullopt, Duration{1, *unit_word(t[i + 1].word)}, Anchor::periodic};
  const bool in_period = lasting(t, i);
  if (t[i].kind == Kind::duration && !in_period &&
      (t[i + 1].is_any({"after", "from", "before"}) || t.phrase(i + 1, "prior to") || t[i + 1].is("of"))) {
    auto when = relative(t, i);
    if (when && (when->anchor != Anchor::other || t[i + 1].is("after") || t.phrase(i + 1, "prior to"))) return when;
  }
  return std::nullopt;
}

/// "every six months, by 9 May 2026 and 9 November 2026": the days say more than the rhythm.
bool dated(const Tokens &t, const When &rhythm) {
  if (rhythm.anchor != Anchor::periodic || !t[rhythm.last].is(",")) return false;
  const auto next = when_at(t, rhythm.last + 1);
  return next && next->due;
}

/// The noun nearest before the time tells what is owed, else the first one behind it. One sentence may owe two things at two
/// times: a midterm report and a final one (2680, paragraph 2).
std::string kind_near(const Tokens &t, const Segment &s, std::size_t first, std::size_t last) {
  const std::size_t from = first > s.verb + 25 ? first - 25 : s.verb;
  std::string kind;
  for (std::size_t i = from; i < first; ++i) {
    if (t[i].kind != Kind::word) continue;
    if (const auto verb = i > 0 && t[i - 1].is_any({"to", "and", "shall", "should", "be", "will", "it", "orally"})
                              ? owing_verb(t[i].word)
                              : std::nullopt)
      kind = *verb;
    else if (const auto noun = owed_noun(t[i].word); noun && !t[i].is("council"))
      kind = *noun;
  }
  if (!kind.empty()) return kind;
  for (std::size_t i = last; i < std::min(s.end, last + 14); ++i) {
    if (t[i].kind != Kind::word) continue;
    if (const auto noun = owed_noun(t[i].word); noun && !t[i].is("council")) return std::string(*noun);
    if (t[i - 1].is("to")) {
      if (const auto verb = owing_verb(t[i].word)) return std::string(*verb);
    }
  }
  return {};
}

/// "Extends to 15 August 2017 the deadline for the submission of the final report" (2360): a day that replaces one.
std::optional<DeadlineClause> moved(const Tokens &t, const Segment &s) {
  if (s.force != Force::decides || !t.find("the deadline for", s.verb, s.end)) return std::nullopt;
  for (std::size_t i = s.verb; i < std::min(s.end, s.verb + 6); ++i) {
    if (t[i].kind != Kind::date || !t[i - 1].is("to")) continue;
    DeadlineClause deadline;
    deadline.kind = "report";
    deadline.due = t[i].date;
    deadline.rule = t.slice(i - 1, i + 1);
    return deadline;
  }
  return std::nullopt;
}

/// "Decides that the Panel shall provide to the Council an interim report" (2509): who owes it stands between "that" and
/// "shall".
std::string obliged(const Tokens &t, const Segment &s, std::size_t before) {
  for (std::size_t i = s.verb + 1; i + 1 < before; ++i) {
    if (!t[i].is("shall") || !owing_verb(t[i + 1].word)) continue;
    std::size_t first = i;
    while (first > s.verb + 1 && !t[first - 1].is_any({"that", ",", "and"})) --first;
    if (t[first].is("the")) ++first;
    return t.slice(first, i);
  }
  return {};
}

/// What is asked for stands where the one who owes it is expected: "requests a final report to the Committee".
bool names_the_thing(const Token &token) {
  return token.is_any(
             {"a", "an", "such", "monthly", "quarterly", "following", "these", "those", "this", "another", "any", "all"}) ||
         owed_noun(token.word);
}

/// "provide", "provides".
bool owes(std::string_view word) {
  return owing_verb(word) || (word.ends_with('s') && owing_verb(word.substr(0, word.size() - 1)));
}

/// Who owes it, as printed; "" where the text does not say. What the Council intends or decides on its own behalf, as a
/// review, it owes itself.
std::string owed_by(const Tokens &t, const Segment &s, std::size_t before) {
  if (t[s.verb].is("decides") || s.force == Force::intends) {
    const std::string who = obliged(t, s, before);
    return who.empty() ? "Security Council" : who;
  }
  const auto past_openers = [&](std::size_t i) {
    while (t[i].is_any({"also", "further", "in", "this", "regard", ",", "that", "the"})) ++i;
    return i;
  };
  std::size_t first = s.verb + 1;
  const bool called = t[first].is("upon") || t[first].is("on");  // "calls upon all Member States"
  first = past_openers(called ? first + 1 : first);
  if (t[first].is("after")) {  // 2680: "requests, after a discussion with the Committee, a final report"
    while (first < before && !t[first].is(",")) ++first;
    first = past_openers(first);
  }
  if (!called && names_the_thing(t[first])) {
    const auto from = t.find("from the", first, before);
    if (!from) return {};
    first = *from + 2;
  }
  const bool subjunctive = t.find("that", s.verb, first).has_value();  // "requests that the Secretary-General provide"
  std::size_t last = first;
  while (last < s.end && last < first + 14 && !(subjunctive && owes(t[last].word)) &&
         !t[last].is_any({"to", ",", "shall", ";", ":", "("}))
    ++last;
  return t.slice(first, last);
}

/// To whom it is owed. A request that names nobody is made by the Council, so the answer is owed to it.
std::string owed_to(const Tokens &t, const Segment &s) {
  for (std::size_t i = s.verb; i < s.end; ++i) {
    if (t.phrase(i, "to the security council") || t.phrase(i, "to the council") || t.phrase(i, "brief the council") ||
        t.phrase(i, "brief the security council") || t.phrase(i, "inform the council") || t.phrase(i, "provide the council"))
      return "Security Council";
    if (t.phrase(i, "to the committee") || t.phrase(i, "brief the committee")) return "Committee";
    if (t.phrase(i, "to the secretary-general")) return "Secretary-General";
  }
  return s.force == Force::decides || s.force == Force::intends ? "" : "Security Council";
}

}  // namespace

std::size_t deadline_words(const Tokens &t, std::size_t i) {
  if (t[i].is("on") || t[i].is("in") || t[i].kind == Kind::duration) return 0;
  const auto when = when_at(t, i);
  return when ? when->last - i : 0;
}

std::vector<DeadlineClause> deadlines(const Tokens &t, const Segment &s) {
  std::vector<DeadlineClause> found;
  if (!s.has_verb || s.force == Force::recites) return found;
  if (auto replaced = moved(t, s)) {
    replaced->quote = t.slice(s.begin, s.end);
    found.push_back(std::move(*replaced));
  }
  for (std::size_t i = s.verb; i < s.end; ++i) {
    const auto when = when_at(t, i);
    if (!when || when->last > s.end || dated(t, *when)) continue;
    DeadlineClause deadline;
    deadline.kind = kind_near(t, s, i, when->last);
    if (deadline.kind.empty()) continue;
    deadline.due = when->due;
    deadline.period = when->period;
    deadline.anchor = when->anchor;
    deadline.rule = t.slice(i, when->last);
    const bool thereafter = (i > 0 && t[i - 1].is("thereafter")) || t[when->last].is("thereafter");
    if (thereafter && deadline.anchor == Anchor::periodic && !found.empty()) {
      deadline.first = found.back().due;
      if (found.back().anchor == Anchor::adoption) deadline.delay = found.back().period;
    }
    deadline.owed_by = owed_by(t, s, i);
    deadline.owed_to = owed_to(t, s);
    deadline.quote = t.slice(s.begin, s.end);
    found.push_back(std::move(deadline));
    i = when->last - 1;
    while (found.back().due && t[i + 1].is("and") && t[i + 2].kind == Kind::date) {  // "by 9 May 2026 and 9 November 2026"
      auto again = found.back();
      again.due = t[i + 2].date;
      again.rule = t.slice(i + 2, i + 3);
      found.push_back(std::move(again));
      i += 2;
    }
  }
  return found;
}

}  // namespace unsc::clause
