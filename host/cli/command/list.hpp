#pragma once
// The commands, in the order of the help. Each is defined in its own file, and one word here adds it: parser, help, manual,
// completions and tests follow from this list.
#include <cli/command.hpp>

namespace unsc::cli {

// clang-format off
#define UNSC_COMMANDS(COMMAND)                                                                                          \
  COMMAND(kSync) COMMAND(kVotes) COMMAND(kVote) COMMAND(kVetoes) COMMAND(kAgreement) COMMAND(kMandates)                 \
  COMMAND(kDeadlines) COMMAND(kAlerts) COMMAND(kAlertsAck) COMMAND(kAlertsSnooze) COMMAND(kAlertsDeliver)               \
  COMMAND(kAlertsLog) COMMAND(kCalendar) COMMAND(kFeed) COMMAND(kTimeline) COMMAND(kSearch) COMMAND(kTopics)            \
  COMMAND(kWhy)                                                                                                         \
  COMMAND(kConflicts) COMMAND(kRejects) COMMAND(kLog) COMMAND(kStates) COMMAND(kCouncil) COMMAND(kSources)              \
  COMMAND(kSql) COMMAND(kPluginList) COMMAND(kPluginInfo) COMMAND(kPluginNew) COMMAND(kPluginCheck) COMMAND(kRebuild)   \
  COMMAND(kConfigShow) COMMAND(kDoctor)
// clang-format on

#define UNSC_COMMAND(name) extern const Command name;
UNSC_COMMANDS(UNSC_COMMAND)
#undef UNSC_COMMAND

}  // namespace unsc::cli
