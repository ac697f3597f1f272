#include <core/symbol.hpp>
#include <core/text.hpp>
#include <mandate/reference.hpp>
#include <mandate/status.hpp>

#include <algorithm>
#include <map>

namespace unsc::mandate {
namespace {

bool ends(const Term &term) { return term.act == "terminate" || term.act == "dissolve"; }

/// One question: this body, this day.
class Asked {
 public:
  Asked(const Body &body, const std::vector<Term> &terms, core::Date on, const Coverage &coverage)
      : m_body(body), m_on(on), m_coverage(coverage) {
    for (const Term &term : terms) {
      if (term.adopted && *term.adopted > on) continue;
      (term.outcome == Outcome::adopted ? m_adopted : m_failed).push_back(&term);
    }
    names();
  }

  Status answer() {
    if (m_adopted.empty()) return nothing_adopted();
    if (const Term *over = last_ending()) return terminated(*over);
    const Term &last = *m_adopted.back();
    const Term &basis = latest_end(last);
    m_status.basis = basis.symbol;
    m_status.paragraph = basis.paragraph;
    m_status.quote = basis.quote;
    if (const auto first = started()) m_status.since = *first;
    if (!basis.until) return endless(basis);
    m_status.until = basis.until;
    if (m_on < first_sure_day_after(basis)) {
      m_status.state = State::active;
      m_status.reason = "until " + basis.until->iso() + " by " + basis.symbol;
      return m_status;
    }
    if (!basis.until->is_day() && m_on <= basis.until->latest()) {
      m_status.state = State::unknown;
      m_status.reason = "ends in " + basis.until->iso() + " by " + basis.symbol + "; the day is not in the text";
      return m_status;
    }
    return past(basis);
  }

 private:
  void names() {
    m_names.push_back(core::fold(m_body.name));
    for (const std::string &alias : m_body.aliases) m_names.push_back(core::fold(alias));
    m_names.push_back(m_body.slug);
  }

  /// The first day that is surely not covered; with a month only, the month's first day is not sure.
  static core::Date first_sure_day_after(const Term &term) {
    return term.until->is_day() ? term.until->day()->plus_days(1) : term.until->earliest();
  }

  Status nothing_adopted() {
    m_status.state = State::not_yet;
    m_status.reason = "nothing read by " + m_on.iso() + " founds it";
    const int founded = number_of(m_body.founded_by);
    if (founded == 0) return m_status;
    const auto act = std::find_if(m_coverage.adopted.begin(), m_coverage.adopted.end(),
                                  [&](const Coverage::Adopted &a) { return a.symbol == m_body.founded_by; });
    if (act != m_coverage.adopted.end() && act->date > m_on) {
      m_status.reason = "founded by " + m_body.founded_by + " on " + act->date.iso();
    } else {
      m_status.state = State::unknown;
      m_status.reason = "founded by " + m_body.founded_by + "; no text about its end was read";
    }
    return m_status;
  }

  /// The termination that holds on the day: not followed by a later founding or extension.
  const Term *last_ending() const {
    const Term *found = nullptr;
    for (const Term *term : m_adopted) {
      if (ends(*term) && term->until && term->until->day())
        found = term;
      else if (found != nullptr && !ends(*term) &&
               (term->adopted > found->adopted || (term->act == "establish" && term->until > found->until)))
        found = nullptr;  // 2444 ends one and founds the next
    }
    return found;
  }

  Status terminated(const Term &term) {
    m_status.basis = term.symbol;
    m_status.paragraph = term.paragraph;
    m_status.quote = term.quote;
    m_status.until = term.until;
    if (const auto first = started()) m_status.since = *first;
    const bool over = immediate(term) ? m_on >= *term.until->day() : m_on > *term.until->day();
    m_status.state = over ? State::terminated : State::active;
    const std::string verb = term.act == "dissolve" ? "dissolved" : "terminated";
    m_status.reason = (over ? verb + " on " : "to be " + verb + " on ") + term.until->iso() + " by " +
                      (term.claim_kind == "reference" ? "an outside event: " + term.quote : term.symbol);
    return m_status;
  }

  static bool immediate(const Term &term) { return term.adopted && term.until && term.until->day() == term.adopted; }

  /// The last decision that says something about the end; a new name or a wider mandate says nothing.
  const Term &latest_end(const Term &last) const {
    for (auto at = m_adopted.rbegin(); at != m_adopted.rend(); ++at) {
      if ((*at)->act != "rename" && (*at)->act != "expand" && (*at)->until_rule != "conditional" &&
          !(ends(**at) && !(*at)->until))
        return **at;
    }
    return last;
  }

  std::optional<core::PartialDate> started() const {
    const Term &first = *m_adopted.front();
    if (first.from) return first.from;
    if (first.act == "establish" && first.adopted) return core::PartialDate(*first.adopted);
    return std::nullopt;
  }

  Status endless(const Term &basis) {
    // A committee stands until it is ended. Whatever has a clock by its nature has an end that was not read.
    const bool stands = m_body.type == "committee" || m_body.type == "sanctions_measures" || m_body.type == "other";
    const bool founding = basis.act == "establish" && basis.until_rule == "none";
    if (basis.until_rule == "open_ended" || (founding && stands)) {
      m_status.state = State::open_ended;
      m_status.reason = "no end is set by " + basis.symbol;
      return m_status;
    }
    m_status.until_at_least = basis.until_at_least;
    if (basis.until_at_least && m_on <= *basis.until_at_least) {
      m_status.state = State::active;
      m_status.reason = "at least until " + basis.until_at_least->iso() + " by " + basis.symbol + "; " + basis.condition;
      return m_status;
    }
    const Term *before = nullptr;
    for (const Term *term : m_adopted) {
      if (term != &basis && term->until) before = term;
    }
    m_status.state = State::unknown;
    m_status.reason = basis.symbol + " gives no day for the end" +
                      (basis.condition.empty() ? std::string() : " (" + basis.condition + ")");
    if (before != nullptr && before->until->is_day() && m_on <= *before->until->day()) {
      m_status.state = State::active;
      m_status.until = before->until;
      m_status.reason = "at least until " + before->until->iso() + " by " + before->symbol + "; " + m_status.reason;
    }
    return m_status;
  }

  bool names_body(std::string_view title) const {
    const std::string folded = core::fold(title);
    return std::any_of(m_names.begin(), m_names.end(), [&](const std::string &name) { return has_words(folded, name); });
  }

  const Coverage::Adopted *title_without_text(core::Date after) const {
    const Coverage::Adopted *found = nullptr;
    for (const Coverage::Adopted &act : m_coverage.adopted) {
      if (act.date > after && act.date <= m_on && !act.has_text && names_body(act.title)) found = &act;
    }
    return found;
  }

  /// The last text read by the day asked for.
  const Coverage::Adopted *last_text() const {
    const Coverage::Adopted *found = nullptr;
    for (const Coverage::Adopted &act : m_coverage.adopted) {
      if (act.has_text && act.date <= m_on) found = &act;
    }
    return found;
  }

  /// Every year from the basis to the end has texts, so that a renewal would have been read.
  bool read_through(const Term &basis, core::Date end) const {
    const Coverage::Adopted *text = last_text();
    if (text == nullptr || text->date <= end) return false;
    std::map<int, bool> years;
    for (const Coverage::Adopted &act : m_coverage.adopted) years[act.date.year()] = years[act.date.year()] || act.has_text;
    for (int year = basis.adopted ? basis.adopted->year() : end.year(); year <= end.year(); ++year) {
      if (!years[year]) return false;
    }
    return true;
  }

  /// A failed renewal by its own terms or, where its text was not read, by its title; the drafts of one day stand together.
  std::string failed_renewal(core::Date after) const {
    std::map<std::pair<core::Date, std::string>, std::string> said;
    const auto say = [&](const std::string &symbol, Outcome outcome, core::Date date, const Act *act) {
      said[{date, symbol}] = "renewal " + symbol + (outcome == Outcome::vetoed ? " vetoed " : " not adopted ") + date.iso() +
                             (act != nullptr ? vetoers(*act) : "");
    };
    for (const Term *term : m_failed) {
      if (!term->adopted || *term->adopted < after || ends(*term)) continue;
      const auto act = std::find_if(m_coverage.failed.begin(), m_coverage.failed.end(), [&](const Act &a) {
        return a.date == term->adopted &&
               (a.symbol == term->symbol || std::find(a.drafts.begin(), a.drafts.end(), term->symbol) != a.drafts.end());
      });
      say(term->symbol, term->outcome, *term->adopted, act != m_coverage.failed.end() ? &*act : nullptr);
    }
    if (said.empty()) {
      for (const Act &act : m_coverage.failed) {
        if (act.date && *act.date >= after && *act.date <= m_on && names_body(act.title))
          say(act.symbol, act.outcome, *act.date, &act);
      }
    }
    std::string all;
    for (const auto &[key, text] : said) {
      if (key.first == said.rbegin()->first.first) all += (all.empty() ? "" : "; ") + text;
    }
    return all;
  }

  static std::string vetoers(const Act &act) {
    std::string text;
    for (const std::string &state : act.vetoed_by) text += (text.empty() ? " by " : ", ") + state;
    return text;
  }

  Status past(const Term &basis) {
    const core::Date end = basis.until->latest();
    const core::Date since = basis.adopted.value_or(end);
    const std::string failed = failed_renewal(since);
    const Coverage::Adopted *by_title = title_without_text(since);
    if (by_title == nullptr && (!failed.empty() || read_through(basis, end))) {
      m_status.state = State::lapsed;
      m_status.reason = "lapsed on " + basis.until->iso() + (failed.empty() ? "" : "; " + failed);
      return m_status;
    }
    m_status.state = State::unknown;
    const Coverage::Adopted *text = last_text();
    m_status.reason =
        "its end " + basis.until->iso() + " has passed; " +
        (text == nullptr ? "no text was read" : "the last text read is " + text->symbol + " of " + text->date.iso());
    if (by_title != nullptr)
      m_status.reason +=
          "; " + by_title->symbol + " of " + by_title->date.iso() + " names it in its title, its text was not read";
    if (!failed.empty()) m_status.reason += "; " + failed;
    return m_status;
  }

  const Body &m_body;
  core::Date m_on;
  const Coverage &m_coverage;
  std::vector<const Term *> m_adopted, m_failed;
  std::vector<std::string> m_names;
  Status m_status;
};

}  // namespace

std::string_view name(State state) {
  static constexpr std::string_view kNames[] = {"active", "open_ended", "lapsed", "terminated", "not_yet", "unknown"};
  return kNames[static_cast<std::size_t>(state)];
}

Coverage coverage(const std::vector<Act> &acts, const std::vector<ActText> &texts) {
  std::map<std::string, const ActText *> read;
  for (const ActText &text : texts) read.emplace(core::Symbol::normalise(text.symbol).text(), &text);
  Coverage result;
  for (const Act &act : acts) {
    if (!act.date) continue;
    const std::string symbol = core::Symbol::normalise(act.symbol).text();
    if (act.outcome != Outcome::adopted) {
      result.failed.push_back(act);
      continue;
    }
    result.adopted.push_back({*act.date, symbol, act.title, read.erase(symbol) != 0});
  }
  for (const auto &[symbol, text] : read) {
    if (number_of(symbol) != 0 && text->date && text->date->day())
      result.adopted.push_back({*text->date->day(), symbol, text->title, true});
  }
  std::sort(result.adopted.begin(), result.adopted.end(),
            [](const auto &a, const auto &b) { return std::tie(a.date, a.symbol) < std::tie(b.date, b.symbol); });
  std::sort(result.failed.begin(), result.failed.end(),
            [](const Act &a, const Act &b) { return std::tie(a.date, a.symbol) < std::tie(b.date, b.symbol); });
  return result;
}

Status status(const Body &body, const std::vector<Term> &terms, core::Date on, const Coverage &coverage) {
  return Asked(body, terms, on, coverage).answer();
}

}  // namespace unsc::mandate
