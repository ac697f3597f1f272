#include <council/adopted_votes.hpp>

#include <core/symbol.hpp>
#include <core/text.hpp>
#include <council/vote_likeness.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace unsc::council {
namespace {

bool is_number_of_council(const ClaimReading &reading) {
  return organ_of(reading.record()) == "SC" &&
         core::Symbol::normalise(reading.record().resolution).resolution_number().has_value();
}

bool differ(const std::string &a, const std::string &b) {
  return !a.empty() && !b.empty() && core::fold(a) != core::fold(b);
}

bool other_day(const ClaimReading &a, const ClaimReading &b) {
  const auto first = day_of(a), second = day_of(b);
  return first && second && *first != *second;
}

/// Two records of one source, as one source: its document, or its keys in two documents.
bool of_one_source(const ClaimReading &a, const ClaimReading &b) {
  return same_source(*a.claim, *b.claim) || same_record(a, b) || other_record(a, b);
}

/// Two records of one source speak of two votes.
bool tells_apart(const ClaimReading &a, const ClaimReading &b) {
  // A number of the Council is one text, which can stand twice in a catalogue; what differs is a conflict of its field.
  if (same_record(a, b) || is_number_of_council(a)) return false;
  const auto &x = a.record(), &y = b.record();
  const bool other_place = other_day(a, b) || differ(x.meeting, y.meeting);
  return other_record(a, b) || other_place || differ(x.title, y.title);
}

/// How well a claim of another source fits a vote: day, meeting and title; 0 where one of them is another one.
int likeness(const ClaimReading &a, const ClaimReading &b) {
  if (same_record(a, b)) return 100;
  if (other_day(a, b) || differ(a.record().meeting, b.record().meeting)) return 0;
  int alike = 1;
  if (day_of(a) && day_of(a) == day_of(b)) ++alike;
  if (!a.record().meeting.empty() && !b.record().meeting.empty()) ++alike;
  if (equal_titles(a, b)) ++alike;
  if (equal_ballots(a, b) || equal_totals(a, b)) ++alike;
  return alike;
}

class AdoptedVotes {
 public:
  std::vector<VoteGroup> of(std::vector<ClaimReading> readings) {
    for (auto &reading : by_votes_told_apart(std::move(readings))) place(std::move(reading));
    for (auto &group : m_groups) {
      group.adopted = true;
      group.shares_symbol = m_groups.size() > 1;
      keep_filled(group);
    }
    return std::move(m_groups);
  }

 private:
  /// The source that tells most votes apart begins.
  static std::vector<ClaimReading> by_votes_told_apart(std::vector<ClaimReading> readings) {
    std::vector<std::pair<std::ptrdiff_t, std::size_t>> order;
    for (std::size_t i = 0; i < readings.size(); ++i) {
      order.emplace_back(-std::ranges::count_if(readings,
                                                [&one = readings[i]](const ClaimReading &other) {
                                                  return of_one_source(one, other) && tells_apart(one, other);
                                                }),
                         i);
    }
    std::ranges::sort(order);
    std::vector<ClaimReading> sorted;
    for (const auto &[apart, at] : order) sorted.push_back(std::move(readings[at]));
    return sorted;
  }

  void place(ClaimReading reading) {
    std::vector<VoteGroup *> open;
    for (auto &group : m_groups) {
      const bool apart = std::ranges::any_of(group.readings, [&reading](const ClaimReading &other) {
        return of_one_source(other, reading) && tells_apart(other, reading);
      });
      if (!apart) open.push_back(&group);
    }
    if (open.empty()) return found(std::move(reading), {});
    if (m_groups.size() == 1) return open.front()->readings.push_back(std::move(reading));
    const auto fit = [&reading](const VoteGroup *group) { return likeness(reading, group->readings.front()); };
    const auto best = *std::ranges::max_element(open, {}, fit);
    if (fit(best) == 0) return found(std::move(reading), {});
    if (std::ranges::count(open, fit(best), fit) == 1) return best->readings.push_back(std::move(reading));
    found(std::move(reading), open);  // nothing tells which it is
  }

  void found(ClaimReading reading, const std::vector<VoteGroup *> &may_be) {
    VoteGroup group;
    for (const auto *other : may_be) group.uncertain.push_back(other->readings.front().claim->id);
    group.readings.push_back(std::move(reading));
    m_groups.push_back(std::move(group));
  }

  /// Of two sayings in one document the filled one, else the first, is kept.
  static void keep_filled(VoteGroup &group) {
    std::stable_sort(group.readings.begin(), group.readings.end(),
                     [](const ClaimReading &a, const ClaimReading &b) { return before(*a.claim, *b.claim); });
    for (auto first = group.readings.begin(); first != group.readings.end();) {
      const auto last = std::find_if(first, group.readings.end(), [&first](const ClaimReading &other) {
        return !same_source(*first->claim, *other.claim);
      });
      std::stable_partition(first, last, [](const ClaimReading &reading) { return reading.filled(); });
      for (auto again = std::next(first); again != last; ++again) {
        // The same lines: two copies of one file, not one record said twice.
        if (again->record().lines.first == first->record().lines.first) continue;
        group.repeated.emplace_back(first->claim->id, again->claim->id);
      }
      first = last;
    }
  }

  std::vector<VoteGroup> m_groups;
};

}  // namespace

std::vector<VoteGroup> adopted_groups(std::vector<ClaimReading> readings) {
  if (readings.empty()) return {};
  return AdoptedVotes().of(std::move(readings));
}

}  // namespace unsc::council
