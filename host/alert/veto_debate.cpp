#include <alert/rule.hpp>

#include <core/reference.hpp>
#include <core/text.hpp>

#include <algorithm>

namespace unsc::alert {
namespace {

// General Assembly resolution 76/262 of 26 April 2022, paragraph 1.
const core::Date kSince = *core::Date::parse("2022-04-26");
constexpr int kWorkingDays = 10;
constexpr int kOverdueShown = 14;  // days
constexpr int kWarnBefore = 3;     // days
constexpr const char *kBasis = "A/RES/76/262";
constexpr const char *kQuote =
    "Decides that the President of the General Assembly shall convene a formal meeting of the General Assembly within 10 "
    "working days of the casting of a veto by one or more permanent members of the Security Council, to hold a debate on "
    "the "
    "situation as to which the veto was cast, provided that the Assembly does not meet in an emergency special session on "
    "the same situation";

std::optional<core::Date> held(const mandate::CouncilVote &veto, const std::vector<HeldDebate> &debates, core::Date today) {
  for (const auto &debate : debates) {
    const bool is_on_it =
        debate.draft == veto.symbol || std::find(veto.drafts.begin(), veto.drafts.end(), debate.draft) != veto.drafts.end();
    if (is_on_it && debate.date >= *veto.date && debate.date <= today) return debate.date;
  }
  return std::nullopt;
}

const EmergencySession *covering(const mandate::CouncilVote &veto, const std::vector<EmergencySession> &sessions) {
  const auto topic = core::fold(veto.title + "\n" + veto.agenda);
  for (const auto &session : sessions) {
    if (*veto.date < session.since || (session.until && *veto.date > *session.until)) continue;
    for (const auto &word : session.words)
      if (core::find_words(topic, word) != std::string::npos) return &session;
  }
  return nullptr;
}

const mandate::Body *body_concerned(const mandate::CouncilVote &veto, const std::vector<Clock> &clocks) {
  for (const auto &clock : clocks) {
    for (const auto &term : clock.terms) {
      if (term.outcome != mandate::Outcome::adopted && vote_on({veto}, term) != nullptr) return &clock.body;
    }
  }
  return nullptr;
}

std::string vetoed(const mandate::CouncilVote &veto, const Tallies &tallies) {
  mandate::Term draft;
  draft.symbol = veto.symbol;
  draft.adopted = veto.date;
  draft.outcome = mandate::Outcome::vetoed;
  return veto.symbol + " " + failure(draft, &veto, tallies);
}

std::string when(int days_left, const core::Date due) {
  if (days_left < 0)
    return "was due by " + due.iso() + ", " + days_text(-days_left) + " ago, and no source read says that it was held";
  return "due in " + days_text(days_left) + ", by " + due.iso();
}

void add(const VetoDebate &debate, const Asked &asked, std::vector<Alert> &alerts) {
  const int left = debate.due.days_since(asked.today);
  if (left < -kOverdueShown || debate.held) return;
  Alert alert;
  alert.kind = Kind::veto_debate_due;
  alert.decision = debate.veto->symbol;
  if (debate.body != nullptr) {
    alert.body = debate.body->slug;
    alert.name = debate.body->name;
  }
  if (alert.name.empty()) alert.name = debate.veto->title;
  alert.due = debate.due;
  alert.basis = kBasis;
  alert.paragraph = "1";
  alert.quote = kQuote;
  if (!place(alert, asked, left, debate.veto->symbol)) return;
  const auto *session = debate.exempt_by;
  alert.severity = session == nullptr && left >= 0 && left <= kWarnBefore ? Severity::warning : Severity::info;
  alert.reason =
      vetoed(*debate.veto, asked.record.tallies) + "; debate of the General Assembly " +
      (session != nullptr ? "exempt: the " + session->name + " emergency special session covers the situation; else " : "") +
      when(left, debate.due) +
      (debate.holidays_known ? "" : " (UN holidays of that year are not known: counted by weekdays)");
  alerts.push_back(std::move(alert));
}

}  // namespace

std::vector<EmergencySession> emergency_sessions(std::string_view table) {
  std::vector<EmergencySession> sessions;
  for (const auto &row : core::read_reference("emergency_sessions.csv", table, "session,since,until,words")) {
    EmergencySession session{row[0], row.day(1, "the day since when"), row.date(2), {}};
    for (const auto word : core::split(row[3], ';')) session.words.push_back(core::fold(word));
    sessions.push_back(std::move(session));
  }
  return sessions;
}

std::vector<VetoDebate> veto_debates(const Record &record, core::Date today) {
  std::vector<VetoDebate> all;
  for (const auto &act : record.failed) {
    if (act.outcome != mandate::Outcome::vetoed || !act.date || *act.date < kSince || *act.date > today) continue;
    const auto due = record.working_days.after(*act.date, kWorkingDays);
    all.push_back({&act, due.day, due.holidays_known, covering(act, record.sessions), held(act, record.debates, today),
                   body_concerned(act, record.clocks), kBasis, "1", kQuote});
  }
  return all;
}

void veto_debate_due(const Asked &asked, std::vector<Alert> &alerts) {
  for (const auto &debate : veto_debates(asked.record, asked.today)) add(debate, asked, alerts);
}

}  // namespace unsc::alert
