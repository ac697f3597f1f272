#include <clause/starts.hpp>
#include <mandate/chain.hpp>

#include <algorithm>
#include <cstdlib>

namespace unsc::mandate {
namespace {

using clause::UntilRule;

EndRule rule_of(const clause::Clause &clause) {
  EndRule rule{clause.rule, {}};
  if (clause.unstated_start) rule.rule = UntilRule::start_not_stated;
  if (clause.floating_start && clause.rule == UntilRule::from_adoption) rule.rule = UntilRule::event;
  if (core::row_of(clause::kUntilRules, clause.rule).counts && clause.duration) {
    const std::string other = clause.other ? std::to_string(clause.other->resolution) + ", " : "";
    rule.detail = other + clause.duration->text();
  }
  if (clause.rule == UntilRule::same_as) rule.detail = clause.same_as;
  return rule;
}

}  // namespace

std::string plain_number(std::string_view printed) {
  std::string text(printed);
  std::erase_if(text, [](char c) { return c == '.' || c == '(' || c == ')' || c == ' '; });
  return text;
}

const Term *Chain::last(const std::string &body) const {
  const auto found = m_terms.find(body);
  return found == m_terms.end() ? nullptr : &m_facts.terms[found->second.back()];
}

Term Chain::term_of(const Decision &decision) const {
  const clause::Clause &clause = *decision.clause;
  Term term;
  term.body = decision.body;
  term.symbol = decision.symbol;
  term.adopted = decision.adopted;
  term.act = clause.act;
  term.from = clause.from;
  term.until_rule = rule_of(clause);
  const core::Paragraph &paragraph = (*decision.text->paragraphs)[decision.paragraph];
  term.paragraph = plain_number(paragraph.number);
  term.quote = clause.quote;
  term.condition = clause.condition;
  term.outcome = decision.outcome;
  term.claim_kind = ClaimKind::text;
  term.claim = decision.text->claim;
  term.line = paragraph.lines.first;
  return term;
}

/// The day that the last term of the body reaches for certain: its end, or the earlier of the two days that the end can be.
std::optional<core::Date> Chain::certain_end(const std::string &body) const {
  const Term *before = last(body);
  if (before == nullptr) return std::nullopt;
  return before->until ? before->until->day() : before->until_at_least;
}

/// "for an additional six (6) months" (1689): counted from the adoption, or from the end before? The end is known only where
/// both give one day and the text does not say "further", for "further" means a period behind the present one. Else the
/// earlier of the two days stands as the least that is certain, and the condition names both.
void Chain::unstated_end(Term &term, const clause::Duration &duration, bool further) const {
  if (!term.adopted) return;
  const core::Date from_adoption = duration.after(*term.adopted);
  const Term *before = last(term.body);
  const bool exact = before != nullptr && before->until && before->until->is_day();
  const auto expiry = certain_end(term.body);
  const auto from_expiry = expiry ? std::optional(duration.after(*expiry)) : std::nullopt;
  if (exact && !further && from_expiry == from_adoption) {
    term.until = core::PartialDate(from_adoption);
    term.rests_on = term.body;
    return;
  }
  // An extension shortens nothing.
  term.until_at_least = from_expiry ? std::max(*expiry, std::min(from_adoption, *from_expiry)) : from_adoption;
  term.condition += (term.condition.empty() ? "" : "; ") + std::string("the text does not say from when: until ") +
                    from_adoption.iso() + (exact ? "" : " if") + " counted from its adoption" +
                    (exact ? ", " + from_expiry->iso() + " from the end of the term before" : "");
}

void Chain::count(Term &term, const clause::Duration &duration) const {
  const bool founding = term.act == clause::Act::establish;
  const auto start = term.from ? term.from->day() : founding ? term.adopted : std::nullopt;
  if (start) {
    term.until = core::PartialDate(duration.after(*start));
    term.until_rule = {term.from ? UntilRule::from_other : UntilRule::from_adoption, duration.text()};
  } else if (!term.from) {
    unstated_end(term, duration, false);
    term.until_rule = {UntilRule::start_not_stated, duration.text()};
  }
}

namespace {

/// The paragraphs that a decision is about: its own, and those of the same text that it cites.
std::vector<std::string> own_paragraphs(const Term &term, const clause::Clause &clause) {
  std::vector<std::string> own = {term.paragraph};
  for (const clause::Citation &cited : clause.cited) {
    if (cited.resolution != 0) continue;
    for (std::string &number : clause::paragraph_numbers(cited.paragraph)) own.push_back(std::move(number));
  }
  return own;
}

/// The paragraph of the text that says when the decision begins; nullptr where none does.
const clause::Start *start_of(const Term &term, const Decision &decision) {
  const auto own = own_paragraphs(term, *decision.clause);
  const auto meant = [&](const clause::Start &start, std::size_t paragraph) {
    if (start.paragraphs.empty()) return paragraph == decision.paragraph;
    return std::any_of(start.paragraphs.begin(), start.paragraphs.end(),
                       [&](const std::string &p) { return std::find(own.begin(), own.end(), p) != own.end(); });
  };
  for (std::size_t i = 0; i < decision.text->parsed->size(); ++i) {
    for (const clause::Start &start : (*decision.text->parsed)[i].starts) {
      if (meant(start, i)) return &start;
    }
  }
  return nullptr;
}

}  // namespace

/// A founding "for a period of twelve months" whose beginning another paragraph puts off: 1333 established its measures in
/// paragraph 23 and let them come into force a month later in paragraph 22; so did 1572 and 2366. Counted from the adoption
/// they would end too early. Where an event decides the beginning, no end is known.
bool Chain::later_start(Term &term, const Decision &decision) {
  const clause::Clause &clause = *decision.clause;
  if (!clause.assumed_start || !clause.duration) return false;
  const clause::Start *start = start_of(term, decision);
  if (start == nullptr) return false;
  auto day = start->day ? start->day->day() : std::nullopt;
  if (start->delay && decision.adopted) day = start->delay->after(*decision.adopted);
  term.until_rule = {day ? UntilRule::from_other : UntilRule::event, clause.duration->text()};
  if (day) {
    term.from = core::PartialDate(*day);
    term.until = core::PartialDate(clause.duration->after(*day));
    if (start->delay) term.unsure_by = decision.unsure_by;
  }
  return true;
}

/// "for the period specified in paragraph 1 above" (1609, paragraph 3); "until the end of MINUSMA's mandate as authorized in
/// this resolution" (2100, paragraph 18). The end stands in the same text, or else with the body's last term.
void Chain::same_end(Term &term, const Decision &decision, const std::vector<Term> &of_text) const {
  const std::string &as = decision.clause->same_as;
  const bool here = as == clause::kThatDate;
  const bool paragraph = here || as.find_first_not_of("0123456789") == std::string::npos;
  const std::string number = here ? plain_number((*decision.text->paragraphs)[decision.paragraph].number) : as;
  const std::string body = paragraph ? "" : m_resolver.named(as, nullptr);
  for (const Term &other : of_text) {
    if (!other.until || !(paragraph ? other.paragraph == number : other.body == body)) continue;
    term.until = other.until;
    term.rests_on = other.rests_on;
    term.unsure_by = other.unsure_by;
  }
  if (term.until || body.empty() || last(body) == nullptr) return;
  term.until = last(body)->until;
  term.rests_on = body;
}

/// From the adoption where the text says so. From the end before, where the chain agrees with the end that the text recites
/// ("in December 2020", 2557). Where they disagree the text's own words win: a term may be missing from the chain, and the
/// Council knows its mandates.
void Chain::duration_end(Term &term, const Decision &decision) {
  const clause::Clause &clause = *decision.clause;
  if (clause.unstated_start) return unstated_end(term, *clause.duration, clause.further);
  if (later_start(term, decision)) return;
  const Term *before = last(term.body);
  const std::optional<core::Date> expiry = before != nullptr && before->until ? before->until->day() : std::nullopt;
  const auto from_expiry = expiry ? std::optional(clause.duration->after(*expiry)) : std::nullopt;
  const auto from_adoption = decision.adopted ? std::optional(clause.duration->after(*decision.adopted)) : std::nullopt;
  if (clause.rule == UntilRule::from_adoption) {
    if (from_adoption) term.until = core::PartialDate(*from_adoption);
    term.unsure_by = decision.unsure_by;
    return;
  }
  const bool agrees = !clause.recited_expiry || (expiry && expiry->year() == clause.recited_expiry->year() &&
                                                 expiry->month() == clause.recited_expiry->month());
  if (from_expiry && agrees) {
    term.until = core::PartialDate(*from_expiry);
    term.rests_on = term.body;
  } else if (clause.recited_expiry) {
    const auto month = clause.duration->after(clause.recited_expiry->earliest());
    term.until =
        clause.recited_expiry->is_day() ? core::PartialDate(month) : core::PartialDate::from(month.year(), month.month(), 0);
    if (from_expiry)
      conflict(term, "recited_expiry", clause.recited_expiry->iso(), expiry->iso(),
               "the text's own words win over the chain",
               "the text names another end of the current mandate than the term before");
  }
}

void Chain::end_of(Term &term, const Decision &decision, const std::vector<Term> &of_text) {
  const clause::Clause &clause = *decision.clause;
  switch (clause.rule) {
    case UntilRule::absolute:
    case UntilRule::month_only:
      term.until = clause.until;
      break;
    case UntilRule::from_other:
      term.until = clause.until;
      if (clause.other && clause.duration) {  // 1851: from the adoption of resolution 1846
        const auto adopted = m_adopted.find(clause.other->resolution);
        if (adopted != m_adopted.end()) term.until = core::PartialDate(clause.duration->after(adopted->second));
      }
      break;
    case UntilRule::from_adoption:
    case UntilRule::from_current_expiry:
      if (clause.duration && !clause.floating_start) duration_end(term, decision);
      break;
    case UntilRule::same_as:
      same_end(term, decision, of_text);
      break;
    case UntilRule::none:
    case UntilRule::open_ended:
    case UntilRule::event:
    case UntilRule::conditional:
    case UntilRule::start_not_stated:
    case UntilRule::as_registered:
      break;
  }
  if (clause.rule == UntilRule::conditional && clause.until) term.until = clause.until;
  compare(term, decision);
}

/// A duration beside a date: the date wins, and a disagreement is a conflict. 2153 of 29 April 2014 gives its group "13
/// months until 30 May 2015", a day more than thirteen months. No conflict is what merely rounds: six months "to the end of
/// the month" (2530: until 31 December 2020), and a duration that fits when it is counted from the end before.
void Chain::compare(const Term &term, const Decision &decision) {
  const clause::Clause &clause = *decision.clause;
  if (clause.rule != UntilRule::absolute || !clause.duration || clause.duration->count == 0 || !decision.adopted ||
      ends(clause.act))
    return;
  const auto until = term.until->day();
  if (!until) return;
  const core::Date start = clause.from && clause.from->day() ? *clause.from->day() : *decision.adopted;
  const core::Date counted = clause.duration->after(start);
  if (counted == *until || (clause.from && counted.plus_days(-1) == *until)) return;
  const Term *before = last(term.body);
  const auto expiry = before != nullptr && before->until ? before->until->day() : std::nullopt;
  const bool chained =
      expiry && (clause.duration->after(*expiry) == *until || until->days_since(clause.duration->after(*expiry)) == 1 ||
                 until->days_since(clause.duration->after(*expiry)) == -1);
  const bool near = std::abs(counted.days_since(*until)) <= 2;
  const bool month_end = until->month() != until->plus_days(1).month();
  if (month_end && (chained || near || counted.month() == until->month())) return;  // six months, to the month's end
  if (chained && !near) return;
  conflict(term, "duration_and_date", until->iso(), counted.iso(), "the date wins over the duration",
           clause.duration->text() + " from " + start.iso() + " end on " + counted.iso());
}

void Chain::conflict(const Term &term, const std::string &kind, const std::string &won, const std::string &lost,
                     const std::string &rule, const std::string &detail) {
  m_facts.conflicts.push_back(
      {kind,
       term.symbol,
       "until",
       won,
       rule,
       term.body + ": " + detail,
       {{won, true, term.claim_kind, term.claim, term.line}, {lost, false, term.claim_kind, term.claim, term.line}}});
}

void Chain::add(Term term) {
  const bool moves = term.outcome == Outcome::adopted;
  if (moves) m_terms[term.body].push_back(m_facts.terms.size());
  m_facts.terms.push_back(std::move(term));
}

}  // namespace unsc::mandate
