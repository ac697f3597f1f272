#pragma once
// Mandates as facts: bodies, their terms, what falls due, and where the record contradicts itself.
//
// The input is everything the Council voted on (with or without a text), the texts as the clause room read them, entries of
// registers, and the reference list of bodies. derive() chains it: each adopted decision about a body becomes one term, in
// order of adoption; a draft that was not adopted is recorded as a term that moves nothing. A text's own date wins over its
// duration, a text over a register; every difference is a Conflict. An end that the text does not give is absent, never made
// up.
//
// Pure: the same input in any order gives the same facts in the same order. No I/O, no clock.
#include <clause/clause.hpp>
#include <core/date.hpp>
#include <core/record.hpp>
#include <council/rules.hpp>
#include <mandate/vocabulary.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::mandate {

using council::Outcome;

/// One vote of the Council (organ SC), whether or not its text was read.
struct CouncilVote {
  std::string symbol;  // normalised: "S/RES/2680(2023)", or the draft "S/2024/255" where nothing was adopted
  std::vector<std::string> drafts;
  std::optional<core::Date> date;                     // reconciled
  std::optional<Outcome> outcome = Outcome::adopted;  // absent: no source tells
  std::string title, agenda;
  std::vector<std::string> vetoed_by;  // state codes
  std::optional<int> yes, no, abstain;
  std::vector<std::string> subjects = {};
};

/// A text claim. `parsed` is clause::read_text(paragraphs), one a paragraph; nullptr for a text in a language that is not
/// read, of which is known that it is there.
struct Text {
  std::int64_t claim = 0;
  std::string symbol;
  std::optional<core::PartialDate> date;  // used only where no act gives the date
  std::string title, agenda;
  const std::vector<core::Paragraph> *paragraphs = nullptr;  // must outlive derive()
  const std::vector<clause::Parsed> *parsed = nullptr;       // must outlive derive()
  std::vector<core::PartialDate> dates = {};                 // every date it prints
};

struct RegisterEntry {
  std::int64_t claim = 0;
  std::string plugin;
  core::MandateActionRecord record;
};

struct DeadlineEntry {
  std::int64_t claim = 0;
  core::DeadlineRecord record;
};

/// The reference files as they are: schema/reference/bodies.csv, body_names.csv, outside_events.csv.
struct Reference {
  std::string_view bodies, names, outside_events;
};

/// A decision that plans the end of a body, besides the one that sets it.
struct PlannedEnd {
  std::string symbol;
  core::Date adopted;
  std::optional<core::PartialDate> day;  // absent: another body, founded by it, takes the place
};

struct Body {
  std::string slug, name;
  BodyType type = BodyType::other;
  std::string committee, founded_by;
  ClaimKind known_from = ClaimKind::reference;
  std::vector<std::string> aliases;
  /// By which a resolution can be seen to concern it; known where facts are derived, not kept with them.
  std::vector<std::string> subjects = {};  // folded
  std::vector<int> lineage = {};           // the resolutions that founded and renewed it
  std::vector<PlannedEnd> planned = {};
};

/// The rule that gave a term's end: "absolute", "from_adoption(13 months)", "from_other(1846, 12 months)"; of a register's
/// entry the rule as the register prints it.
struct EndRule {
  clause::UntilRule rule = clause::UntilRule::none;
  std::string detail;

  std::string text() const;
  static EndRule parse(std::string_view text);
  bool operator==(const EndRule &) const = default;
};

/// One decision about one body.
struct Term {
  std::string body;
  int ordinal = 0;
  std::string symbol;
  std::optional<core::Date> adopted;
  clause::Act act = clause::Act::none;
  std::optional<core::PartialDate> from, until;
  /// Where the end is not certain, by the text or by what was not read (certainty.hpp): the earliest that it can be. `until`
  /// is then absent.
  std::optional<core::Date> until_at_least;
  EndRule until_rule;
  std::string paragraph, quote, condition;
  std::string cited;  // a register's own source for its entry
  Outcome outcome = Outcome::adopted;
  ClaimKind claim_kind = ClaimKind::reference;
  std::int64_t claim = 0;
  std::uint64_t line = 0;
  /// What the end depends on, known where facts are derived: the body from whose last end it was counted ("" none), and by
  /// how many days the adoption that it was counted from can be earlier (-1: it is sure).
  std::string rests_on = {};
  int unsure_by = -1;
};

/// The last day of a term, or the earliest that it can be where the text leaves it open; absent where nothing is known.
std::optional<core::PartialDate> known_end(const Term &term);
/// Does the decision say where the body's clock stands? Not where it is only announced, gives a new name or a wider mandate
/// without an end (2124 of 2013 expands the support for AMISOM until a day), or holds under a condition alone ("shall be
/// terminated if ...": nothing ends by that).
bool sets_the_clock(const Term &term);
/// The day on which the decision became known: its adoption, else the day from which it holds.
std::optional<core::Date> decided(const Term &term);

struct Deadline {
  std::string body;
  std::string kind;  // report, review, briefing; of a record of a source as that prints it
  core::PartialDate due;
  std::string owed_by, owed_to, symbol;
  std::optional<core::Date> adopted;
  std::string paragraph, quote, rule;
  ClaimKind claim_kind = ClaimKind::text;
  std::int64_t claim = 0;
  std::uint64_t line = 0;
};

struct ConflictValue {
  std::string value;
  bool won = false;
  ClaimKind claim_kind = ClaimKind::reference;
  std::int64_t claim = 0;
  std::uint64_t line = 0;
};

struct Conflict {
  std::string kind, ref, field, value, rule, detail;
  std::vector<ConflictValue> values;
};

/// How one operative paragraph of one text claim was read; `index` counts all paragraphs of the claim from 0.
struct ParagraphClass {
  std::int64_t claim = 0;
  std::size_t index = 0;
  clause::Class kind = clause::Class::unread;
  std::string label;
};

struct Facts {
  std::vector<Body> bodies;         // by slug
  std::vector<Term> terms;          // by body, ordinal
  std::vector<Deadline> deadlines;  // by due, body
  std::vector<Conflict> conflicts;
  std::vector<ParagraphClass> paragraphs;  // clock-like ones only
};

Facts derive(const std::vector<CouncilVote> &votes, const std::vector<Text> &texts,
             const std::vector<RegisterEntry> &registers, const std::vector<DeadlineEntry> &deadlines,
             const Reference &reference);

}  // namespace unsc::mandate
