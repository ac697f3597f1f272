#pragma once
// What a desk must act on: rules over the record, each a function of the day.
//
// An alert speaks when a step is reached (90, 60, 30, 14, 7, 1, 0 days before), quotes the paragraph that decides, and says
// why now. Its id is made of what it is about, never of row numbers, and stays the same over reruns: kind, body, the symbol
// of the term, the day due and the step. It changes only where the fact changes.
//
// Pure: the day is an argument, the record a value. A new kind of alert is one function in rules.cpp and one line in its
// table.
#include <core/date.hpp>
#include <mandate/facts.hpp>
#include <mandate/status.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::alert {

enum class Severity { info, warning, critical };
std::string_view name(Severity severity);

struct Alert {
  std::string id, kind;
  Severity severity = Severity::info;
  std::string body, name;
  std::optional<core::PartialDate> due;
  int days_left = 0;        // negative once it has passed
  std::optional<int> step;  // the step reached; absent where `within` looks further ahead than any step
  std::string basis, paragraph, quote, reason, outlook;
};

/// A body as it stands on the day asked for.
struct Clock {
  mandate::Body body;
  std::vector<mandate::Term> terms;  // decided by that day, in order, failed drafts among them
  mandate::Status status;
};

/// What the rules look at; a rule takes what it needs. Everything in it was known by the day asked for.
struct Record {
  std::vector<Clock> clocks;
  std::vector<mandate::Deadline> deadlines;
};

struct Settings {
  std::vector<int> steps = {90, 60, 30, 14, 7, 1, 0};  // descending
  int within = 90;                                     // how far ahead; also how long a lapse is repeated
};

/// The most pressing first: by days left, severity, id.
std::vector<Alert> due(const Record &record, core::Date today, const Settings &settings = {});

/// The kinds that rules give, in the order of their table.
std::vector<std::string_view> kinds();

}  // namespace unsc::alert
