#include <alert/rule.hpp>

#include <fmt/ranges.h>

#include <algorithm>

namespace unsc::alert {
namespace {

/// The last step passed on the way to the day: 45 days left is past 60, not yet 30.
std::optional<int> step_reached(const std::vector<int> &steps, int days_left) {
  std::optional<int> reached;
  for (const int step : steps) {
    if (step >= days_left && (!reached || step < *reached)) reached = step;
  }
  return reached;
}

}  // namespace

std::optional<core::PartialDate> end_of(const Clock &clock) {
  if (!clock.standing.until && clock.standing.until_at_least) return core::PartialDate(*clock.standing.until_at_least);
  return clock.standing.until;
}

Alert about(const Clock &clock, Kind kind) {
  Alert alert;
  alert.kind = kind;
  alert.body = clock.body.slug;
  alert.name = clock.body.name;
  alert.due = end_of(clock);
  alert.basis = clock.standing.basis;
  alert.paragraph = clock.standing.paragraph;
  alert.quote = clock.standing.quote;
  if (const auto *term = basis_of(clock)) {
    alert.claim_kind = term->claim_kind;
    alert.claim = term->claim;
    alert.line = term->line;
  }
  return alert;
}

const mandate::Term *basis_of(const Clock &clock) {
  const auto found = std::find_if(clock.terms.begin(), clock.terms.end(), [&](const mandate::Term &term) {
    return term.ordinal == clock.standing.basis_ordinal && term.ordinal != 0;
  });
  return found == clock.terms.end() ? nullptr : &*found;
}

std::string id_of(const Alert &alert, const std::string &basis, const std::string &step) {
  return std::string(name(alert.kind)) + ":" + alert.body + ":" + basis + ":" + (alert.due ? alert.due->iso() : "") + ":" +
         step;
}

bool place(Alert &alert, const Asked &asked, int days_left, const std::string &basis) {
  const auto &steps = asked.settings.steps_of(alert.kind, alert.body);
  if (steps.empty() || days_left > asked.settings.horizon(alert.kind, alert.body)) return false;
  alert.days_left = days_left;
  alert.step = step_reached(steps, days_left);
  alert.speaks = alert.step.has_value();
  alert.id = id_of(alert, basis, alert.step ? std::to_string(*alert.step) : "ahead");
  return true;
}

Severity severity_of(int days_left) {
  if (days_left <= 7) return Severity::critical;
  return days_left <= 30 ? Severity::warning : Severity::info;
}

std::string days_text(int days) { return std::to_string(days) + (days == 1 ? " day" : " days"); }

std::vector<const mandate::Term *> failed_since(const Clock &clock) {
  std::vector<const mandate::Term *> drafts;
  for (const auto &term : clock.terms) {
    if (term.outcome == mandate::Outcome::adopted) {
      if (term.symbol == clock.standing.basis) drafts.clear();
      continue;
    }
    const auto &act = core::row_of(clause::kActs, term.act);
    const bool known =
        std::any_of(drafts.begin(), drafts.end(), [&](const auto *one) { return one->symbol == term.symbol; });
    if (!act.ends && !act.announces && !known) drafts.push_back(&term);
  }
  return drafts;
}

const mandate::CouncilVote *vote_on(const std::vector<mandate::CouncilVote> &failed, const mandate::Term &term) {
  const auto found = std::find_if(failed.begin(), failed.end(), [&](const mandate::CouncilVote &vote) {
    return vote.date == term.adopted && (vote.symbol == term.symbol || std::find(vote.drafts.begin(), vote.drafts.end(),
                                                                                 term.symbol) != vote.drafts.end());
  });
  return found == failed.end() ? nullptr : &*found;
}

std::string failure(const mandate::Term &term, const mandate::CouncilVote *vote, const Tallies &tallies) {
  std::string said = term.outcome == mandate::Outcome::vetoed ? "vetoed" : "not adopted";
  if (term.adopted) said += " on " + term.adopted->iso();
  if (vote != nullptr && !vote->vetoed_by.empty()) said += fmt::format(" by {}", fmt::join(vote->vetoed_by, ", "));
  const auto tally = tallies.find(term.symbol);
  if (tally == tallies.end()) return said;
  if (const auto counted = words(tally->second); !counted.empty()) said += ", " + counted;
  if (!tally->second.abstained.empty()) said += fmt::format(", {} abstaining", fmt::join(tally->second.abstained, ", "));
  return said;
}

}  // namespace unsc::alert
