// The date of a vote: what most of the printed dates of the act say.
#include <council/vote_builder.hpp>

#include <core/text.hpp>
#include <council/identity.hpp>

#include <algorithm>
#include <utility>

namespace unsc::council {
namespace {

constexpr int kFirstYear = 1945;  // anything earlier is a placeholder ("0001-01-01")

/// Of a document's further dates those of the act itself: adoption, vote, the meeting's day. Publication, markup and draft
/// are not.
bool of_the_act(std::string_view name) {
  const auto folded = core::fold(name);
  for (const std::string_view other : {"draft", "publi", "markup", "issu", "sponsor"}) {
    if (folded.find(other) != std::string::npos) return false;
  }
  for (const std::string_view act : {"adopt", "vot", "veto", "meeting", "docdate"}) {
    if (folded.find(act) != std::string::npos) return true;
  }
  return false;
}

struct Candidate {
  core::PartialDate date;
  const ClaimReading *first = nullptr;  // the most trusted that prints it
  int times = 0;
};

class Tally {
 public:
  void add(const core::PartialDate &date, const ClaimReading &reading) {
    if (date.year() < kFirstYear) return;
    auto same = std::find_if(m_all.begin(), m_all.end(), [&date](const Candidate &c) { return c.date == date; });
    if (same == m_all.end()) same = m_all.insert(m_all.end(), Candidate{date, &reading, 0});
    ++same->times;
  }
  /// A day beats a month; then the most often printed; then the most trusted, whose claims came first.
  const Candidate *best() const {
    const Candidate *best = nullptr;
    for (const auto &candidate : m_all) {
      if (best == nullptr ||
          std::pair(candidate.date.is_day(), candidate.times) > std::pair(best->date.is_day(), best->times)) {
        best = &candidate;
      }
    }
    return best;
  }

  /// Another day is printed as often.
  bool is_tie(const Candidate &best) const {
    return std::any_of(m_all.begin(), m_all.end(), [&best](const Candidate &other) {
      return &other != &best && other.times == best.times && other.date.is_day() == best.date.is_day();
    });
  }

 private:
  std::vector<Candidate> m_all;
};

bool differ(const core::PartialDate &printed, const core::PartialDate &decided) {
  return decided.latest() < printed.earliest() || printed.latest() < decided.earliest();
}

}  // namespace

void VoteBuilder::decide_date() {
  Tally tally;
  Statements stated;
  for (const auto &reading : m_readings) {
    const auto &record = reading.record();
    if (record.date) tally.add(*record.date, reading);
    if (record.date && record.date->year() >= kFirstYear) stated.add(record.date->iso(), reading.claim->id);
    for (const auto &[name, date] : record.dates) {
      if (!of_the_act(name)) continue;
      tally.add(date, reading);
      if (date.year() >= kFirstYear) stated.add(date.iso(), reading.claim->id);
    }
  }
  const auto *best = tally.best();
  if (best == nullptr) return;
  m_vote.date = best->date;
  const auto value = best->date.iso();
  auto others = stated.but(value);
  const bool contested = std::any_of(others.begin(), others.end(), [&](const Stated &other) {
    return differ(*core::PartialDate::parse(other.value), best->date);
  });
  const bool tie = contested && tally.is_tie(*best);
  const std::string_view rule = stated.agree() ? "trust" : tie ? "tie_of_dates" : "majority_of_dates";
  if (contested) {
    conflict("date", "date", stated.all(), rule,
             tie ? "the printed dates differ and none stands most often; " + value + " is that of the most trusted source"
                 : "the printed dates differ; " + value + " stands most often")
        .winner = best->first->claim->id;
  }
  choice("date", value, best->first, rule, std::move(others));
}

}  // namespace unsc::council
