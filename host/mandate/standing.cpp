#include <core/symbol.hpp>
#include <core/text.hpp>
#include <mandate/reference.hpp>
#include <mandate/standing.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace unsc::mandate {
namespace {

/// One body and all that is known of it; asked for any day.
class Question {
 public:
  Question(const Body &body, const std::vector<Term> &terms, const Coverage &coverage)
      : m_body(body), m_terms(terms), m_coverage(coverage) {
    std::vector<std::string> names = {core::fold(body.name), body.slug};
    for (const std::string &alias : body.aliases) names.push_back(core::fold(alias));
    const auto names_body = [&](const std::string &title) {
      return std::any_of(names.begin(), names.end(), [&](const std::string &name) { return has_words(title, name); });
    };
    for (const auto &act : coverage.adopted) {
      if (!act.has_text && names_body(act.title)) m_named_acts.push_back(&act);
    }
    for (const auto &draft : coverage.failed) {
      if (names_body(draft.title)) m_named_drafts.push_back(&draft);
    }
  }

  Standing on(core::Date day) const;
  /// The days on which the answer can differ from the day before, besides first_day().
  std::vector<core::Date> changes() const;

 private:
  friend class Answer;
  const Coverage::Adopted *founding() const {
    const auto &all = m_coverage.adopted;
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto &act) { return act.symbol == m_body.founded_by; });
    return found == all.end() ? nullptr : &*found;
  }

  const Body &m_body;
  const std::vector<Term> &m_terms;
  const Coverage &m_coverage;
  std::vector<const Coverage::Adopted *> m_named_acts;  // whose title names the body and whose text was not read
  std::vector<const Coverage::Failed *> m_named_drafts;
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
    // Of a month alone not even its first day is sure.
    const core::Date sure = basis.until->is_day() ? basis.until->day()->plus_days(1) : basis.until->earliest();
    if (m_on < sure) return say(Status::active, "until " + basis.until->iso() + " by " + basis.symbol);
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

  Standing nothing_adopted() {
    const std::string &founded_by = m_question.m_body.founded_by;
    if (number_of(founded_by) == 0) return say(Status::not_yet, "nothing read founds it");
    const auto *act = m_question.founding();
    if (act != nullptr && act->date > m_on)
      return say(Status::not_yet, "founded by " + founded_by + " on " + act->date.iso());
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
    const std::string by = term.claim_kind == ClaimKind::reference ? "an outside event: " + term.quote : term.symbol;
    return say(over ? Status::terminated : Status::active,
               (over ? verb + " on " : "to be " + verb + " on ") + term.until->iso() + " by " + by);
  }

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
      return say(Status::open_ended, "no end is set by " + basis.symbol);
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
    m_standing.until = (*before)->until;
    return say(Status::active, "at least until " + (*before)->until->iso() + " by " + (*before)->symbol + "; " + missing);
  }

  /// The last act after the day whose title names the body and whose text was not read: it may be the renewal.
  const Coverage::Adopted *known_by_title(core::Date after) const {
    const Coverage::Adopted *found = nullptr;
    for (const auto *act : m_question.m_named_acts) {
      if (act->date > after && act->date <= m_on) found = act;
    }
    return found;
  }

  /// What is missing between the basis and the end for a renewal to have been read; empty where nothing is: a text was read
  /// from after the end, and one of every year before it.
  std::string unread(const Term &basis, core::Date end) const {
    const auto &coverage = m_question.m_coverage;
    const auto *text = coverage.last_text(m_on);
    if (text == nullptr) return "no text was read";
    if (text->date <= end) return "the last text read is " + text->symbol + " of " + text->date.iso();
    std::vector<int> years;
    for (int year = basis.adopted ? basis.adopted->year() : end.year(); year <= end.year(); ++year) {
      if (!coverage.years_with_text.contains(year)) years.push_back(year);
    }
    return years.empty() ? std::string() : fmt::format("no text of {} was read", fmt::join(years, ", "));
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

  Standing past(const Term &basis) {
    const core::Date end = basis.until->latest();
    const core::Date since = basis.adopted.value_or(end);
    const std::string failed = failed_renewal(since);
    const auto *by_title = known_by_title(since);
    const std::string missing = unread(basis, end);
    if (by_title == nullptr && (!failed.empty() || missing.empty()))
      return say(Status::lapsed, "lapsed on " + basis.until->iso() + (failed.empty() ? "" : "; " + failed));
    std::string reason = "its end " + basis.until->iso() + " has passed";
    if (!missing.empty()) reason += "; " + missing;
    if (by_title != nullptr)
      reason += "; " + by_title->symbol + " of " + by_title->date.iso() + " names it in its title, its text was not read";
    if (!failed.empty()) reason += "; " + failed;
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
    if (const auto *text = m_coverage.first_text(term.until->latest())) days.push_back(text->date);
  }
  for (const auto *act : m_named_acts) days.push_back(act->date);
  for (const auto *draft : m_named_drafts) days.push_back(draft->date);
  if (const auto *act = founding()) days.push_back(act->date);
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
