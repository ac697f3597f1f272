#include <alert/outlook.hpp>

#include <fmt/ranges.h>

#include <algorithm>

namespace unsc::alert {
namespace {

constexpr std::size_t kLast = 5;

bool moves_the_clock(const mandate::Term &term) {
  return term.outcome == mandate::Outcome::adopted && term.adopted && term.until && term.until->is_day() &&
         !core::row_of(clause::kActs, term.act).announces && !clause::ends(term.act);
}

struct Renewal {
  std::string symbol;
  int days_before = 0;  // the end it moved; after the end: negative
};

/// Oldest first, the last five.
std::vector<Renewal> renewals(const std::vector<mandate::Term> &terms) {
  std::vector<Renewal> all;
  std::optional<core::Date> end;
  for (const auto &term : terms) {
    if (!moves_the_clock(term)) continue;
    const auto until = *term.until->day();
    if (end && until > *end) all.push_back({term.symbol, end->days_since(*term.adopted)});
    end = until;
  }
  if (all.size() > kLast) all.erase(all.begin(), all.end() - static_cast<std::ptrdiff_t>(kLast));
  return all;
}

int median(std::vector<int> days) {
  std::sort(days.begin(), days.end());
  const auto middle = days.size() / 2;
  return days.size() % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2;
}

std::string days_words(int days) { return std::to_string(days) + (days == 1 ? " day" : " days"); }

std::string lead_times(const std::vector<Renewal> &past, core::Date until, core::Date today) {
  if (past.size() < 2) return {};
  std::vector<int> days;
  for (const auto &renewal : past) days.push_back(renewal.days_before);
  const int usual = median(days);
  const auto day = until.plus_days(-usual);
  const int ahead = day.days_since(today);
  return fmt::format("the last {} renewals came {} days before the end (median {}): the usual day is ", past.size(),
                     fmt::join(days, ", "), usual) +
         day.iso() +
         (ahead == 0  ? ", today"
          : ahead > 0 ? ", " + days_words(ahead) + " ahead"
                      : ", passed " + days_words(-ahead) + " ago");
}

std::string trend(const std::vector<int> &yes) {
  if (yes.size() < 2) return {};
  const int first = yes.front(), last = yes.back();
  if (std::all_of(yes.begin(), yes.end(), [&](int count) { return count == first; }))
    return ": steady at " + std::to_string(first) + " in favour";
  if (first == last) return ": " + std::to_string(first) + " in favour at first and at last";
  return (last < first ? ": falling from " : ": rising from ") + std::to_string(first) + " to " + std::to_string(last) +
         " in favour";
}

void append(std::string &said, const std::string &part) {
  if (!part.empty()) said += (said.empty() ? "" : "; ") + part;
}

std::string states(const std::map<std::string, int> &counts) {
  std::vector<std::string> parts;
  for (const auto &[state, count] : counts) parts.push_back(count > 1 ? fmt::format("{} {} times", state, count) : state);
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string votes(const std::vector<Renewal> &past, const Tallies &tallies) {
  std::vector<std::string> list;
  std::vector<int> yes;
  std::map<std::string, int> abstained, opposed;
  for (const auto &renewal : past) {
    const auto found = tallies.find(renewal.symbol);
    if (found == tallies.end() || words(found->second).empty()) continue;
    list.push_back(words(found->second));
    yes.push_back(*found->second.yes);
    for (const auto &state : found->second.abstained) ++abstained[state];
    for (const auto &state : found->second.opposed) ++opposed[state];
  }
  if (list.empty()) return {};
  std::string said = fmt::format("votes {}{}", fmt::join(list, ", "), trend(yes));
  if (abstained.empty() && opposed.empty()) return said + "; nobody abstained or opposed";
  if (!abstained.empty()) said += "; abstained: " + states(abstained);
  if (!opposed.empty()) said += "; opposed: " + states(opposed);
  return said;
}

std::string failed(const std::vector<mandate::Term> &terms, const Tallies &tallies) {
  std::map<std::string, std::string> by_day;
  for (const auto &term : terms) {
    if (term.outcome == mandate::Outcome::adopted || !term.adopted) continue;
    const auto found = tallies.find(term.symbol);
    const auto tally = found == tallies.end() ? std::string() : words(found->second);
    by_day[term.adopted->iso() + term.symbol] = term.symbol +
                                                (term.outcome == mandate::Outcome::vetoed ? " vetoed " : " not adopted ") +
                                                term.adopted->iso() + (tally.empty() ? "" : " (" + tally + ")");
  }
  std::vector<std::string_view> drafts;
  for (const auto &[key, draft] : by_day) drafts.push_back(draft);
  return drafts.empty() ? std::string() : fmt::format("failed drafts: {}", fmt::join(drafts, ", "));
}

}  // namespace

std::string words(const Tally &tally) {
  if (!tally.yes || !tally.no || !tally.abstain) return {};
  return std::to_string(*tally.yes) + "-" + std::to_string(*tally.no) + "-" + std::to_string(*tally.abstain);
}

std::string outlook(const std::vector<mandate::Term> &terms, core::Date until, core::Date today, const Tallies &tallies) {
  const auto past = renewals(terms);
  std::string said = lead_times(past, until, today);
  append(said, votes(past, tallies));
  append(said, failed(terms, tallies));
  return said;
}

}  // namespace unsc::alert
