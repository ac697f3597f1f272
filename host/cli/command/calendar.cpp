#include <answer/calendar.hpp>
#include <answer/choices.hpp>
#include <answer/freshness.hpp>
#include <cli/command/list.hpp>
#include <cli/subscription.hpp>

#include <render/icalendar.hpp>

namespace unsc::cli {
namespace {

constexpr Option kOptions[] = {
    kSubscribedBody,
    {"--kind", "K", "only this kind of event", answer::kCalendarKindChoices},
    kSubscribedCommittee,
    {"--since", "DATE", "leave out what ended before this day (default: a year before the day it is)"}};

constexpr Example kExamples[] = {
    {"unsc calendar", "all of it, for a file that calendars import or subscribe to"},
    {"unsc calendar --committee 1718 --kind mandate_expiry", "when the mandates on the DPRK end"}};

int run(Context &context) {
  const auto store = context.open_store();
  auto query = subscription(context);
  query.since = context.values().first_day("--since");
  const auto answer = answer::calendar(store, query);
  if (context.values().has("--format")) return context.show(answer);
  for (const auto &text : answer.remarks) context.remark(text);
  const auto subject = subject_of(context);
  context.write(render::icalendar(
      {"calendar" + subject.id + "@unsc", "UN Security Council" + subject.words,
       "Ends of mandates, reviews, reports and veto debates" + subject.words + ". " + answer::age(store).text},
      answer.table));
  return kFine;
}

}  // namespace

constinit const Command kCalendar{
    "calendar",
    "ends of mandates, reviews, reports and veto debates as a calendar",
    {},
    kOptions,
    kExamples,
    run,
    "Writes iCalendar (RFC 5545), whole days only; --format writes the same rows in another form. An event keeps its UID: a "
    "renewal moves the end of a mandate and raises SEQUENCE. The same store gives the same bytes, whatever the hour."};

}  // namespace unsc::cli
