#include <answer/calendar_event.hpp>

#include <algorithm>
#include <cctype>
#include <set>

namespace unsc::answer {
namespace {

core::Instant midnight(core::Date day) { return *core::Instant::parse(day.iso()); }

/// " by S/RES/2680(2023), paragraph 1"
std::string by(const std::string &symbol, const std::string &paragraph) {
  if (symbol.empty()) return {};
  return " by " + symbol + (paragraph.empty() ? "" : ", paragraph " + paragraph);
}

std::string on(core::PartialDate day) {
  return day.is_day() ? "on " + day.iso() : "in " + day.iso() + " (the day is not stated)";
}

void add_part(std::string &text, const std::string &part) {
  if (!part.empty()) text += (text.empty() ? "" : "\n\n") + part;
}

std::string in_quotes(const std::string &quote) { return quote.empty() ? quote : "\u201c" + quote + "\u201d"; }

/// Drafts on the body that failed after the act on which its end rests.
std::string failed_renewals(const alert::Clock &clock) {
  std::string text;
  std::set<std::string> told;
  bool is_after = false;
  for (const auto &term : clock.terms) {
    const bool is_adopted = term.outcome == mandate::Outcome::adopted;
    if (is_adopted) is_after = term.symbol == clock.standing.basis;
    if (is_adopted || !is_after || !told.insert(term.symbol).second) continue;
    text += (text.empty() ? "" : "\n") + std::string("Renewal ") + term.symbol +
            (term.outcome == mandate::Outcome::vetoed ? " vetoed" : " not adopted") +
            (term.adopted ? " on " + term.adopted->iso() : "") + ".";
  }
  return text;
}

std::string described(const alert::Clock &clock, bool is_over) {
  const auto &standing = clock.standing;
  std::string text = (standing.until ? "Ends " + on(*standing.until)
                                     : "May end " + on(core::PartialDate(*standing.until_at_least)) + " or later,") +
                     by(standing.basis, standing.paragraph) + ".";
  if (!standing.until && !is_over) add_part(text, "What is known: " + standing.reason + ".");
  if (!standing.planned_by.empty()) add_part(text, "The end is planned by " + standing.planned_by + ".");
  add_part(text, in_quotes(standing.quote));
  if (is_over && standing.status != mandate::Status::unknown) {
    add_part(text, "What came of it: " + standing.reason + ".");
    return text;
  }
  add_part(text, failed_renewals(clock));
  if (is_over) add_part(text, "What came of it was not read: it may have been renewed.");
  return text;
}

std::string capitalised(std::string word) {
  if (!word.empty()) word.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
  return word;
}

}  // namespace

CalendarEvent end_event(const alert::Clock &clock, const store::Revision &revision, core::Date as_of) {
  CalendarEvent event;
  event.kind = alert::Kind::mandate_expiry;
  event.uid = std::string(alert::name(event.kind)) + ":" + clock.body.slug + "@unsc";
  event.body = &clock.body;
  event.day = clock.standing.until ? *clock.standing.until : core::PartialDate(*clock.standing.until_at_least);
  event.basis = event.document = clock.standing.basis;
  event.paragraph = clock.standing.paragraph;
  event.quote = clock.standing.quote;
  const bool is_over = as_of > event.day.latest();
  event.summary = clock.body.name + (clock.standing.until ? ": mandate ends" : ": mandate may end") +
                  (event.day.is_day() ? "" : " " + on(event.day));
  event.description = described(clock, is_over);
  event.stamp = revision.last;
  std::set<std::string> acts;
  for (const auto &term : clock.terms) {
    acts.insert(term.symbol + " " + term.paragraph + " " + std::string(clause::name(term.act)));
    if (term.adopted) event.stamp = std::max(event.stamp, midnight(*term.adopted));
  }
  if (is_over) event.stamp = std::max(event.stamp, midnight(event.day.latest().plus_days(1)));
  // A withdrawn term is one act less, so it counts once more than that.
  event.sequence = std::max(0, static_cast<int>(acts.size()) - 1) + revision.corrected + 2 * revision.withdrawn;
  return event;
}

CalendarEvent deadline_event(const store::KeyedDeadline &keyed, const mandate::Body *body, const store::Revision &revision) {
  const auto &deadline = keyed.deadline;
  CalendarEvent event;
  event.kind = alert::kind_of(deadline);
  event.uid = keyed.key + "@unsc";
  std::replace(event.uid.begin(), event.uid.end(), ' ', ':');
  event.body = body;
  event.day = deadline.due;
  event.basis = event.document = deadline.symbol;
  event.paragraph = deadline.paragraph;
  event.quote = deadline.quote;
  const std::string &whose = body != nullptr ? body->name : deadline.owed_by;
  const std::string what = deadline.kind + " due";
  event.summary =
      (whose.empty() ? capitalised(what) : whose + ": " + what) + (event.day.is_day() ? "" : " " + on(event.day));
  event.description = capitalised(what) + " " + on(deadline.due) + by(deadline.symbol, deadline.paragraph) + ".";
  if (!deadline.owed_by.empty()) event.description += "\nOwed by: " + deadline.owed_by;
  if (!deadline.owed_to.empty()) event.description += "\nOwed to: " + deadline.owed_to;
  add_part(event.description, in_quotes(deadline.quote));
  event.stamp = revision.last;
  if (deadline.adopted) event.stamp = std::max(event.stamp, midnight(*deadline.adopted));
  event.sequence = revision.corrected + revision.withdrawn;
  return event;
}

CalendarEvent debate_event(const alert::VetoDebate &debate, const store::Revision &revision) {
  const auto &veto = *debate.veto;
  CalendarEvent event;
  event.kind = alert::Kind::veto_debate_due;
  event.uid = std::string(alert::name(event.kind)) + ":" + veto.symbol + "@unsc";
  event.body = debate.body;
  event.day = debate.due;
  event.basis = debate.basis;
  // A veto of which only the day is known ("SC@2023-12-22#1") has no document.
  event.document = veto.symbol.find('/') == std::string::npos ? event.basis : veto.symbol;
  event.paragraph = debate.paragraph;
  event.quote = debate.quote;
  event.summary = "General Assembly: debate of the veto of " + veto.symbol + " due";
  event.description = "Debate due by " + debate.due.iso() + by(event.basis, event.paragraph) + ": " + veto.symbol +
                      " vetoed on " + veto.date->iso();
  for (std::size_t i = 0; i < veto.vetoed_by.size(); ++i) event.description += (i == 0 ? " by " : ", ") + veto.vetoed_by[i];
  event.description += (veto.title.empty() ? "" : " (" + veto.title + ")") + std::string(".");
  if (!debate.holidays_known) event.description += " The UN holidays of that year are not known: counted by weekdays.";
  if (debate.exempt_by != nullptr)
    add_part(event.description,
             "Exempt: the " + debate.exempt_by->name + " emergency special session covers the situation.");
  if (debate.held) add_part(event.description, "Held on " + debate.held->iso() + ".");
  add_part(event.description, in_quotes(event.quote));
  event.stamp = std::max(revision.last, midnight(debate.held.value_or(*veto.date)));
  event.sequence = revision.corrected + revision.withdrawn + (debate.held ? 1 : 0);
  return event;
}

}  // namespace unsc::answer
