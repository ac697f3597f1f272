#pragma once
// Texts of a vote that no rule is about. The rules of this room know the fields below by name; any other text of the list of
// fields goes from the claims into the fact as a title does, so that a new field is a fact as soon as it is in the list.
// Today there is none.
#include <core/fields.hpp>

#include <algorithm>
#include <array>
#include <string_view>

namespace unsc::council {

/// A tally in words stays with its claim: the totals are the fact. So does a publisher's own key: it tells votes apart.
inline constexpr std::string_view kRuledTexts[] = {"organ",  "resolution", "draft", "part", "meeting",  "title",
                                                   "agenda", "outcome",    "tally", "link", "record_id"};

template <core::FieldKind kind, auto member>
constexpr bool is_further_text(const core::Field<kind, member> &field) {
  return kind == core::FieldKind::text && std::ranges::find(kRuledTexts, field.name) == std::end(kRuledTexts);
}

/// Their names, in the order of VoteFact::further.
inline constexpr auto kFurtherTexts = [] {
  constexpr std::size_t count = [] {
    std::size_t found = 0;
    core::for_each_field<core::VoteRecord>([&found](auto field) { found += is_further_text(field) ? 1 : 0; });
    return found;
  }();
  std::array<std::string_view, count> names{};
  std::size_t at = 0;
  core::for_each_field<core::VoteRecord>([&](auto field) {
    if (is_further_text(field)) names[at++] = field.name;
  });
  return names;
}();

}  // namespace unsc::council
