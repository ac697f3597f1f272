#include <plugin/convert.hpp>

#include <core/ballots.hpp>
#include <core/text.hpp>
#include <plugin/struct_version.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace unsc::plugin {
namespace {

std::optional<core::PartialDate> day(unsc_date date, const char *field) {
  if (date.year == 0 && date.month == 0 && date.day == 0) return std::nullopt;
  auto value = core::PartialDate::from(date.year, date.month, date.day);
  if (!value) {
    throw Unacceptable(fmt::format("{} {:04}-{:02}-{:02}: no such day", field, date.year, date.month, date.day));
  }
  return value;
}

std::optional<int> count(std::int32_t printed) { return printed < 0 ? std::nullopt : std::optional<int>(printed); }

/// Calls `each` with every element of an array, read by the writer's stride.
template <class Element, class Function>
void for_each(const unsc_array &array, const char *field, Function each) {
  if (array.count == 0) return;
  if (array.first == nullptr || array.stride < kFirstSize<Element>) {
    throw Unacceptable(fmt::format("{}: stride {}: expected at least {}", field, array.stride, kFirstSize<Element>));
  }
  const auto *at = static_cast<const char *>(array.first);
  for (std::size_t i = 0; i < array.count; ++i, at += array.stride) each(*as_known<Element>(at, array.stride));
}

void named_dates(const unsc_array &array, std::vector<core::NamedDate> &into) {
  into.clear();
  for_each<unsc_named_date>(array, "dates", [&](const unsc_named_date &named) {
    const auto date = day(named.date, "dates");
    if (date) into.push_back({std::string(checked(named.name, "dates")), *date});
  });
}

void strings(const unsc_array &array, const char *field, std::vector<std::string> &into) {
  into.clear();
  for_each<unsc_str>(array, field, [&](const unsc_str &text) { into.emplace_back(checked(text, field)); });
}

template <class Enum>
Enum choice(std::uint32_t value, Enum last, const char *field) {
  if (value > static_cast<std::uint32_t>(last)) throw Unacceptable(fmt::format("{}: no choice {}", field, value));
  return static_cast<Enum>(value);
}

core::Lines lines(std::uint64_t first, std::uint64_t last) { return {first, std::max(first, last)}; }

}  // namespace

std::string_view checked(unsc_str text, const char *field) {
  if (text.data == nullptr) return {};
  const std::string_view value(text.data, text.size);
  if (!core::valid_utf8(value)) throw Unacceptable(fmt::format("{}: expected UTF-8 without NUL", field));
  return value;
}

template <class Struct>
Struct adopt(const Struct *raw) {
  const auto own = as_known<Struct>(raw, raw->struct_size);
  if (!own) throw Unacceptable(fmt::format("struct_size {}: expected at least {}", raw->struct_size, kFirstSize<Struct>));
  return *own;
}

template unsc_vote adopt(const unsc_vote *);
template unsc_text adopt(const unsc_text *);
template unsc_mandate_action adopt(const unsc_mandate_action *);
template unsc_deadline adopt(const unsc_deadline *);
template unsc_membership adopt(const unsc_membership *);
template unsc_event adopt(const unsc_event *);
template unsc_plugin adopt(const unsc_plugin *);

void convert(const unsc_vote &raw, core::VoteRecord &into) {
  into.organ = checked(raw.organ, "organ");
  into.resolution = checked(raw.resolution, "resolution");
  into.draft = checked(raw.draft, "draft");
  into.meeting = checked(raw.meeting, "meeting");
  into.date = day(raw.date, "date");
  named_dates(raw.dates, into.dates);
  into.title = checked(raw.title, "title");
  into.agenda = checked(raw.agenda, "agenda");
  into.outcome = checked(raw.outcome, "outcome");
  into.tally = checked(raw.tally, "tally");
  into.modality = choice(raw.modality, core::Modality::without_vote, "modality");
  into.yes = count(raw.yes);
  into.no = count(raw.no);
  into.abstain = count(raw.abstain);
  into.absent = count(raw.absent);
  into.members = count(raw.members);
  into.chapter_vii = raw.chapter_vii < 0 ? std::nullopt : std::optional<bool>(raw.chapter_vii != 0);
  strings(raw.sponsors, "sponsors", into.sponsors);
  strings(raw.subjects, "subjects", into.subjects);
  into.ballots.clear();
  for_each<unsc_ballot>(raw.ballots, "ballots", [&](const unsc_ballot &ballot) {
    const auto position = choice(ballot.position, core::Position::absent, "position");
    core::pack({position, ballot.first_line, checked(ballot.member, "member"), checked(ballot.code, "code")}, into.ballots);
  });
  into.ballot_scope = choice(raw.ballot_scope, core::BallotScope::none, "ballot_scope");
  into.part = checked(raw.part, "part");
  into.link = checked(raw.link, "link");
  into.lines = lines(raw.first_line, raw.last_line);
  if (into.organ.empty()) into.organ = "SC";
  require_valid(into);
}

void convert(const unsc_text &raw, core::TextRecord &into) {
  into.symbol = checked(raw.symbol, "symbol");
  into.date = day(raw.date, "date");
  named_dates(raw.dates, into.dates);
  into.title = checked(raw.title, "title");
  into.agenda = checked(raw.agenda, "agenda");
  into.language = checked(raw.language, "language");
  into.outcome = checked(raw.outcome, "outcome");
  into.paragraphs.clear();
  for_each<unsc_paragraph>(raw.paragraphs, "paragraphs", [&](const unsc_paragraph &paragraph) {
    into.paragraphs.push_back(
        {choice(paragraph.kind, core::ParagraphKind::annex, "kind"), std::string(checked(paragraph.number, "number")),
         std::string(checked(paragraph.text, "text")), lines(paragraph.first_line, paragraph.last_line)});
  });
  into.link = checked(raw.link, "link");
  into.lines = lines(raw.first_line, raw.last_line);
  require_valid(into);
}

void convert(const unsc_mandate_action &raw, core::MandateActionRecord &into) {
  into.body = checked(raw.body, "body");
  into.act = checked(raw.act, "act");
  into.symbol = checked(raw.symbol, "symbol");
  into.date = day(raw.date, "date");
  into.from = day(raw.from, "from");
  into.until = day(raw.until, "until");
  into.duration = checked(raw.duration, "duration");
  into.review = day(raw.review, "review");
  into.paragraph = checked(raw.paragraph, "paragraph");
  into.phrase = checked(raw.phrase, "phrase");
  into.basis = checked(raw.basis, "basis");
  into.confidence = checked(raw.confidence, "confidence");
  into.cited = checked(raw.cited, "cited");
  into.note = checked(raw.note, "note");
  into.lines = lines(raw.first_line, raw.last_line);
  require_valid(into);
}

void convert(const unsc_deadline &raw, core::DeadlineRecord &into) {
  into.body = checked(raw.body, "body");
  into.kind = checked(raw.kind, "kind");
  into.due = day(raw.due, "due");
  into.owed_by = checked(raw.owed_by, "owed_by");
  into.owed_to = checked(raw.owed_to, "owed_to");
  into.symbol = checked(raw.symbol, "symbol");
  into.paragraph = checked(raw.paragraph, "paragraph");
  into.phrase = checked(raw.phrase, "phrase");
  into.lines = lines(raw.first_line, raw.last_line);
  require_valid(into);
}

void convert(const unsc_membership &raw, core::MembershipRecord &into) {
  into.state = checked(raw.state, "state");
  into.code = checked(raw.code, "code");
  into.organ = checked(raw.organ, "organ");
  into.from = day(raw.from, "from");
  into.until = day(raw.until, "until");
  into.permanent = raw.permanent != 0;
  into.lines = lines(raw.first_line, raw.last_line);
  if (into.organ.empty()) into.organ = "SC";
  require_valid(into);
}

void convert(const unsc_event &raw, core::EventRecord &into) {
  into.kind = checked(raw.kind, "kind");
  into.date = day(raw.date, "date");
  into.title = checked(raw.title, "title");
  into.detail = checked(raw.detail, "detail");
  into.state = checked(raw.state, "state");
  into.body = checked(raw.body, "body");
  into.symbol = checked(raw.symbol, "symbol");
  into.topic = checked(raw.topic, "topic");
  into.attributes.clear();
  for_each<unsc_attribute>(raw.attributes, "attributes", [&](const unsc_attribute &attribute) {
    into.attributes.emplace_back(checked(attribute.name, "attributes"), checked(attribute.value, "attributes"));
  });
  into.link = checked(raw.link, "link");
  into.lines = lines(raw.first_line, raw.last_line);
  require_valid(into);
}

}  // namespace unsc::plugin
