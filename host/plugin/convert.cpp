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

void named_dates(const unsc_array &array, const char *field, std::vector<core::NamedDate> &into) {
  into.clear();
  for_each<unsc_named_date>(array, field, [&](const unsc_named_date &named) {
    const auto date = day(named.date, field);
    if (date) into.push_back({std::string(checked(named.name, field)), *date});
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

void pack_ballots(const unsc_array &array, std::string &into) {
  into.clear();
  for_each<unsc_ballot>(array, "ballots", [&](const unsc_ballot &ballot) {
    const auto position = choice(ballot.position, core::Position::absent, "position");
    core::pack({position, ballot.first_line, checked(ballot.member, "member"), checked(ballot.code, "code")}, into);
  });
}

void paragraphs(const unsc_array &array, std::vector<core::Paragraph> &into) {
  into.clear();
  for_each<unsc_paragraph>(array, "paragraphs", [&](const unsc_paragraph &paragraph) {
    into.push_back({choice(paragraph.kind, core::ParagraphKind::annex, "kind"),
                    std::string(checked(paragraph.number, "number")), std::string(checked(paragraph.text, "text")),
                    lines(paragraph.first_line, paragraph.last_line)});
  });
}

void pairs(const unsc_array &array, const char *field, std::vector<std::pair<std::string, std::string>> &into) {
  into.clear();
  for_each<unsc_attribute>(array, field, [&](const unsc_attribute &attribute) {
    into.emplace_back(checked(attribute.name, field), checked(attribute.value, field));
  });
}

/// One member of a C struct, checked, into the record's member of the same name.
template <core::FieldKind kind, class Raw, class Value>
void take(const Raw &raw, const char *field, Value &into) {
  using enum core::FieldKind;
  if constexpr (kind == text) into = checked(raw, field);
  if constexpr (kind == texts) strings(raw, field, into);
  if constexpr (kind == date) into = day(raw, field);
  if constexpr (kind == dates) named_dates(raw, field, into);
  if constexpr (kind == pairs) plugin::pairs(raw, field, into);
  if constexpr (kind == count) into = plugin::count(raw);
  if constexpr (kind == said) into = raw < 0 ? std::nullopt : std::optional<bool>(raw != 0);
  if constexpr (kind == flag) into = raw != 0;
  if constexpr (kind == modality) into = choice(raw, core::Modality::without_vote, field);
  if constexpr (kind == ballot_scope) into = choice(raw, core::BallotScope::none, field);
  if constexpr (kind == ballots) pack_ballots(raw, into);
  if constexpr (kind == paragraphs) plugin::paragraphs(raw, into);
}

/// "SC unless said".
template <class Record>
void fill_organ(Record &record) {
  if constexpr (requires { record.organ; }) {
    if (record.organ.empty()) record.organ = "SC";
  }
}

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

// NOLINTBEGIN(bugprone-macro-parentheses): types and members stand without
#define UNSC_FIELD(kind, name, meaning) take<core::FieldKind::kind>(raw.name, #name, into.name);
#define UNSC_RECORD(name, Name, FIELDS, meaning)                   \
  template unsc_##name adopt(const unsc_##name *);                 \
  void convert(const unsc_##name &raw, core::Name##Record &into) { \
    FIELDS(UNSC_FIELD)                                             \
    into.lines = lines(raw.first_line, raw.last_line);             \
    fill_organ(into);                                              \
    require_valid(into);                                           \
  }
UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
#undef UNSC_FIELD
// NOLINTEND(bugprone-macro-parentheses)

template unsc_plugin adopt(const unsc_plugin *);

}  // namespace unsc::plugin
