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
  return std::any_of(std::begin(kWords), std::end(kWords),
                     [&](std::string_view word) { return has_words(act.title, word); });
}

std::string why(const Adopted &act) {
  const std::string name = act.symbol + " of " + act.date.iso();
  switch (act.reading) {
    case Reading::whole:
      break;
    case Reading::in_part:
      return "a paragraph of " + name + " that speaks of a time was not understood";
    case Reading::with_gaps:
      return "some paragraphs of " + name + " were not read";
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
  std::vector<Place> decisions;
  for (const Term &term : terms) decisions.push_back(place_of(term));
  const Marks marks(body);
  for (const Adopted &act : coverage.adopted) {
    if (act.number != 0 && (m_first == 0 || act.number < m_first)) m_first = act.number;
    const auto follows = [&](const Place &decision) { return is_later(act, decision); };
    if (act.reading == Reading::whole || std::none_of(decisions.begin(), decisions.end(), follows)) continue;
    const bool silent = act.number != 0 && !act.tells;
    const bool evident = marks.name(act) || marks.cited(act.in_text);
    const bool by_name = silent || marks.name(act);
    m_acts.push_back({&act, evident, by_name, by_name || marks.subject(act), says_that_it_ends(act)});
  }
  // What can be seen to concern the body is named before what cannot be seen to concern another.
  std::stable_partition(m_acts.begin(), m_acts.end(), [](const Act &one) { return one.evident; });
}

/// The place of the decision in the run: its own number, else that of the last resolution by its day.
Doubts::Place Doubts::place_of(const Term &decision) const {
  Place place{number_of(decision.symbol), true, decided(decision), nullptr};
  if (const auto agenda = m_agendas.find(decision.symbol); agenda != m_agendas.end()) place.agenda = &agenda->second;
  if (place.number != 0) return place;
  place.is_own = false;
  for (const Adopted &act : m_coverage.adopted) {
    if (place.day && act.date <= *place.day) place.number = std::max(place.number, act.number);
  }
  return place;
}

/// Its own text where paragraphs of that are missing: any of them may say more of the body.
bool Doubts::is_its_own(const Adopted &act, const Place &decision) {
  return decision.is_own && act.number == decision.number && act.reading == Reading::with_gaps;
}

bool Doubts::is_later(const Adopted &act, const Place &decision) {
  if (is_its_own(act, decision)) return true;
  if (decision.is_own && act.number != 0) return act.number > decision.number;
  return !decision.day || act.date > *decision.day;
}

/// A later resolution, or its own. Beside its name and its subject the agenda item tells: where it is the decision's, or
/// where no vote tells of the decision.
bool Doubts::counts(const Act &one, const Place &decision, Near near) {
  if (!is_later(*one.act, decision)) return false;
  if (is_its_own(*one.act, decision)) return true;
  if (one.by_name || near == Near::name) return one.by_name;
  if (one.by_subject || decision.agenda == nullptr) return true;
  return !decision.agenda->empty() && *decision.agenda == one.act->agenda;
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
  const Place place = place_of(decision);
  for (const Act &one : m_acts) {
    if (one.ends && one.act->date <= on && counts(one, place, Near::subject)) return why(*one.act);
  }
  return {};
}

/// `before`: only resolutions with a lower number.
std::string Doubts::words(const Term &decision, core::Date on, Near near, int before) const {
  const Place place = place_of(decision);
  std::vector<std::string> said;
  bool more = false;
  for (auto one = m_acts.begin(); one != m_acts.end() && !more; ++one) {
    if (one->act->date > on || one->act->number >= before || !counts(*one, place, near)) continue;
    if (said.size() < kNamed)
      said.push_back(why(*one->act));
    else
      more = true;
  }
  auto gap = first_gap_after(place.number);
  const auto is_open = [&] { return gap != m_coverage.gaps.end() && gap->from <= on && gap->first < before; };
  if (is_open()) {
    said.insert(said.begin(), why(*gap));
    ++gap;
    more = more || is_open();
  }
  if (place.number < m_first) said.insert(said.begin(), fmt::format("no resolution before {} was read", m_first));
  if (more) said.emplace_back("and more");
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

std::vector<Coverage::Gap>::const_iterator Doubts::first_gap_after(int number) const {
  return std::upper_bound(m_coverage.gaps.begin(), m_coverage.gaps.end(), number,
                          [](int wanted, const Coverage::Gap &one) { return wanted < one.last; });
}

void Doubts::add_days(const Term &decision, std::vector<core::Date> &days) const {
  const Place place = place_of(decision);
  // Of each nearness the first few are told apart, those that are seen to concern the body and the others.
  for (const Near near : {Near::subject, Near::name}) {
    std::size_t evident = 0, others = 0;
    for (const Act &one : m_acts) {
      if (counts(one, place, near) && (one.evident ? evident : others)++ <= kNamed) days.push_back(one.act->date);
    }
  }
  for (const Act &one : m_acts) {
    if (one.ends && counts(one, place, Near::subject)) days.push_back(one.act->date);
  }
  if (const auto reach = m_coverage.reach()) days.push_back(reach->plus_days(kRecordHolds + 1));
  auto gap = first_gap_after(place.number);
  for (int n = 0; n < 2 && gap != m_coverage.gaps.end(); ++n, ++gap) days.push_back(gap->from);
}

}  // namespace unsc::mandate
