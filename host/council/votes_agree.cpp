#include <council/votes_agree.hpp>

#include <core/symbol.hpp>
#include <council/longest_chain.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace unsc::council {
namespace {

using Index = std::size_t;

/// "2023" of "S/RES/2680(2023)".
std::optional<int> year_in(const std::string &resolution) {
  const auto open = resolution.find('(');
  if (open == std::string::npos || resolution.find(')', open) != open + 5) return std::nullopt;
  int year = 0;
  for (const char c : resolution.substr(open + 1, 4)) {
    if (c < '0' || c > '9') return std::nullopt;
    year = year * 10 + (c - '0');
  }
  return year;
}

/// "9591" of "S/PV.9591"; nothing of a resumed meeting or of its second part, which may be on a later day.
std::optional<int> number_of_meeting(const std::string &symbol) {
  constexpr std::string_view kCouncil = "S/PV.";
  if (!symbol.starts_with(kCouncil)) return std::nullopt;
  const auto digits = symbol.substr(kCouncil.size());
  const auto end = digits.find_first_not_of("0123456789");
  if (digits.empty() || end == 0 || digits.size() > 9) return std::nullopt;
  return end == std::string::npos ? std::optional(std::stoi(digits)) : std::nullopt;
}

class Holding {
 public:
  explicit Holding(std::vector<VoteParts> votes) : m_votes(std::move(votes)) {
    std::sort(m_votes.begin(), m_votes.end(), [](const VoteParts &a, const VoteParts &b) { return a.key < b.key; });
  }

  VotesHeld held() {
    hold_numbers();
    hold_meetings();
    hold_drafts();
    std::sort(m_held.breaches.begin(), m_held.breaches.end(),
              [](const Breach &a, const Breach &b) { return std::tie(a.ref, a.kind) < std::tie(b.ref, b.kind); });
    std::sort(m_held.set_aside.begin(), m_held.set_aside.end());
    return std::move(m_held);
  }

 private:
  std::optional<core::Date> day(Index vote) const { return m_votes[vote].date ? m_votes[vote].date->day() : std::nullopt; }

  void breach(std::string_view kind, Index vote, std::string_view field, std::string value, const std::set<Index> &against,
              std::string text) {
    Breach found{std::string(kind), m_votes[vote].key, std::string(field), std::move(value), {}, std::move(text)};
    for (const auto other : against) found.against.push_back(m_votes[other].key);
    m_held.breaches.push_back(std::move(found));
  }

  void set_aside(Index vote, std::string_view field, std::string value, std::string instead) {
    if (field == "date") m_undated.insert(vote);
    m_held.set_aside.push_back({m_votes[vote].key, std::string(field), std::move(value), std::move(instead)});
  }

  /// Numbers rise with days, and the symbol carries the year.
  void hold_numbers() {
    std::vector<Index> order;
    for (Index vote = 0; vote < m_votes.size(); ++vote) {
      if (m_votes[vote].number && m_votes[vote].date) order.push_back(vote);
    }
    std::stable_sort(order.begin(), order.end(), [this](Index a, Index b) { return m_votes[a].number < m_votes[b].number; });
    std::vector<Index> dated;
    std::copy_if(order.begin(), order.end(), std::back_inserter(dated), [this](Index vote) { return day(vote); });
    std::vector<ChainPoint> points;
    for (const auto vote : dated) points.push_back({day(vote)->days_since(kOrigin), 1});
    const auto fit = fit_to_chain(points, true);
    for (Index at = 0; at < dated.size(); ++at) {
      if (fit[at] != Fit::always) out_of_number(dated, at, fit);
    }
    for (const auto vote : order) {
      const auto year = year_in(m_votes[vote].resolution);
      if (year && *year != m_votes[vote].date->year()) other_year(vote, *year, proves_year(dated, fit, vote));
    }
  }

  /// The nearest votes before and behind that contradict the day.
  void out_of_number(const std::vector<Index> &dated, Index at, const std::vector<Fit> &fit) {
    const auto &vote = m_votes[dated[at]];
    const auto own = *day(dated[at]);
    std::set<Index> against;
    for (Index i = at; i-- > 0 && against.empty();) {
      if (fit[i] != Fit::never && own < *day(dated[i])) against.insert(dated[i]);
    }
    const auto before = against.size();
    for (Index i = at + 1; i < dated.size() && against.size() == before; ++i) {
      if (fit[i] != Fit::never && *day(dated[i]) < own) against.insert(dated[i]);
    }
    const auto value = vote.date->iso();
    breach("number_order", dated[at], "date", value, against,
           fmt::format("resolutions are numbered in the order of their days: {} is out of it{}", value, beside(against)));
    set_aside(dated[at], "date", value, between(dated, at, fit));
  }

  /// What the days of the votes before and behind leave: their month where it is one, else their year; else the symbol's.
  std::string between(const std::vector<Index> &dated, Index at, const std::vector<Fit> &fit) const {
    std::optional<core::Date> before, behind;
    for (Index i = at; i-- > 0 && !before;) {
      if (fit[i] == Fit::always) before = day(dated[i]);
    }
    for (Index i = at + 1; i < dated.size() && !behind; ++i) {
      if (fit[i] == Fit::always) behind = day(dated[i]);
    }
    if (before && behind && before->year() == behind->year()) {
      const auto iso = before->iso();
      return iso.substr(0, before->month() == behind->month() ? iso.rfind('-') : iso.find('-'));
    }
    const auto year = year_in(m_votes[dated[at]].resolution);
    return year && *year == m_votes[dated[at]].date->year() ? std::to_string(*year) : std::string();
  }

  /// ", beside S/RES/450(1979) of 1979-06-14".
  std::string beside(const std::set<Index> &against) const {
    std::vector<std::string> all;
    for (const auto vote : against) all.push_back(m_votes[vote].key + " of " + m_votes[vote].date->iso());
    return all.empty() ? std::string() : fmt::format(", beside {}", fmt::join(all, " and "));
  }

  /// The votes before and behind are in the year of this vote's day.
  bool proves_year(const std::vector<Index> &dated, const std::vector<Fit> &fit, Index vote) const {
    const auto at = static_cast<Index>(std::find(dated.begin(), dated.end(), vote) - dated.begin());
    if (at >= dated.size() || at == 0 || at + 1 >= dated.size() || fit[at] != Fit::always) return false;
    const auto agrees = [&](Index other) {
      return fit[other] == Fit::always && m_votes[dated[other]].date->year() == m_votes[vote].date->year();
    };
    return agrees(at - 1) && agrees(at + 1);
  }

  void other_year(Index vote, int year, bool day_is_right) {
    const auto &parts = m_votes[vote];
    const auto value = parts.date->iso();
    breach("symbol_year", vote, "date", value, {},
           fmt::format("{} carries the year {}, its day is {}{}", parts.resolution, year, value,
                       day_is_right ? ": by the resolutions beside it the day is right" : ": not both can be true"));
    if (!day_is_right && !m_undated.contains(vote)) set_aside(vote, "date", value, {});
  }

  struct Sitting {
    core::Date day;
    int number = 0;
    std::vector<Index> votes;
  };

  /// Meetings rise with days, and each is on one day.
  void hold_meetings() {
    std::map<std::pair<core::Date, int>, std::vector<Index>> by_day;
    for (Index vote = 0; vote < m_votes.size(); ++vote) {
      const auto number = number_of_meeting(m_votes[vote].meeting);
      if (number && day(vote) && !m_undated.contains(vote)) by_day[{*day(vote), *number}].push_back(vote);
    }
    std::vector<Sitting> sittings;
    std::vector<ChainPoint> points;
    for (auto &[at, votes] : by_day) {
      points.push_back({at.second, static_cast<std::int64_t>(votes.size())});
      sittings.push_back({at.first, at.second, std::move(votes)});
    }
    const auto fit = fit_to_chain(points, false);
    for (Index at = 0; at < sittings.size(); ++at) {
      if (fit[at] != Fit::always) out_of_meetings(sittings, at, fit);
    }
  }

  void out_of_meetings(const std::vector<Sitting> &sittings, Index at, const std::vector<Fit> &fit) {
    const auto &own = sittings[at];
    std::set<Index> same, against;
    for (Index i = 0; i < sittings.size(); ++i) {
      if (i != at && sittings[i].number == own.number) same.insert(sittings[i].votes.front());
    }
    for (Index i = at; i-- > 0 && against.empty();) {
      if (fit[i] != Fit::never && sittings[i].number > own.number) against.insert(sittings[i].votes.front());
    }
    const auto before = against.size();
    for (Index i = at + 1; i < sittings.size() && against.size() == before; ++i) {
      if (fit[i] != Fit::never && sittings[i].number < own.number) against.insert(sittings[i].votes.front());
    }
    for (const auto vote : own.votes) {
      const auto &meeting = m_votes[vote].meeting;
      if (!same.empty()) {
        breach("meeting_day", vote, "meeting", meeting, same,
               fmt::format("a meeting is on one day: {} is said to be on {}{}", meeting, own.day.iso(), held_on(same)));
      } else {
        breach("meeting_order", vote, "meeting", meeting, against,
               fmt::format("meetings are numbered in the order of their days: {} on {} is out of it{}", meeting,
                           own.day.iso(), held_on(against)));
      }
      set_aside(vote, "meeting", meeting, {});
    }
  }

  /// ", beside S/PV.9287 on 2023-03-23".
  std::string held_on(const std::set<Index> &votes) const {
    std::vector<std::string> all;
    for (const auto vote : votes) all.push_back(m_votes[vote].meeting + " on " + day(vote)->iso());
    return all.empty() ? std::string() : fmt::format(", beside {}", fmt::join(all, " and "));
  }

  /// One draft becomes one resolution.
  void hold_drafts() {
    std::map<std::string, std::set<Index>> by_draft;
    for (Index vote = 0; vote < m_votes.size(); ++vote) {
      if (!m_votes[vote].number) continue;
      for (const auto &draft : core::Symbol::normalise(m_votes[vote].draft).parts()) by_draft[draft.base()].insert(vote);
    }
    std::set<Index> told;
    for (const auto &[draft, votes] : by_draft) {
      std::set<int> numbers;
      for (const auto vote : votes) numbers.insert(*m_votes[vote].number);
      if (numbers.size() < 2) continue;
      for (const auto vote : votes) {
        auto against = votes;
        against.erase(vote);
        if (told.insert(vote).second) draft_of_several(vote, against);
      }
    }
  }

  void draft_of_several(Index vote, const std::set<Index> &against) {
    std::vector<std::string> others;
    for (const auto other : against) others.push_back(m_votes[other].key);
    const auto &draft = m_votes[vote].draft;
    breach("draft_twice", vote, "draft", draft, against,
           fmt::format("one draft becomes one resolution: {} is said to be the draft of {} too", draft,
                       fmt::join(others, " and ")));
    set_aside(vote, "draft", draft, {});
  }

  inline static const core::Date kOrigin = *core::Date::from(1946, 1, 1);
  std::vector<VoteParts> m_votes;
  std::set<Index> m_undated;
  VotesHeld m_held;
};

}  // namespace

VotesHeld hold_against_each_other(std::vector<VoteParts> votes) { return Holding(std::move(votes)).held(); }

}  // namespace unsc::council
