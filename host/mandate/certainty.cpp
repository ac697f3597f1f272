#include <mandate/certainty.hpp>
#include <mandate/doubts.hpp>
#include <mandate/reference.hpp>

#include <algorithm>
#include <map>
#include <tuple>

namespace unsc::mandate {
namespace {

class Certainty {
 public:
  Certainty(Facts &facts, const Coverage &coverage) : m_facts(facts), m_coverage(coverage) {
    for (const Term &term : facts.terms) m_terms[term.body].push_back(term);
  }

  void run() {
    std::vector<Term *> all;
    for (Term &term : m_facts.terms) {
      if (term.outcome == Outcome::adopted) all.push_back(&term);
    }
    std::stable_sort(all.begin(), all.end(), [](const Term *a, const Term *b) {
      return std::tuple(decided(*a), number_of(a->symbol)) < std::tuple(decided(*b), number_of(b->symbol));
    });
    for (Term *term : all) {
      if (term->unsure_by >= 0) weaken(*term, "its text prints more than one day of adoption", term->unsure_by);
      if (term->until && !term->rests_on.empty()) check(*term);
      if (sets_the_clock(*term)) m_last[term->body] = term;
    }
  }

 private:
  void check(Term &term) {
    const auto before = m_last.find(term.rests_on);
    if (before == m_last.end()) return;
    const Term &basis = *before->second;
    if (!basis.until) return weaken(term, "it is counted from an end that is not certain");
    const std::string missing = doubts(term.rests_on).between(basis, term);
    if (!missing.empty()) weaken(term, "it is counted from the end that " + basis.symbol + " set; " + missing);
  }

  static void weaken(Term &term, const std::string &why, int earlier = 0) {
    if (!term.until) return;
    term.until_at_least = term.until->earliest().plus_days(-earlier);
    term.until.reset();
    term.condition += (term.condition.empty() ? "" : "; ") + why;
  }

  const Doubts &doubts(const std::string &slug) {
    const auto known = m_doubts.find(slug);
    if (known != m_doubts.end()) return known->second;
    const auto body =
        std::find_if(m_facts.bodies.begin(), m_facts.bodies.end(), [&](const Body &one) { return one.slug == slug; });
    return m_doubts.emplace(slug, Doubts(*body, m_terms[slug], m_coverage)).first->second;
  }

  Facts &m_facts;
  const Coverage &m_coverage;
  std::map<std::string, std::vector<Term>> m_terms;
  std::map<std::string, const Term *> m_last;  // by body: the last that set the clock
  std::map<std::string, Doubts> m_doubts;
};

}  // namespace

void weaken_uncertain_ends(Facts &facts, const Coverage &coverage) { Certainty(facts, coverage).run(); }

}  // namespace unsc::mandate
