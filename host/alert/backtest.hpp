#pragma once
// What the alerts would have said: for each end of a mandate, when the first alert came.
//
// Each body is replayed by itself with only what was adopted by the day, and through the same rules as every other day.
// Between two days on which something can change (a decision, a step before an end, the day after an end) the alerts of a
// body stay the same, so only those days are asked. Pure, as the rules are.
#include <alert/alert.hpp>

namespace unsc::alert {

/// How early an alert is early enough.
inline constexpr int kEarlyDays = 30;

enum class Verdict {
  early,        // an alert came at least 30 days before
  short_term,   // the end was known for less than that, and told when it was known; or decided on the day itself
  moved_early,  // renewed before the first step: nothing was due
  late,         // known in time, and the alert came later than 30 days before
  missed,       // no alert came
  unread,       // extended by a duration whose start the text does not give; told by the first day it can end
  false_alarm   // an alert for an end that had been moved
};
std::string_view name(Verdict verdict);

/// One end, or one false alarm.
struct Replayed {
  Verdict verdict = Verdict::missed;
  std::string body, name;
  mandate::BodyType type = mandate::BodyType::other;
  std::optional<core::PartialDate> end;
  core::Date known;  // since when
  std::string basis;
  std::optional<core::Date> first_alert;
  std::optional<core::Date> moved;  // by a later decision, at the latest on the day itself
  std::string moved_by, detail;
};

/// Ends from `since` to `until`, by end and body. `terms` are the body's own, all of them, in order; `spans` where it stood.
std::vector<Replayed> backtest(const mandate::Body &body, const std::vector<mandate::Term> &terms,
                               const std::vector<mandate::Span> &spans, core::Date since, core::Date until,
                               const Settings &settings);

}  // namespace unsc::alert
