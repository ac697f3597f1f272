#include <core/symbol.hpp>
#include <core/text.hpp>
#include <mandate/doubts.hpp>
#include <mandate/reference.hpp>
#include <mandate/standing.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace unsc::mandate {
namespace {

/// A successor may be founded so many days after the end and still be one, or so many before.
constexpr int kFollowedWithin = 31;
constexpr int kFollowedAhead = 366;

/// One body and all that is known of it; asked for any day.
class Question {
 public:
  Question(const Body &body, const std::vector<Term> &terms, const Coverage &coverage)
      : m_body(body), m_terms(terms), m_coverage(coverage), m_doubts(body, terms, coverage) {
    std::vector<std::string> names = {core::fold(body.name), body.slug};
    for (const std::string &alias : body.aliases) names.push_back(core::fold(alias));
    for (const auto &draft : coverage.failed) {
      if (std::any_of(names.begin(), names.end(), [&](const auto &name) { return has_words(draft.title, name); }))
        m_named_drafts.push_back(&draft);
    }
  }

  Standing on(core::Date day) const;
  /// The days on which the answer can differ from the day before, besides first_day().
  std::vector<core::Date> changes() const;

 private:
  friend class Answer;
  const Coverage::Adopted *founding() const { return m_coverage.of_symbol(m_body.founded_by); }

  const Body &m_body;
  const std::vector<Term> &m_terms;
  const Coverage &m_coverage;
  Doubts m_doubts;
  std::vector<const Coverage::Failed *> m_named_drafts;  // whose title names the body
};

/// The question on one day.
class Answer {
 public:
  Answer(const Question &question, core::Date on) : m_question(question), m_on(on) {
    for (const Term &term : question.m_terms) {
      const auto day = decided(term);
      if (!day || *day <= on) (term.outcome == Outcome::adopted ? m_adopted : m_failed).push_back(&term);
    }
  }

  Standing give() {
    if (m_adopted.empty()) return nothing_adopted();
    if (const Term *over = last_ending()) return terminated(*over);
    const Term &basis = clock_setter();
    rest_on(basis);
    if (!basis.until) return endless(basis);
    m_standing.until = basis.until;
    m_standing.planned_by = planned_by(basis);
    // Of a month alone not even its first day is sure.
    const core::Date sure = basis.until->is_day() ? basis.until->day()->plus_days(1) : basis.until->earliest();
    if (m_on < sure) return ahead(basis, "until ");
    if (m_on <= basis.until->latest())
      return say(Status::unknown, "ends in " + basis.until->iso() + " by " + basis.symbol + "; the day is not in the text");
    return past(basis);
  }

 private:
  Standing say(Status status, std::string reason) {
    m_standing.status = status;
    m_standing.reason = std::move(reason);
    return m_standing;
  }

  void rest_on(const Term &basis) {
    m_standing.basis_ordinal = basis.ordinal;
    m_standing.basis = basis.symbol;
    m_standing.paragraph = basis.paragraph;
    m_standing.quote = basis.quote;
    const Term &first = *m_adopted.front();
    if (first.from)
      m_standing.since = first.from;
    else if (first.act == clause::Act::establish && first.adopted)
      m_standing.since = core::PartialDate(*first.adopted);
  }

  /// Not yet there only where its founding is known and later; a founding that was not read can have been at any time.
  Standing nothing_adopted() {
    const std::string &founded_by = m_question.m_body.founded_by;
    const auto *act = number_of(founded_by) == 0 ? nullptr : m_question.founding();
    if (act != nullptr && act->date > m_on)
      return say(Status::not_yet, "founded by " + founded_by + " on " + act->date.iso());
    if (founded_by.empty()) return say(Status::unknown, "nothing that was read founds it");
    return say(Status::unknown, "founded by " + founded_by + "; no text about its end was read");
  }

  /// The termination that holds on the day: a later founding or extension undoes it. 2444 (2018) ends one panel and founds
  /// the next, so of one day the founding with the later end counts.
  const Term *last_ending() const {
    const Term *found = nullptr;
    for (const Term *term : m_adopted) {
      const bool ends = clause::ends(term->act);
      if (ends && term->until && term->until->day())
        found = term;
      else if (found != nullptr && !ends &&
               (term->adopted > found->adopted || (term->act == clause::Act::establish && term->until > found->until)))
        found = nullptr;
    }
    return found;
  }

  Standing terminated(const Term &term) {
    rest_on(term);
    m_standing.until = term.until;
    // "With immediate effect" (2288 of 2016): the day of the decision is already after the end.
    const bool immediate = term.adopted && term.until->day() == term.adopted;
    const bool over = immediate ? m_on >= *term.until->day() : m_on > *term.until->day();
    const std::string verb = term.act == clause::Act::dissolve ? "dissolved" : "terminated";
    m_standing.planned_by = term.symbol;
    if (!over) return ahead(term, "to be " + verb + " on ");
    const std::string by = term.claim_kind == ClaimKind::reference ? "an outside event: " + term.quote : by_whom(term);
    return certain(Status::terminated, term, verb + " on " + term.until->iso() + " by " + by, Doubts::Near::name);
  }

  /// Said by the basis or after it: a renewal goes beyond what was planned before.
  std::string planned_by(const Term &basis) const {
    if (basis.act == clause::Act::final_extension) return basis.symbol;
    const core::Date end = basis.until->latest();
    for (const PlannedEnd &planned : m_question.m_body.planned) {
      if (planned.adopted > m_on || (basis.adopted && planned.adopted < *basis.adopted)) continue;
      const bool means_it = planned.day ? planned.day->earliest() <= end && end <= planned.day->latest()
                                        : planned.adopted <= end.plus_days(kFollowedWithin) &&
                                              end <= planned.adopted.plus_days(kFollowedAhead);
      if (means_it) return planned.symbol;
    }
    return {};
  }

  /// Before the end. What was not read may have moved it; then the day is the least that is certain.
  Standing ahead(const Term &basis, const std::string &words) {
    const std::string &planned = m_standing.planned_by;
    const std::string by = basis.until->iso() + " by " + by_whom(basis) +
                           (planned.empty() ? "" : ", planned by " + planned) + under_condition(basis);
    const std::string doubts = m_question.m_doubts.since(basis, m_on, Doubts::Near::subject);
    if (doubts.empty()) return say(Status::active, words + by);
    if (const std::string ending = m_question.m_doubts.ending(basis, m_on); !ending.empty())
      return say(Status::unknown, words + by + "; " + ending + " and may have ended it");
    m_standing.until_at_least = basis.until->earliest();
    m_standing.until.reset();
    return say(Status::active, "at least until " + by + "; " + doubts);
  }

  /// The status where everything since the decision was read; else unknown.
  Standing certain(Status status, const Term &decision, std::string reason, Doubts::Near near) {
    const std::string doubts = m_question.m_doubts.since(decision, m_on, near);
    if (doubts.empty()) return say(status, std::move(reason));
    return say(Status::unknown, reason + "; " + doubts);
  }

  static std::string by_whom(const Term &term) { return term.symbol.empty() ? "a register" : term.symbol; }

  /// The last decision that says something about the end; where none does, the last decision.
  const Term &clock_setter() const {
    const auto found =
        std::find_if(m_adopted.rbegin(), m_adopted.rend(), [](const Term *term) { return sets_the_clock(*term); });
    return found == m_adopted.rend() ? *m_adopted.back() : **found;
  }

  /// A committee stands until it is ended. Whatever has a clock by its nature has an end that was not read.
  Standing endless(const Term &basis) {
    const bool founded = basis.act == clause::Act::establish && basis.until_rule.rule == clause::UntilRule::none;
    if (basis.until_rule.rule == clause::UntilRule::open_ended ||
        (founded && core::row_of(kBodyTypes, m_question.m_body.type).stands))
      return certain(Status::open_ended, basis, "no end is set by " + by_whom(basis), Doubts::Near::subject);
    m_standing.until_at_least = basis.until_at_least;
    if (basis.until_at_least && m_on <= *basis.until_at_least)
      return say(Status::active,
                 "at least until " + basis.until_at_least->iso() + " by " + basis.symbol + "; " + basis.condition);
    const std::string missing =
        basis.symbol + " gives no day for the end" + (basis.condition.empty() ? "" : " (" + basis.condition + ")");
    const auto before =
        std::find_if(m_adopted.rbegin(), m_adopted.rend(), [&](const Term *term) { return term != &basis && term->until; });
    if (before == m_adopted.rend() || !(*before)->until->is_day() || m_on > *(*before)->until->day())
      return say(Status::unknown, missing);
    m_standing.until_at_least = (*before)->until->day();
    return say(Status::active, "at least until " + (*before)->until->iso() + " by " + (*before)->symbol + "; " + missing);
  }

  /// A failed renewal by its own terms or, where its text was not read, by its title; the drafts of the last such day.
  std::string failed_renewal(core::Date after) const {
    std::map<std::pair<core::Date, std::string>, std::string> said;
    const auto say = [&](const std::string &symbol, Outcome outcome, core::Date date, const CouncilVote *vote) {
      said[{date, symbol}] = "renewal " + symbol + (outcome == Outcome::vetoed ? " vetoed " : " not adopted ") + date.iso() +
                             (vote != nullptr ? vetoers(*vote) : "");
    };
    for (const Term *term : m_failed) {
      if (!term->adopted || *term->adopted < after || clause::ends(term->act)) continue;
      const auto &failed = m_question.m_coverage.failed;
      const auto vote = std::find_if(failed.begin(), failed.end(), [&](const Coverage::Failed &one) {
        const auto &drafts = one.vote.drafts;
        return one.date == *term->adopted &&
               (one.vote.symbol == term->symbol || std::find(drafts.begin(), drafts.end(), term->symbol) != drafts.end());
      });
      say(term->symbol, term->outcome, *term->adopted, vote != failed.end() ? &vote->vote : nullptr);
    }
    if (said.empty()) {
      for (const auto *draft : m_question.m_named_drafts) {
        if (draft->date >= after && draft->date <= m_on)
          say(draft->vote.symbol, *draft->vote.outcome, draft->date, &draft->vote);
      }
    }
    std::vector<std::string_view> last;
    for (const auto &[key, text] : said) {
      if (key.first == said.rbegin()->first.first) last.push_back(text);
    }
    return fmt::format("{}", fmt::join(last, "; "));
  }

  static std::string vetoers(const CouncilVote &vote) {
    return vote.vetoed_by.empty() ? std::string() : fmt::format(" by {}", fmt::join(vote.vetoed_by, ", "));
  }

  /// What is missing for the record to reach past the end; empty where it does. Where the renewal is known to have failed
  /// the last day is enough.
  std::string short_of(core::Date end, bool failed) const {
    const auto *last = m_question.m_coverage.last();
    if (last == nullptr) return "no resolution was read";
    if (last->date < end || (last->date == end && !failed))
      return "the record ends with " + last->symbol + " of " + last->date.iso();
    return {};
  }

  /// A later end of the same mandate that holds under a condition: 2585 (2021), until 10 July 2022 "subject to the issuance
  /// of" a report. nullptr where there is none.
  const Term *conditional(const Term &basis) const {
    const auto later = std::find_if(m_adopted.rbegin(), m_adopted.rend(), [&](const Term *term) {
      return term->until_rule.rule == clause::UntilRule::conditional && term->until && term->until > basis.until &&
             term->adopted >= basis.adopted;
    });
    return later == m_adopted.rend() ? nullptr : *later;
  }

  std::string under_condition(const Term &basis) const {
    const Term *later = conditional(basis);
    return later == nullptr ? std::string() : "; until " + later->until->iso() + " " + later->condition;
  }

  Standing past(const Term &basis) {
    const Term *later = conditional(basis);
    if (later != nullptr) m_standing.until = later->until;
    if (later != nullptr && m_on <= later->until->latest())
      return say(Status::unknown, "its end " + basis.until->iso() + " has passed; until " + later->until->iso() + " " +
                                      later->condition + ": whether that came about was not read");
    const core::Date end = m_standing.until->latest();
    const std::string failed = failed_renewal(basis.adopted.value_or(end));
    const std::string missing = short_of(end, !failed.empty());
    const std::string doubts = m_question.m_doubts.since(basis, m_on, Doubts::Near::subject);
    if (doubts.empty() && missing.empty()) {
      if (!m_standing.planned_by.empty())
        return say(Status::ended, "ended on " + m_standing.until->iso() + " as planned by " + m_standing.planned_by);
      return say(Status::lapsed, "lapsed on " + m_standing.until->iso() + (failed.empty() ? "" : "; " + failed));
    }
    std::string reason = "its end " + m_standing.until->iso() + " has passed";
    for (const std::string &more : {doubts, missing, failed}) {
      if (!more.empty()) reason += "; " + more;
    }
    return say(Status::unknown, std::move(reason));
  }

  const Question &m_question;
  core::Date m_on;
  std::vector<const Term *> m_adopted, m_failed;
  Standing m_standing;
};

Standing Question::on(core::Date day) const { return Answer(*this, day).give(); }

std::vector<core::Date> Question::changes() const {
  std::vector<core::Date> days;
  for (const Term &term : m_terms) {
    if (const auto day = decided(term)) days.push_back(*day);
    if (term.until_at_least) days.push_back(term.until_at_least->plus_days(1));
    if (!term.until) continue;
    days.push_back(term.until->earliest());
    days.push_back(term.until->latest().plus_days(1));
  }
  for (const Term &term : m_terms) m_doubts.add_days(term, days);
  for (const auto *draft : m_named_drafts) days.push_back(draft->date);
  if (const auto *act = founding()) days.push_back(act->date);
  for (const PlannedEnd &planned : m_body.planned) days.push_back(planned.adopted);
  std::erase_if(days,
                [](core::Date day) { return day <= first_day() || day > last_day(); });  // "9999-12-31" is an end of some
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

}  // namespace

core::Date first_day() { return *core::Date::parse("0001-01-01"); }
core::Date last_day() { return *core::Date::parse("9999-12-31"); }

Standing standing(const Body &body, const std::vector<Term> &terms, core::Date on, const Coverage &coverage) {
  return Question(body, terms, coverage).on(on);
}

std::vector<Span> spans(const Body &body, const std::vector<Term> &terms, const Coverage &coverage) {
  const Question question(body, terms, coverage);
  std::vector<Span> all = {{first_day(), last_day(), question.on(first_day())}};
  for (const core::Date day : question.changes()) {
    Standing standing = question.on(day);
    if (standing == all.back().standing) continue;
    all.back().until = day.plus_days(-1);
    all.push_back({day, last_day(), std::move(standing)});
  }
  return all;
}

}  // namespace unsc::mandate
