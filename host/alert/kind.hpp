#pragma once
// The kinds of alerts: one list, from which come the rules that are asked, the options of the commands, what stands in the
// calendar, what the settings may name, and what the help says.
//
// A new kind is one row here and one function of its name, `void NAME(const Asked &, std::vector<Alert> &)` (see rule.hpp).
#include <core/vocabulary.hpp>

#include <array>
#include <string_view>

namespace unsc::alert {

// KIND(name, calendar, day, sources, answer, meaning)
//   calendar  it has events of its own in the calendar
//   day       it is of one day: when that has passed it is over
//   sources   it is about what was read, not about a body: told whatever body is asked about, and unknown to monitoring
//   answer    what the ledger writes where it is no longer due; "": where the body stands
//   meaning   when it speaks, for the help
#define UNSC_ALERT_KINDS(KIND)                                                                                     \
  KIND(mandate_expiry, true, false, false, "",                                                                     \
       "a mandate ends, with the paragraph that says so and how past renewals went")                               \
  KIND(review_due, true, true, false, "", "the Council is to review something")                                    \
  KIND(report_due, true, true, false, "", "a report or a briefing is owed")                                        \
  KIND(renewal_vetoed, false, false, false, "", "a draft that would have moved the end was vetoed; told once")     \
  KIND(lapsed, false, false, false, "", "the end has passed and the record shows no renewal; told once")           \
  KIND(unknown_after_end, false, false, false, "", "the end has passed and what followed was not read; told once") \
  KIND(veto_debate_due, true, true, false, "held", "the General Assembly is to debate a veto (A/RES/76/262)")      \
  KIND(stale_source, false, false, true, "a newer record was read",                                                \
       "a source's record is older than it takes to be renewed: then silence proves nothing")

enum class Kind {
#define UNSC_KIND(name, ...) name,
  UNSC_ALERT_KINDS(UNSC_KIND)
#undef UNSC_KIND
};

struct KindRow {
  Kind value;
  std::string_view name;
  bool calendar, day, sources;
  std::string_view answer, meaning;
};
inline constexpr std::array kKinds = {
#define UNSC_KIND(name, ...) KindRow{Kind::name, #name, __VA_ARGS__},
    UNSC_ALERT_KINDS(UNSC_KIND)
#undef UNSC_KIND
};
static_assert(core::in_order(kKinds));

constexpr const KindRow &row(Kind kind) { return core::row_of(kKinds, kind); }
constexpr std::string_view name(Kind kind) { return row(kind).name; }
constexpr bool in_calendar(const KindRow &row) { return row.calendar; }

}  // namespace unsc::alert
