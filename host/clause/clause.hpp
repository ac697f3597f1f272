#pragma once
// What an operative paragraph does to a clock.
//
// A resolution decides in sentences: "Decides to extend until 30 April 2024 the mandate of the Panel of Experts, as
// specified in paragraph 26 of resolution 1874 (2009)". A Clause is one such decision taken apart: what is done (act), to
// what (object and what it cites), until when (the rule that gives the end, and the end where the text prints it), under
// which conditions, and the words themselves. A DeadlineClause is one "no later than". Nothing here knows what a body is or
// when the text was adopted: that is the mandate room's work, so reading a text depends on the text alone and can be kept
// with it.
//
// Only deciding words make a clause. What a paragraph recalls, welcomes or intends is read too, as act none or intend, so
// that nobody takes it for a decision by mistake. Values; no I/O, no clock; safe from any thread.
#include <core/date.hpp>
#include <core/record.hpp>
#include <core/vocabulary.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::clause {

enum class Act {
  none,
  establish,
  extend,
  rollover,  // an extension of at most 31 days (1420: three days for UNMIBH), or of a whole resolution by reference (2661)
  expand,
  rename,
  merge,
  terminate,
  dissolve,
  final_extension,
  intend,
  review,
  unknown  // a register's word that is none of these
};

struct ActRow {
  Act value;
  std::string_view name;
  bool ends = false;       // the body is over by it
  bool keeps_end = false;  // a new name or a wider mandate says nothing about the end, unless it gives one
  bool announces = false;  // what is intended or will be reviewed is not decided
};
inline constexpr std::array kActs = {ActRow{Act::none, "none"},
                                     ActRow{Act::establish, "establish"},
                                     ActRow{Act::extend, "extend"},
                                     ActRow{Act::rollover, "rollover"},
                                     ActRow{Act::expand, "expand", false, true},
                                     ActRow{Act::rename, "rename", false, true},
                                     ActRow{Act::merge, "merge"},
                                     ActRow{Act::terminate, "terminate", true},
                                     ActRow{Act::dissolve, "dissolve", true},
                                     ActRow{Act::final_extension, "final_extension"},
                                     ActRow{Act::intend, "intend", false, false, true},
                                     ActRow{Act::review, "review", false, false, true},
                                     ActRow{Act::unknown, "unknown"}};
static_assert(core::in_order(kActs));
constexpr std::string_view name(Act act) { return core::row_of(kActs, act).name; }
constexpr bool ends(Act act) { return core::row_of(kActs, act).ends; }

enum class UntilRule {
  none,
  absolute,             // a day is printed
  month_only,           // only a month is
  from_adoption,        // a duration from the adoption of this text
  from_current_expiry,  // a duration from the end of the term before (2557: twelve months from the current mandate's end)
  from_other,           // a duration from a printed day (1413), or from another resolution's adoption (1851)
  same_as,              // "for the period specified in paragraph 1 above" (1609)
  open_ended,           // no end, "to continue thereafter unless" (1244)
  event,                // an end that something outside the text decides (1671: four months after an election)
  conditional,
  start_not_stated,  // a duration, and no word from when: given by the mandate room, where the chain does not tell
  as_registered      // a register's end, whatever rule it names
};

struct UntilRuleRow {
  UntilRule value;
  std::string_view name;
  bool counts = false;  // a duration from some day
};
inline constexpr std::array kUntilRules = {UntilRuleRow{UntilRule::none, "none"},
                                           UntilRuleRow{UntilRule::absolute, "absolute"},
                                           UntilRuleRow{UntilRule::month_only, "month_only"},
                                           UntilRuleRow{UntilRule::from_adoption, "from_adoption", true},
                                           UntilRuleRow{UntilRule::from_current_expiry, "from_current_expiry", true},
                                           UntilRuleRow{UntilRule::from_other, "from_other", true},
                                           UntilRuleRow{UntilRule::same_as, "same_as"},
                                           UntilRuleRow{UntilRule::open_ended, "open_ended"},
                                           UntilRuleRow{UntilRule::event, "event"},
                                           UntilRuleRow{UntilRule::conditional, "conditional"},
                                           UntilRuleRow{UntilRule::start_not_stated, "start_not_stated"},
                                           UntilRuleRow{UntilRule::as_registered, "register"}};
static_assert(core::in_order(kUntilRules));
constexpr std::string_view name(UntilRule rule) { return core::row_of(kUntilRules, rule).name; }

enum class Unit { days, weeks, months, years };

struct Duration {
  int count = 0;
  Unit unit = Unit::months;
  /// "13 months"
  std::string text() const;
  core::Date after(core::Date start) const;
};

/// "paragraph 26 of resolution 1874 (2009)". The paragraph may be empty. The resolution is 0 where this text itself is
/// meant.
struct Citation {
  std::string paragraph;
  int resolution = 0;
  int year = 0;
};

/// Clause::same_as for "until that date": the end that the same paragraph has just given.
inline constexpr std::string_view kThatDate = "that date";

struct Clause {
  Act act = Act::none;
  /// The words that name what the act is about, from its determiner to the end of the noun phrase, as printed.
  std::string object;
  std::vector<Citation> cited;
  /// Names in capitals in the object ("UNIFIL"), in order.
  std::vector<std::string> acronyms;
  UntilRule rule = UntilRule::none;
  std::optional<core::PartialDate> until;
  std::optional<core::PartialDate> from;
  std::optional<Duration> duration;
  /// "Authorizes ...": what is allowed, not what is set up.
  bool authorization = false;
  /// "... are suspended for a period of ninety days" (1412): what begins is an exception; the measures themselves go on.
  bool suspension = false;
  /// "the arms embargo shall not apply to ..." (2551): an exception without an end.
  bool exemption = false;
  /// "to establish, within one month ..., for a period of five months" (1478, paragraph 25): the period begins when the
  /// Secretary-General has acted. That day is not in the text, so no end can be computed.
  bool floating_start = false;
  /// "for an additional six (6) months" (1689, paragraph 5), and no word from when. The chain may tell; else the end stays
  /// unknown, because counting from the adoption and from the end before give two days.
  bool unstated_start = false;
  /// A founding "for a period of twelve months" that names no start. It is counted from the adoption unless a Start says
  /// otherwise: nothing existed before from whose end it could count.
  bool assumed_start = false;
  /// "a further period", "an additional six months".
  bool further = false;
  /// What same_as means: a paragraph's number, a mission's acronym in lower case ("until the end of MINUSMA's mandate"), or
  /// kThatDate.
  std::string same_as;
  /// The resolution that from_other counts from ("from the date of adoption of resolution 1846 (2008)").
  std::optional<Citation> other;
  /// "unless the Council decides otherwise", "if a representative is appointed by 31 January 2025", as printed.
  std::string condition;
  /// When the text itself says that the current mandate ends ("in December 2020", 2557), to check the chain against.
  std::optional<core::PartialDate> recited_expiry;
  /// The sentence or part of it that decides, an exact substring of the paragraph.
  std::string quote;
};

struct DeadlineClause {
  enum class Anchor { none, adoption, before_end, periodic, other };
  std::string kind;  // report, review, briefing
  std::optional<core::PartialDate> due;
  std::optional<Duration> period;  // with anchor: within it; with periodic: every such
  Anchor anchor = Anchor::none;
  /// "due by 15 February 2023, and every 120 days thereafter" (2657), "within 45 days and every 90 days thereafter": what is
  /// periodic counts from that day, or from that long after the adoption. Else it counts from the adoption.
  std::optional<core::PartialDate> first;
  std::optional<Duration> delay;
  std::string rule;  // "no later than", "by", "every 90 days", "within 30 days of the adoption"
  std::string owed_by, owed_to;
  std::string quote;
};

/// When something founded elsewhere in the same text begins: "the measures imposed by paragraphs 9 and 11 above shall enter
/// into force on 15 December 2004" (1572), "shall come into force ... one month after the adoption" (1333).
struct Start {
  std::vector<std::string> paragraphs;   // of this text; empty: the paragraph that says it
  std::optional<core::PartialDate> day;  // neither day nor delay: an event decides (2261)
  std::optional<Duration> delay;         // after the adoption
};

/// That something ends as planned, said beside the decision that sets its end.
struct Closing {
  std::string object;                    // the words that name what ends; empty where only "a follow-on mission" is said
  std::optional<core::PartialDate> day;  // absent: another takes its place
  bool renamed = false;                  // it goes on under another name; no other need be founded
};

/// What became of a paragraph that speaks of a time. None is passed over silently: what was not understood is `unread`, and
/// `unsc mandates --unread` lists it.
enum class Class { not_clock_like, term, deadline, named_nonclock, unread };
/// "term", "deadline", "named_nonclock", "unread"; "" for not clock-like.
std::string_view name(Class kind);

/// One paragraph, read. `kind` tells what a clock-like paragraph turned out to be; `label` names a named non-clock.
struct Parsed {
  std::vector<Clause> clauses;
  std::vector<DeadlineClause> deadlines;
  std::vector<Start> starts;
  std::vector<Closing> closings;
  Class kind = Class::not_clock_like;
  std::string label;
};

/// Reads one operative paragraph.
Parsed read_paragraph(std::string_view text);

/// Reads all paragraphs of a text, in order, one Parsed for each. Preambular and annex paragraphs have an empty one: they
/// decide nothing. A paragraph that is printed as preambular and opens with a deciding verb is read all the same.
std::vector<Parsed> read_text(const std::vector<core::Paragraph> &paragraphs);

}  // namespace unsc::clause
