#include <core/fields.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>

namespace unsc::core {

/// Stands for a value of any type; never made, so its conversion is not defined.
struct Anything {
  template <class Type>
  operator Type() const;  // NOLINT(google-explicit-constructor)
};

namespace {

/// How many members a plain struct has: as many as it can be made of, and no more.
template <class Struct, class... Members>
consteval std::size_t count_members() {
  if constexpr (requires { Struct{std::declval<Members>()..., std::declval<Anything>()}; })
    return count_members<Struct, Members..., Anything>();
  else
    return sizeof...(Members);
}

TEST(Fields, OfARecordAreAllInTheListButItsLines) {
  for_each_record_kind(
      []<class Kind>() { EXPECT_EQ(count_fields<Kind>() + 1, count_members<Kind>()) << RecordKind<Kind>::name; });
}

TEST(Fields, HaveANameOfTheirOwnAndAMeaning) {
  for_each_record_kind([]<class Kind>() {
    std::set<std::string_view> names;
    for_each_field<Kind>([&names](auto field) {
      EXPECT_TRUE(names.insert(field.name).second) << field.name;
      EXPECT_FALSE(field.meaning.empty()) << field.name;
    });
  });
}

TEST(Fields, GiveTheRecordsOwnMembers) {
  EventRecord event;
  for_each_field<EventRecord>([&event](auto field) {
    if constexpr (field.kind == FieldKind::text) field.of(event) = field.name;
  });
  EXPECT_EQ(event.kind + ' ' + event.detail + ' ' + event.link, "kind detail link");
}

TEST(RecordView, TellsTheKindAndTheLinesWithoutACopy) {
  MembershipRecord seat;
  seat.lines = {3, 4};
  const RecordView view(seat);
  EXPECT_EQ(kRecordKinds[view.kind()], "membership");
  EXPECT_EQ(view.lines().last, 4U);
  EXPECT_TRUE(view.visit([&seat](const auto &record) { return static_cast<const void *>(&record) == &seat; }));
}

}  // namespace
}  // namespace unsc::core
