#include <core/text.hpp>
#include <mandate/doubts.hpp>
#include <mandate/reference.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <limits>

namespace unsc::mandate {
namespace {

using Adopted = Coverage::Adopted;

constexpr std::size_t kNamed = 3;  // of resolutions; a reader who is told of three looks for the rest

/// By what a resolution can be seen to concern a body.
struct Marks {
  std::vector<std::string> names;
  const std::vector<std::string> &subjects;
  const std::vector<int> &lineage;

  explicit Marks(const Body &body)
      : names{core::fold(body.name), body.slug}, subjects(body.subjects), lineage(body.lineage) {
    for (const std::string &alias : body.aliases) names.push_back(core::fold(alias));
  }

  bool name(const Adopted &act) const {
    return has_any(act, names) || std::any_of(act.cited.begin(), act.cited.end(), [&](int number) {
             return std::find(lineage.begin(), lineage.end(), number) != lineage.end();
           });
  }
  bool subject(const Adopted &act) const { return has_any(act, subjects); }

 private:
  static bool has_any(const Adopted &act, const std::vector<std::string> &words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const auto &one) { return has_words(act.title, one) || has_words(act.words, one); });
  }
};

bool says_that_it_ends(const Adopted &act) {
  constexpr std::string_view kWords[] = {"termination", "terminating", "terminate", "dissolution", "dissolving",
                                         "lifting",     "removal",     "closure",   "liquidation", "withdrawal",
                                         "cessation",   "end of",      "ending",    "completion",  "conclusion"};
  return act.reading != Reading::whole && std::any_of(std::begin(kWords), std::end(kWords),
                                                      [&](std::string_view word) { return has_words(act.title, word); });
}

std::string why(const Adopted &act) {
  const std::string name = act.symbol + " of " + act.date.iso();
  switch (act.reading) {
    case Reading::whole:
      break;
    case Reading::in_part:
      return "a paragraph of " + name + " that speaks of a time was not understood";
    case Reading::other_only:
      return name + " is there only in languages that are not read";
    case Reading::by_vote:
      return "the text of " + name + " was not read";
  }
  return {};
}

std::string why(const Coverage::Gap &gap) {
  if (gap.count() == 1) return fmt::format("resolution {} was not read", gap.first);
  return fmt::format("{} resolutions between {} and {} were not read", gap.count(), gap.first - 1, gap.last + 1);
}

}  // namespace

Doubts::Doubts(const Body &body, const std::vector<Term> &terms, const Coverage &coverage) : m_coverage(coverage) {
  for (const Term &term : terms) {
    if (const Adopted *act = coverage.of_symbol(term.symbol)) m_agendas[term.symbol] = act->agenda;
  }
  const Marks marks(body);
  for (const Adopted &act : coverage.adopted) {
    if (act.reading == Reading::whole) continue;
    const bool by_name = (act.number != 0 && !act.tells) || marks.name(act);
    const bool by_subject = by_name || marks.subject(act);
    if (by_subject || act.reading == Reading::in_part) m_acts.push_back({&act, by_name, by_subject, says_that_it_ends(act)});
  }
}

/// A text that was not understood counts as well where it may have the decision's agenda item: where the two are one, or
/// where one of them is not known.
bool Doubts::counts(const Act &one, const Term &decision, Near near) const {
  if (one.by_name) return after(*one.act, decision);
  if (near == Near::name) return false;
  if (one.by_subject) return after(*one.act, decision);
  const auto agenda = m_agendas.find(decision.symbol);
  const bool same =
      agenda == m_agendas.end() || agenda->second.empty() || one.act->agenda.empty() || agenda->second == one.act->agenda;
  return same && after(*one.act, decision);
}

/// The place of the decision in the run: its own number, else that of the last resolution by its day.
int Doubts::number_at(const Term &decision) const {
  if (const int own = number_of(decision.symbol); own != 0) return own;
  const auto day = decided(decision);
  int number = 0;
  for (const Adopted &act : m_coverage.adopted) {
    if (day && act.date <= *day) number = std::max(number, act.number);
  }
  return number;
}

bool Doubts::after(const Adopted &act, const Term &decision) const {
  const auto day = decided(decision);
  const int own = number_of(decision.symbol);
  if (own != 0 && act.number != 0) return act.number > own;
  return !day || act.date > *day;
}

std::string Doubts::since(const Term &decision, core::Date on, Near near) const {
  return words(decision, on, near, std::numeric_limits<int>::max());
}

std::string Doubts::between(const Term &earlier, const Term &later) const {
  const auto day = decided(later);
  const int number = number_of(later.symbol);
  return words(earlier, day.value_or(core::Date{}), Near::subject, number == 0 ? std::numeric_limits<int>::max() : number);
}

std::string Doubts::ending(const Term &decision, core::Date on) const {
  for (const Act &one : m_acts) {
    if (one.ends && one.act->date <= on && counts(one, decision, Near::subject)) return why(*one.act);
  }
  return {};
}

/// `before`: only resolutions with a lower number.
std::string Doubts::words(const Term &decision, core::Date on, Near near, int before) const {
  std::vector<std::string> said;
  std::size_t more = 0;
  const auto say = [&](std::string one) { said.size() < kNamed ? said.push_back(std::move(one)) : void(more = 1); };
  for (const Act &one : m_acts) {
    if (one.act->date > on || more != 0) break;
    if (one.act->number < before && counts(one, decision, near)) say(why(*one.act));
  }
  const int number = number_at(decision);
  auto gap = std::upper_bound(m_coverage.gaps.begin(), m_coverage.gaps.end(), number,
                              [](int wanted, const Coverage::Gap &one) { return wanted < one.last; });
  const auto counts = [&] { return gap != m_coverage.gaps.end() && gap->from <= on && gap->first < before; };
  if (counts()) {
    said.insert(said.begin(), why(*gap));
    ++gap;
    if (counts()) more = 1;
  }
  if (more != 0) said.emplace_back("and more");
  return fmt::format("{}", fmt::join(said, "; "));
}

void Doubts::add_days(const Term &decision, std::vector<core::Date> &days) const {
  std::size_t by_name = 0, by_subject = 0;  // so many and one more are told apart, of each nearness
  for (const Act &one : m_acts) {
    if (!counts(one, decision, Near::subject)) continue;
    const bool first = by_subject++ <= kNamed;
    const bool first_by_name = one.by_name && by_name++ <= kNamed;
    if (first || first_by_name || one.ends) days.push_back(one.act->date);
  }
  auto gap = std::upper_bound(m_coverage.gaps.begin(), m_coverage.gaps.end(), number_at(decision),
                              [](int wanted, const Coverage::Gap &one) { return wanted < one.last; });
  for (int n = 0; n < 2 && gap != m_coverage.gaps.end(); ++n, ++gap) days.push_back(gap->from);
}

}  // namespace unsc::mandate
