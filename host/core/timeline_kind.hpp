#pragma once
// The kinds of the timeline's entries that are decided here. Sources bring events of further kinds; none may take one of
// these, so that nobody mistakes what a source tells for what was decided from all of them.
#include <core/text.hpp>
#include <core/vocabulary.hpp>

#include <array>
#include <string>
#include <string_view>

namespace unsc::core {

enum class TimelineKind { adopted, vetoed, not_adopted, vote, mandate_term, mandate_end, deadline, seat };

struct TimelineKindRow {
  TimelineKind value;
  std::string_view name;
  bool mandates = false;  // of a body, not of a vote
};
inline constexpr std::array kTimelineKinds = {TimelineKindRow{TimelineKind::adopted, "adopted"},
                                              TimelineKindRow{TimelineKind::vetoed, "vetoed"},
                                              TimelineKindRow{TimelineKind::not_adopted, "not_adopted"},
                                              TimelineKindRow{TimelineKind::vote, "vote"},
                                              TimelineKindRow{TimelineKind::mandate_term, "mandate_term", true},
                                              TimelineKindRow{TimelineKind::mandate_end, "mandate_end", true},
                                              TimelineKindRow{TimelineKind::deadline, "deadline", true},
                                              TimelineKindRow{TimelineKind::seat, "seat"}};
static_assert(in_order(kTimelineKinds));

/// True where a source's own kind of event is one of these, however it is written ("Mandate end", "VETOED").
inline bool is_decided_kind(std::string_view printed) {
  std::string name = fold(printed);
  for (char &c : name) c = c == ' ' || c == '-' ? '_' : c;
  return word_named(kTimelineKinds, name).has_value();
}

}  // namespace unsc::core
