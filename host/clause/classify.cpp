#include <clause/classify.hpp>
#include <clause/ends.hpp>

#include <algorithm>

namespace unsc::clause {
namespace {

bool begins(std::string_view word, std::string_view stem) { return word.substr(0, stem.size()) == stem; }

struct Named {
  std::string_view words, label;
};

/// What a period can be about that is no mandate, authorization or measure. The words are looked for at the place of the
/// sentence's object, and the first line that fits wins. Texts that showed some of them: judges 1824, the escrow account
/// 1302, bunkering 1874 (paragraph 17), shortened periods of a committee 2610 (paragraph 66), ceilings of troops 2550, a
/// part subject to a mission's extension 1671, a head of state's term 1633, a formal meeting 2670, the Taliban's compliance
/// 1333 (paragraph 24).
constexpr Named kNamed[] = {
    {"term of office", "term of office of judges"},
    {"terms of office", "term of office of judges"},
    {"judge", "term of office of judges"},
    {"judges", "term of office of judges"},
    {"appointment of", "term of office of a prosecutor"},
    {"as prosecutor", "term of office of a prosecutor"},
    {"members of the organizational committee", "term of office of members"},
    {"escrow", "money held or spent"},
    {"iraq account", "money held or spent"},
    {"the funds", "money held or spent"},
    {"the sum", "money held or spent"},
    {"export sales of petroleum", "money held or spent"},
    {"petroleum products", "limit inside a measure"},
    {"bunkering", "limit inside a measure"},
    {"crude oil", "limit inside a measure"},
    {"shall not supply", "limit inside a measure"},
    {"written contracts", "limit inside a measure"},
    {"branches", "limit inside a measure"},
    {"joint ventures", "limit inside a measure"},
    {"pending before the committee", "procedure of a committee"},
    {"left pending", "procedure of a committee"},
    {"committee will continue to operate", "procedure of a committee"},
    {"requirement for states to take the measures", "listing procedure"},
    {"delisting", "listing procedure"},
    {"shorten the", "listing procedure"},
    {"may designate", "listing procedure"},
    {"name is removed", "listing procedure"},
    {"exemptions", "exemption procedure"},
    {"travel ban imposed", "exemption procedure"},
    {"adjust the measures", "adjustment of measures"},
    {"references in resolution", "interpretation"},
    {"post-delivery notification", "notification procedure"},
    {"shall submit to the committee", "notification procedure"},
    {"remain seized", "remaining seized"},
    {"status-of-forces", "status-of-forces agreement"},
    {"logistical support", "support to others"},
    {"special measures", "support to others"},
    {"technical assistance", "support to others"},
    {"troop ceiling", "strength of a force"},
    {"troop ceilings", "strength of a force"},
    {"police ceilings", "strength of a force"},
    {"ceiling", "strength of a force"},
    {"troops", "strength of a force"},
    {"strength", "strength of a force"},
    {"personnel", "strength of a force"},
    {"battalion", "strength of a force"},
    {"battalions", "strength of a force"},
    {"companies", "strength of a force"},
    {"company", "strength of a force"},
    {"helicopters", "strength of a force"},
    {"additional capacities", "strength of a force"},
    {"redeploy", "strength of a force"},
    {"redeployment", "strength of a force"},
    {"military observers", "strength of a force"},
    {"military component", "strength of a force"},
    {"police component", "strength of a force"},
    {"protection force", "strength of a force"},
    {"formed police units", "strength of a force"},
    {"additional military and police capabilities", "strength of a force"},
    {"such a unit", "strength of a force"},
    {"guard unit", "strength of a force"},
    {"quick reaction force", "strength of a force"},
    {"current mission configuration", "strength of a force"},
    {"force levels", "strength of a force"},
    {"transfer of authority", "phase of a mission"},
    {"authority be transferred", "phase of a mission"},
    {"drawdown", "phase of a mission"},
    {"withdraw", "phase of a mission"},
    {"withdrawal", "phase of a mission"},
    {"liquidation", "phase of a mission"},
    {"reconfiguration", "phase of a mission"},
    {"downsizing", "phase of a mission"},
    {"devolve", "phase of a mission"},
    {"demilitarized zone", "phase of a mission"},
    {"commence", "phase of a mission"},
    {"begin all verification activities", "phase of a mission"},
    {"initial operational capability", "phase of a mission"},
    {"subject , beyond", "phase of a mission"},
    {"head of state", "political calendar"},
    {"prime minister", "political calendar"},
    {"elections", "political calendar"},
    {"shall extend full cooperation", "appeal"},
    {"the tasks of", "tasks of a mission"},
    {"mandated tasks", "tasks of a mission"},
    {"to pursue the following", "tasks of a mission"},
    {"to use all necessary means to carry out its mandate", "tasks of a mission"},
    {"is authorized to", "tasks of a mission"},
    {"shall be authorized to", "tasks of a mission"},
    {"on a temporary basis", "tasks of a mission"},
    {"during this period", "tasks of a mission"},
    {"formal meeting of the security council", "meeting"},
    {"are not a violation", "interpretation"},
    {"recommendation to renew", "endorsement of a recommendation"},
    {"undertake the following tasks", "tasks of a mission"},
    {"undertake election-related tasks", "tasks of a mission"},
    {"if the taliban comply", "condition of a termination"},
};

bool timed(const Token &token) {
  return token.kind == Token::Kind::date || token.kind == Token::Kind::duration || token.is("until");
}

/// The first time that a segment names; its end where it names none.
std::size_t first_time(const Tokens &t, const Segment &s) {
  for (std::size_t i = s.begin; i < s.end; ++i) {
    if (timed(t[i])) return i;
  }
  return s.end;
}

/// "... shall have the following mandate ...: (a) ..." (2567, paragraph 3): what stands behind such a colon is a list of
/// things to do, and the days in it are the days of those things.
bool inside_list(const Tokens &t, const Segment &s, std::size_t at) {
  for (std::size_t i = s.verb; i + 1 < at; ++i) {
    if (!t[i + 1].is(":") && !t.phrase(i + 1, "( a )") && !t.phrase(i + 1, "( i )")) continue;
    for (std::size_t k = i > s.verb + 14 ? i - 14 : s.verb; k <= i; ++k) {
      if (t[k].is_any({"tasks", "task", "mandate", "following", "functions", "objectives", "phases", "that", "follows",
                       "principles", "to"}))
        return true;
    }
  }
  return false;
}

/// True where no time in the segment ends or starts anything: "the 17 June ceasefire agreement", "committed since 1 October
/// 2004".
bool only_mentioned(const Tokens &t, const Segment &s) {
  for (std::size_t i = s.verb; i < s.end; ++i) {
    if (end_at(t, i, s.end)) return false;
    if (t[i].kind == Token::Kind::duration) return false;
    if (timed(t[i]) && i > 0 && !t[i].is("until") &&
        t[i - 1].is_any({"on", "by", "from", "before", "after", "than", "through", "beyond"}) &&
        !t[i - 2].is_any({"dated", "adopted", "issued"}))
      return false;
  }
  return true;
}

/// Where a sentence says what its time is about: before the time, or behind it where it opens with the time.
std::string object_zone(const Tokens &t, const Segment &s, std::size_t time) {
  const std::size_t reach = std::min(s.end, std::max(time, s.verb) + 40);
  const std::size_t from = time > s.verb + 60 ? time - 60 : s.verb;
  std::string zone;
  for (std::size_t i = from; i < reach; ++i) zone += (zone.empty() ? "" : " ") + t[i].word;
  return zone;
}

std::string_view label_of(const Tokens &t, const Segment &s) {
  const std::size_t time = first_time(t, s);
  if (inside_list(t, s, time)) return "tasks of a mission";
  const std::string_view named = named_nonclock(object_zone(t, s, time));
  if (!named.empty()) return named;
  return only_mentioned(t, s) ? "a date that is only mentioned" : "";
}

/// A paragraph without an operative verb: a president's statement, a part of a list, a name of a judge.
std::string_view label_without_verb(const Tokens &t) {
  for (std::size_t i = 0; i < 6; ++i) {
    if (t.phrase(i, "the security council") || t.phrase(i, "the council")) return "statement";
  }
  if (t[0].is("to") || t[0].is("(")) return "tasks of a mission";
  return named_nonclock(object_zone(t, {0, 0, t.size(), Force::recites, false}, 0));
}

/// What is asked, intended or recited decides nothing.
std::string_view undecided_label(Force force) {
  return force == Force::asks ? "appeal" : force == Force::intends ? "intention" : "recital";
}

}  // namespace

std::string_view named_nonclock(std::string_view object) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  for (const Named &named : kNamed) {
    for (std::size_t at = object.find(named.words); at != std::string_view::npos; at = object.find(named.words, at + 1)) {
      const std::size_t end = at + named.words.size();
      if ((at == 0 || !letter(object[at - 1])) && (end == object.size() || !letter(object[end]))) return named.label;
    }
  }
  return {};
}

bool can_be_a_body(std::string_view label) {
  constexpr std::string_view kLabels[] = {"strength of a force", "tasks of a mission",     "phase of a mission",
                                          "support to others",   "limit inside a measure", "adjustment of measures"};
  return std::find(std::begin(kLabels), std::end(kLabels), label) != std::end(kLabels);
}

bool clock_like(const Tokens &t) {
  bool time = false, word = false;
  for (std::size_t i = 0; i < t.size() && !(time && word); ++i) {
    const Token &token = t[i];
    time = time || timed(token);
    word = word || token.is("until") || begins(token.word, "period") || begins(token.word, "expir") ||
           begins(token.word, "exten") || begins(token.word, "renew") || begins(token.word, "terminat") ||
           t.phrase(i, "no later than") != 0;
  }
  return time && word;
}

void classify(const Tokens &t, const std::vector<Segment> &parts, Parsed &reading) {
  if (!clock_like(t)) return;
  const bool term =
      std::any_of(reading.clauses.begin(), reading.clauses.end(), [](const Clause &c) { return c.rule != UntilRule::none; });
  if (term || !reading.deadlines.empty()) {
    reading.kind = term ? Class::term : Class::deadline;
    return;
  }
  std::string_view decided, undecided;
  bool verb = false, unread = false;
  for (const Segment &s : parts) {
    verb = verb || s.has_verb;
    if (!s.has_verb || first_time(t, s) == s.end) continue;
    if (s.force != Force::decides) {
      if (undecided.empty() || s.force == Force::asks) undecided = undecided_label(s.force);
      continue;
    }
    const std::string_view label = label_of(t, s);
    unread = unread || label.empty();
    if (decided.empty()) decided = label;
  }
  if (!verb) decided = label_without_verb(t);
  reading.label = decided.empty() ? undecided : decided;
  reading.kind = unread || reading.label.empty() ? Class::unread : Class::named_nonclock;
  if (reading.kind == Class::unread) reading.label.clear();
}

}  // namespace unsc::clause
