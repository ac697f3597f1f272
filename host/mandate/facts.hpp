#pragma once
// Mandates as facts: bodies, their terms, what falls due, and where the record contradicts itself.
//
// The input is everything the Council did (acts, with or without a text), the texts as the clause room read them, entries of
// registers, and the reference list of bodies. derive() chains it: each adopted decision about a body becomes one term, in
// order of adoption; a draft that was not adopted is recorded as a term that moves nothing. A text's own date wins over its
// duration, a text over a register; every difference is a Conflict. An end that the text does not give is absent, never made
// up.
//
// Pure: the same input in any order gives the same facts in the same order. No I/O, no clock.
#include <clause/clause.hpp>
#include <core/date.hpp>
#include <core/record.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::mandate {

enum class Outcome { adopted, vetoed, not_adopted };
std::string_view name(Outcome outcome);

/// One vote of the Council (organ SC), whether or not its text was read.
struct Act {
  std::string symbol;  // normalised: "S/RES/2680(2023)", or the draft "S/2024/255" where nothing was adopted
  std::vector<std::string> drafts;
  std::optional<core::Date> date;  // reconciled
  Outcome outcome = Outcome::adopted;
  std::string title, agenda;
  std::vector<std::string> vetoed_by;  // state codes
  std::optional<int> yes, no, abstain;
};

/// A text claim. `readings` is clause::read_text(paragraphs), one a paragraph.
struct ActText {
  std::int64_t claim = 0;
  std::string symbol;
  std::optional<core::PartialDate> date;  // used only where no act gives the date
  std::string title, agenda;
  const std::vector<core::Paragraph> *paragraphs = nullptr;  // must outlive derive()
  const std::vector<clause::Reading> *readings = nullptr;    // must outlive derive()
};

struct RegisterEntry {
  std::int64_t claim = 0;
  std::string plugin;
  core::MandateActionRecord record;
};

/// The reference files as they are: schema/reference/bodies.csv, body_names.csv, outside_events.csv.
struct Reference {
  std::string_view bodies, names, outside_events;
};

struct Body {
  std::string slug, name;
  std::string type;  // expert_panel, peacekeeping, political_mission, authorization, sanctions_measures, committee, other
  std::string committee, founded_by;
  std::string known_from;  // reference, text, register
  std::vector<std::string> aliases;
};

/// `claim_kind` is text, mandate_action or reference; a reference fact has no claim.
struct Term {
  std::string body;
  int ordinal = 0;
  std::string symbol;
  std::optional<core::Date> adopted;
  std::string act;
  std::optional<core::PartialDate> from, until;
  /// Where the text does not say from when it counts: the earlier of the ends it can mean. `until` is then absent.
  std::optional<core::Date> until_at_least;
  std::string until_rule;  // "absolute", "from_adoption(13 months)", ...
  std::string paragraph, quote, condition;
  Outcome outcome = Outcome::adopted;
  std::string claim_kind;
  std::int64_t claim = 0;
  std::uint64_t line = 0;
};

/// The last day of a term, or the earliest that it can be where the text leaves it open; absent where nothing is known.
std::optional<core::PartialDate> known_end(const Term &term);

struct Deadline {
  std::string body, kind;
  core::PartialDate due;
  std::string owed_by, owed_to, symbol;
  std::optional<core::Date> adopted;
  std::string paragraph, quote, rule;
  std::int64_t claim = 0;
  std::uint64_t line = 0;
};

struct ConflictValue {
  std::string value;
  bool won = false;
  std::string claim_kind;
  std::int64_t claim = 0;
  std::uint64_t line = 0;
};

struct Conflict {
  std::string kind, ref, field, value, rule, detail;
  std::vector<ConflictValue> values;
};

/// How one operative paragraph of one text claim was read; `index` counts all paragraphs of the claim from 0.
struct ParagraphReading {
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
  std::vector<ParagraphReading> paragraphs;  // clock-like ones only
};

Facts derive(const std::vector<Act> &acts, const std::vector<ActText> &texts, const std::vector<RegisterEntry> &registers,
             const Reference &reference);

}  // namespace unsc::mandate
