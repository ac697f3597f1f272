#pragma once
// What the rules share. Only for this room.
#include <alert/alert.hpp>

namespace unsc::alert {

/// What a rule is asked: everything, on this day, with these settings.
struct Asked {
  const Record &record;
  core::Date today;
  const Settings &settings;
};

/// The day that a clock is watched for: its end, or the earliest that it can be.
std::optional<core::PartialDate> end_of(const Clock &clock);

/// An alert of this kind about a body's clock: body, name, end and the paragraph that sets it.
Alert about(const Clock &clock, Kind kind);

/// The term from which the status follows; nullptr where there is none.
const mandate::Term *basis_of(const Clock &clock);

/// Fills in how long is left, the step reached, and the id made of what the alert is about. Nothing where it is further
/// ahead than asked for, or silenced by having no steps. `basis` stands in the id where it is more than the alert's own.
bool place(Alert &alert, const Asked &asked, int days_left, const std::string &basis);

std::string id_of(const Alert &alert, const std::string &basis, const std::string &step);
Severity severity_of(int days_left);

/// "1 day", "12 days".
std::string days_text(int days);

/// Failed drafts that would have moved the clock's end, decided after the term that counts, each once.
std::vector<const mandate::Term *> failed_since(const Clock &clock);
/// The vote on a failed draft; nullptr where it is not known.
const mandate::CouncilVote *vote_on(const std::vector<mandate::CouncilVote> &failed, const mandate::Term &term);
/// "vetoed on 2024-03-28 by RUS, 13-1-1, CHN abstaining"
std::string failure(const mandate::Term &term, const mandate::CouncilVote *vote, const Tallies &tallies);

/// The rules, one a kind: each adds the alerts of its kind.
#define UNSC_KIND(name, ...) void name(const Asked &asked, std::vector<Alert> &alerts);
UNSC_ALERT_KINDS(UNSC_KIND)
#undef UNSC_KIND

}  // namespace unsc::alert
