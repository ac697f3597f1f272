#pragma once
// The fields of every record kind, for whoever walks over a record without knowing its fields: what carries records between
// a worker and the host, into the store and out of it. Made from the SDK's list (unsc/record_fields.h), the one place where
// a field is named; so no walk can forget one.
//
//     for_each_field<VoteRecord>([&](auto field) { use(field.name, field.of(record)); });
//
// The lines of a record are no field: every record has them.
#include <core/record.hpp>

#include <unsc/record_fields.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <type_traits>
#include <variant>

namespace unsc::core {

/// The kinds that unsc/record_fields.h explains.
enum class FieldKind { text, texts, date, dates, pairs, count, said, flag, modality, ballot_scope, ballots, paragraphs };

template <FieldKind field_kind, auto member>
struct Field {
  static constexpr FieldKind kind = field_kind;
  std::string_view name;
  std::string_view meaning;

  template <class Record>
  static constexpr auto &of(Record &record) {
    return record.*member;
  }
};

/// Which alternative of a variant a type is.
template <class Type, class Variant>
inline constexpr std::size_t kIndexOf = 0;
template <class Type, class... Types>
inline constexpr std::size_t kIndexOf<Type, std::variant<Types...>> = [] {
  const bool same[] = {std::is_same_v<Type, Types>...};
  return static_cast<std::size_t>(std::find(std::begin(same), std::end(same), true) - same);
}();

/// RecordKind<VoteRecord>::name is "vote".
template <class Record>
struct RecordKind;

// NOLINTBEGIN(bugprone-macro-parentheses): types, members and lists stand without
#define UNSC_FIELD(kind, name, meaning) visit(Field<FieldKind::kind, &Record::name>{#name, meaning});
#define UNSC_RECORD(record_name, Name, FIELDS, record_meaning)                       \
  template <>                                                                        \
  struct RecordKind<Name##Record> {                                                  \
    using Record = Name##Record;                                                     \
    static constexpr std::string_view name = #record_name, meaning = record_meaning; \
    template <class Visit>                                                           \
    static constexpr void for_each_field(Visit &visit) {                             \
      FIELDS(UNSC_FIELD)                                                             \
    }                                                                                \
  };
UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
#undef UNSC_FIELD
// NOLINTEND(bugprone-macro-parentheses)

template <class Type>
concept AnyRecord = requires {
  RecordKind<Type>::name;
};

/// Calls visit(field) for every field of the record kind, in the order of the list.
template <class Record, class Visit>
constexpr void for_each_field(Visit &&visit) {
  RecordKind<Record>::for_each_field(visit);
}

/// Calls visit.template operator()<Record>() for every record kind.
template <class Visit>
constexpr void for_each_record_kind(Visit &&visit) {
#define UNSC_RECORD(name, Name, FIELDS, meaning) visit.template operator()<Name##Record>();
  UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
}

template <class Record>
consteval std::size_t count_fields() {
  std::size_t count = 0;
  for_each_field<Record>([&count](auto) { ++count; });
  return count;
}

/// The names of the record kinds in the order of Record's alternatives: also the names in the summary of a sync.
inline constexpr auto kRecordKinds = [] {
  std::array<std::string_view, std::variant_size_v<Record>> names;
  for_each_record_kind([&names]<class Kind>() { names[kIndexOf<Kind, Record>] = RecordKind<Kind>::name; });
  return names;
}();

}  // namespace unsc::core
