#include <core/text.hpp>
#include <mandate/doubts.hpp>
#include <mandate/reference.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace unsc::mandate {
namespace {

using Adopted = Coverage::Adopted;

constexpr std::size_t kNamed = 3;  // of resolutions; a reader who is told of three looks for the rest

/// By what a resolution can be seen to concern a body. Only what its vote gives is asked: a text that is taken away takes
/// its own words with it, and nothing may become more certain by that.
struct Marks {
  std::vector<std::string> names;
  const std::vector<std::string> &subjects;
  std::vector<int> numbers;  // the resolutions that founded and renewed it, and its committee's

  explicit Marks(const Body &body)
      : names{core::fold(body.name), body.slug}, subjects(body.subjects), numbers(body.lineage) {
    for (const std::string &alias : body.aliases) names.push_back(core::fold(alias));
    if (const int committee = std::atoi(body.committee.c_str()); committee != 0) numbers.push_back(committee);
  }

  bool cited(const std::vector<int> &by) const {
    return std::any_of(by.begin(), by.end(),
                       [&](int number) { return std::find(numbers.begin(), numbers.end(), number) != numbers.end(); });
  }
  bool name(const Adopted &act) const { return has_any(act, names) || cited(act.cited); }
  bool subject(const Adopted &act) const { return subjects.empty() || has_any(act, subjects); }

 private:
  static bool has_any(const Adopted &act, const std::vector<std::string> &words) {
    return std::any_of(words.begin(), words.end(), [&](const auto &one) { return has_words(act.title, one); });
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
    const Adopted *act = coverage.of_symbol(term.symbol);
    if (act != nullptr && act->tells) m_agendas[term.symbol] = act->agenda;
  }
  const Marks marks(body);
  for (const Adopted &act : coverage.adopted) {
    if (act.reading == Reading::whole) continue;
    const bool silent = act.number != 0 && !act.tells;
    const bool evident = marks.name(act) || marks.cited(act.in_text);
    const bool by_name = silent || marks.name(act);
    m_acts.push_back({&act, evident, by_name, by_name || marks.subject(act), says_that_it_ends(act)});
  }
  // What can be seen to concern the body is named before what cannot be seen to concern another.
  std::stable_partition(m_acts.begin(), m_acts.end(), [](const Act &one) { return one.evident; });
}

/// Beside its name and its subject the agenda item tells: where it is the decision's, or where no vote tells of the
/// decision.
bool Doubts::counts(const Act &one, const Term &decision, Near near) const {
  if (!after(*one.act, decision)) return false;
  if (one.by_name || near == Near::name) return one.by_name;
  if (one.by_subject) return true;
  const auto agenda = m_agendas.find(decision.symbol);
  return agenda == m_agendas.end() || (!agenda->second.empty() && agenda->second == one.act->agenda);
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
    if (more != 0) break;
    if (one.act->date <= on && one.act->number < before && counts(one, decision, near)) say(why(*one.act));
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
  const auto &run = m_coverage.adopted;
  const auto first = std::find_if(run.begin(), run.end(), [](const Adopted &act) { return act.number != 0; });
  if (number != 0 && first != run.end() && number < first->number)
    said.insert(said.begin(), fmt::format("the resolutions between {} and {} were not read", number, first->number));
  if (more != 0) said.emplace_back("and more");
  if (before == std::numeric_limits<int>::max() && !reaches(on)) said.push_back(end_of_record());
  return fmt::format("{}", fmt::join(said, "; "));
}

bool Doubts::reaches(core::Date on) const {
  const auto reach = m_coverage.reach();
  return reach && on.days_since(*reach) <= kRecordHolds;
}

std::string Doubts::end_of_record() const {
  const Adopted *last = m_coverage.last();
  if (last == nullptr) return "no resolution was read";
  return "the record ends with " + last->symbol + " of " + last->date.iso();
}

void Doubts::add_days(const Term &decision, std::vector<core::Date> &days) const {
  // Of each nearness the first few are told apart, those that are seen to concern the body and the others.
  for (const Near near : {Near::subject, Near::name}) {
    std::size_t told[2] = {0, 0};
    for (const Act &one : m_acts) {
      if (counts(one, decision, near) && told[one.evident ? 1 : 0]++ <= kNamed) days.push_back(one.act->date);
    }
  }
  for (const Act &one : m_acts) {
    if (one.ends && counts(one, decision, Near::subject)) days.push_back(one.act->date);
  }
  if (const auto reach = m_coverage.reach()) days.push_back(reach->plus_days(kRecordHolds + 1));
  auto gap = std::upper_bound(m_coverage.gaps.begin(), m_coverage.gaps.end(), number_at(decision),
                              [](int wanted, const Coverage::Gap &one) { return wanted < one.last; });
  for (int n = 0; n < 2 && gap != m_coverage.gaps.end(); ++n, ++gap) days.push_back(gap->from);
}

}  // namespace unsc::mandate
