#include <alert/backtest.hpp>

#include <alert/unstated.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

namespace unsc::alert {
namespace {

using mandate::Term;

std::optional<core::Date> decided(const Term &term) {
  if (term.adopted) return term.adopted;
  return term.from ? std::optional(term.from->earliest()) : std::nullopt;
}

/// Does this decision say where the clock stands?
bool sets_the_clock(const Term &term) {
  // "Shall be terminated if ...": nothing ends by that alone.
  if ((term.act == "terminate" || term.act == "dissolve") && !term.until) return false;
  return term.outcome == mandate::Outcome::adopted && decided(term) && term.act != "intend" && term.act != "review" &&
         term.act != "rename" && term.act != "expand" && term.until_rule != "conditional";
}

/// One end that a decision set, until which a later decision may have moved it.
struct End {
  core::PartialDate day;
  core::Date known;
  std::string basis;
  std::optional<core::Date> moved;
  std::string moved_by;
};

/// By the day of decision, whatever order the chain gives them: what is proved must not prove itself.
std::vector<const Term *> by_decision(const std::vector<Term> &terms) {
  std::vector<const Term *> all;
  for (const auto &term : terms)
    if (sets_the_clock(term)) all.push_back(&term);
  std::stable_sort(all.begin(), all.end(), [](const Term *a, const Term *b) { return *decided(*a) < *decided(*b); });
  return all;
}

/// The ends that the body's decisions set, each once, in order of decision.
std::vector<End> ends_of(const std::vector<Term> &terms) {
  std::vector<End> ends;
  for (const Term *term : by_decision(terms)) {
    const auto day = *decided(*term);
    for (auto &end : ends) {
      if (end.moved || term->until == end.day || day > end.day.latest()) continue;
      end.moved = day;
      end.moved_by = term->symbol;
    }
    const bool is_known =
        std::any_of(ends.begin(), ends.end(), [&](const End &end) { return term->until == end.day && !end.moved; });
    if (term->until && !is_known) ends.push_back({*term->until, day, term->symbol, std::nullopt, {}});
  }
  return ends;
}

class Replay {
 public:
  Replay(const mandate::Body &body, const std::vector<Term> &terms, const mandate::Coverage &coverage,
         const Settings &settings)
      : m_body(body), m_terms(terms), m_coverage(coverage), m_settings(settings), m_ends(ends_of(terms)) {}

  std::vector<Replayed> run(core::Date since, core::Date until) {
    std::vector<Replayed> all;
    for (const auto &end : m_ends)
      if (end.day.latest() >= since && end.day.earliest() <= until) all.push_back(begin(end));
    const auto ends = all.size();
    find_unread(since, until);
    if (ends > 0 || !m_unread.empty())
      for (const auto day : days(since, until)) hear(day, all, ends);
    for (std::size_t i = 0; i < ends; ++i) judge(all[i]);
    std::move(m_unread.begin(), m_unread.end(), std::back_inserter(all));
    return all;
  }

 private:
  int first_step() const {
    const auto &steps = m_settings.steps_of("mandate_expiry", m_body.slug);
    return std::min(steps.empty() ? -1 : *std::max_element(steps.begin(), steps.end()),
                    m_settings.horizon("mandate_expiry", m_body.slug));
  }

  Replayed begin() const {
    Replayed replayed;
    replayed.body = m_body.slug;
    replayed.type = m_body.type;
    replayed.name = m_body.name;
    return replayed;
  }

  Replayed begin(const End &end) const {
    Replayed replayed = begin();
    replayed.end = end.day;
    replayed.known = end.known;
    replayed.basis = end.basis;
    replayed.moved = end.moved;
    replayed.moved_by = end.moved_by;
    return replayed;
  }

  /// Extensions whose end cannot be known, so that the figures do not hide them: by the first day they can end.
  void find_unread(core::Date since, core::Date until) {
    for (const auto &term : m_terms) {
      const auto end = sets_the_clock(term) ? unstated_end(term, m_terms) : std::nullopt;
      if (!end || end->earliest < since || end->earliest > until) continue;
      Replayed unread = begin();
      unread.verdict = Verdict::unread;
      unread.known = *decided(term);
      unread.basis = term.symbol;
      unread.detail = term.until_rule + ": ends on " + end->earliest.iso() + " at the earliest";
      m_unread.push_back(std::move(unread));
    }
  }

  /// The days on which what is due for this body can change, from so long before the span that its first end is heard.
  std::set<core::Date> days(core::Date since, core::Date until) const {
    std::set<core::Date> all;
    const auto from = since.plus_days(-first_step() - 1);
    const auto add = [&](core::Date day) {
      if (day >= from && day <= until.plus_days(1)) all.insert(day);
    };
    for (const auto &term : m_terms) {
      if (const auto day = decided(term)) add(*day);
      const auto unstated = unstated_end(term, m_terms);
      if (!term.until && !unstated) continue;
      const auto first = unstated ? unstated->earliest : term.until->earliest();
      for (const int step : m_settings.steps_of("mandate_expiry", m_body.slug)) add(first.plus_days(-step));
      add((unstated ? unstated->latest : term.until->latest()).plus_days(1));
    }
    return all;
  }

  /// The body as it stood on the day.
  Clock clock(core::Date day) const {
    Clock clock;
    clock.body = m_body;
    for (const auto &term : m_terms) {
      const auto on = decided(term);
      if (!on || *on <= day) clock.terms.push_back(term);
    }
    clock.status = mandate::status(m_body, clock.terms, day, m_coverage);
    return clock;
  }

  void hear(core::Date day, std::vector<Replayed> &all, std::size_t ends) {
    Record record;
    record.clocks.push_back(clock(day));
    for (const auto &alert : due(record, day, m_settings)) {
      if (alert.kind == "mandate_expiry" && alert.speaks) hear(alert, day, all, ends);
    }
  }

  void hear(const Alert &alert, core::Date day, std::vector<Replayed> &all, std::size_t ends) {
    for (auto &one : m_unread)
      if (one.basis == alert.basis && !one.first_alert) one.first_alert = day;
    bool stands = false;
    for (std::size_t i = 0; i < ends; ++i) {
      auto &one = all[i];
      if (one.end != *alert.due || day < one.known || (one.moved && day >= *one.moved)) continue;
      stands = true;
      if (!one.first_alert) one.first_alert = day;
    }
    if (!stands) add_false_alarm(alert, day, all, ends);
  }

  /// An alert for an end that is in the span and does not stand.
  void add_false_alarm(const Alert &alert, core::Date day, std::vector<Replayed> &all, std::size_t ends) {
    for (std::size_t i = 0; i < ends; ++i) {
      if (all[i].end != *alert.due || !m_false.insert({alert.due->iso(), all[i].moved_by}).second) continue;
      Replayed wrong = all[i];
      wrong.verdict = Verdict::false_alarm;
      wrong.first_alert = day;
      wrong.detail = "alert " + alert.id + " on " + day.iso() + ", although " + wrong.moved_by + " had moved this end on " +
                     (wrong.moved ? wrong.moved->iso() : "an unknown day");
      all.push_back(std::move(wrong));
      return;
    }
  }

  void judge(Replayed &one) const {
    const int known_for = one.end->earliest().days_since(one.known);
    if (one.first_alert) {
      const int lead = one.end->earliest().days_since(*one.first_alert);
      one.verdict = lead >= kEarlyDays              ? Verdict::early
                    : *one.first_alert == one.known ? Verdict::short_term
                                                    : Verdict::late;
      if (one.verdict != Verdict::early) one.detail = "known " + std::to_string(known_for) + " days before";
      return;
    }
    if (known_for <= 0) {
      one.verdict = Verdict::short_term;
      one.detail = "ended by the decision of the day: " + clock(one.known).status.reason;
      return;
    }
    if (m_settings.steps_of("mandate_expiry", m_body.slug).empty()) {
      one.detail = "the settings give it no steps";
      return;
    }
    const auto first_due = std::max(one.known, one.end->earliest().plus_days(-first_step()));
    if (one.moved && *one.moved <= first_due) {
      one.verdict = Verdict::moved_early;
      one.detail = "moved " + std::to_string(one.end->earliest().days_since(*one.moved)) + " days before, before any step";
      return;
    }
    const auto status = clock(first_due).status;
    one.detail =
        "on " + first_due.iso() + " the status was " + std::string(mandate::name(status.state)) + ": " + status.reason;
  }

  const mandate::Body &m_body;
  const std::vector<Term> &m_terms;
  const mandate::Coverage &m_coverage;
  const Settings &m_settings;
  std::vector<End> m_ends;
  std::vector<Replayed> m_unread;
  std::set<std::pair<std::string, std::string>> m_false;
};

}  // namespace

std::string_view name(Verdict verdict) {
  static constexpr std::array<std::string_view, 7> kNames = {"early",  "short_term", "moved_early", "late",
                                                             "missed", "unread",     "false_alarm"};
  return kNames[static_cast<std::size_t>(verdict)];
}

std::vector<Replayed> backtest(const mandate::Body &body, const std::vector<mandate::Term> &terms,
                               const mandate::Coverage &coverage, core::Date since, core::Date until,
                               const Settings &settings) {
  return Replay(body, terms, coverage, settings).run(since, until);
}

}  // namespace unsc::alert
