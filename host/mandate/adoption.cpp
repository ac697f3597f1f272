#include <core/symbol.hpp>
#include <mandate/adoption.hpp>
#include <mandate/reference.hpp>
#include <mandate/registers.hpp>

#include <algorithm>
#include <cstdlib>

namespace unsc::mandate {
namespace {

/// The year in brackets: 2018 of "S/RES/2423(2018)"; 0 where there is none.
int year_of(std::string_view symbol) {
  const auto open = symbol.rfind('(');
  return open == std::string_view::npos ? 0 : std::atoi(std::string(symbol.substr(open + 1)).c_str());
}

}  // namespace

DaysByNumber days_of_votes(const std::vector<CouncilVote> &votes) {
  DaysByNumber days;
  for (const CouncilVote &vote : votes) {
    const int number = vote.date ? number_of(vote.symbol) : 0;
    if (number != 0 && outcome_of(&vote, vote.symbol) == Outcome::adopted) days.emplace(number, *vote.date);
  }
  return days;
}

AdoptionDay adoption_day(const Text &text, const DaysByNumber &votes) {
  const std::string symbol = core::Symbol::normalise(text.symbol).text();
  const int number = number_of(symbol);
  const int year = year_of(symbol);
  const auto next = votes.upper_bound(number);
  const auto can_be = [&](core::Date day) {
    if (number == 0) return true;
    if (year != 0 && day.year() != year) return false;
    if (next != votes.end() && day > next->second) return false;
    return next == votes.begin() || day >= std::prev(next)->second;
  };
  std::map<core::Date, int> printed;
  for (const core::PartialDate &date : text.dates) {
    if (const auto day = date.day(); day && can_be(*day)) ++printed[*day];
  }
  if (text.date && text.date->is_day() && can_be(*text.date->day())) ++printed[*text.date->day()];
  const auto most =
      std::max_element(printed.begin(), printed.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
  if (most == printed.end()) return {};
  return {most->first, printed.size() == 1 ? -1 : most->first.days_since(printed.begin()->first)};
}

}  // namespace unsc::mandate
