// The decisions of one text, put into the chain together.
#include <mandate/chain.hpp>

#include <algorithm>

namespace unsc::mandate {
namespace {

using clause::UntilRule;

/// An extension of so few days is a rollover: the Council buys time to agree (1420: three days; 2326: one day). A month is
/// the longest that texts call technical (1594: one month for the Operation in Côte d'Ivoire).
constexpr int kRolloverDays = 31;

}  // namespace

/// One text may speak of one body several times: with a date and with a duration, for all of it and for a part, in one
/// sentence and in the next. One term of each is kept; the cases stand below with the texts that showed them.
void Chain::add_text(const std::vector<Decision> &decisions) {
  std::vector<Term> of_text;
  for (const Decision &decision : decisions) {
    Term term = term_of(decision);
    end_of(term, decision, of_text);
    name_act(term, *decision.clause);
    of_text.push_back(std::move(term));
  }
  std::vector<Term> kept;
  for (std::size_t i = 0; i < of_text.size(); ++i) keep(std::move(of_text[i]), *decisions[i].clause, kept);
  for (Term &term : kept) {
    if (term.outcome == Outcome::adopted) {
      const KnownBody *known = m_resolver.find(term.body);
      if (known != nullptr && known->body.type != BodyType::committee)
        m_resolver.add_lineage(term.body, number_of(term.symbol));
    }
    add(std::move(term));
  }
}

/// What is authorized again is extended; what is extended by a month at most, and soon ends again, is rolled over.
void Chain::name_act(Term &term, const clause::Clause &clause) const {
  const Term *before = last(term.body);
  if (before == nullptr) return;
  if (clause.authorization && term.act == clause::Act::establish) term.act = clause::Act::extend;
  const auto until = term.until ? term.until->day() : std::nullopt;
  const auto end_before = before->until ? before->until->day() : std::nullopt;
  if (clause.act != clause::Act::extend || !until || !end_before || !term.adopted) return;
  const int days = until->days_since(*end_before);
  const bool soon = until->days_since(*term.adopted) <= 2 * kRolloverDays;
  if (days >= 0 && days <= kRolloverDays && soon) term.act = clause::Act::rollover;
}

/// Is this clause of a text one more word on a term that the same text gives already? Where both give an end by different
/// rules that is a conflict, and the printed date stands.
bool Chain::repeats_a_date(const Term &term, const clause::Clause &own, const std::vector<Term> &kept) {
  const auto dated = std::find_if(kept.begin(), kept.end(), [&](const Term &k) {
    return k.body == term.body && k.until_rule.rule == UntilRule::absolute && k.until && !ends(k.act);
  });
  if (dated == kept.end() || ends(own.act)) return false;
  if (own.unstated_start) return true;         // 1861: 12 months, until 15 March 2010
  if (own.rule == UntilRule::from_adoption) {  // 2204: until 25 March 2016, re-established for 13 months
    if (term.until && *term.until != *dated->until)
      conflict(*dated, "duration_and_date", dated->until->iso(), term.until->iso(), "the date wins over the duration",
               "the same text also gives " + term.until_rule.text());
    return true;
  }
  // A text may give a part of a mandate less time than the whole. The whole is what ends the body.
  // 2284: some tasks until April, the mandate until June
  return own.act == clause::Act::extend && term.until && term.until->latest() < dated->until->latest();
}

void Chain::keep(Term term, const clause::Clause &own, std::vector<Term> &kept) {
  if (repeats_a_date(term, own, kept)) return;
  const bool numbers = own.authorization && term.until && std::any_of(kept.begin(), kept.end(), [&](const Term &k) {
                         return k.body == term.body && k.until && term.until->latest() < k.until->latest();
                       });
  if (numbers) return;  // 2710: so many troops until December, the authorization until June
  const auto unended = std::find_if(kept.begin(), kept.end(), [&](const Term &k) {
    return k.body == term.body && k.act == clause::Act::establish && term.act == clause::Act::establish && !k.until &&
           k.until_rule == EndRule{};
  });
  if (unended != kept.end() && term.until) {  // 2100: founded in one sentence, its period in the next
    *unended = std::move(term);
    return;
  }
  const bool repeated = std::any_of(kept.begin(), kept.end(), [&](const Term &k) {
    return k.body == term.body && (k.until == term.until || !term.until) && (k.act == term.act || !ends(own.act));
  });
  if (!repeated) kept.push_back(std::move(term));
}

void Chain::add_rollover(const Decision &decision) {
  const clause::Clause &clause = *decision.clause;
  if (clause.cited.empty() || !clause.until) return;
  const std::string cited = std::to_string(clause.cited.front().resolution) + "(";
  std::vector<Term> found;
  for (const auto &[body, indexes] : m_terms) {
    const Term &before = m_facts.terms[indexes.back()];
    if (before.symbol.find("/" + cited) == std::string::npos || !before.until ||
        before.until->latest() >= clause.until->latest())
      continue;
    Decision own = decision;
    own.body = body;
    Term term = term_of(own);
    term.until = clause.until;
    term.rests_on = body;
    term.act = decision.adopted && clause.until->latest().days_since(before.until->latest()) <= kRolloverDays
                   ? clause::Act::rollover
                   : clause::Act::extend;
    found.push_back(std::move(term));
  }
  for (Term &term : found) {
    m_resolver.add_lineage(term.body, number_of(term.symbol));
    add(std::move(term));
  }
}

}  // namespace unsc::mandate
