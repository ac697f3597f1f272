#pragma once
// One event of the calendar, in words: the end of a mandate, a report or review that falls due, the debate of a veto.
// Nothing in it depends on the day asked for but what was decided by then and whether the end has passed, so a calendar
// written again tomorrow is the same.
#include <alert/alert.hpp>
#include <store/query/history.hpp>

#include <string>

namespace unsc::answer {

struct CalendarEvent {
  std::string uid;
  alert::Kind kind = alert::Kind::mandate_expiry;
  int sequence = 0;
  core::Instant stamp;
  const mandate::Body *body = nullptr;
  core::PartialDate day;
  std::string summary, description, basis, paragraph, quote;
  std::string document;  // the symbol to be opened
};

/// Of a clock whose status has an end, or an earliest one. `revision` is that of all the body's terms together; the body
/// must outlive the event.
CalendarEvent end_event(const alert::Clock &clock, const store::Revision &revision, core::Date as_of);
/// `body` may be nullptr, else it must outlive the event.
CalendarEvent deadline_event(const store::KeyedDeadline &keyed, const mandate::Body *body, const store::Revision &revision);
CalendarEvent debate_event(const alert::VetoDebate &debate, const store::Revision &revision);

}  // namespace unsc::answer
