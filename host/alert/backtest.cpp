#include <alert/backtest.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace unsc::alert {
namespace {

using mandate::Term;

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
    if (sets_the_clock(term) && decided(term)) all.push_back(&term);
  std::stable_sort(all.begin(), all.end(), [](const Term *a, const Term *b) { return *decided(*a) < *decided(*b); });
  return all;
}

/// The ends that the body's decisions set, each once, in order of decision.
std::vector<End> ends_of(const std::vector<Term> &terms) {
  std::vector<End> ends;
  for (const Term *term : by_decision(terms)) {
    const auto day = *decided(*term);
    for (auto &end : ends) {
      if (end.moved || known_end(*term) == end.day || day > end.day.latest()) continue;
      end.moved = day;
      end.moved_by = term->symbol;
    }
    const bool is_known =
        std::any_of(ends.begin(), ends.end(), [&](const End &end) { return known_end(*term) == end.day && !end.moved; });
    if (known_end(*term) && !is_known) ends.push_back({*known_end(*term), day, term->symbol, std::nullopt, {}});
  }
  return ends;
}

class Replay {
 public:
  Replay(const mandate::Body &body, const std::vector<Term> &terms, const std::vector<mandate::Span> &spans,
         const Settings &settings)
      : m_body(body), m_terms(terms), m_spans(spans), m_settings(settings), m_ends(ends_of(terms)) {}

  std::vector<Replayed> run(core::Date since, core::Date until) {
    std::vector<Replayed> all;
    for (const auto &end : m_ends)
      if (end.day.latest() >= since && end.day.earliest() <= until) all.push_back(begin(end));
    const auto ends = all.size();
    if (ends > 0)
      for (const auto day : days(since, until)) hear(day, all, ends);
    for (std::size_t i = 0; i < ends; ++i) judge(all[i]);
    add_unread(since, until, all);
    return all;
  }

 private:
  int first_step() const {
    const auto &steps = m_settings.steps_of(Kind::mandate_expiry, m_body.slug);
    return std::min(steps.empty() ? -1 : *std::max_element(steps.begin(), steps.end()),
                    m_settings.horizon(Kind::mandate_expiry, m_body.slug));
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

  /// Extensions of the span whose end cannot be known, so that the figures do not hide them.
  void add_unread(core::Date since, core::Date until, std::vector<Replayed> &all) const {
    for (const auto &term : m_terms) {
      if (!sets_the_clock(term) || !decided(term) || known_end(term) ||
          term.until_rule.rule != clause::UntilRule::start_not_stated)
        continue;
      if (*decided(term) < since || *decided(term) > until) continue;
      Replayed unread = begin();
      unread.verdict = Verdict::unread;
      unread.known = *decided(term);
      unread.basis = term.symbol;
      unread.detail = term.until_rule.text() + ": the text does not say from when it counts";
      all.push_back(std::move(unread));
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
      const auto end = known_end(term);
      if (!end) continue;
      for (const int step : m_settings.steps_of(Kind::mandate_expiry, m_body.slug)) add(end->earliest().plus_days(-step));
      add(end->latest().plus_days(1));
    }
    return all;
  }

  const mandate::Standing &standing(core::Date day) const {
    const auto at =
        std::find_if(m_spans.begin(), m_spans.end(), [&](const mandate::Span &span) { return day <= span.until; });
    return at->standing;
  }

  /// The body as it stood on the day.
  Clock clock(core::Date day) const {
    Clock clock;
    clock.body = m_body;
    for (const auto &term : m_terms) {
      const auto on = decided(term);
      if (!on || *on <= day) clock.terms.push_back(term);
    }
    clock.standing = standing(day);
    return clock;
  }

  void hear(core::Date day, std::vector<Replayed> &all, std::size_t ends) {
    Record record;
    record.clocks.push_back(clock(day));
    for (const auto &alert : due(record, day, m_settings)) {
      if (alert.kind == Kind::mandate_expiry && alert.speaks) hear(alert, day, all, ends);
    }
  }

  void hear(const Alert &alert, core::Date day, std::vector<Replayed> &all, std::size_t ends) {
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
      one.detail = "ended by the decision of the day: " + standing(one.known).reason;
      return;
    }
    if (m_settings.steps_of(Kind::mandate_expiry, m_body.slug).empty()) {
      one.detail = "the settings give it no steps";
      return;
    }
    const auto first_due = std::max(one.known, one.end->earliest().plus_days(-first_step()));
    if (one.moved && *one.moved <= first_due) {
      one.verdict = Verdict::moved_early;
      one.detail = "moved " + std::to_string(one.end->earliest().days_since(*one.moved)) + " days before, before any step";
      return;
    }
    const auto &then = standing(first_due);
    one.detail = "on " + first_due.iso() + " the status was " + std::string(mandate::name(then.status)) + ": " + then.reason;
  }

  const mandate::Body &m_body;
  const std::vector<Term> &m_terms;
  const std::vector<mandate::Span> &m_spans;
  const Settings &m_settings;
  std::vector<End> m_ends;
  std::set<std::pair<std::string, std::string>> m_false;
};

}  // namespace

std::string_view name(Verdict verdict) {
  static constexpr std::array<std::string_view, 7> kNames = {"early",  "short_term", "moved_early", "late",
                                                             "missed", "unread",     "false_alarm"};
  return kNames[static_cast<std::size_t>(verdict)];
}

std::vector<Replayed> backtest(const mandate::Body &body, const std::vector<mandate::Term> &terms,
                               const std::vector<mandate::Span> &spans, core::Date since, core::Date until,
                               const Settings &settings) {
  return Replay(body, terms, spans, settings).run(since, until);
}

}  // namespace unsc::alert
