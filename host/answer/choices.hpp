#pragma once
// The words that questions take, as the choices of options: made at compile time from the tables that give them meaning.
#include <alert/kind.hpp>
#include <core/ballots.hpp>
#include <mandate/vocabulary.hpp>

#include <string_view>

namespace unsc::answer {

inline constexpr std::string_view kAlertKindChoices = core::kAllNames<alert::kKinds>;
inline constexpr std::string_view kCalendarKindChoices = core::kChosenNames<alert::kKinds, &alert::in_calendar>;
inline constexpr std::string_view kPositionChoices = core::kAllNames<core::kPositions>;
inline constexpr std::string_view kBodyTypeChoices = core::kAllNames<mandate::kBodyTypes>;
inline constexpr std::string_view kStatusChoices = core::kAllNames<mandate::kStatuses>;

}  // namespace unsc::answer
