#pragma once
// The words of mandates, each with what follows from it: types of bodies, statuses, where a fact was read.
#include <core/vocabulary.hpp>

#include <array>
#include <string_view>

namespace unsc::mandate {

enum class BodyType { expert_panel, peacekeeping, political_mission, authorization, sanctions_measures, committee, other };

struct BodyTypeRow {
  BodyType value;
  std::string_view name;
  bool mission = false;      // what a text calls a mission, a force, an office; known by an acronym
  bool measures = false;     // what is imposed or allowed by a paragraph, and cited by it
  bool stands = false;       // stands until it is ended: no end of its own is missing
  bool has_own_name = true;  // its full name in a text means it; a panel's or a regime's can mean another's
};
inline constexpr std::array kBodyTypes = {
    BodyTypeRow{BodyType::expert_panel, "expert_panel", false, false, false, false},
    BodyTypeRow{BodyType::peacekeeping, "peacekeeping", true},
    BodyTypeRow{BodyType::political_mission, "political_mission", true},
    BodyTypeRow{BodyType::authorization, "authorization", false, true},
    BodyTypeRow{BodyType::sanctions_measures, "sanctions_measures", false, true, true, false},
    BodyTypeRow{BodyType::committee, "committee", false, false, true, false},
    BodyTypeRow{BodyType::other, "other", false, false, true}};
static_assert(core::in_order(kBodyTypes));
constexpr std::string_view name(BodyType type) { return core::row_of(kBodyTypes, type).name; }
constexpr bool is_mission(BodyType type) { return core::row_of(kBodyTypes, type).mission; }
constexpr bool is_measures(BodyType type) { return core::row_of(kBodyTypes, type).measures; }

/// Where a body stands on a day.
enum class Status { active, open_ended, lapsed, ended, terminated, not_yet, unknown };

struct StatusRow {
  Status value;
  std::string_view name;
};
inline constexpr std::array kStatuses = {
    StatusRow{Status::active, "active"},  StatusRow{Status::open_ended, "open_ended"}, StatusRow{Status::lapsed, "lapsed"},
    StatusRow{Status::ended, "ended"},    StatusRow{Status::terminated, "terminated"}, StatusRow{Status::not_yet, "not_yet"},
    StatusRow{Status::unknown, "unknown"}};
static_assert(core::in_order(kStatuses));
constexpr std::string_view name(Status status) { return core::row_of(kStatuses, status).name; }

/// What a fact about mandates was read from; a fact of the reference tables has no claim.
enum class ClaimKind { reference, text, mandate_action, deadline };

struct ClaimKindRow {
  ClaimKind value;
  std::string_view name;
};
inline constexpr std::array kClaimKinds = {
    ClaimKindRow{ClaimKind::reference, "reference"}, ClaimKindRow{ClaimKind::text, "text"},
    ClaimKindRow{ClaimKind::mandate_action, "mandate_action"}, ClaimKindRow{ClaimKind::deadline, "deadline"}};
static_assert(core::in_order(kClaimKinds));
constexpr std::string_view name(ClaimKind kind) { return core::row_of(kClaimKinds, kind).name; }

}  // namespace unsc::mandate
