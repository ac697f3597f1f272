#include <council/vote_matching.hpp>

#include <core/date.hpp>
#include <core/record.hpp>
#include <council/adopted_votes.hpp>
#include <council/vote_likeness.hpp>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace unsc::council {
namespace {

// How far apart two printed dates of one vote may lie: a clerk's slip, not another sitting on the same draft.
constexpr int kSlip = 31;

class Matcher {
 public:
  explicit Matcher(const Seats &seats) : m_seats(seats) {}

  std::vector<VoteGroup> match(std::vector<ClaimReading> readings) {
    set_back_emptied(readings);
    std::set<core::Date> days;
    for (const auto &reading : readings) {
      if (const auto day = day_of(reading)) days.insert(*day);
    }
    for (const auto day : days) match_day(readings, day);
    join_slips();
    for (auto &reading : readings) {
      if (!day_of(reading)) place_undated(std::move(reading));
    }
    return_emptied();
    note_alike();
    return std::move(m_groups);
  }

 private:
  /// A document that says a vote twice, once without anything of how it went: the empty saying waits for the filled one's
  /// group.
  void set_back_emptied(std::vector<ClaimReading> &readings) {
    for (auto reading = readings.begin(); reading != readings.end();) {
      const auto filled = std::find_if(readings.begin(), readings.end(), [&reading](const ClaimReading &other) {
        return other.filled() && same_source(*other.claim, *reading->claim) && other.record().date == reading->record().date;
      });
      if (reading->filled() || filled == readings.end()) {
        ++reading;
        continue;
      }
      m_emptied.emplace_back(filled->claim, std::move(*reading));
      reading = readings.erase(reading);
    }
  }

  void return_emptied() {
    for (auto &[filled, reading] : m_emptied) {
      for (auto &group : m_groups) {
        const bool here = std::any_of(group.readings.begin(), group.readings.end(),
                                      [kept = filled](const ClaimReading &other) { return other.claim == kept; });
        if (!here) continue;
        group.repeated.emplace_back(filled->id, reading.claim->id);
        group.readings.push_back(std::move(reading));
        break;
      }
    }
  }

  /// The claims of a day, a list a source, in order of trust.
  static std::vector<std::vector<ClaimReading *>> sources_of(std::vector<ClaimReading> &readings, core::Date day) {
    std::vector<std::vector<ClaimReading *>> sources;
    for (auto &reading : readings) {
      if (day_of(reading) != day) continue;
      if (sources.empty() || !same_source(*sources.back().front()->claim, *reading.claim)) sources.emplace_back();
      sources.back().push_back(&reading);
    }
    return sources;
  }

  /// Who tells the votes of a day apart: a source of whole rolls before a list of vetoes, which leaves votes out; one that
  /// tells several apart before one that knows a single vote. Among equals the most trusted, which comes first.
  static int anchor_rank(const std::vector<ClaimReading *> &source) {
    return (source.front()->lists_vetoes() ? 2 : 0) + (source.size() > 1 ? 0 : 1);
  }

  void match_day(std::vector<ClaimReading> &readings, core::Date day) {
    auto sources = sources_of(readings, day);
    const auto anchor = std::min_element(sources.begin(), sources.end(),
                                         [](const auto &a, const auto &b) { return anchor_rank(a) < anchor_rank(b); });
    std::rotate(sources.begin(), anchor, std::next(anchor));
    m_first = m_groups.size();
    for (auto *reading : sources.front()) found(std::move(*reading));
    for (std::size_t i = 1; i < sources.size(); ++i) join_source(sources[i]);
  }

  void found(ClaimReading reading) {
    m_groups.emplace_back();
    m_groups.back().readings.push_back(std::move(reading));
  }

  std::vector<VoteGroup *> open_groups(const std::vector<ClaimReading *> &source) {
    std::vector<VoteGroup *> open;
    for (std::size_t i = m_first; i < m_groups.size(); ++i) {
      const bool taken = std::any_of(m_groups[i].readings.begin(), m_groups[i].readings.end(), [&source](const auto &other) {
        return same_source(*other.claim, *source.front()->claim);
      });
      if (!taken) open.push_back(&m_groups[i]);
    }
    return open;
  }

  /// One vote here and one there, on one draft and one day, are one. Else equal ballots, then totals, then vetoes decide.
  void join_source(const std::vector<ClaimReading *> &source) {
    auto rest = source;
    if (m_groups.size() - m_first == 1 && rest.size() == 1 && !kept_apart(*rest[0], m_groups[m_first].readings[0])) {
      m_groups[m_first].readings.push_back(std::move(*rest[0]));
      return;
    }
    join_equal(rest, same_record);
    join_equal(rest, equal_ballots);
    join_equal(rest, equal_totals);
    const bool knows_as_many = source.size() == m_groups.size() - m_first;
    if (knows_as_many) join_equal(rest, equal_titles);  // row for row; where their ballots differ, that is a conflict
    join_equal(rest, [this](const auto &a, const auto &b) { return equal_vetoes(a, b, m_seats); });
    std::map<const ClaimReading *, std::size_t> rows;
    for (const auto *reading : rest) {
      rows[reading] = static_cast<std::size_t>(std::count_if(
          rest.begin(), rest.end(), [&](const ClaimReading *other) { return equal_vetoes(*reading, *other, m_seats); }));
    }
    for (auto *reading : rest) {
      if (!confirms(*reading, rows[reading])) stand_alone(std::move(*reading));
    }
  }

  /// Joins claims that are equal to as many groups as there are equal claims; fewer or more would be a guess.
  template <class Equal>
  void join_equal(std::vector<ClaimReading *> &rest, Equal equal) {
    for (std::size_t i = 0; i < rest.size();) {
      auto open = open_groups({rest[i]});
      std::erase_if(open, [&](const VoteGroup *group) {
        return !equal(*rest[i], group->readings[0]) || kept_apart(*rest[i], group->readings[0]);
      });
      const auto twins = std::count_if(
          rest.begin() + static_cast<std::ptrdiff_t>(i), rest.end(),
          [&](const ClaimReading *other) { return !open.empty() && equal(*other, open.front()->readings[0]); });
      if (open.empty() || static_cast<std::size_t>(twins) != open.size()) {
        ++i;
        continue;
      }
      open.front()->readings.push_back(std::move(*rest[i]));
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
    }
  }

  /// A list of vetoes that names a draft once, or less often than it was vetoed, speaks of each of the votes that these
  /// members vetoed (S/3502: sixteen). With more rows than such votes, it knows votes that nobody else does.
  bool confirms(const ClaimReading &reading, std::size_t rows) {
    std::vector<VoteGroup *> vetoed;
    for (std::size_t i = m_first; i < m_groups.size() && reading.lists_vetoes(); ++i) {
      if (equal_vetoes(reading, m_groups[i].readings[0], m_seats)) vetoed.push_back(&m_groups[i]);
    }
    if (vetoed.empty() || rows > vetoed.size()) return false;
    for (auto *group : vetoed) group->readings.push_back(reading);
    return true;
  }

  /// What fits no vote for certain is a vote of its own, beside those it may be.
  void stand_alone(ClaimReading reading) {
    std::vector<std::int64_t> may_be;
    for (std::size_t i = m_first; i < m_groups.size(); ++i) may_be.push_back(m_groups[i].readings[0].claim->id);
    found(std::move(reading));
    m_groups.back().uncertain = std::move(may_be);
  }

  bool alike_but_for_date(const VoteGroup &a, const VoteGroup &b) const {
    const auto first = day_of(a.readings[0]), second = day_of(b.readings[0]);
    if (!first || !second || first == second || kept_apart(a.readings[0], b.readings[0])) return false;
    for (const auto &x : a.readings) {
      for (const auto &y : b.readings) {
        if (same_source(*x.claim, *y.claim)) return false;
      }
    }
    const auto &x = a.readings[0], &y = b.readings[0];
    return std::abs(first->days_since(*second)) <= kSlip &&
           (equal_ballots(x, y) || equal_totals(x, y) || equal_vetoes(x, y, m_seats));
  }

  std::vector<std::size_t> alike_but_for_date(std::size_t group) const {
    std::vector<std::size_t> partners;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
      if (i != group && alike_but_for_date(m_groups[group], m_groups[i])) partners.push_back(i);
    }
    return partners;
  }

  /// Two sources that date the same vote differently: joined where each is the other's only partner.
  void join_slips() {
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
      const auto partners = alike_but_for_date(i);
      if (partners.size() != 1 || alike_but_for_date(partners[0]).size() != 1) continue;
      const auto j = partners[0];
      for (auto &reading : m_groups[j].readings) m_groups[i].readings.push_back(std::move(reading));
      m_groups.erase(m_groups.begin() + static_cast<std::ptrdiff_t>(j));
      if (j < i) --i;
    }
  }

  void place_undated(ClaimReading reading) {
    std::vector<VoteGroup *> fits;
    for (auto &group : m_groups) {
      const auto day = day_of(group.readings[0]);
      const bool same = std::any_of(group.readings.begin(), group.readings.end(),
                                    [&](const auto &other) { return same_source(*other.claim, *reading.claim); });
      if (same || (day && !date_allows(reading, *day)) || kept_apart(reading, group.readings[0])) continue;
      fits.push_back(&group);
    }
    if (fits.size() > 1) {
      std::erase_if(fits, [&](const VoteGroup *group) {
        const auto &other = group->readings[0];
        return !equal_ballots(reading, other) && !equal_totals(reading, other) && !equal_vetoes(reading, other, m_seats);
      });
    }
    if (fits.size() == 1) {
      fits.front()->readings.push_back(std::move(reading));
    } else {
      found(std::move(reading));
      for (const auto *group : fits) m_groups.back().uncertain.push_back(group->readings[0].claim->id);
    }
  }

  /// Where a document holds exactly two rows on a draft and day, and they are alike in every ballot, one vote may be written
  /// twice. Among three or more, equal rows are a series: states admitted one by one (S/3502).
  void note_alike() {
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
      const auto &first = m_groups[i].readings[0];
      std::vector<std::size_t> beside;
      for (std::size_t j = 0; j < m_groups.size(); ++j) {
        const auto &other = m_groups[j].readings[0];
        if (i != j && same_source(*first.claim, *other.claim) && first.record().date == other.record().date)
          beside.push_back(j);
      }
      if (beside.size() != 1 || beside[0] < i) continue;
      auto &second = m_groups[beside[0]];
      if (equal_ballots(first, second.readings[0]) && !other_part(first, second.readings[0])) {
        second.alike.emplace_back(first.claim->id, second.readings[0].claim->id);
      }
    }
  }

  const Seats &m_seats;
  std::vector<VoteGroup> m_groups;
  std::size_t m_first = 0;  // the first group of the day being matched
  std::vector<std::pair<const VoteClaim *, ClaimReading>> m_emptied;
};

bool is_adopted(const VoteClaim &claim) { return !claim.record.resolution.empty() && claim.record.part.empty(); }

}  // namespace

bool before(const VoteClaim &a, const VoteClaim &b) {
  const auto key = [](const VoteClaim &claim) {
    const auto &record = claim.record;
    return std::tie(claim.plugin, claim.document, record.lines.first, record.lines.last, record.resolution, record.draft,
                    record.date, record.title, record.part, record.outcome, record.tally, record.ballots);
  };
  if (a.trust != b.trust) return a.trust > b.trust;
  if (a.is_in_another_language() != b.is_in_another_language()) return b.is_in_another_language();
  return key(a) < key(b);
}

std::vector<VoteGroup> match_votes(std::span<const VoteClaim> cluster, const States &states, const Seats &seats) {
  std::vector<const VoteClaim *> claims;
  for (const auto &claim : cluster) claims.push_back(&claim);
  std::sort(claims.begin(), claims.end(), [](const VoteClaim *a, const VoteClaim *b) { return before(*a, *b); });
  std::vector<ClaimReading> adopted, rest;
  for (const auto *claim : claims) {
    std::optional<core::Date> on;
    if (claim->record.date) on = claim->record.date->earliest();
    (is_adopted(*claim) ? adopted : rest).push_back(read_claim(*claim, on, states, seats));
  }
  std::vector<VoteGroup> groups;
  if (!rest.empty()) groups = Matcher(seats).match(std::move(rest));
  auto of_symbol = adopted_groups(std::move(adopted));
  groups.insert(groups.begin(), std::make_move_iterator(of_symbol.begin()), std::make_move_iterator(of_symbol.end()));
  for (auto &group : groups) {
    std::stable_sort(group.readings.begin(), group.readings.end(),
                     [](const ClaimReading &a, const ClaimReading &b) { return before(*a.claim, *b.claim); });
  }
  return groups;
}

}  // namespace unsc::council
