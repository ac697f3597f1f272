#include <mandate/due.hpp>

#include <algorithm>

namespace unsc::mandate {
namespace {

using Anchor = clause::DeadlineClause::Anchor;

/// Guards against a short period over many years ("weekly", 2451, "until further notice"): nobody reads the two hundredth.
constexpr std::size_t kMostRepetitions = 60;

class Due {
 public:
  Due(const clause::DeadlineClause &clause, core::Date adopted, std::optional<core::Date> end)
      : m_clause(clause), m_adopted(adopted), m_end(end) {}

  std::vector<core::PartialDate> days() const {
    if (m_clause.due) return {*m_clause.due};
    if (!m_clause.period) return {};
    switch (m_clause.anchor) {
      case Anchor::adoption:
        return {m_clause.period->after(m_adopted)};
      case Anchor::before_end:
        return m_end ? std::vector<core::PartialDate>{before(*m_end)} : std::vector<core::PartialDate>{};
      case Anchor::periodic:
        return repeated();
      case Anchor::none:
      case Anchor::other:
        return {};
    }
    return {};
  }

 private:
  core::PartialDate before(core::Date end) const {
    clause::Duration back = *m_clause.period;
    back.count = -back.count;
    return back.after(end);
  }

  /// Counted from the first day that the text names ("due by 15 February 2023, and every 120 days thereafter", 2657), else
  /// from the adoption; each from the start and not from the one before, so that month ends do not drift. Without a known
  /// end a year is assumed: the usual length of a mandate, after which another text asks anew.
  std::vector<core::PartialDate> repeated() const {
    std::vector<core::PartialDate> found;
    clause::Duration step = *m_clause.period;
    if (step.count <= 0) return found;
    const core::Date from = m_clause.first   ? m_clause.first->latest()
                            : m_clause.delay ? m_clause.delay->after(m_adopted)
                                             : m_adopted;
    const core::Date end = m_end.value_or(m_adopted.plus_months(12));
    for (std::size_t n = 1; n <= kMostRepetitions; ++n) {
      clause::Duration whole = step;
      whole.count = step.count * static_cast<int>(n);
      const core::Date day = whole.after(from);
      if (day > end) break;
      found.emplace_back(day);
    }
    return found;
  }

  const clause::DeadlineClause &m_clause;
  core::Date m_adopted;
  std::optional<core::Date> m_end;
};

/// The body that a text is mainly about, for a deadline that does not say whose report it is. Measures and authorizations
/// write no reports: in 2374 the measures come first, and the report is the panel's.
std::string main_body(const std::vector<Term> &terms, const Resolver &resolver) {
  for (const Term &term : terms) {
    const KnownBody *known = resolver.find(term.body);
    if (known != nullptr && !is_measures(known->body.type)) return term.body;
  }
  return terms.empty() ? std::string{} : terms.front().body;
}

/// Whose clock a report is about: the body that owes it, else the one that the text is about.
std::string body_of(const clause::DeadlineClause &clause, const Resolver &resolver, const Context &context,
                    const std::vector<Term> &terms) {
  std::string body =
      clause.owed_by == "Security Council" || clause.owed_by.empty() ? "" : resolver.named(clause.owed_by, &context);
  if (body.empty()) body = main_body(terms, resolver);
  if (body.empty() && context.named.size() == 1) body = context.named.front();
  return body;
}

/// The same thing owed to the same by the same day in one paragraph.
bool same(const Deadline &a, const Deadline &b) {
  return a.body == b.body && a.kind == b.kind && a.due == b.due && a.owed_by == b.owed_by && a.owed_to == b.owed_to &&
         a.paragraph == b.paragraph;
}

}  // namespace

std::vector<Deadline> due(const Text &text, const std::string &symbol, core::Date adopted, const Resolver &resolver,
                          const Context &context, const std::vector<Term> &terms, const Chain &chain) {
  std::vector<Deadline> found;
  const auto add = [&found](Deadline deadline) {
    // Two reports by one day in one paragraph are one line in a desk's list.
    if (std::none_of(found.begin(), found.end(), [&](const Deadline &known) { return same(known, deadline); }))
      found.push_back(std::move(deadline));
  };
  for (std::size_t i = 0; i < text.parsed->size(); ++i) {
    const core::Paragraph &paragraph = (*text.paragraphs)[i];
    for (const clause::DeadlineClause &clause : (*text.parsed)[i].deadlines) {
      const std::string body = body_of(clause, resolver, context, terms);
      const Term *term = body.empty() ? nullptr : chain.last(body);
      const auto end = term != nullptr && term->until ? term->until->day() : std::nullopt;
      for (const core::PartialDate day : Due(clause, adopted, end && *end >= adopted ? end : std::nullopt).days())
        add({body, clause.kind, day, clause.owed_by, clause.owed_to, symbol, adopted, plain_number(paragraph.number),
             clause.quote, clause.rule, ClaimKind::text, text.claim, paragraph.lines.first});
    }
  }
  return found;
}

}  // namespace unsc::mandate
