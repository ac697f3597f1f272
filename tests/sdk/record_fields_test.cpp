#include <gtest/gtest.h>
#include <unsc/plugin.hpp>
#include <unsc/testing/record_catcher.hpp>

#include <string>
#include <utility>

namespace {

/// Stands for a value of any type.
struct Anything {
  template <class Type>
  operator Type() const;  // NOLINT(google-explicit-constructor)
};

/// How many members a plain struct has: as many as it can be made of, and no more.
template <class Struct, class... Members>
consteval std::size_t count_members() {
  if constexpr (requires { Struct{std::declval<Members>()..., std::declval<Anything>()}; })
    return count_members<Struct, Members..., Anything>();
  else
    return sizeof...(Members);
}

template <class Raw>
consteval std::size_t beside_fields() {
  if constexpr (requires(Raw raw) { raw.reserved; }) return 4;
  return 3;  // struct_size, first_line, last_line
}

#define UNSC_FIELD(kind, name, meaning) +1
#define UNSC_RECORD(name, Name, FIELDS, meaning)                                                       \
  TEST(RecordFields, EveryMemberOf##Name##InTheHeadersIsListed) {                                      \
    constexpr std::size_t listed = 0 FIELDS(UNSC_FIELD);                                               \
    EXPECT_EQ(count_members<unsc_##name>(), listed + beside_fields<unsc_##name>()) << "unsc/plugin.h"; \
    EXPECT_EQ(count_members<unsc::Name>(), listed + 1) << "unsc/plugin.hpp";                           \
  }
UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
#undef UNSC_FIELD

template <class Value>
void name_text(std::string_view name, Value &value) {
  if constexpr (std::is_same_v<Value, std::string_view>) value = name;
}

template <class Value>
void expect_named(const std::string &name, const Value &value) {
  if constexpr (std::is_same_v<Value, std::string>) {
    EXPECT_TRUE(value == name || value.empty()) << name << ": " << value;
  }
}

TEST(RecordFields, ArriveUnderTheNameUnderWhichTheyWereSent) {
  unsc::test::RecordCatcher catcher;
  unsc::Output out(catcher.host());
#define UNSC_FIELD(kind, name, meaning) name_text(#name, record.name);
#define UNSC_RECORD(record_name, Name, FIELDS, meaning) \
  {                                                     \
    unsc::Name record;                                  \
    FIELDS(UNSC_FIELD)                                  \
    out.emit(record);                                   \
  }
  UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
#undef UNSC_FIELD
  ASSERT_EQ(catcher.caught().votes.size(), 1U);
#define UNSC_FIELD(kind, name, meaning) expect_named(#name, record.name);
#define UNSC_RECORD(record_name, Name, FIELDS, meaning)        \
  for (const auto &record : catcher.caught().record_name##s) { \
    FIELDS(UNSC_FIELD)                                         \
  }
  UNSC_RECORDS(UNSC_RECORD)
#undef UNSC_RECORD
#undef UNSC_FIELD
  EXPECT_EQ(catcher.caught().mandate_actions.at(0).confidence, "confidence");
  EXPECT_NE(catcher.caught().story.find("  owed by: owed_by\n"), std::string::npos);
}

TEST(RecordFields, TwoListsOfOneRecordKeepTheirOwnItems) {
  unsc::test::RecordCatcher catcher;
  unsc::Output out(catcher.host());
  unsc::Vote vote;
  vote.sponsors = {"France", "Japan"};
  vote.subjects = {"Mali"};
  out.emit(vote);
  vote.sponsors.clear();
  out.emit(vote);
  const auto &votes = catcher.caught().votes;
  EXPECT_EQ(votes.at(0).sponsors, (std::vector<std::string>{"France", "Japan"}));
  EXPECT_EQ(votes.at(0).subjects, std::vector<std::string>{"Mali"});
  EXPECT_TRUE(votes.at(1).sponsors.empty());
  EXPECT_EQ(votes.at(1).subjects, std::vector<std::string>{"Mali"});
}

}  // namespace
