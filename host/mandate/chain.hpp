#pragma once
// Terms in a chain: each adopted decision about a body, in order of adoption, with the end that its rule gives.
//
// A duration is counted as the text says: from the adoption (2700), from the end of the term before (2557), or from a
// printed day (1413). Some texts do not say: 1689 renews the Liberia panel "for an additional six (6) months". Then the end
// is known only where both starts give the same day. A wrong date is worse than none, because a desk would act on it.
//
// Drafts that failed get a term too, so that the record shows what was refused; it moves nothing.
#include <mandate/resolve.hpp>

#include <map>
#include <string>
#include <vector>

namespace unsc::mandate {

/// A decision about one body, not yet chained.
struct Decision {
  std::string body;
  const clause::Clause *clause = nullptr;
  const Text *text = nullptr;
  std::size_t paragraph = 0;  // index in the text
  std::string symbol;
  std::optional<core::Date> adopted;
  Outcome outcome = Outcome::adopted;
  int unsure_by = -1;  // not -1: the text prints more than one day of adoption, the first so many days earlier
};

class Chain {
 public:
  /// `adopted` gives the day on which a resolution was adopted, by its number; it must outlive the chain.
  Chain(Facts &facts, Resolver &resolver, const std::map<int, core::Date> &adopted)
      : m_facts(facts), m_resolver(resolver), m_adopted(adopted) {}

  /// In order of adoption; all decisions of one text together.
  void add_text(const std::vector<Decision> &decisions);
  /// "Decides to extend resolution 2607 (2021) until 17 November 2022" (2661): every body whose term rests on that
  /// resolution. A body whose term ends later is left alone: 2607 had given its panel until 15 December 2022, and 2661
  /// shortens nothing.
  void add_rollover(const Decision &decision);
  void add(Term term);
  /// Counts a duration for a term that a register gives without an end: from its first day; of a founding from its adoption;
  /// else from a start that is not stated, as of a text (see UntilRule::start_not_stated).
  void count(Term &term, const clause::Duration &duration) const;

  /// The last adopted term of a body so far; nullptr where there is none.
  const Term *last(const std::string &body) const;

 private:
  Term term_of(const Decision &decision) const;
  void end_of(Term &term, const Decision &decision, const std::vector<Term> &of_text);
  void duration_end(Term &term, const Decision &decision);
  void unstated_end(Term &term, const clause::Duration &duration, bool further) const;
  bool later_start(Term &term, const Decision &decision);
  void name_act(Term &term, const clause::Clause &clause) const;
  bool repeats_a_date(const Term &term, const clause::Clause &own, const std::vector<Term> &kept);
  void keep(Term term, const clause::Clause &own, std::vector<Term> &kept);
  void same_end(Term &term, const Decision &decision, const std::vector<Term> &of_text) const;
  std::optional<core::Date> certain_end(const std::string &body) const;
  void compare(const Term &term, const Decision &decision);
  void conflict(const Term &term, const std::string &kind, const std::string &won, const std::string &lost,
                const std::string &rule, const std::string &detail);

  Facts &m_facts;
  Resolver &m_resolver;
  const std::map<int, core::Date> &m_adopted;
  std::map<std::string, std::vector<std::size_t>> m_terms;  // by body: adopted ones, indexes in m_facts.terms
};

/// The operative paragraph's number without brackets and full stop: "25." -> "25".
std::string plain_number(std::string_view printed);

}  // namespace unsc::mandate
