#pragma once
// What a desk must act on: rules over the record, each a function of the day.
//
// An alert speaks when a step is reached (90, 60, 30, 14, 7, 1, 0 days before), quotes the paragraph that decides, and says
// why now. Its id is made of what it is about, never of row numbers, and stays the same over reruns:
// KIND:BODY:BASIS:DUE:STEP. It changes only where the fact changes. A renewal moves the day due, so what it answers is
// silent from that day on.
//
// Pure: the day is an argument, the record a value. A new kind of alert is one row of kind.hpp and one function.
#include <alert/kind.hpp>
#include <alert/outlook.hpp>
#include <alert/working_days.hpp>
#include <core/date.hpp>
#include <mandate/facts.hpp>
#include <mandate/standing.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::alert {

enum class Severity { info, warning, critical };
std::string_view name(Severity severity);

struct Alert {
  std::string id;
  Kind kind = Kind::mandate_expiry;
  Severity severity = Severity::info;
  std::string body, name;
  std::optional<core::PartialDate> due;
  int days_left = 0;        // negative once it has passed
  std::optional<int> step;  // the step reached; absent further ahead than any step, and where the kind has no steps
  bool speaks = true;       // false: no step is reached yet, so it is listed and nothing more
  std::string basis, paragraph, quote, reason, outlook;
  std::string decision;                          // the draft whose vote it is about, where that is not the basis
  std::optional<mandate::ClaimKind> claim_kind;  // with `claim`: what it was read from; absent: no single claim
  std::int64_t claim = 0;
  std::uint64_t line = 0;
};

/// A body as it stands on the day asked for.
struct Clock {
  mandate::Body body;
  std::vector<mandate::Term> terms;  // decided by that day, in order, failed drafts among them
  mandate::Standing standing;
};

/// The General Assembly's debate of a veto, as an event says that it was held.
struct HeldDebate {
  std::string draft;
  core::Date date;
};

/// An emergency special session of the General Assembly and the words of the situation it is on, folded.
struct EmergencySession {
  std::string name;
  core::Date since;
  std::optional<core::Date> until;
  std::vector<std::string> words;
};
/// From schema/reference/emergency_sessions.csv: session,since,until,words (between semicolons).
std::vector<EmergencySession> emergency_sessions(std::string_view table);

/// One of the things that a source reads, with its publishing rhythm and the three dates of its freshness.
struct SourceAge {
  std::string plugin, label, name;            // label: what settings and ids call it
  std::optional<int> declared_days;           // how often its publisher renews it, as its plugin says
  std::vector<core::Date> releases;           // of its datasets, for those that declare no rhythm
  std::optional<core::Date> newest;           // how far its record reaches
  std::optional<core::Date> changed, looked;  // when anything new was read; when a sync last met it
};

/// Fresh is what reaches as far as its rhythm lets one expect, however often one looked.
struct Freshness {
  int rhythm_days = 0;
  std::string rhythm_said;  // "its publisher renews it every"
  std::optional<int> age;   // days since the newest day; since it was changed, where no record of it prints a day
  bool is_stale = false;
};
struct Settings;
Freshness freshness(const SourceAge &source, core::Date today, const Settings &settings);

/// What the rules look at; a rule takes what it needs. Everything in it was known by the day asked for.
struct Record {
  std::vector<Clock> clocks;
  std::vector<mandate::Deadline> deadlines;
  std::vector<mandate::CouncilVote> failed;  // failed drafts that were voted on, by date
  Tallies tallies;
  std::vector<HeldDebate> debates;
  std::vector<EmergencySession> sessions;
  WorkingDays working_days;
  std::optional<std::vector<SourceAge>> sources;  // absent: not asked about
};

struct Settings {
  std::vector<int> steps = {90, 60, 30, 14, 7, 1, 0};  // descending; none: silence
  std::map<Kind, std::vector<int>> steps_by_kind;
  std::map<std::string, std::vector<int>> steps_by_body;  // before those of the kind
  int look_ahead = 90;        // days; further where the first step is; a lapse is repeated as long
  std::optional<int> within;  // asked for: no further ahead than this
  std::optional<int> stale_days;
  std::map<std::string, int> stale_days_by_source;  // before stale_days; by label, else by plugin

  const std::vector<int> &steps_of(Kind kind, const std::string &body) const;
  /// How far ahead an alert of this kind and body is given.
  int horizon(Kind kind, const std::string &body) const;
  /// The furthest of all horizons.
  int farthest() const;
};

/// The General Assembly's debate of one veto. Looks into the record that it was made from.
struct VetoDebate {
  const mandate::CouncilVote *veto = nullptr;
  core::Date due;
  bool holidays_known = true;                   // false: counted by weekdays
  const EmergencySession *exempt_by = nullptr;  // the session that covers the situation
  std::optional<core::Date> held;               // as an event says, by the day asked for
  const mandate::Body *body = nullptr;          // whose clock the draft would have moved
  std::string_view basis, paragraph, quote;     // of the resolution that asks for the debate
};
/// Of every veto cast since A/RES/76/262 and by `today`, by the day of the veto.
std::vector<VetoDebate> veto_debates(const Record &record, core::Date today);

/// A review looks ahead to a decision; whatever else is owed is a report.
Kind kind_of(const mandate::Deadline &deadline);

/// The most pressing first: by days left, severity, id; what is about sources comes after all that is due.
std::vector<Alert> due(const Record &record, core::Date today, const Settings &settings = {});

/// What monitoring wants to know, in the codes of the Nagios plugins: 2 where a critical alert speaks, else 3 where a source
/// is stale, else 1 where a warning speaks, else 0.
int check_level(const std::vector<Alert> &alerts);

}  // namespace unsc::alert
